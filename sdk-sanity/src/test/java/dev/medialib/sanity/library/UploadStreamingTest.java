package dev.medialib.sanity.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Content;
import dev.medialib.core.content.Progress;
import dev.medialib.core.error.TransportException;
import dev.medialib.sanity.HashingServer;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.error.UploadCorruptedException;
import dev.medialib.testsupport.RawServer;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UploadStreamingTest {
    private static final long LARGE = 64L * 1024 * 1024;
    private static final long IN_FLIGHT = 16L * 1024 * 1024;

    private final AtomicLong received = new AtomicLong();

    private static SanityClient client(RawServer server) {
        return SanityClient.builder()
                .mediaLibraryUrl(server.url())
                .token("skTESTTOKEN")
                .build();
    }

    /** Makes its bytes as they are asked for, and notes how many of them are neither at the server nor still to be made. */
    private final class Generated extends InputStream {
        private final AtomicLong most;
        private long made;

        Generated(AtomicLong most) {
            this.most = most;
        }

        @Override
        public int read() {
            return made < LARGE ? (int) (made++ * 31 & 0xff) : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int n = (int) Math.min(length, LARGE - made);
            for (int i = 0; i < n; i++) {
                buffer[offset + i] = (byte) read();
            }
            most.accumulateAndGet(made - received.get(), Math::max);
            return n == 0 ? -1 : n;
        }
    }

    @Test
    void largeContentIsStreamedAndItsHashIsComparedAtTheEnd() throws Exception {
        AtomicLong most = new AtomicLong();
        try (RawServer server = RawServer.of(connection -> {
                    RawServer.Request head = connection.readHead();
                    String sha1 = HashingServer.hash(connection, head, received);
                    connection.answer(201, HashingServer.uploaded(sha1));
                });
                SanityClient sanity = client(server)) {

            UploadedAsset uploaded = sanity.mediaLibrary("mlXYZ").upload(Content.of(() -> new Generated(most), LARGE));

            assertThat(received).hasValue(LARGE);
            assertThat(most.get()).isLessThan(IN_FLIGHT);
            assertThat(uploaded.assetInstance().sha1hash()).hasSize(40);
            assertThat(server.troubles).isEmpty();
        }
    }

    @Test
    void bytesThatChangedOnTheirWayAreNoticed() throws Exception {
        try (RawServer server = RawServer.of(connection -> {
                    connection.read();
                    connection.answer(201, HashingServer.uploaded("a9993e364706816aba3e25717850c26c9cd0d89d"));
                });
                SanityClient sanity = client(server)) {

            assertThatThrownBy(() -> sanity.mediaLibrary("mlXYZ").upload(Content.of(new byte[] {1, 2, 3})))
                    .isInstanceOfSatisfying(UploadCorruptedException.class, e -> {
                        assertThat(e.assetId()).isEqualTo("a1");
                        assertThat(e.instanceId()).isEqualTo("file-a9993e364706816aba3e25717850c26c9cd0d89d-bin");
                        assertThat(e.sentSha1()).isEqualTo("7037807198c22a7d2b0807371d763779a84fdfcf");
                        assertThat(e.storedSha1()).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
                        assertThat(e.outcomeUnknown()).isFalse();
                        assertThat(e.isRetryable()).isFalse();
                        assertThat(e.call().endpoint()).isEqualTo("sanity.mediaLibrary.upload");
                    })
                    .hasMessageContaining("media-libraries/{library}/upload")
                    .hasMessageContaining("7037807198c22a7d2b0807371d763779a84fdfcf");
        }
    }

    @Test
    void aHashInCapitalLettersIsTheSameHash() throws Exception {
        try (RawServer server = RawServer.of(connection -> {
                    connection.read();
                    connection.answer(201, HashingServer.uploaded("A9993E364706816ABA3E25717850C26C9CD0D89D"));
                });
                SanityClient sanity = client(server)) {

            UploadedAsset uploaded = sanity.mediaLibrary("mlXYZ").upload(Content.of(new byte[] {'a', 'b', 'c'}));

            assertThat(uploaded.asset().id()).isEqualTo("a1");
        }
    }

    @Test
    void anUploadIsNotRepeatedAfterBytesOfItWereSent() throws Exception {
        AtomicInteger uploads = new AtomicInteger();
        try (RawServer server = RawServer.of(connection -> {
                    connection.read();
                    uploads.incrementAndGet();
                });
                SanityClient sanity = client(server)) {

            assertThatThrownBy(() -> sanity.mediaLibrary("mlXYZ").upload(Content.of(new byte[] {1})))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
            assertThat(uploads).hasValue(1);
        }
    }

    /** A repetition is safe when the first attempt was refused for its token before it was carried out. */
    @Test
    void theHashAndTheProgressOfARepeatedAttemptAreItsOwn() throws Exception {
        AtomicInteger tokens = new AtomicInteger();
        List<Progress> heard = new ArrayList<>();
        try (RawServer server = RawServer.answering((connection, request) -> {
                    if (request.headers().get("Authorization").endsWith("1")) {
                        connection.answer(401, "{\"statusCode\":401,\"error\":\"Unauthorized\"}");
                    } else {
                        connection.answer(201, HashingServer.uploaded("a9993e364706816aba3e25717850c26c9cd0d89d"));
                    }
                });
                SanityClient sanity = SanityClient.builder()
                        .mediaLibraryUrl(server.url())
                        .token(() -> dev.medialib.core.auth.AccessToken.of("skTESTTOKEN" + tokens.incrementAndGet()))
                        .build()) {

            UploadedAsset uploaded = sanity.mediaLibrary("mlXYZ")
                    .upload(Content.of(new byte[] {'a', 'b', 'c'}), u -> u.onProgress(heard::add));

            assertThat(uploaded.asset().id()).isEqualTo("a1");
            assertThat(server.requests).hasSize(2);
            assertThat(heard).extracting(Progress::sent).containsExactly(0L, 3L, 0L, 3L);
        }
    }
}
