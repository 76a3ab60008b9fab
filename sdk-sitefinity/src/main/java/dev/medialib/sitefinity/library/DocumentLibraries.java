package dev.medialib.sitefinity.library;

import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.SetContext;
import java.util.UUID;
import java.util.function.Consumer;

/** Client for the libraries of documents. */
public final class DocumentLibraries extends Libraries<DocumentLibrary, DocumentLibraryChange.Builder> {
    /** Creates the resource. Only the client calls this constructor. */
    public DocumentLibraries(ApiContext api) {
        super(SetContext.of(api, EntitySets.Type.DOCUMENT_LIBRARIES, DocumentLibrary.class), DocumentLibraryChange::of);
    }

    /** Same as {@link #create(Consumer)} with an existing change. */
    public DocumentLibrary create(DocumentLibraryChange fields) {
        return editor.create(fields.fields());
    }

    /** Same as {@link #update(UUID, Consumer)} with an existing change. */
    public void update(UUID id, DocumentLibraryChange change) {
        editor.update(id, change.fields());
    }
}
