package dev.medialib.livingdocs;

import dev.medialib.core.paging.Page;
import dev.medialib.livingdocs.reference.IncomingMediaReference;
import dev.medialib.testsupport.ChildJvm;

/** A program that is configured by its environment, makes calls of several kinds, and forgets to close its client. */
final class JvmExitMain {
    private JvmExitMain() {}

    // the id of an entry
    public static void main(String[] args) {
        String id = args[0];
        @SuppressWarnings("resource")
        LivingdocsClient client = LivingdocsClient.builder().fromEnv().build();
        long version = client.mediaLibrary().get(id).version();
        client.async(c -> c.mediaLibrary()
                        .patchAndGet(id, p -> p.ifVersion(version).setMetadata("title", "x")))
                .join();
        Page<IncomingMediaReference> page =
                client.mediaLibrary().incomingMediaReferences(id, 10).firstPage();
        var unused = client.async(c -> c.mediaLibrary().get(id));
        ChildJvm.mainReturns(client.apiVersion() + " " + page.items().size() + " " + implicit());
    }

    /** What a builder says that was not told to look at the environment. */
    private static String implicit() {
        try (LivingdocsClient client = LivingdocsClient.builder().build()) {
            return client.toString();
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}
