package dev.medialib.sanity;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.sanity.model.AssetReference;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The endpoint that lists the references to an asset. */
final class ReferenceEndpoints {
    static final Endpoint<Input, Response> LIST = Endpoint.<Input>get(
                    "sanity.mediaLibrary.references",
                    "media-libraries/{libraryId}/references/documents/{assetId}/to",
                    (input, r) -> r.path("libraryId", input.libraryId())
                            .path("assetId", input.assetId())
                            .query("cursor", input.cursor()))
            .returning(ResponseReader.jsonShape(Response::of));

    /** @param cursor null for the first page */
    record Input(String libraryId, String assetId, @Nullable String cursor) {}

    record Response(
            List<AssetReference> references,
            OptionalLong total,
            @Nullable String nextCursor) {

        static Response of(JsonData json) {
            JsonData references = json.get("references");
            return new Response(
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

    private ReferenceEndpoints() {}
}
