package dev.medialib.sanity.dataset;

import static dev.medialib.sanity.SanityServer.parameters;
import static dev.medialib.sanity.SanityServer.path;
import static dev.medialib.sanity.SanityServer.text;
import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.RequestOptions;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.UnprocessableException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.error.AssetNotReadyException;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.testsupport.Samples;
import java.time.Duration;
import java.util.function.Consumer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssetLinkTest extends WithServer {
    private static final String LIBRARY = "mlNBkjZ8wqSZ";
    private static final String ASSET = "2w91UKgsNKEhWD6au6OzeNaOe7f";
    private static final String INSTANCE = "image-11736fa2881515ae4fb5ba3db2fc247778ce8fab-4948x7422-jpg";
    private static final String VIDEO = "video-30rh9U3GDEK3ToiId1Zje4uvalC-mp4";

    private static final Duration OVER_AT_ONCE = Duration.ofNanos(1);

    private Assets assets;

    @BeforeEach
    void assets() {
        assets = server.client().assets();
    }

    private static UploadedAsset uploaded(String sample) {
        return JsonData.parse(Samples.text(sample)).as(UploadedAsset.class);
    }

    @Test
    void whatWasUploadedIsLinkedAndCanBeSetInAField() {
        server.sample("assets/linked.json");

        LinkedAsset linked = assets.link(LIBRARY, uploaded("upload/image.json"));

        RecordedRequest request = server.request();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(path(request)).isEqualTo("/v2025-03-25/assets/media-library-link/production");
        assertThat(parameters(request)).isEmpty();
        assertThat(tree(text(request)))
                .isEqualTo(tree("{\"mediaLibraryId\":\"" + LIBRARY + "\",\"assetInstanceId\":\"" + INSTANCE
                        + "\",\"assetId\":\"" + ASSET + "\"}"));
        assertThat(written(linked.document())).isEqualTo(tree(Samples.text("assets/linked.json"), "/document"));
        assertThat(linked.document().media().weak()).isTrue();
        assertThat(written(linked.asField()))
                .isEqualTo(tree("{\"asset\":{\"_type\":\"reference\",\"_ref\":\"" + INSTANCE + "\"},"
                        + "\"media\":{\"_type\":\"globalDocumentReference\",\"_ref\":\"media-library:" + LIBRARY + ":"
                        + ASSET + "\",\"_weak\":true}}"));
    }

    @Test
    void theTextOfAFieldIsTheSameInEachJvm() {
        server.sample("assets/linked.json");

        assertThat(assets.link(LIBRARY, ASSET, INSTANCE).asField().toJson())
                .isEqualTo("{\"asset\":{\"_type\":\"reference\",\"_ref\":\"" + INSTANCE + "\"},"
                        + "\"media\":{\"_type\":\"globalDocumentReference\",\"_ref\":\"media-library:" + LIBRARY + ":"
                        + ASSET
                        + "\",\"_weak\":true}}");
        assertThat(new VideoAttachment(LIBRARY, ASSET, "video-1").asField().toJson())
                .isEqualTo("{\"asset\":{\"_type\":\"globalDocumentReference\",\"_ref\":\"media-library:" + LIBRARY
                        + ":video-1\",\"_weak\":true},\"media\":{\"_type\":\"globalDocumentReference\",\"_ref\":\"media-library:"
                        + LIBRARY + ":" + ASSET + "\",\"_weak\":true}}");
    }

    @Test
    void metadataIsAskedForInBrackets() {
        server.sample("assets/linked.json");

        assets.link(
                LIBRARY,
                ASSET,
                INSTANCE,
                o -> o.metadata(ImageMeta.PALETTE, ImageMeta.LQIP).tag("media-library.link-asset"));

        assertThat(parameters(server.request()))
                .containsExactlyInAnyOrder("meta[]=palette", "meta[]=lqip", "tag=media-library.link-asset");
    }

    @Test
    void anAnswerThatDoesNotNameTheLibraryDoesNotLoseIt() {
        server.answer(200, "{\"document\":{\"_id\":\"" + INSTANCE + "\"}}");

        JsonData field = assets.link(LIBRARY, ASSET, INSTANCE).asField();

        assertThat(field.at("/media/_ref").asString()).isEqualTo("media-library:" + LIBRARY + ":" + ASSET);
    }

    @Test
    void anAssetThatIsNotReadyIsLinkedOnceItIs() {
        server.sample(422, "errors/422-not-ready.json");
        server.sample(422, "errors/422-not-ready.json");
        server.sample("assets/linked.json");

        LinkedAsset linked = assets.link(LIBRARY, ASSET, INSTANCE);

        assertThat(linked.document().id()).isEqualTo(INSTANCE);
        assertThat(server.requests()).isEqualTo(3);
        assertThat(server.time.sleeps()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void waitingEndsWithTheTimeLimitAndTellsTheLastRefusal() {
        for (int i = 0; i < 20; i++) {
            server.sample(422, "errors/422-not-ready.json");
        }

        assertThatThrownBy(() -> assets.link(LIBRARY, ASSET, INSTANCE))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("not ready within PT20S")
                .hasCauseInstanceOf(AssetNotReadyException.class);
        assertThat(server.time.slept()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
        int before = server.requests();

        assertThatThrownBy(() -> assets.link(LIBRARY, ASSET, INSTANCE, o -> o.limit(Duration.ofMillis(100))))
                .isInstanceOf(DeadlineExceededException.class);
        assertThat(server.requests()).isEqualTo(before + 1);
    }

    @Test
    void theLimitDoesNotInterruptARunningRequest() {
        server.sample("assets/linked.json");

        LinkedAsset linked = inRealTime(o -> {}).link(LIBRARY, ASSET, INSTANCE, o -> o.limit(OVER_AT_ONCE));

        assertThat(linked.document().id()).isEqualTo(INSTANCE);
    }

    @Test
    void aDeadlineOfTheCallsOwnIsNotTakenForTheLimit() {
        Assets brief = inRealTime(o -> o.deadline(OVER_AT_ONCE));

        assertThatThrownBy(() -> brief.link(LIBRARY, ASSET, INSTANCE, o -> o.limit(OVER_AT_ONCE)))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageStartingWith("POST assets/media-library-link/{dataset}")
                .hasMessageNotContaining("not ready");
    }

    private Assets inRealTime(Consumer<RequestOptions.Builder> options) {
        SanityClient client = server.closing(SanityClient.builder()
                .projectUrl(server.origin())
                .projectId("abc123")
                .options(options)
                .build());
        return client.assets("production");
    }

    @Test
    void anotherRefusalIsNotWaitedFor() {
        server.answer(422, "{\"statusCode\":422,\"error\":\"Unprocessable Entity\",\"message\":\"no such library\"}");

        assertThatThrownBy(() -> assets.link(LIBRARY, ASSET, INSTANCE))
                .isInstanceOf(UnprocessableException.class)
                .isNotInstanceOf(AssetNotReadyException.class)
                .hasMessageContaining("no such library");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aVideoIsNotLinkedButAttachedAsItIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assets.link(LIBRARY, uploaded("upload/video-processing.json")))
                .withMessageContaining("VideoAttachment");
        assertThat(server.requests()).isZero();

        VideoAttachment video = VideoAttachment.of(LIBRARY, uploaded("upload/video-processing.json"));

        assertThat(written(video.asField()))
                .isEqualTo(tree("{\"asset\":{\"_type\":\"globalDocumentReference\",\"_ref\":\"media-library:" + LIBRARY
                        + ":" + VIDEO + "\",\"_weak\":true},\"media\":{\"_type\":\"globalDocumentReference\","
                        + "\"_ref\":\"media-library:" + LIBRARY + ":" + ASSET + "\",\"_weak\":true}}"));
    }

    @Test
    void idsThatAreNoneAreRefusedBeforeAnythingIsSent() {
        assertThatIllegalArgumentException().isThrownBy(() -> assets.link("", ASSET, INSTANCE));
        assertThatIllegalArgumentException().isThrownBy(() -> assets.link(LIBRARY, " ", INSTANCE));
        assertThatIllegalArgumentException().isThrownBy(() -> assets.link(LIBRARY, ASSET, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assets.link(LIBRARY, ASSET, INSTANCE, o -> o.limit(Duration.ZERO)))
                .withMessageContaining("limit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VideoAttachment(LIBRARY, ASSET, INSTANCE))
                .withMessageContaining("link other assets with Assets.link");
        assertThatIllegalArgumentException().isThrownBy(() -> new VideoAttachment(LIBRARY, "a:b", VIDEO));
        assertThat(server.requests()).isZero();
    }

    @Test
    void anAttachmentIsSetInAFieldOfADocument() {
        server.sample("assets/linked.json");
        server.answer(200, "{\"transactionId\":\"t\",\"results\":[{\"id\":\"article\",\"operation\":\"update\"}]}");
        LinkedAsset linked = assets.link(LIBRARY, ASSET, INSTANCE);

        server.client().dataset().attach("article", "mainImage", linked);

        server.request();
        RecordedRequest request = server.request();
        assertThat(path(request)).isEqualTo("/v2025-03-25/data/mutate/production");
        assertThat(JsonData.parse(text(request)).at("/mutations/0/patch"))
                .isEqualTo(
                        JsonData.parse("{\"id\":\"article\",\"set\":{\"mainImage\":{\"asset\":{\"_type\":\"reference\","
                                + "\"_ref\":\"" + INSTANCE + "\"},\"media\":{\"_type\":\"globalDocumentReference\","
                                + "\"_ref\":\"media-library:" + LIBRARY + ":" + ASSET + "\",\"_weak\":true}}}}"));
    }
}
