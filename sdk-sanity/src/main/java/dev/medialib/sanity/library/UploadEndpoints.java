package dev.medialib.sanity.library;

import static dev.medialib.sanity.internal.ErrorEnvelope.first;
import static dev.medialib.sanity.internal.ErrorEnvelope.text;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.content.Sha1;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import dev.medialib.sanity.internal.ErrorEnvelope;
import dev.medialib.sanity.internal.LibraryAddress;
import dev.medialib.sanity.internal.SanityErrors;
import dev.medialib.sanity.internal.UploadParameters;
import dev.medialib.sanity.internal.UploadRules;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Endpoints that upload content to a media library. */
final class UploadEndpoints {
    private static final ErrorMapper ERRORS = SanityErrors.with(UploadEndpoints::duplicate);

    static final Endpoint<Input, UploadedAsset> UPLOAD = Endpoint.<Input>of(
                    Method.POST, "sanity.mediaLibrary.upload", LibraryAddress.PATH + "/upload", Input::fill)
            .errors(ERRORS)
            .idempotency(input ->
                    input.mayRepeat() && input.content().isReplayable() ? Idempotency.REPEATABLE : Idempotency.ONCE)
            .expectSlow(UploadRules.STORE_TIME)
            .returning(UploadEndpoints::intact);

    static final Endpoint<UrlInput, UploadedAsset> FROM_URL = Endpoint.<UrlInput>of(
                    Method.POST,
                    "sanity.mediaLibrary.fromUrl",
                    LibraryAddress.PATH + "/from-url",
                    (input, r) -> input.library().fill(r).json(input.body()))
            .errors(ERRORS)
            .expectSlow(UploadRules.FETCH_TIME)
            .returning(ResponseReader.json(UploadedAsset.class));

    /**
     * File to upload.
     *
     * @param mayRepeat whether the caller accepts an asset that an earlier attempt created
     */
    record Input(LibraryAddress library, LibraryUpload upload, Content content, Sha1 sha1, boolean mayRepeat) {

        private void fill(RequestDraft r) {
            library.fill(r).query("sha1", sha1.announced());
            UploadParameters parameters = upload.parameters();
            parameters.values().forEach(r::query);
            String name = parameters.values().get("filename");
            if (name == null) {
                name = content.fileName();
                r.query("filename", name);
            }
            if (upload.isMultipart()) {
                // without a file name, servers treat the part as a form field
                r.multipart("file", Objects.requireNonNullElse(name, "file"), content, parameters.progress(), sha1);
            } else {
                r.content(content, parameters.progress(), sha1);
            }
        }
    }

    record UrlInput(LibraryAddress library, Map<String, Object> body) {}

    private UploadEndpoints() {}

    private static UploadedAsset intact(Input input, HttpResponse response) throws IOException {
        UploadedAsset uploaded = response.json(UploadedAsset.class);
        AssetInstance stored = uploaded.assetInstance();
        UploadRules.requireIntact(input.sha1(), response, uploaded.asset().id(), stored.id(), stored.sha1hash());
        return uploaded;
    }

    /** Status 409 means that the library already has these bytes. The error code is not documented and is ignored. */
    private static @Nullable ApiException duplicate(ApiError error, ErrorEnvelope envelope) {
        return error.status() == 409
                ? new AssetAlreadyExistsException(
                        error,
                        first(text(envelope.error(), "existingAssetId"), text(envelope.body(), "existingAssetId")))
                : null;
    }
}
