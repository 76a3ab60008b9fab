package dev.medialib.sanity.dataset;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.content.Sha1;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.error.AssetNotReadyException;
import dev.medialib.sanity.internal.ErrorEnvelope;
import dev.medialib.sanity.internal.SanityErrors;
import dev.medialib.sanity.internal.UploadParameters;
import dev.medialib.sanity.internal.UploadRules;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Endpoints that upload content to a dataset, or link assets of a media library to it. */
final class AssetEndpoints {
    static final Endpoint<Input, AssetInstance> UPLOAD = Endpoint.<Input>of(
                    Method.POST, "sanity.assets.upload", "assets/{kind}/{dataset}", Input::fill)
            // the id contains the hash, so a second upload returns the same document
            .idempotency(input -> input.content().isReplayable() ? Idempotency.REPEATABLE : Idempotency.ONCE)
            .expectSlow(UploadRules.STORE_TIME)
            .returning(AssetEndpoints::intact);

    static final Endpoint<UrlInput, AssetInstance> FROM_URL = Endpoint.<UrlInput>of(
                    Method.POST,
                    "sanity.assets.fromUrl",
                    "assets/{kind}/{dataset}/from-url",
                    (input, r) -> r.path("kind", input.kind())
                            .path("dataset", input.dataset())
                            .query("tag", input.tag())
                            .json(input.body()))
            .expectSlow(UploadRules.FETCH_TIME)
            .returning(ResponseReader.jsonShape(AssetEndpoints::document));

    static final Endpoint<LinkInput, AssetInstance> LINK = Endpoint.<LinkInput>of(
                    Method.POST, "sanity.assets.link", "assets/media-library-link/{dataset}", (input, r) -> {
                        r.path("dataset", input.dataset());
                        // with brackets here, and without them for uploads, as in the vendor's own tools
                        input.options().metadata().forEach(kind -> r.query("meta[]", kind));
                        r.query("tag", input.tag()).json(input.body());
                    })
            .errors(SanityErrors.with(AssetEndpoints::notReady))
            .returning(ResponseReader.jsonShape(AssetEndpoints::document));

    /**
     * File to upload.
     *
     * @param kind {@code images} or {@code files}
     */
    record Input(
            String kind,
            String dataset,
            AssetUpload upload,
            @Nullable String tag,
            Content content,
            Sha1 sha1) {

        private void fill(RequestDraft r) {
            r.path("kind", kind).path("dataset", dataset).query("tag", tag);
            UploadParameters parameters = upload.parameters();
            parameters.values().forEach(r::query);
            if (!parameters.values().containsKey("filename")) {
                r.query("filename", content.fileName());
            }
            List<ImageMeta> meta = upload.meta();
            if (meta != null) {
                meta.forEach(one -> r.query("meta", one));
                r.query("meta", meta.isEmpty() ? "none" : null);
            }
            r.content(content, parameters.progress(), sha1);
        }
    }

    record UrlInput(
            String kind,
            String dataset,
            Map<String, Object> body,
            @Nullable String tag) {}

    record LinkInput(
            String dataset,
            Map<String, String> body,
            LinkOptions options,
            @Nullable String tag) {}

    private AssetEndpoints() {}

    private static AssetInstance intact(Input input, HttpResponse response) throws IOException {
        AssetInstance document = response.jsonShape(AssetEndpoints::document);
        UploadRules.requireIntact(input.sha1(), response, null, document.id(), document.sha1hash());
        return document;
    }

    private static AssetInstance document(JsonData response) {
        JsonData document = response.get("document");
        return (document == null ? response : document).as(AssetInstance.class);
    }

    private static @Nullable ApiException notReady(ApiError error, ErrorEnvelope envelope) {
        return error.status() == 422 && error.message().contains("not ready")
                ? new AssetNotReadyException(error)
                : null;
    }
}
