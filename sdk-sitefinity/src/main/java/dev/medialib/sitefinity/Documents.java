package dev.medialib.sitefinity;

import dev.medialib.core.content.Content;
import dev.medialib.sitefinity.change.DocumentChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Document;
import dev.medialib.sitefinity.upload.DocumentUpload;
import java.util.function.Consumer;

/** The documents of all document libraries and folders. */
public final class Documents extends MediaItems<Document, DocumentChange, DocumentChange.Builder> {
    Documents(Service service) {
        super(service, EntitySets.Type.DOCUMENTS, Document.class, FieldRules.DOCUMENT, DocumentChange::builder);
    }

    /** {@link #upload(Content, DocumentUpload)} with settings that are made in place. */
    public Document upload(Content file, Consumer<DocumentUpload.Builder> how) {
        DocumentUpload.Builder builder = DocumentUpload.builder();
        how.accept(builder);
        return upload(file, builder.build());
    }

    /**
     * Makes a new document of a file; {@link dev.medialib.sitefinity.upload.MediaUpload} tells how it is sent. A request that holds a whole
     * file is never repeated once it was written: should the answer be lost, the exception says so with
     * {@link dev.medialib.core.call.MedialibException#outcomeUnknown()}.
     *
     * @param how with the library, and a file name unless the content has one
     * @return the new item, as it was before it was published if it went in chunks
     * @throws IllegalArgumentException if the library or the file name is missing; nothing is sent
     * @throws dev.medialib.sitefinity.error.ChunkRefusedException if the server did not take a chunk, as often as it was sent
     * @throws dev.medialib.sitefinity.error.NotPublishedException if the item is there, but could not be published as was asked
     */
    public Document upload(Content file, DocumentUpload how) {
        return uploads.upload(file, how);
    }

    @Override
    Documents in(Service other) {
        return new Documents(other);
    }
}
