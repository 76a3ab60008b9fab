package dev.medialib.sitefinity;

import dev.medialib.sitefinity.change.DocumentLibraryChange;
import dev.medialib.sitefinity.model.DocumentLibrary;

/** Libraries of documents. */
public final class DocumentLibraries
        extends Libraries<DocumentLibrary, DocumentLibraryChange, DocumentLibraryChange.Builder> {
    DocumentLibraries(Service service) {
        super(service, EntitySets.Type.DOCUMENT_LIBRARIES, DocumentLibrary.class, DocumentLibraryChange::builder);
    }

    @Override
    DocumentLibraries in(Service other) {
        return new DocumentLibraries(other);
    }
}
