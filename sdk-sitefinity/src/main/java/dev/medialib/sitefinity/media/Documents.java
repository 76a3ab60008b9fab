package dev.medialib.sitefinity.media;

import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.internal.field.FieldRules;
import java.util.UUID;
import java.util.function.Consumer;

/** Client for the documents of all document libraries and folders. */
public final class Documents extends MediaItems<Document, DocumentChange.Builder> {
    /** Creates the resource. Only the client calls this constructor. */
    public Documents(ApiContext api) {
        super(
                SetContext.of(api, EntitySets.Type.DOCUMENTS, Document.class),
                FieldRules.DOCUMENT,
                DocumentChange::builder);
    }

    /** Same as {@link #update(UUID, Consumer)} with an existing change. */
    public void update(UUID id, DocumentChange change) {
        editor.update(id, change.fields());
    }

    /** Same as {@link #updateAndPublish(UUID, Consumer)} with an existing change. */
    public void updateAndPublish(UUID id, DocumentChange change) {
        editor.update(id, change.fields());
        workflow.publishAfter(id, CHANGED);
    }
}
