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
import org.junit.jupiter.api.Test;

/** Optional fields of another type than expected, such as Portable Text, never lose a response. */
class OddOptionalFieldsTest extends WithServer {
    private static final JsonData TEXT = JsonData.parse("[{\"_type\":\"block\",\"_key\":\"a\",\"children\":[]}]");
    private static final JsonData VIDEO = JsonData.of(Map.of())
            .with("_id", "video-a")
            .with("_type", "sanity.videoAsset")
            .with("state", "ready")
            .with("size", 24.5)
            .with("description", TEXT);

    private static final String DOCUMENTS = JsonData.of(Map.of("omitted", List.of()))
            .with("documents", List.of(VIDEO))
            .toJson();

    private static String uploaded() {
        return JsonData.of(Map.of("asset", Map.of("_id", "a1", "_type", "sanity.asset")))
                .with("assetInstance", VIDEO)
                .toJson();
    }

    private static void assertKept(AssetInstance instance) {
        assertThat(instance.id()).isEqualTo("video-a");
        assertThat(instance.description()).isNull();
        assertThat(instance.size()).isNull();
        assertThat(instance.unknownProperties()).containsEntry("description", TEXT);
        assertThat(JsonData.of(instance)).isEqualTo(VIDEO);
        assertThat(JsonData.of(instance.withDescription("plain")).get("description"))
                .isEqualTo(JsonData.of("plain"));
    }

    @Test
    void aVideoWithPortableTextIsRead() {
        server.answer(200, DOCUMENTS);

        assertKept(library.get("video-a", AssetInstance.class));
    }

    @Test
    void aVideoWithPortableTextBecomesReady() {
        server.answer(200, DOCUMENTS);

        assertKept(library.videos().awaitReady("video-a", Duration.ofMinutes(1)));
    }

    @Test
    void anUploadToALibraryIsReadWithPortableText() {
        server.answer(201, uploaded());

        UploadedAsset upload = library.upload(Content.of(new byte[] {1}));

        assertThat(upload.asset().id()).isEqualTo("a1");
        assertKept(upload.assetInstance());
    }

    @Test
    void anUploadByUrlIsReadWithPortableText() {
        server.answer(201, uploaded());

        assertKept(library.fromUrl("https://example.com/a").assetInstance());
    }

    @Test
    void anUploadToADatasetIsReadWithPortableText() {
        server.answer(200, JsonData.of(Map.of("document", VIDEO)).toJson());

        assertKept(server.client().assets().uploadFile(Content.of(new byte[] {1})));
    }

    @Test
    void aListIsReadWithPortableText() {
        server.answer(200, JsonData.of(Map.of("result", List.of(VIDEO))).toJson());

        assertKept(library.list(DocumentSelection.all(), AssetInstance.class)
                .first(1)
                .get(0));
    }
}
