package dev.medialib.sanity.video;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.PermissionDeniedException;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.asset.AssetState;
import dev.medialib.sanity.error.VideoUnavailableException;
import dev.medialib.testsupport.Samples;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoProcessingTest extends WithServer {
    private static final String VIDEO = "video-30rh9U3GDEK3ToiId1Zje4uvalC-mp4";
    private static final String ASSET = "2w91UKgsNKEhWD6au6OzeNaOe7f";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private AssetInstance await(String video) {
        return library.videos().awaitReady(video, MINUTE);
    }

    private VideoUnavailableException refused(String video) {
        return catchThrowableOfType(VideoUnavailableException.class, () -> await(video));
    }

    @Test
    void aVideoIsPolledWithGrowingPausesUntilItIsReady() {
        for (int i = 0; i < 3; i++) {
            server.sample("doc/video-processing.json");
        }
        server.sample("doc/video-ready.json");
        AssetInstance video = await(VIDEO);
        assertThat(written(video)).isEqualTo(tree(Samples.text("doc/video-ready.json"), "/documents/0"));
        assertThat(server.asked()).isEqualTo("GET " + SanityServer.BASE + "doc/" + VIDEO);
        assertThat(server.requests()).isEqualTo(4);
        assertThat(server.time.sleeps())
                .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void theInstanceOfAnAssetIsFoundOnceAndThenPolled() {
        server.sample("doc/video-asset.json");
        server.sample("doc/video-processing.json");
        server.sample("doc/video-ready.json");
        assertThat(await(ASSET).id()).isEqualTo(VIDEO);
        assertThat(server.asked()).endsWith("/doc/" + ASSET);
        assertThat(server.asked()).endsWith("/doc/" + VIDEO);
        assertThat(server.asked()).endsWith("/doc/" + VIDEO);
    }

    @Test
    void anAssetWithoutAVersionIsWaitedForAsWell() {
        server.answer(200, "{\"documents\":[{\"_id\":\"" + ASSET + "\",\"_type\":\"sanity.asset\"}]}");
        server.sample("doc/video-asset.json");
        server.sample("doc/video-ready.json");
        assertThat(await(ASSET).state()).isEqualTo(AssetState.READY);
    }

    @Test
    void aReferenceIsWaitedForInItsOwnLibrary() {
        server.sample("doc/video-asset.json");
        server.sample("doc/video-ready.json");
        await("media-library:mlOther:" + ASSET);
        assertThat(server.asked()).endsWith("/media-libraries/mlOther/doc/" + ASSET);
        assertThat(server.asked()).endsWith("/media-libraries/mlOther/doc/" + VIDEO);
    }

    @Test
    void aVideoThatCannotBeProcessedSaysWhy() {
        server.sample("doc/video-processing.json");
        server.sample("doc/video-errored.json");
        VideoUnavailableException failed = refused(VIDEO);
        assertThat(failed).hasMessageContaining(VIDEO).hasMessageContaining("the input has no video track");
        assertThat(failed.state()).isEqualTo("errored");
        assertThat(failed.error()).isEqualTo("the input has no video track");
    }

    @Test
    void anErrorThatIsNoTextIsShownAsJson() {
        server.answer(200, document("\"state\":\"errored\",\"error\":{\"code\":7}"));
        VideoUnavailableException failed = refused(VIDEO);
        assertThat(failed).hasMessageContaining("{\"code\":7}");
        assertThat(failed.error()).isEqualTo("{\"code\":7}");
    }

    @ParameterizedTest
    @CsvSource({"errored", "cancelled", "READY"})
    void aStateThatIsNotKnownEndsTheWaitByName(String state) {
        server.answer(200, document("\"state\":\"" + state + "\""));
        VideoUnavailableException failed = refused(VIDEO);
        assertThat(failed).hasMessageContaining("state " + state);
        assertThat(failed.error()).isNull();
    }

    @Test
    void aVideoWithoutAStateIsPolledUnlessItHasAnError() {
        server.answer(200, document("\"error\":null"));
        server.answer(200, document("\"error\":\"corrupt\""));
        VideoUnavailableException failed = refused(VIDEO);
        assertThat(failed.error()).isEqualTo("corrupt");
        assertThat(failed.state()).isNull();
        assertThat(server.requests()).isEqualTo(2);
    }

    private static String document(String more) {
        return "{\"documents\":[{\"_id\":\"" + VIDEO + "\",\"_type\":\"sanity.videoAsset\"," + more + "}]}";
    }

    @Test
    void aDocumentThatCannotBeHadEndsTheWait() {
        server.sample("doc/omitted.json");
        assertThatThrownBy(() -> await(VIDEO))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining(VIDEO);
        server.sample("doc/forbidden.json");
        assertThatThrownBy(() -> await(VIDEO)).isInstanceOf(PermissionDeniedException.class);
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void anImageIsNoVideo() {
        server.sample("doc/image-asset.json");
        server.answer(
                200,
                "{\"documents\":[{\"_id\":\"image-11736fa2881515ae4fb5ba3db2fc247778ce8fab-4948x7422-jpg\","
                        + "\"_type\":\"sanity.imageAsset\",\"state\":\"ready\"}]}");
        assertThat(refused(ASSET)).hasMessageContaining("must be a video, but is sanity.imageAsset");
    }

    @Test
    void aVideoThatTakesTooLongSaysInWhichStateItIs() {
        for (int i = 0; i < 6; i++) {
            server.sample("doc/video-processing.json");
        }
        assertThatThrownBy(() -> library.videos().awaitReady(VIDEO, Duration.ofSeconds(20)))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("not ready within PT20S")
                .hasMessageContaining("its last state is processing");
        assertThat(server.time.slept()).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aLimitThatIsNoneIsRefused() {
        for (Duration limit : new Duration[] {Duration.ZERO, Duration.ofSeconds(-1)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> library.videos().awaitReady(VIDEO, limit))
                    .withMessageContaining("limit must be positive");
        }
        assertThat(server.requests()).isZero();
    }

    @Test
    void aServerInTroubleForAMomentDoesNotEndTheWait() {
        server.answer(503, "");
        server.sample("doc/video-ready.json");
        assertThat(await(VIDEO).state()).isEqualTo(AssetState.READY);
    }

    @Test
    void theWaitEndsWhenItIsCancelled() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        SanityClient real = server.closing(SanityClient.builder()
                .mediaLibraryUrl(server.origin())
                .token(SanityServer.TOKEN)
                .executor(executor)
                .build());
        for (int i = 0; i < 20; i++) {
            server.sample("doc/video-processing.json");
        }
        CompletableFuture<AssetInstance> waiting =
                real.async(c -> c.mediaLibrary("mlXYZ").videos().awaitReady(VIDEO, Duration.ofHours(1)));
        server.request();
        assertThat(waiting.cancel(true)).isTrue();
        assertThatThrownBy(waiting::join).isInstanceOf(CancellationException.class);
        executor.shutdown();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }
}
