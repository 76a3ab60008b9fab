package dev.medialib.sanity.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.RateLimitedException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.TransportException;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.SanityServer;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testsupport.VirtualTime;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that may arrive twice are retried, all others are not. */
class RetriedUploadTest {
    private static final byte[] BYTES = "abc".getBytes(StandardCharsets.UTF_8);

    private final FakeSanity fake = FakeSanity.start();
    private final SanityClient sanity = SanityServer.clientOf(fake, new VirtualTime());
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
        fake.failNext(1, status, "{}", Map.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
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

    @Test
    void uploadsToADatasetAreRetriedToTheSameDocument() {
        fake.nextResponses(FakeResponse.lost());
        String file = sanity.assets().uploadFile(text()).id();
        fake.rateLimitNext(1, Duration.ofSeconds(1));

        assertThat(sanity.assets().uploadFile(text()).id()).isEqualTo(file);
        assertThat(fake.requests()).hasSize(4);
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
