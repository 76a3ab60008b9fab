package dev.medialib.sitefinity;

import dev.medialib.testsupport.ChildJvm;
import java.util.UUID;

/** A program that is configured by its environment, makes calls of several kinds, and forgets to close its client. */
final class JvmExitMain {
    private JvmExitMain() {}

    // the id of an image
    public static void main(String[] args) {
        UUID id = UUID.fromString(args[0]);
        @SuppressWarnings("resource")
        SitefinityClient client = SitefinityClient.builder().fromEnv().build();
        String title = client.async(c -> c.images().get(id)).join().title();
        boolean batched = client.batch(b -> b.call(c -> c.images().get(id))).isSuccessful();
        var unused = client.async(c -> c.images().get(id));
        ChildJvm.mainReturns(title + " " + batched + " " + implicit());
    }

    /** What a builder says that was not told to look at the environment. */
    private static String implicit() {
        try (SitefinityClient client = SitefinityClient.builder().build()) {
            return client.toString();
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}
