package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.CustomRequest;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.ConflictException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Method;
import dev.medialib.core.json.JsonData;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomCallTest extends ServedTest {

    @ParameterizedTest
    @EnumSource
    void everyMethodIsSentWithTheCredential(Method method) throws Exception {
        enqueue(200, "");
        assertThat(client.call(method, "documents/{id}", r -> r.path("id", 5))).isSameAs(JsonData.NULL);
        RecordedRequest request = request();
        assertThat(request.getMethod()).isEqualTo(method.name());
        assertThat(request.getTarget()).isEqualTo("/documents/5");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\r\n", "\t \n"})
    void aBodyOfWhiteSpaceIsNull(String body) {
        enqueue(200, body);
        assertThat(client.call(Method.DELETE, "documents/{id}", r -> r.path("id", 5)))
                .isSameAs(JsonData.NULL);
    }

    @Test
    void pathAndQueryAreEncodedAndNamesMayRepeat() throws Exception {
        enqueue(200, "[1]");
        JsonData answer = client.call(
                Method.GET,
                "a/{id}.json/{+key}",
                r -> r.path("id", "x/y z")
                        .path("key", "dir/ü.png")
                        .query("tag", "a&b=c")
                        .query("tag", "+%20")
                        .query("empty", ""));
        assertThat(answer).hasToString("[1]");
        RecordedRequest request = request();
        assertThat(request.getTarget()).startsWith("/a/x%2Fy%20z.json/dir/%C3%BC.png?");
        assertThat(request.getUrl().queryParameterValues("tag")).containsExactly("a&b=c", "+%20");
        assertThat(request.getUrl().queryParameter("empty")).isEmpty();
    }

    @Test
    void jsonOfManyKindsIsSent() throws Exception {
        for (Object value :
                List.of(Map.of("a", Arrays.asList(1, null)), List.of("x"), JsonData.parse("{\"a\": 1.10}"), "text")) {
            enqueue(201, "{\"ok\":true}");
            assertThat(client.call(Method.POST, "things", r -> r.json(value))
                            .get("ok")
                            .asBoolean())
                    .isTrue();
            RecordedRequest request = request();
            assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
            assertThat(JsonData.parse(request.getBody().utf8())).isEqualTo(JsonData.of(value));
        }
    }

    @Test
    void contentIsStreamedUnderItsMediaType() throws Exception {
        enqueue(200, "{}");
        Content content = Content.of("GIF89a…".getBytes(StandardCharsets.UTF_8));
        client.call(Method.PUT, "files", r -> r.content(content));
        RecordedRequest request = request();
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("image/gif");
        assertThat(request.getBody().utf8()).isEqualTo("GIF89a…");
    }

    @Test
    void errorsAreTyped() {
        enqueue(404, "{\"message\":\"gone fishing\"}");
        assertThatThrownBy(() -> client.call(Method.GET, "a/{id}", r -> r.path("id", "id-7")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("GET a/{id}: 404: gone fishing")
                .hasMessageNotContaining("id-7");
        enqueue(200, "OK");
        assertThatThrownBy(() -> client.call(Method.GET, "a", r -> {})).isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void readsAreRepeatedAndWritesOnlyWhenDeclaredRepeatable() {
        enqueue(503, "");
        enqueue(200, "1");
        assertThat(client.call(Method.GET, "a", r -> {})).hasToString("1");
        enqueue(503, "");
        assertThatThrownBy(() -> client.call(Method.POST, "a", r -> r.json(1))).isInstanceOf(ServerException.class);
        enqueue(503, "");
        enqueue(200, "2");
        assertThat(client.call(Method.PATCH, "a", r -> r.json(1).repeatable())).hasToString("2");
        assertThat(server.getRequestCount()).isEqualTo(5);
    }

    @Test
    void aRefusedRepetitionIsNotTakenForSuccess() {
        enqueue(503, "");
        enqueue(409, "");
        assertThatThrownBy(() -> client.call(Method.PUT, "a", r -> r.json(1))).isInstanceOf(ConflictException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "authorization",
                "COOKIE",
                "Host",
                "Content-Length",
                "Transfer-Encoding",
                "Accept-Encoding",
                "Content-Type",
                "Proxy-Authorization",
                "Connection",
                "Expect"
            })
    void headersThatAreTheSdksOwnAreRefused(String name) {
        refused("header " + name + " is set by the SDK", r -> r.header(name, "s3cret"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.withOptions(o -> o.header(name, "s3cret")))
                .withMessageStartingWith("header " + name + " is set by the SDK");
    }

    @Test
    void theLastValueOfAHeaderCountsWhateverItsCase() throws Exception {
        enqueue(200, "");
        client.call(Method.GET, "a", r -> r.header("X-A", "1").header("x-a", "2"));
        assertThat(request().getHeaders().values("X-A")).containsExactly("2");
    }

    @Test
    void whatCannotBeSentIsRefusedByName() {
        refused("path {id} needs a value for id", "{id}", r -> {});
        refused("path a has no variable id", r -> r.path("id", 1));
        refused("id must not be null", "{id}", r -> r.path("id", null));
        refused("query parameter q must not be null", r -> r.query("q", null));
        refused("json must not be null", r -> r.json(null));
        refused("content must not be null", r -> r.content(null));
        refused("a GET request carries no body: a", r -> r.json(1));
        refused("a GET request carries no body: a", r -> r.content(Content.of(new byte[1])));
        refused(
                "a request carries either JSON or content, not both",
                r -> r.json(1).content(Content.of(new byte[1])));
        refused("cannot be written as JSON", r -> r.json(Double.NaN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/a", "a?b=c", "a#b", "../a", "a/../b", "a/./b", "a//b", "..", "https://example.com/a", "a\nb"})
    void pathsThatLeadElsewhereAreRefused(String path) {
        refused("path template", path, r -> {});
        assertThat(server.getRequestCount()).isZero();
    }

    private void refused(String message, Consumer<CustomRequest> request) {
        refused(message, "a", request);
    }

    private void refused(String message, String path, Consumer<CustomRequest> request) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.call(Method.GET, path, request))
                .withMessageContaining(message)
                .withMessageNotContaining("s3cret");
    }
}
