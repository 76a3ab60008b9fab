package dev.medialib.livingdocs;

import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.paging.Paged;
import dev.medialib.livingdocs.model.IncomingMediaReference;

/** Media references of documents. */
public final class Documents {
    private static final ReferenceList<Long, IncomingMediaReference> INCOMING_MEDIA = new ReferenceList<>(
            "livingdocs.documents.incomingMediaReferences",
            "documents/{documentId}/incomingMediaReferences",
            (id, r) -> r.path("documentId", id),
            IncomingMediaReference.class);

    private final ApiCaller caller;

    Documents(ApiCaller caller) {
        this.caller = caller;
    }

    /**
     * Returns the entries of the media library whose metadata links to a document. The search index follows changes with a delay.
     * Scope: {@code public-api:read}.
     */
    public Paged<IncomingMediaReference> incomingMediaReferences(long documentId) {
        return incomingMediaReferences(documentId, ReferenceList.MAX_PAGE_SIZE);
    }

    /**
     * Same as {@link #incomingMediaReferences(long)} with another page size.
     *
     * @param pageSize from 1 to 100
     */
    public Paged<IncomingMediaReference> incomingMediaReferences(long documentId, int pageSize) {
        return INCOMING_MEDIA.list(caller, documentId, pageSize);
    }
}
