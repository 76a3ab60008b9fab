package dev.medialib.examples;

import dev.medialib.core.paging.Paged;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.LivingdocsMediaLibrary;
import dev.medialib.livingdocs.reference.IncomingDocumentReference;
import dev.medialib.livingdocs.reference.IncomingMediaReference;
import dev.medialib.livingdocs.reference.ReferencePlace;
import dev.medialib.testkit.livingdocs.EntrySeed;
import java.util.List;
import java.util.Objects;

/** Finds where images are used, and archives those that are used nowhere. Arguments: the ids of entries. */
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
        Paged<IncomingDocumentReference> documents = library.incomingDocumentReferences(id);
        Paged<IncomingMediaReference> entries = library.incomingMediaReferences(id);

        // a Paged is lazy: this fetches at most one page of each
        for (IncomingDocumentReference document : documents.first(10)) {
            for (ReferencePlace place : Objects.requireNonNullElse(document.references(), List.<ReferencePlace>of())) {
                System.out.println(id + ": used by document " + document.id() + " in its " + place.location());
            }
        }
        for (IncomingMediaReference entry : entries.first(10)) {
            System.out.println(id + ": used by entry " + entry.id());
        }

        // drafts are not searched, and the index follows changes with a delay: let an editor confirm
        if (documents.first(1).isEmpty() && entries.first(1).isEmpty()) {
            library.patch(id, p -> p.archive());
            System.out.println(id + ": archived");
        }
    }
}
