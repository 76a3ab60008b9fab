package dev.medialib.sanity.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("interop")
class GroqPeerTest {
    private static final String DOCUMENTS = """
            [{"_id": "a", "_type": "sanity.asset", "title": "O'Reilly"}, {"_id": "b", "_type": "post"}]""";
    private static GroqPeer peer;

    @BeforeAll
    static void start() {
        peer = GroqPeer.start();
    }

    @AfterAll
    static void stop() {
        peer.close();
    }

    @Test
    void theVendorsEvaluatorAnswersOverTheDocumentsThatItIsGiven() {
        assertThat(peer.evaluate("*[title == $title]._id", "{\"title\": \"O'Reilly\"}", DOCUMENTS))
                .isEqualTo("[\"a\"]");
    }

    @Test
    void aQueryThatIsNoneIsRefused() {
        assertThatThrownBy(() -> peer.evaluate("*[", "{}", DOCUMENTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("queryParseError");
    }
}
