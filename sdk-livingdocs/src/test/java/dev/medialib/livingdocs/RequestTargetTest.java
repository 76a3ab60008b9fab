package dev.medialib.livingdocs;

import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.livingdocs.imports.ImportJob;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests go, and with which headers. */
class RequestTargetTest {
    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SampleServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aReadCarriesItsHeaders() {
        server.answering(text("entries/get.json")).mediaLibrary().get("asze63i9");

        RecordedRequest request = server.request();
        assertThat(request.getMethod()).isEqualTo("GET");
        assertThat(request.getTarget()).isEqualTo("/api/2026-05/mediaLibrary/asze63i9");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + SampleServer.TOKEN);
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Content-Type")).isNull();
        assertThat(request.getHeaders().get("X-Request-Id")).isNotBlank();
        assertThat(request.getHeaders().get("User-Agent")).matches("medialib-java/\\S+ \\(livingdocs; Java \\d+\\)");
        assertThat(request.getHeaders().values("Authorization")).hasSize(1);
    }

    @Test
    void aPatchCarriesItsHeaders() {
        server.answer(200, text("patch/done.json"));
        LivingdocsClient client = server.built(server.builder("/").application("dam-import/2.1"));
        client.mediaLibrary().patch("asze63i9", p -> p.archive());

        RecordedRequest request = server.request();
        assertThat(request.getMethod()).isEqualTo("PATCH");
        assertThat(request.getTarget()).isEqualTo("/api/2026-05/mediaLibrary/asze63i9");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + SampleServer.TOKEN);
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Content-Length"))
                .isEqualTo(String.valueOf(request.getBody().size()));
        assertThat(request.getHeaders().get("Transfer-Encoding")).isNull();
        assertThat(request.getHeaders().get("User-Agent"))
                .startsWith("medialib-java/")
                .endsWith(" dam-import/2.1");
    }

    @Test
    void eachCallHasARequestIdOfItsOwn() {
        LivingdocsClient client = server.client();
        for (int i = 0; i < 2; i++) {
            server.answer(200, text("entries/get.json"));
            client.mediaLibrary().get("x");
        }

        assertThat(server.request().getHeaders().get("X-Request-Id"))
                .isNotEqualTo(server.request().getHeaders().get("X-Request-Id"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',/api/2026-05/health",
        "/,/api/2026-05/health",
        "/proxy/api,/proxy/api/api/2026-05/health",
        "/proxy/api/,/proxy/api/api/2026-05/health",
        "/a%20b,/a%20b/api/2026-05/health"
    })
    void pathsAreJoinedToTheBaseUrlsOwn(String prefix, String target) {
        server.answer(200, text("config/health.json"));

        server.client(LivingdocsApiVersion.V2026_05, prefix).health();

        assertThat(server.request().getTarget()).isEqualTo(target);
    }

    @Test
    void idsAreEncodedAsOneSegment() {
        server.answering(text("entries/get.json")).mediaLibrary().get("a/b?c#d%2F ü");

        assertThat(server.request().getTarget()).isEqualTo("/api/2026-05/mediaLibrary/a%2Fb%3Fc%23d%252F%20%C3%BC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a\nb"})
    void idsThatAUrlWouldResolveAwayAreRefused(String id) {
        LivingdocsClient client = server.client();

        assertThatThrownBy(() -> client.mediaLibrary().get(id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> client.mediaLibrary().patch(id, p -> p.archive()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).isZero();
    }

    @Test
    void idsAreAskedForInOneParameter() {
        server.answering(text("entries/by-ids-results.json")).mediaLibrary().getAll(List.of("asze63i9", "2er11b3i"));

        RecordedRequest request = server.request();
        assertThat(request.getUrl().encodedPath()).isEqualTo("/api/2026-05/mediaLibrary");
        assertThat(request.getUrl().queryParameterNames()).containsExactly("ids");
        assertThat(request.getUrl().queryParameterValues("ids")).containsExactly("asze63i9,2er11b3i");
    }

    @Test
    void anExternalIdIsAskedForWithItsSystem() {
        server.answering(text("entries/by-external-id-results.json"))
                .mediaLibrary()
                .findByExternalId("external & system", "ex+1=/ü?#%");

        RecordedRequest request = server.request();
        assertThat(request.getUrl().queryParameterNames()).containsExactlyInAnyOrder("externalId", "systemName");
        assertThat(request.getUrl().queryParameter("externalId")).isEqualTo("ex+1=/ü?#%");
        assertThat(request.getUrl().queryParameter("systemName")).isEqualTo("external & system");
        assertThat(request.getTarget()).contains("ex%2B1").doesNotContain(" ", "#");
    }

    @Test
    void aCursorIsSentAsItCame() {
        String cursor = "a+b/c==&d %";
        server.answer(
                200,
                text("references/documents-envelope.json").replace("eyJhIjpbIjE3NjUyNjIxODYuMjgyIiw2NCw2NF19", cursor));
        server.answer(200, text("references/empty-envelope.json"));

        server.client().mediaLibrary().incomingDocumentReferences("x", 2).toList();

        server.request();
        RecordedRequest next = server.request();
        assertThat(next.getUrl().queryParameter("after")).isEqualTo(cursor);
        assertThat(next.getTarget()).contains("%2B");
        assertThat(next.getUrl().queryParameter("offset")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"images", "videos", "files"})
    void importsAreStartedAndAskedAfter(String kind) {
        server.answer(200, text("imports/started-job.json"));
        server.answer(200, text("imports/running.json").replace("243kdc", "a b&c"));

        ImportJob job = StartedImport.of(server.client().imports(), kind);
        job.status();

        assertThat(job.id()).isEqualTo("25bzj8j");
        RecordedRequest post = server.request();
        assertThat(post.getMethod()).isEqualTo("POST");
        assertThat(post.getTarget()).isEqualTo("/api/2026-05/import/" + kind);
        assertThat(post.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(server.request().getTarget()).isEqualTo("/api/2026-05/import/" + kind + "/status?id=25bzj8j");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025/03/14/c316ace8-0ded-4e41-9388-386a5759c01f.jpeg|2025/03/14/c316ace8-0ded-4e41-9388-386a5759c01f.jpeg",
                "v/my/variant-key.webp|v/my/variant-key.webp",
                "my key/große Straße.jpg|my%20key/gro%C3%9Fe%20Stra%C3%9Fe.jpg",
                "100%/a%2Fb.jpg|100%25/a%252Fb.jpg",
                "a#b/c?d=e&f.jpg|a%23b/c%3Fd=e&f.jpg",
                "🐈/кот.png|%F0%9F%90%88/%D0%BA%D0%BE%D1%82.png",
                "a/...|a/...",
                "e\u0301/é.jpg|e%CC%81/%C3%A9.jpg"
            })
    void aKeyKeepsItsSlashesAndIsEncodedBetweenThem(String key, String path) throws Exception {
        server.answer(new MockResponse.Builder()
                .addHeader("Content-Type", "image/jpeg")
                .body("binary")
                .build());

        try (var image = server.client().mediaLibrary().serveImage(key)) {
            assertThat(new String(image.readAllBytes(100), StandardCharsets.UTF_8))
                    .isEqualTo("binary");
            assertThat(image.mediaType()).isEqualTo("image/jpeg");
        }

        RecordedRequest request = server.request();
        assertThat(request.getTarget()).isEqualTo("/api/2026-05/mediaLibrary/serve-image/" + path);
        assertThat(request.getHeaders().get("Accept")).isEqualTo("image/*, application/json");
    }

    /** A plus is itself in a path, encoded or not; only a form takes it for a space. */
    @Test
    void aPlusInAKeyStaysAPlus() {
        server.answer(new MockResponse.Builder().body("x").build());

        server.client().mediaLibrary().serveImage("c++/1+1.jpg").close();

        String key = server.request().getTarget().substring("/api/2026-05/mediaLibrary/serve-image/".length());
        assertThat(URLDecoder.decode(key.replace("+", "%2B"), StandardCharsets.UTF_8))
                .isEqualTo("c++/1+1.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x.jpg", "a/../b.jpg", "a/.", "./a", "/a.jpg", "a/", "a//b", "", "a/\u0000"})
    void aKeyThatWouldLeadElsewhereIsRefused(String key) {
        LivingdocsClient client = server.client();

        assertThatThrownBy(() -> client.mediaLibrary().serveImage(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key");
        assertThat(server.requests()).isZero();
    }
}
