package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.UnexpectedResponseException;
import org.junit.jupiter.api.Test;

/** Answers that are not JSON, read as they came. */
class BufferedResponseTest extends ServedTest {

    @Test
    void statusHeadersAndTextAreSeen() {
        enqueue(201, "fine, \u00e9\uD83D\uDE00", "X-Own", "own");
        assertThat(client.whole("1")).isEqualTo("201 own fine, \u00e9\uD83D\uDE00");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        enqueue(200, "\uFEFFfine");
        assertThat(client.whole("1")).endsWith(" fine");
    }

    @Test
    void whatCannotBeUsedIsKeptInTheException() {
        enqueue(202, "x".repeat(70_000), "X-Own", "own");
        assertThatThrownBy(() -> client.whole("1")).isInstanceOfSatisfying(UnexpectedResponseException.class, e -> {
            assertThat(e).hasMessageStartingWith("GET whole/{id}: not fine");
            assertThat(e.status()).isEqualTo(202);
            assertThat(e.headers().first("X-Own")).isEqualTo("own");
            assertThat(e.bodyStart()).hasSize(64 * 1024);
        });
    }
}
