package dev.medialib.examples.guides;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.LivingdocsMediaLibrary;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import dev.medialib.livingdocs.reference.IncomingDocumentReference;
import java.nio.file.Path;

public class LivingdocsExample {
    public static void run(LivingdocsClient livingdocs, Path target) {
        LivingdocsMediaLibrary library = livingdocs.mediaLibrary();
        MediaLibraryEntry entry = library.get("asze63i9");

        // a VersionConflictException if someone else has changed the entry meanwhile
        library.patch(entry.id(), p -> p.ifVersion(entry.version()).setMetadata("title", "updated title"));

        // fetches page after page
        for (IncomingDocumentReference document : library.incomingDocumentReferences(entry.id())) {
            System.out.println("used in document " + document.id());
        }

        library.serveImage("2025/03/14/horse.jpeg").saveTo(target);
    }
}
