package dev.medialib.sanity.library;

import static dev.medialib.sanity.SanityServer.parameters;
import static dev.medialib.sanity.SanityServer.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import dev.medialib.testsupport.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class DuplicateUploadTest extends WithServer {
    private static final String ABC = "a9993e364706816aba3e25717850c26c9cd0d89d";
    private static final String ASSET = "2w91UKgsNKEhWD6au6OzeNaOe7f";
    private static final String INSTANCE = "image-11736fa2881515ae4fb5ba3db2fc247778ce8fab-4948x7422-jpg";
    private static final String NO_NAME = "{\"error\":{\"description\":\"Asset already exists\"}}";
    private static final String NOTHING = "{\"result\":[],\"ms\":1}";

    private static JsonData sample(String document) {
        return JsonData.parse(Samples.text("upload/image.json")).get(document);
    }

    private static String found(JsonData document) {
        return JsonData.parse("{\"omitted\":[]}")
                .with("documents", List.of(document))
                .toJson();
    }

    private static String result(Object value) {
        return JsonData.parse("{\"ms\":5}").with("result", value).toJson();
    }

    private static Content abc(String mediaType) {
        return Content.of("abc".getBytes(StandardCharsets.UTF_8)).withMediaType(mediaType);
    }

    /** The query of the next request without white space, and its parameters. */
    private List<String> nextQuery() {
        RecordedRequest request = server.request();
        assertThat(path(request)).isEqualTo("/v2025-03-25/media-libraries/mlXYZ/query");
        return parameters(request).stream()
                .filter(parameter -> !parameter.startsWith("returnQuery="))
                .map(parameter -> parameter.replaceAll("\\s", ""))
                .toList();
    }

    private static String hashQuery() {
        return "query=*[_type==\"sanity.asset\"&&currentVersion._ref==*[_type==$type&&sha1hash==$hash][0]._id]._id";
    }

    @Test
    void whatIsNewIsUploadedAndNoDuplicate() {
        server.sample(201, "upload/video-processing.json");

        UploadedAsset uploaded = server.library().uploadOrGet(abc("video/mp4"));

        assertThat(uploaded.duplicate()).isFalse();
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void theAssetIsFoundByTheInstanceThatTheRefusalNames() {
        server.sample(409, "errors/409-upload-duplicate.json");
        server.answer(200, result(sample("asset")));
        server.answer(200, found(sample("assetInstance")));

        UploadedAsset existing = server.library().uploadOrGet(abc("image/jpeg"));

        assertThat(existing.duplicate()).isTrue();
        assertThat(existing.asset().id()).isEqualTo(ASSET);
        assertThat(existing.assetInstance().id()).isEqualTo(INSTANCE);
        assertThat(existing.uploadSession()).isNull();
        assertThat(path(server.request())).endsWith("/upload");
        assertThat(nextQuery())
                .containsExactlyInAnyOrder(
                        "query=*[_type==\"sanity.asset\"&&(currentVersion._ref==$id||references($id))][0]",
                        "$id=\"" + INSTANCE + "\"");
        assertThat(path(server.request())).endsWith("/media-libraries/mlXYZ/doc/" + INSTANCE);
    }

    @Test
    void withoutAnIdTheAssetIsFoundByTheSentHash() {
        server.answer(409, NO_NAME);
        server.answer(200, result(List.of(ASSET)));
        server.answer(200, found(sample("asset")));
        server.answer(200, found(sample("assetInstance")));

        UploadedAsset existing = server.library()
                .uploadOrGet(Content.oneShot(new ByteArrayInputStream(new byte[] {'a', 'b', 'c'}))
                        .withMediaType("image/jpeg"));

        assertThat(existing.duplicate()).isTrue();
        assertThat(existing.asset().id()).isEqualTo(ASSET);
        assertThat(existing.assetInstance().id()).isEqualTo(INSTANCE);
        server.request();
        assertThat(nextQuery())
                .containsExactlyInAnyOrder(hashQuery(), "$type=\"sanity.imageAsset\"", "$hash=\"" + ABC + "\"");
        assertThat(path(server.request())).endsWith("/doc/" + ASSET);
        assertThat(path(server.request())).endsWith("/doc/" + INSTANCE);
    }

    @Test
    void whatLooksLikeAFileMayBeAnImageToSanity() {
        server.answer(409, NO_NAME);
        server.answer(200, NOTHING);
        server.answer(200, result(List.of(ASSET)));
        server.answer(200, found(sample("asset")));
        server.answer(200, found(sample("assetInstance")));

        assertThat(server.library().uploadOrGet(abc("application/octet-stream")).duplicate())
                .isTrue();

        server.request();
        assertThat(nextQuery()).contains("$type=\"sanity.fileAsset\"");
        assertThat(nextQuery()).contains("$type=\"sanity.imageAsset\"");
    }

    @Test
    void bytesWithoutAnAssetLeaveTheRefusalWithAnExplanation() {
        server.sample(409, "errors/409-upload-duplicate.json");
        server.answer(200, "{\"result\":null,\"ms\":1}");

        assertThatThrownBy(() -> server.library().uploadOrGet(abc("image/jpeg")))
                .isInstanceOfSatisfying(AssetAlreadyExistsException.class, e -> {
                    assertThat(e.existingInstanceId()).isEqualTo(INSTANCE);
                    assertThat(e.status()).isEqualTo(409);
                    assertThat(e.getSuppressed()).hasOnlyElementsOfType(AssetAlreadyExistsException.class);
                })
                .hasMessageContaining("already exists")
                .hasMessageContaining("no asset with these bytes was found");
    }

    @Test
    void anInstanceThatMayNotBeReadLeavesTheRefusalToo() {
        server.sample(409, "errors/409-upload-duplicate.json");
        server.answer(200, result(sample("asset")));
        server.answer(200, "{\"documents\":[],\"omitted\":[{\"id\":\"" + INSTANCE + "\",\"reason\":\"permission\"}]}");

        assertThatThrownBy(() -> server.library().uploadOrGet(abc("image/jpeg")))
                .isInstanceOf(AssetAlreadyExistsException.class)
                .hasMessageContaining("the token has no permission to read it");
    }

    @Test
    void aHashThatNoAssetHasLeavesTheRefusalToo() {
        server.answer(409, NO_NAME);
        server.answer(200, NOTHING);
        server.answer(200, NOTHING);

        assertThatThrownBy(() -> server.library().uploadOrGet(abc("image/jpeg"), u -> u.sendSha1()))
                .isInstanceOf(AssetAlreadyExistsException.class)
                .hasMessageContaining("no asset with these bytes was found");
    }

    @Test
    void aSearchThatFailsSaysWhyAndThatThereWasADuplicate() {
        server.sample(409, "errors/409-upload-duplicate.json");
        server.answer(500, "{\"statusCode\":500,\"error\":\"Internal Server Error\"}");

        assertThatThrownBy(() -> server.client(b -> b.options(o -> o.retries(0)))
                        .mediaLibrary("mlXYZ")
                        .uploadOrGet(abc("image/jpeg")))
                .isInstanceOf(ServerException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).hasOnlyElementsOfType(AssetAlreadyExistsException.class));
    }
}
