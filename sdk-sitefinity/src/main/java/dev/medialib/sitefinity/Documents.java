package dev.medialib.sitefinity;

import dev.medialib.core.content.Content;
import dev.medialib.sitefinity.change.DocumentChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Document;
import dev.medialib.sitefinity.upload.DocumentUpload;
import java.util.function.Consumer;

/** Documents of all document libraries and folders. */
public final class Documents extends MediaItems<Document, DocumentChange, DocumentChange.Builder> {
    Documents(Service service) {
        super(service, EntitySets.Type.DOCUMENTS, Document.class, FieldRules.DOCUMENT, DocumentChange::builder);
    }

    /** Same as {@link #upload(Content, DocumentUpload)} with the options that {@code how} sets. */
    public Document upload(Content file, Consumer<DocumentUpload.Builder> how) {
        DocumentUpload.Builder builder = DocumentUpload.builder();
        how.accept(builder);
        return upload(file, builder.build());
    }

    /**
     * Uploads a document; see {@link dev.medialib.sitefinity.upload.MediaUpload} for how it is sent. A request with a whole file
     * is never retried once it was sent. If the response is lost, the exception's {@link
     * dev.medialib.core.call.MedialibException#outcomeUnknown()} is true.
     *
     * @param how the library, and a file name unless the content has one
     * @return the new item; after an upload in chunks in its state before publishing
     * @throws IllegalArgumentException if the library or the file name is missing; no request is sent
     * @throws dev.medialib.sitefinity.error.ChunkRefusedException if the server rejects a chunk after all retries
     * @throws dev.medialib.sitefinity.error.NotPublishedException if the item was created but could not be published
     */
    public Document upload(Content file, DocumentUpload how) {
        return uploads.upload(file, how);
    }

    @Override
    Documents in(Service other) {
        return new Documents(other);
    }
}
