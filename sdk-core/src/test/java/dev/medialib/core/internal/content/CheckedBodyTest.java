package dev.medialib.core.internal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.TransportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class CheckedBodyTest {
    private static final byte[] BYTES = {1, 2, 3};

    /** As a digest does, it has its result only once. */
    private static InputStream expecting(byte[] expected) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        byte[] hash = MessageDigest.getInstance("SHA-1").digest(expected);
        BodyCheck check = new BodyCheck() {
            @Override
            public void update(byte[] bytes, int offset, int length) {
                digest.update(bytes, offset, length);
            }

            @Override
            public String problem() {
                return MessageDigest.isEqual(digest.digest(), hash) ? null : "damaged";
            }
        };
        return new CheckedBody(
                new ByteArrayInputStream(BYTES), check, problem -> new TransportException(problem, null, null));
    }

    @Test
    void readingAgainAtTheEndFindsNoNewFault() throws Exception {
        try (InputStream body = expecting(BYTES)) {
            assertThat(body.readAllBytes()).isEqualTo(BYTES);
            assertThat(body.read()).isEqualTo(-1);
            assertThat(body.read(new byte[5])).isEqualTo(-1);
        }
    }

    @Test
    void aFaultStaysOne() throws Exception {
        try (InputStream body = expecting(new byte[] {9})) {
            assertThat(body.readNBytes(3)).isEqualTo(BYTES);
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(body::read)
                        .isInstanceOf(IOException.class)
                        .hasCauseInstanceOf(TransportException.class)
                        .hasMessage("damaged");
            }
        }
    }
}
