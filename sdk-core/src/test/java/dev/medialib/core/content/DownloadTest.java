package dev.medialib.core.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Headers;
import dev.medialib.core.http.Method;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {
    private static final int CHUNK = 64 * 1024;

    /** A response body that counts what is taken from it, and may break. */
    private static final class Wire extends FilterInputStream {
        int taken;
        int closed;
        boolean closeFails;
        IOException atEnd;

        Wire(byte[] data) {
            super(new ByteArrayInputStream(data));
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            if (n < 0 && atEnd != null) {
                throw atEnd;
            }
            taken += Math.max(n, 0);
            return n;
        }

        @Override
        public void close() throws IOException {
            closed++;
            if (closeFails) {
                throw new IOException("close fails too");
            }
        }

        Download announcing(long length) {
            return Download.of(this, OptionalLong.of(length), "image/png");
        }

        Download announcingNothing() {
            return Download.of(this, OptionalLong.empty(), null);
        }
    }

    private static byte[] data(int size) {
        byte[] data = new byte[size];
        new Random(size).nextBytes(data);
        return data;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK})
    void bodyComesOutAsItIsWhateverItsSize(int size) {
        byte[] data = data(size);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(new Wire(data).announcing(size).transferTo(out)).isEqualTo(size);
        assertThat(out.toByteArray()).isEqualTo(data);
        assertThat(new Wire(data).announcing(size).readAllBytes(size)).isEqualTo(data);
        assertThat(new Wire(data).announcingNothing().readAllBytes(size)).isEqualTo(data);
    }

    @Test
    void mediaTypeAndLengthAreWhatTheServerSaid() {
        Download download = Download.of(
                new Wire(data(3)),
                OptionalLong.of(3),
                200,
                Headers.of(Map.of("content-type", List.of("image/webp"))),
                null);
        assertThat(download.mediaType()).isEqualTo("image/webp");
        assertThat(download.length()).hasValue(3);
        assertThat(download).hasToString("Download[image/webp, 3 bytes]");
        assertThat(new Wire(data(1)).announcingNothing()).hasToString("Download[no media type, length unknown]");
    }

    @Test
    void bodyThatWasCutOffNamesBothNumbersAndTheCall() {
        CallFacts call = CallFacts.builder("x.get", Method.GET, "files/{id}")
                .requestId("r-7")
                .repeatable(true)
                .build();
        Wire wire = new Wire(data(10));
        TransportException e = catchThrowableOfType(
                TransportException.class,
                () -> Download.of(wire, OptionalLong.of(20), 206, Headers.empty(), call)
                        .readAllBytes(100));
        assertThat(e).hasMessageContaining("10 bytes, but its length is 20").hasMessageContaining("r-7");
        assertThat(e.isRetryable()).isTrue();
        assertThat(e.call()).isEqualTo(call);
        assertThat(wire.closed).isEqualTo(1);
    }

    @Test
    void bodyThatTheHttpLibrarySaysWasCutOffIsToldTheSameWay() {
        Wire wire = new Wire(data(10));
        wire.atEnd = new ProtocolException("unexpected end of stream");
        assertThatThrownBy(() -> wire.announcing(20).transferTo(OutputStream.nullOutputStream()))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("10 bytes, but its length is 20")
                .hasRootCause(wire.atEnd);
    }

    @Test
    void bodyThatIsLongerThanAnnouncedIsRefused() {
        Wire wire = new Wire(data(21));
        assertThatThrownBy(() -> wire.announcing(20).readAllBytes(100))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("21")
                .hasMessageContaining("20");
        assertThat(wire.closed).isEqualTo(1);
    }

    @Test
    void announcedLengthBeyondTheLimitIsRefusedUnread() {
        Wire wire = new Wire(data(1000));
        assertThatThrownBy(() -> wire.announcing(1000).readAllBytes(999))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("1000")
                .hasMessageContaining("999");
        assertThat(wire.taken).isZero();
        assertThat(wire.closed).isEqualTo(1);
    }

    @Test
    void readingStopsOneByteAfterTheLimit() {
        Wire wire = new Wire(data(1_000_000));
        assertThatThrownBy(() -> wire.announcingNothing().readAllBytes(100_000))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("100000");
        assertThat(wire.taken).isEqualTo(100_001);
    }

    @Test
    void emptyBodyFitsALimitOfZero() {
        assertThat(new Wire(data(0)).announcingNothing().readAllBytes(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Integer.MAX_VALUE, Long.MAX_VALUE})
    void limitThatNoArrayCanHaveIsRefusedAndTheConnectionFreed(long maxBytes) {
        Wire wire = new Wire(data(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wire.announcingNothing().readAllBytes(maxBytes))
                .withMessageContaining("maxBytes");
        assertThat(wire.taken).isZero();
        assertThat(wire.closed).isEqualTo(1);
    }

    @Test
    void brokenConnectionIsATransportException() {
        Wire wire = new Wire(data(10));
        wire.atEnd = new IOException("Connection reset");
        assertThatThrownBy(() -> wire.announcing(20).readAllBytes(100))
                .isInstanceOf(TransportException.class)
                .hasCause(wire.atEnd);
        Wire other = new Wire(data(10));
        other.atEnd = wire.atEnd;
        assertThatThrownBy(() -> other.announcing(20).transferTo(OutputStream.nullOutputStream()))
                .isInstanceOf(TransportException.class)
                .hasCause(wire.atEnd);
    }

    @Test
    void interruptedReaderIsToldSoAndStaysInterrupted() {
        Wire wire = new Wire(data(10));
        wire.atEnd = new InterruptedIOException("interrupted");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> wire.announcingNothing().readAllBytes(100))
                .isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void failureToWriteIsNotTakenForANetworkFailure() {
        IOException full = new IOException("No space left on device");
        Wire wire = new Wire(data(10));
        assertThatThrownBy(() -> wire.announcing(10).transferTo(new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw full;
                    }
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(full);
        assertThat(wire.closed).isEqualTo(1);
    }

    @Test
    void streamThrowsAtAnEarlyEnd() throws IOException {
        try (InputStream in = new Wire(data(10)).announcing(20).stream()) {
            assertThat(in.readNBytes(9)).hasSize(9);
            assertThat(in.read()).isBetween(0, 255);
            assertThatThrownBy(in::read)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("10 bytes, but its length is 20");
        }
    }

    @Test
    void streamEndsWhereItWasAnnounced() throws IOException {
        byte[] data = data(300);
        try (InputStream in = new Wire(data).announcing(300).stream()) {
            assertThat(in.available()).isEqualTo(300);
            assertThat(in.skip(100)).isEqualTo(100);
            assertThat(in.read(new byte[0])).isZero();
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(data, 100, 300));
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void closingTheStreamOrTheDownloadFreesTheConnectionOnce() throws IOException {
        Wire wire = new Wire(data(10));
        Download download = wire.announcing(10);
        download.stream().close();
        download.close();
        download.close();
        assertThat(wire.closed).isEqualTo(1);
    }

    @Test
    void failureToCloseDoesNotSpoilABodyThatWasReadWhole() {
        Wire wire = new Wire(data(10));
        wire.closeFails = true;
        assertThat(wire.announcing(10).readAllBytes(10)).isEqualTo(data(10));
        assertThat(wire.closed).isEqualTo(1);
    }

    @Test
    void bodyCanBeReadOnlyOnce() {
        Download download = new Wire(data(10)).announcing(10);
        download.stream();
        assertThatIllegalStateException().isThrownBy(download::stream).withMessageContaining("once");
        assertThatIllegalStateException().isThrownBy(() -> download.readAllBytes(10));
    }

    @Test
    void useAfterCloseIsToldAsSuch() {
        Download download = new Wire(data(10)).announcing(10);
        download.close();
        assertThatIllegalStateException().isThrownBy(download::stream).withMessageContaining("closed");
        assertThatIllegalStateException().isThrownBy(() -> download.saveTo(Path.of("never-written")));
        assertThat(Path.of("never-written")).doesNotExist();
    }

    @Test
    void negativeLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Wire(data(1)).announcing(-1));
    }

    @Test
    void missingDirectoryNamesTheTarget() {
        Path target = Path.of("no-such-directory", "cat.png");
        Wire wire = new Wire("x".getBytes(UTF_8));
        assertThatThrownBy(() -> wire.announcing(1).saveTo(target))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(target.toString())
                .hasCauseInstanceOf(NoSuchFileException.class);
        assertThat(wire.taken).isZero();
        assertThat(wire.closed).isEqualTo(1);
        assertThat(Files.exists(target.getParent())).isFalse();
    }
}
