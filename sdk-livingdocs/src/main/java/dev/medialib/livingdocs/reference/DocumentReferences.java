package dev.medialib.livingdocs.reference;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.paging.Paged;
import dev.medialib.core.paging.ServerPage;
import dev.medialib.livingdocs.internal.ApiContext;
import dev.medialib.livingdocs.internal.ReferenceList;

/** Media references of documents. */
public final class DocumentReferences {
    private static final Endpoint<ReferenceList.Query<Long>, ServerPage<IncomingMediaReference>>
            INCOMING_MEDIA_REFERENCES = ReferenceList.<Long, IncomingMediaReference>endpoint(
                    "livingdocs.documents.incomingMediaReferences",
                    "documents/{documentId}/incomingMediaReferences",
                    "documentId",
                    IncomingMediaReference.class);

    private final ApiContext context;

    /** Creates the resource. Use {@link dev.medialib.livingdocs.LivingdocsClient#documents()} instead. */
    public DocumentReferences(ApiContext context) {
        this.context = context;
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
        return ReferenceList.list(context, INCOMING_MEDIA_REFERENCES, documentId, pageSize);
    }
}
