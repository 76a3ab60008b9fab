package dev.medialib.sanity.library;

import static dev.medialib.testkit.RequestMatcher.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.RateLimitedException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.TransportException;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.dataset.Assets;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testsupport.VirtualTime;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that may arrive twice are retried, all others are not. */
class RetriedUploadTest {
    private static final byte[] BYTES = "abc".getBytes(StandardCharsets.UTF_8);

    /** An image of one pixel, as far as its size goes. */
    private static final String PNG = "89504e470d0a1a0a0000000d494844520000000100000001";

    private final FakeSanity fake = FakeSanity.start();
    private final VirtualTime time = new VirtualTime();
    private final SanityClient sanity = SanityServer.clientOf(fake, time);
    private final SanityMediaLibrary library =
            sanity.mediaLibrary(fake.library().id());

    @AfterEach
    void stop() {
        sanity.close();
        fake.close();
    }

    private static Content text() {
        return Content.of(BYTES).withFileName("a.txt");
    }

    private static Content stream() {
        return Content.oneShot(new ByteArrayInputStream(BYTES)).withFileName("a.txt");
    }

    private void answer(int status) {
        fake.on(any()).times(1).respond(status, "{}");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void uploadOrGetIsRetriedAfterATemporaryFailure(int status) {
        answer(status);

        UploadedAsset uploaded = library.uploadOrGet(text());

        assertThat(uploaded.duplicate()).isFalse();
        assertThat(fake.requests()).hasSize(2);
        assertThat(fake.library().content(uploaded.assetInstance().id())).isEqualTo(BYTES);
    }

    @Test
    void uploadOrGetFindsWhatAnAttemptWithoutAResponseStored() {
        fake.nextResponses(FakeResponse.lost());

        UploadedAsset uploaded = library.uploadOrGet(text());

        assertThat(uploaded.duplicate()).isTrue();
        assertThat(fake.library().content(uploaded.assetInstance().id())).isEqualTo(BYTES);
    }

    @Test
    void aFailedUploadOrGetMayBeCalledAgain() {
        answer(503);

        assertThatThrownBy(() -> sanity.withOptions(o -> o.retries(0))
                        .mediaLibrary(library.id())
                        .uploadOrGet(text()))
                .isInstanceOfSatisfying(ServerException.class, e -> {
                    assertThat(e.outcomeUnknown()).isTrue();
                    assertThat(e.isRetryable()).isTrue();
                });
    }

    @Test
    void aStreamIsNotSentTwiceByUploadOrGet() {
        answer(503);

        assertThatThrownBy(() -> library.uploadOrGet(stream()))
                .isInstanceOfSatisfying(
                        ServerException.class, e -> assertThat(e.isRetryable()).isFalse());
        assertThat(fake.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aPlainUploadIsSentOnce(int status) {
        answer(status);

        assertThatThrownBy(() -> library.upload(text()))
                .isInstanceOfAny(RateLimitedException.class, ServerException.class);
        assertThat(fake.requests()).hasSize(1);
    }

    static Stream<Arguments> failuresOfDatasets() {
        List<Named<BiFunction<Assets, Content, AssetInstance>>> uploads =
                List.of(Named.of("uploadFile", Assets::uploadFile), Named.of("uploadImage", Assets::uploadImage));
        return uploads.stream()
                .flatMap(upload -> Stream.concat(
                                IntStream.of(429, 500, 502, 503, 504)
                                        .mapToObj(status ->
                                                Named.of(String.valueOf(status), FakeResponse.of(status, "{}"))),
                                Stream.of(Named.of("lost", FakeResponse.lost())))
                        .map(failure -> Arguments.of(upload, failure)));
    }

    @ParameterizedTest
    @MethodSource("failuresOfDatasets")
    void uploadsToADatasetAreRetriedToTheSameDocument(
            BiFunction<Assets, Content, AssetInstance> upload, FakeResponse failure) {
        Content image = Content.of(HexFormat.of().parseHex(PNG)).withFileName("a.png");
        fake.nextResponses(failure);

        AssetInstance uploaded = upload.apply(sanity.assets(), image);

        assertThat(fake.requests()).hasSize(2);
        assertThat(fake.dataset().documentIds()).containsExactly(uploaded.id());
    }

    @Test
    void anUploadToADatasetWaitsAsLongAsTheServerTells() {
        fake.nextResponses(FakeSanity.rateLimited(Duration.ofSeconds(1)));

        AssetInstance file = sanity.assets().uploadFile(text());

        assertThat(sanity.assets().uploadFile(text()).id()).isEqualTo(file.id());
        assertThat(fake.requests()).hasSize(3);
        assertThat(time.slept()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aStreamIsNotSentTwiceToADataset() {
        fake.nextResponses(FakeResponse.lost());

        assertThatThrownBy(() -> sanity.assets().uploadFile(stream()))
                .isInstanceOfSatisfying(TransportException.class, e -> {
                    assertThat(e.outcomeUnknown()).isTrue();
                    assertThat(e.isRetryable()).isFalse();
                });
        assertThat(fake.requests()).hasSize(1);
    }
}
