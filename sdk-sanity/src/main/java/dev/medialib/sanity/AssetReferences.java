package dev.medialib.sanity;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.core.paging.FetchedPage;
import dev.medialib.core.paging.PageSource;
import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.model.AssetReference;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The references to one asset, page by page. */
final class AssetReferences implements PageSource<AssetReference> {
    private record Query(
            String libraryId, String assetId, @Nullable String cursor) {}

    private record Answer(
            List<AssetReference> references,
            OptionalLong total,
            @Nullable String nextCursor) {}

    private static final Endpoint<Query, Answer> REFERENCES = Endpoint.<Query>get(
                    "sanity.mediaLibrary.references",
                    "media-libraries/{libraryId}/references/documents/{assetId}/to",
                    (query, r) -> r.path("libraryId", query.libraryId())
                            .path("assetId", query.assetId())
                            .query("cursor", query.cursor()))
            .returning(ResponseReader.jsonShape(AssetReferences::answer));

    private final ApiCaller caller;
    private final String libraryId;
    private final String assetId;

    private AssetReferences(ApiCaller caller, String libraryId, String assetId) {
        this.caller = caller;
        this.libraryId = libraryId;
        this.assetId = assetId;
    }

    static Paged<AssetReference> of(ApiCaller caller, String libraryId, String assetId) {
        return Paged.of(new AssetReferences(caller, libraryId, assetId));
    }

    @Override
    public String query() {
        return caller.root() + " " + REFERENCES.id() + " " + libraryId + " " + assetId;
    }

    @Override
    public FetchedPage<AssetReference> fetch(@Nullable String position) {
        Answer answer = caller.call(REFERENCES, new Query(libraryId, assetId, position));
        List<AssetReference> references = answer.references();
        boolean last = references.isEmpty() || (position == null && holdsAll(answer));
        return new FetchedPage<>(references, last ? null : answer.nextCursor(), answer.total());
    }

    /**
     * The last page comes with a cursor too. The total tells the end for sure only within one answer: between two, references come and
     * go, and as many as the total may have been seen while some were not. So only the first page is believed to be the last by it.
     */
    private static boolean holdsAll(Answer answer) {
        return answer.total().isPresent()
                && answer.references().size() >= answer.total().getAsLong();
    }

    private static Answer answer(JsonData json) {
        JsonData references = json.get("references");
        return new Answer(
                (references == null ? json : references).asListOf(AssetReference.class),
                total(json.get("totalCount")),
                ErrorEnvelope.text(json, "nextCursor"));
    }

    private static OptionalLong total(@Nullable JsonData count) {
        try {
            return count == null || count.asLong() < 0 ? OptionalLong.empty() : OptionalLong.of(count.asLong());
        } catch (JsonMismatchException e) {
            return OptionalLong.empty();
        }
    }
}
