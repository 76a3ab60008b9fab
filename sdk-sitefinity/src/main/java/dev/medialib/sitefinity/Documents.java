package dev.medialib.sitefinity;

import dev.medialib.sitefinity.change.DocumentChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Document;

/** The documents of all document libraries and folders. */
public final class Documents extends MediaItems<Document, DocumentChange, DocumentChange.Builder> {
    Documents(Service service) {
        super(service, EntitySets.Type.DOCUMENTS, Document.class, FieldRules.DOCUMENT, DocumentChange::builder);
    }

    @Override
    Documents in(Service other) {
        return new Documents(other);
    }
}
