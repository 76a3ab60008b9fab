package dev.medialib.sanity;

import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testsupport.ChildJvm;

/** A program that is configured by its environment, makes calls of several kinds, and forgets to close its client. */
final class JvmExitMain {
    private JvmExitMain() {}

    // the URL of the server
    public static void main(String[] args) {
        @SuppressWarnings("resource")
        SanityClient client =
                SanityClient.builder().fromEnv().mediaLibraryUrl(args[0]).build();
        SanityMediaLibrary library = client.mediaLibrary("mlXYZ");
        int size = library.refSearch(s -> {}).json().size();
        int references = client.async(
                        c -> c.mediaLibrary("mlXYZ").references("a").toList().size())
                .join();
        var unused = client.async(c -> c.mediaLibrary("mlXYZ").refSearch(s -> {}));
        ChildJvm.mainReturns(client.apiVersion() + " " + size + " " + references + " " + implicit());
    }

    /** What a builder says that was not told to look at the environment. */
    private static String implicit() {
        try (SanityClient client = SanityClient.builder().build()) {
            return client.toString();
        }
    }
}
