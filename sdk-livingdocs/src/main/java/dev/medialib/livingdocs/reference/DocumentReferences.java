package dev.medialib.livingdocs.reference;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.json.JsonType;
import dev.medialib.core.paging.Paged;
import dev.medialib.core.paging.ServerPage;
import dev.medialib.livingdocs.internal.ApiContext;
import dev.medialib.livingdocs.internal.SearchList;
import dev.medialib.livingdocs.internal.VersionedOperation;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Client for the references between documents and entries of the media library. It returns the entries that a document uses,
 * and the entries that link to a document.
 */
public final class DocumentReferences {
    private record Latest(long documentId, boolean withHidden) {}

    private static final Endpoint<SearchList.Query<Long>, ServerPage<IncomingMediaReference>>
            INCOMING_MEDIA_REFERENCES = SearchList.<Long, IncomingMediaReference>endpoint(
                    "livingdocs.documents.incomingMediaReferences",
                    "documents/{documentId}/incomingMediaReferences",
                    IncomingMediaReference.class,
                    (documentId, r) -> r.path("documentId", documentId));

    private static final Endpoint<Latest, List<ReferencePlace>> REFERENCES = Endpoint.<Latest>get(
                    "livingdocs.documents.references",
                    "documents/{documentId}/latestPublication",
                    (latest, r) -> r.path("documentId", latest.documentId())
                            .query("fields", "references")
                            .query("ignoreComponentConditions", latest.withHidden() ? true : null))
            .returning(
                    (latest, response) -> response.jsonItems(JsonType.of(ReferencePlace.class), List.of("references")));

    /** The asset types of media. */
    private static final Set<ReferenceType> MEDIA =
            Set.of(ReferenceType.IMAGE, ReferenceType.VIDEO, ReferenceType.FILE);

    private final ApiContext context;

    /** Creates the resource. Use {@link dev.medialib.livingdocs.LivingdocsClient#documents()} instead. */
    public DocumentReferences(ApiContext context) {
        this.context = context;
    }

    /**
     * Returns the ids of the entries that the latest publication of a document uses: its images, videos and files, in content and
     * metadata. Same as {@link #references} without other references and without places.
     *
     * @return the ids in the order of the publication
     * @since Livingdocs API 2025-03
     */
    public Set<String> mediaIds(long documentId) {
        Set<String> ids = new LinkedHashSet<>();
        for (ReferencePlace place : references(documentId)) {
            ReferenceType type = place.type();
            String id = place.id();
            if (id != null && type != null && MEDIA.contains(type)) {
                ids.add(id);
            }
        }
        return Collections.unmodifiableSet(ids);
    }

    /**
     * Returns all references of the latest publication of a document to entries and other documents. The result includes the
     * references of components that are currently hidden, such as components that are scheduled for later. Drafts are not read.
     * This call needs the scope {@code public-api:read}.
     *
     * @throws dev.medialib.core.error.NotFoundException if there is no such publication; the documentation does not describe
     *     this case
     * @since Livingdocs API 2025-03
     */
    public List<ReferencePlace> references(long documentId) {
        context.require(VersionedOperation.PUBLICATION_REFERENCES);
        return context.caller().call(REFERENCES, new Latest(documentId, true));
    }

    /**
     * Same as {@link #references}, but without the references of components that are currently hidden by their conditions.
     *
     * @since Livingdocs API 2025-03
     */
    public List<ReferencePlace> visibleReferences(long documentId) {
        context.require(VersionedOperation.PUBLICATION_REFERENCES);
        return context.caller().call(REFERENCES, new Latest(documentId, false));
    }

    /**
     * Returns the entries of the media library whose metadata links to a document. The server updates the search index with a
     * delay. This call needs the scope {@code public-api:read}.
     */
    public Paged<IncomingMediaReference> incomingMediaReferences(long documentId) {
        return incomingMediaReferences(documentId, SearchList.MAX_PAGE_SIZE);
    }

    /**
     * Same as {@link #incomingMediaReferences(long)} with another page size.
     *
     * @param pageSize from 1 to 100
     */
    public Paged<IncomingMediaReference> incomingMediaReferences(long documentId, int pageSize) {
        return incomingMediaReferences(documentId, pageSize, 0);
    }

    /**
     * Same as {@link #incomingMediaReferences(long, int)} but skips the first {@code offset} references, for page numbers.
     *
     * @param pageSize from 1 to 100
     * @param offset the number of references to skip, at least 0; the documentation of searches allows at most 10,000
     */
    public Paged<IncomingMediaReference> incomingMediaReferences(long documentId, int pageSize, int offset) {
        return SearchList.list(context, INCOMING_MEDIA_REFERENCES, documentId, pageSize, offset);
    }
}
