package dev.medialib.livingdocs;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.paging.ServerPage;
import dev.medialib.livingdocs.model.IncomingMediaReference;

/** The endpoints of documents. */
final class DocumentEndpoints {

    static final Endpoint<ReferenceList.Query<Long>, ServerPage<IncomingMediaReference>> INCOMING_MEDIA_REFERENCES =
            ReferenceList.<Long, IncomingMediaReference>endpoint(
                    "livingdocs.documents.incomingMediaReferences",
                    "documents/{documentId}/incomingMediaReferences",
                    "documentId",
                    IncomingMediaReference.class);

    private DocumentEndpoints() {}
}
