package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.content.Content;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.document.DocumentSelection;
import dev.medialib.sanity.library.UploadedAsset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Optional fields of another type than expected, such as Portable Text, never lose a response. */
class OddOptionalFieldsTest extends WithServer {
    private static final JsonData TEXT = JsonData.parse("[{\"_type\":\"block\",\"_key\":\"a\",\"children\":[]}]");
    private static final JsonData VIDEO = instance("video-a", "sanity.videoAsset");

    static Stream<JsonData> instances() {
        return Stream.of(
                VIDEO,
                instance("file-a-pdf", "sanity.fileAsset").with("previewUrl", Map.of()),
                instance("image-a-1x1-png", "sanity.imageAsset")
                        .with("altText", TEXT)
                        .with("metadata", List.of()));
    }

    private static JsonData instance(String id, String type) {
        return JsonData.of(Map.of())
                .with("_id", id)
                .with("_type", type)
                .with("state", "ready")
                .with("size", 24.5)
                .with("description", TEXT);
    }

    private static String documents(JsonData instance) {
        return JsonData.of(Map.of("omitted", List.of()))
                .with("documents", List.of(instance))
                .toJson();
    }

    private static String uploaded(JsonData instance) {
        return JsonData.of(Map.of("asset", Map.of("_id", "a1", "_type", "sanity.asset")))
                .with("assetInstance", instance)
                .toJson();
    }

    private static void assertKept(AssetInstance instance, JsonData sent) {
        assertThat(instance.id()).isEqualTo(sent.get("_id").asString());
        assertThat(instance.description()).isNull();
        assertThat(instance.size()).isNull();
        assertThat(instance.unknownProperties()).containsEntry("description", TEXT);
        assertThat(JsonData.of(instance)).isEqualTo(sent);
        assertThat(JsonData.of(instance.withDescription("plain")).get("description"))
                .isEqualTo(JsonData.of("plain"));
    }

    @ParameterizedTest
    @MethodSource("instances")
    void aDocumentWithOddFieldsIsRead(JsonData instance) {
        server.answer(200, documents(instance));

        assertKept(library.get(instance.get("_id").asString(), AssetInstance.class), instance);
    }

    @Test
    void aVideoWithPortableTextBecomesReady() {
        server.answer(200, documents(VIDEO));

        assertKept(library.videos().awaitReady("video-a", Duration.ofMinutes(1)), VIDEO);
    }

    @ParameterizedTest
    @MethodSource("instances")
    void anUploadToALibraryIsReadWithOddFields(JsonData instance) {
        server.answer(201, uploaded(instance));

        UploadedAsset upload = library.upload(Content.of(new byte[] {1}));

        assertThat(upload.asset().id()).isEqualTo("a1");
        assertKept(upload.assetInstance(), instance);
    }

    @ParameterizedTest
    @MethodSource("instances")
    void anUploadByUrlIsReadWithOddFields(JsonData instance) {
        server.answer(201, uploaded(instance));

        assertKept(library.fromUrl("https://example.com/a").assetInstance(), instance);
    }

    @ParameterizedTest
    @MethodSource("instances")
    void anUploadToADatasetIsReadWithOddFields(JsonData instance) {
        server.answer(200, JsonData.of(Map.of("document", instance)).toJson());

        assertKept(server.client().assets().uploadFile(Content.of(new byte[] {1})), instance);
    }

    @ParameterizedTest
    @MethodSource("instances")
    void aListIsReadWithOddFields(JsonData instance) {
        server.answer(200, JsonData.of(Map.of("result", List.of(instance))).toJson());

        assertKept(
                library.list(DocumentSelection.all(), AssetInstance.class)
                        .first(1)
                        .get(0),
                instance);
    }
}
