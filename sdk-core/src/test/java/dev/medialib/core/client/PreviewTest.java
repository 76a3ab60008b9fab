package dev.medialib.core.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.auth.Credential;
import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.content.Content;
import dev.medialib.core.error.ContentSourceException;
import dev.medialib.core.http.Method;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest extends ServedTest {

    @Test
    void whatIsShownIsWhatIsSent() throws Exception {
        TestClient view = client.withOptions(o -> o.header("X-Own", "1"));
        Map<String, Object> body = Map.of("title", "Zürich \uD83D\uDE00");
        RequestPreview preview = view.preview(c -> c.create(body));
        assertThat(server.getRequestCount()).isZero();
        enqueue(200, "{}");
        view.create(body);
        RecordedRequest sent = request();
        assertThat(preview.method()).isEqualTo(Method.POST);
        assertThat(preview.url()).isEqualTo(sent.getUrl().toString());
        assertThat(preview.body()).isEqualTo(sent.getBody().utf8());
        for (String name : preview.headers().names()) {
            if (!Set.of("Authorization", "X-Request-Id", "X-Own").contains(name)) {
                assertThat(preview.headers().first(name))
                        .as(name)
                        .isEqualTo(sent.getHeaders().get(name));
            }
        }
    }

    @Test
    void theCredentialIsBlankedAndNoTokenIsFetched() {
        TestClient fetching = builder()
                .credential(Credential.bearer(() -> {
                    throw new AssertionError("asked for a token");
                }))
                .build();
        RequestPreview preview = fetching.preview(c -> c.get("a b"));
        assertThat(preview.headers().first("authorization")).isEqualTo("Bearer ████");
        assertThat(preview).asString().startsWith("GET " + server.url("/things/a%20b") + "\n");
        assertThat(server.getRequestCount()).isZero();
        fetching.close();
    }

    @Test
    void withoutACredentialNoneIsShown() {
        TestClient open = builder().credential(Credential.none()).build();
        assertThat(open.preview(c -> c.get("1")).headers().names()).doesNotContain("Authorization");
        open.close();
    }

    @Test
    void streamedContentIsDescribedAndNotRead() {
        Content content = Content.of(
                () -> {
                    throw new AssertionError("opened");
                },
                12);
        RequestPreview preview = client.preview(c -> c.upload(content.withFileName("a.png"), progress -> {}, false));
        assertThat(preview.body()).isEqualTo("<Content[stream source, a.png, 12 bytes]>");
        assertThat(preview.headers().first("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void whatCouldNotBeSentCannotBeShown(@TempDir Path directory) {
        Content missing = Content.of(directory.resolve("missing"));
        assertThatThrownBy(() -> client.preview(c -> c.upload(missing, progress -> {}, false)))
                .isInstanceOf(ContentSourceException.class);
        assertThatThrownBy(() -> client.preview(c -> c.get(".."))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBlockWithoutACallHasNoPreview() {
        assertThatIllegalStateException()
                .isThrownBy(() -> client.preview(c -> {}))
                .withMessageContaining("makes no call");
    }

    @Test
    void ofABlockWithSeveralCallsTheFirstIsShown() {
        assertThat(client.preview(c -> {
                            c.delete("1");
                            c.get("2");
                        })
                        .method())
                .isEqualTo(Method.DELETE);
    }

    @Test
    void valuesOfHeadersThatTheCallerAddsAreHiddenUnlessKnown() {
        RequestPreview preview = client.withOptions(
                        o -> o.header("X-Api-Key", "k-1").header("Accept-Language", "de"))
                .preview(c -> c.get("1"));
        assertThat(preview.headers().first("X-Api-Key")).isEqualTo("████");
        assertThat(preview.headers().first("Accept-Language")).isEqualTo("de");
        assertThat(preview).asString().doesNotContain("k-1");
    }
}
