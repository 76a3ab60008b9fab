package dev.medialib.testkit.sitefinity;

import static dev.medialib.testkit.RequestMatcher.any;
import static dev.medialib.testkit.sitefinity.Animals.CAT_PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.sitefinity.Caller.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeSitefinityServerTest {

    private final FakeSitefinity sitefinity = FakeSitefinity.start();
    private final Caller caller = new Caller(sitefinity);

    @BeforeEach
    void add() {
        Animals.addTo(sitefinity);
    }

    @AfterEach
    void close() {
        sitefinity.close();
    }

    @Test
    void requestsAreListedAsTheyCame() throws Exception {
        caller.get("images", "$filter", "Title eq 'a+b'");
        caller.patch(CAT_PATH, "{\"Title\":\"ü\"}");
        RecordedRequest get = sitefinity.requests().get(0);
        assertThat(get.path()).isEqualTo("/api/default/images?$filter=Title%20eq%20%27a%2Bb%27");
        assertThat(get.header("x-sf-service-request")).isEqualTo("true");
        assertThat(sitefinity.requests().get(1).body()).isEqualTo("{\"Title\":\"ü\"}");
        sitefinity.clearRequests();
        assertThat(sitefinity.requests()).isEmpty();
    }

    @Test
    void theNextResponsesAreUsedInOrder() throws Exception {
        sitefinity.on(any()).times(2).respond(FakeResponse.html(503));
        sitefinity.nextResponses(FakeResponse.lost(), FakeResponse.normal().withHeader("X-Extra", "1"));
        assertThat(caller.get("images").status()).isEqualTo(503);
        assertThat(caller.get("images").header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThatThrownBy(() -> caller.delete(CAT_PATH)).isInstanceOf(IOException.class);
        // a second deletion after a lost response finds nothing
        assertThat(caller.delete(CAT_PATH).header("X-Extra")).isEqualTo("1");
        assertThat(caller.delete(CAT_PATH).status()).isEqualTo(404);
    }

    @Test
    void idleConnectionsCanBeClosedAtOnce() throws Exception {
        sitefinity.closeConnectionsAfterResponses(true);
        assertThat(caller.get("images").status()).isEqualTo(200);
        sitefinity.closeConnectionsAfterResponses(false);
        assertThat(new Caller(sitefinity).get("images").status()).isEqualTo(200);
    }

    @Test
    void responsesHaveTheVersionOfOdata() throws Exception {
        assertThat(caller.get("images").header("OData-Version")).isEqualTo("4.0");
        assertThat(caller.get("images").header("Content-Type"))
                .isEqualTo("application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8");
    }

    @Test
    void emptyParametersOfAQueryArePassedOver() throws Exception {
        assertThat(caller.send("GET", "images?&&x&$top=1", Map.of(), new byte[0])
                        .titles())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=4-, , 206, 456789, bytes 4-9/10",
        "bytes=4-, same, 206, 456789, bytes 4-9/10",
        "bytes=4-, other, 200, 0123456789, ''",
        "bytes=10-, , 416, '', bytes */10",
        "lines=1-, , 200, 0123456789, ''"
    })
    void partsOfAFileAreServed(String range, String condition, int status, String text, String served)
            throws Exception {
        UUID id = sitefinity.addMedia(MediaSeed.document()
                .title("Digits")
                .file("0123456789".getBytes(StandardCharsets.UTF_8), "digits.txt", "text/plain"));
        String url = caller.get("documents(" + id + ")").ok().path("Url").asText();
        String path = url.replace(sitefinity.url().toString(), "");
        String tag = "same".equals(condition) ? caller.get(path).header("ETag") : "\"other\"";

        Response part = caller.send(
                "GET",
                path,
                condition == null ? Map.of("Range", range) : Map.of("Range", range, "If-Range", tag),
                new byte[0]);

        assertThat(part.status()).isEqualTo(status);
        assertThat(part.text()).isEqualTo(text);
        assertThat(part.header("Content-Range")).isEqualTo(served);
    }
}
