package dev.medialib.core.internal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.ContentSourceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class Sha1Test {
    /** Of the three bytes {@code abc}: the example of FIPS 180. */
    private static final String ABC = "a9993e364706816aba3e25717850c26c9cd0d89d";

    private static final String OF_NOTHING = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Upload upload(Content content, Sha1 sha1) {
        return new Upload(content, null, sha1, BodyFraming.NONE);
    }

    @Test
    void theHashIsThatOfWhatWasSentWhetherItsLengthIsKnownOrNot() throws IOException {
        Sha1 known = Sha1.whileSending();
        upload(Content.of(bytes("abc")), known).writeTo(out, 1);
        Sha1 unknown = Sha1.whileSending();
        upload(Content.oneShot(new ByteArrayInputStream(bytes("abc"))), unknown).writeTo(out, 1);
        Sha1 nothing = Sha1.whileSending();
        upload(Content.of(new byte[0]), nothing).writeTo(out, 1);

        assertThat(known.sent()).isEqualTo(ABC);
        assertThat(unknown.sent()).isEqualTo(ABC);
        assertThat(nothing.sent()).isEqualTo(OF_NOTHING);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("abcabc");
    }

    @Test
    void theFrameIsNotHashedAndCountsInTheLengthOfTheBody() throws IOException {
        Sha1 sha1 = Sha1.whileSending();
        Upload upload =
                new Upload(Content.of(bytes("abc")), null, sha1, new BodyFraming(bytes("<<"), bytes(">>>"), false));

        upload.writeTo(out, 1);

        assertThat(sha1.sent()).isEqualTo(ABC);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("<<abc>>>");
        assertThat(upload.bodyLength()).isEqualTo(8);
        assertThat(new Upload(Content.of(() -> InputStream.nullInputStream()), null).bodyLength())
                .isEqualTo(-1);
    }

    @Test
    void anAttemptThatBreaksOffLeavesNoHashAndTheNextBeginsAnew() throws IOException {
        Sha1 sha1 = Sha1.whileSending();
        Upload upload = upload(Content.of(bytes("abc")), sha1);
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("connection reset");
            }
        };
        upload.writeTo(out, 1);

        byte[] large = new byte[200_000];
        Upload longer = upload(Content.of(large), sha1);
        assertThatThrownBy(() -> longer.writeTo(broken, 1)).hasMessage("connection reset");
        assertThat(sha1.sent()).isNull();
        upload.writeTo(out, 2);
        assertThat(sha1.sent()).isEqualTo(ABC);
    }

    @Test
    void contentThatIsNotWhatWasHashedBeforehandIsNotSentWhole() {
        AtomicInteger opened = new AtomicInteger();
        Content changing =
                Content.of(() -> new ByteArrayInputStream(bytes(opened.getAndIncrement() == 0 ? "abc" : "abd")), 3);
        Sha1 sha1 = Sha1.beforehand(changing);

        assertThat(sha1.announced()).isEqualTo(ABC);
        assertThatThrownBy(() -> upload(changing, sha1).writeTo(out, 1))
                .isInstanceOf(ContentFailure.class)
                .hasMessageContaining("changed since its SHA-1 was computed")
                .hasMessageContaining(ABC);
        assertThat(out.size()).isZero();
        assertThat(sha1.sent()).isNull();
    }

    @Test
    void contentThatCannotBeReadSaysSoWhenItIsHashed() {
        Content unreadable = Content.of(() -> {
            throw new IOException("disk on fire");
        });
        assertThatThrownBy(() -> Sha1.beforehand(unreadable))
                .isInstanceOf(ContentSourceException.class)
                .hasMessageContaining("disk on fire");
    }

    @Test
    void anInterruptEndsTheHashingOfEndlessContent() {
        Content endless = Content.of(() -> new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return length;
            }
        });
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Sha1.of(endless)).isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
