package dev.medialib.livingdocs;

import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.paging.Paged;
import dev.medialib.livingdocs.model.IncomingMediaReference;

/** Media references of documents. */
public final class Documents {
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
        return ReferenceList.list(caller, DocumentEndpoints.INCOMING_MEDIA_REFERENCES, documentId, pageSize);
    }
}
