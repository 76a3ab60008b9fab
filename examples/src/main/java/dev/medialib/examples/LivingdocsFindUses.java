package dev.medialib.examples;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.LivingdocsMediaLibrary;
import dev.medialib.livingdocs.reference.IncomingDocumentReference;
import dev.medialib.livingdocs.reference.IncomingMediaReference;
import dev.medialib.livingdocs.reference.ReferencePlace;
import dev.medialib.testkit.livingdocs.EntrySeed;
import java.util.List;
import java.util.Objects;

/** Finds the uses of images, and archives unused images. Arguments: the ids of entries. */
public final class LivingdocsFindUses {
    private LivingdocsFindUses() {}

    /** Runs the example. */
    public static void main(String[] args) {
        List<String> ids = args.length > 0 ? List.of(args) : List.of("used", "unused");

        try (Clients clients = new Clients()) {
            LivingdocsClient livingdocs = clients.livingdocs(fake -> {
                ids.forEach(id -> fake.addEntry(EntrySeed.image().id(id)));
                fake.addDocumentReferences(ids.get(0), 3);
            });
            for (String id : ids) {
                archiveIfUnused(livingdocs.mediaLibrary(), id);
            }
        }
    }

    private static void archiveIfUnused(LivingdocsMediaLibrary library, String id) {
        // pages are fetched on demand: a page of ten references is one request
        List<IncomingDocumentReference> documents =
                library.incomingDocumentReferences(id, 10).first(10);
        List<IncomingMediaReference> entries =
                library.incomingMediaReferences(id, 10).first(10);

        for (IncomingDocumentReference document : documents) {
            for (ReferencePlace place : Objects.requireNonNullElse(document.references(), List.<ReferencePlace>of())) {
                System.out.println(id + ": used by document " + document.id() + " in its " + place.location());
            }
        }
        for (IncomingMediaReference entry : entries) {
            System.out.println(id + ": used by entry " + entry.id());
        }

        // drafts are not searched, and the index is updated with a delay: in production, also ask the editors
        if (documents.isEmpty() && entries.isEmpty()) {
            library.patch(id, p -> p.archive());
            System.out.println(id + ": archived");
        }
    }
}
