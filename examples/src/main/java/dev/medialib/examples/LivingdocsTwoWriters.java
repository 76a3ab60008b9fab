package dev.medialib.examples;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.LivingdocsMediaLibrary;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import dev.medialib.livingdocs.error.VersionConflictException;
import dev.medialib.testkit.livingdocs.EntrySeed;
import java.util.Objects;

/** Changes an entry while another user changes it, and keeps both changes. Argument: the id of an entry. */
public final class LivingdocsTwoWriters {
    private LivingdocsTwoWriters() {}

    /** Runs the example. */
    public static void main(String[] args) {
        String id = args.length > 0 ? args[0] : "cat";

        try (Clients clients = new Clients()) {
            LivingdocsClient livingdocs = clients.livingdocs(
                    fake -> fake.addEntry(EntrySeed.image().id(id).metadata("title", "Cat")));
            LivingdocsMediaLibrary library = livingdocs.mediaLibrary();

            long version = Objects.requireNonNull(library.get(id).version());
            library.patch(id, p -> p.setMetadata("caption", "written by someone else"));

            // a patch for the version that was read is rejected, because the entry has a newer one
            try {
                library.patch(id, p -> p.ifVersion(version).setMetadata("title", "Cat, asleep"));
            } catch (VersionConflictException e) {
                System.out.println("rejected: expected version " + e.expected() + ", but it is " + e.actual());
            }

            // update reads the entry, lets you decide, and starts again if someone was faster
            MediaLibraryEntry updated = library.update(id, (entry, p) -> p.setMetadata("title", "Cat, asleep"));
            System.out.println("version " + updated.version() + ": " + updated.metadata());
        }
    }
}
