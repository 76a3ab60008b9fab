package dev.medialib.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.call.Response;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.http.Method;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.entry.EntryAsset;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import dev.medialib.livingdocs.entry.NewEntry;
import dev.medialib.livingdocs.error.UnsupportedEndpointException;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testsupport.RawServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LivingdocsClientTest extends AgainstFakeLivingdocs {
    private static final String CANARY = "canary-5ecret-t0ken";

    private final String id = server.addEntry(EntrySeed.image().id("a1"));

    @Test
    void callsRunAsynchronously() throws Exception {
        MediaLibraryEntry entry = client.async(c -> c.mediaLibrary().get(id)).get(10, TimeUnit.SECONDS);
        assertThat(entry.id()).isEqualTo(id);
    }

    @Test
    void optionsHoldForTheViewAlone() {
        server.nextResponses(FakeResponse.of(503, ""));
        assertThatThrownBy(() -> client.withOptions(o -> o.retries(0).header("X-Run", "7"))
                        .mediaLibrary()
                        .get(id))
                .isInstanceOf(ServerException.class);
        assertThat(lastRequest().header("X-Run")).isEqualTo("7");
        server.nextResponses(FakeResponse.of(503, ""));
        assertThat(library.get(id).id()).isEqualTo(id);
        assertThat(lastRequest().header("X-Run")).isNull();
    }

    @Test
    void aResponseHasItsHttpFacts() {
        server.nextResponses(FakeResponse.of(503, ""), FakeResponse.normal().withHeader("ETag", "\"7\""));
        Response<MediaLibraryEntry> response =
                client.withResponse(c -> c.mediaLibrary().get(id));
        assertThat(response.value().id()).isEqualTo(id);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.attempts()).isEqualTo(2);
        assertThat(response.headers().first("etag")).isEqualTo("\"7\"");
        assertThat(response.requestId()).isEqualTo(lastRequest().header("X-Request-Id"));
    }

    @Test
    void aPreviewShowsThePatchAndSendsNothing() {
        RequestPreview preview = client.preview(c ->
                c.mediaLibrary().patch("a/b", p -> p.ifVersion(3L).setMetadata("title", "x")));
        assertThat(preview.method()).isEqualTo(Method.PATCH);
        assertThat(preview.url()).isEqualTo(server.url() + "/api/2026-05/mediaLibrary/a%2Fb");
        assertThat(JsonData.parse(preview.body())).isEqualTo(JsonData.parse("""
                {"version":"3","patches":[{"operation":"setMetadataProperty","propertyName":"title","value":"x"}]}"""));
        assertThat(preview.toString()).contains("Authorization").doesNotContain(server.token());
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void previewsWorkForEveryKindOfCall() {
        NewEntry entry = NewEntry.of(e -> e.mediaType("image")
                .asset(EntryAsset.builder()
                        .key("k")
                        .url("https://x.example.com/k.png")
                        .build()));
        List<String> urls = new ArrayList<>();
        for (RequestPreview preview : List.of(
                client.preview(c -> c.mediaLibrary().create(List.of(entry))),
                client.preview(c -> c.mediaLibrary().getAll(List.of("a", "b"))),
                client.preview(c -> c.mediaLibrary().update("a", (e, p) -> p.archive())),
                client.preview(
                        c -> c.mediaLibrary().incomingMediaReferences("a").firstPage()),
                client.preview(c -> c.imports().imagesJob("j").status()),
                client.preview(c -> c.health()),
                client.preview(c -> c.mediaLibrary().serveImage("2025/a b.png")))) {
            urls.add(preview.url().substring((server.url() + "/api/2026-05/").length()));
        }
        assertThat(urls)
                .containsExactly(
                        "import/mediaLibrary",
                        "mediaLibrary?ids=a%2Cb",
                        "mediaLibrary/a",
                        "mediaLibrary/a/incomingMediaReferences?limit=100",
                        "import/images/status?id=j",
                        "health",
                        "mediaLibrary/serve-image/2025/a%20b.png");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void endpointsThatTheSdkDoesNotKnowAreCalledWithItsErrors() {
        server.nextResponses(FakeResponse.of(404, """
                {"status": 404, "error": "Not Found",
                 "error_details": {"url": "/api/2026-05/documents/5/incomingDocumentReferences"}}"""));
        assertThatThrownBy(() -> client.call(
                        Method.GET,
                        "documents/{id}/incomingDocumentReferences",
                        r -> r.path("id", 5).query("limit", 10)))
                .isInstanceOfSatisfying(
                        UnsupportedEndpointException.class,
                        e -> assertThat(e.url()).isEqualTo("/api/2026-05/documents/5/incomingDocumentReferences"));
        assertThat(lastRequest().path()).endsWith("/incomingDocumentReferences?limit=10");

        JsonData patched = client.call(
                Method.PATCH,
                "mediaLibrary/{id}",
                r -> r.path("id", id).json(Map.of("patches", List.of(Map.of("operation", "archive")))));
        assertThat(patched).isEqualTo(JsonData.parse("{\"status\":200}"));
        assertThat(server.entry(id).archived()).isTrue();
    }

    @Test
    void aBaseUrlMayHaveAPrefixAndASlash() throws Exception {
        try (RawServer proxy =
                RawServer.answering((connection, request) -> connection.answer(200, "{\"id\":\"a1\"}"))) {
            for (String prefix : List.of("/proxy/api", "/proxy/api/")) {
                client(b -> b.baseUrl(proxy.url() + prefix)).mediaLibrary().get(id);
            }
            assertThat(proxy.requests)
                    .extracting(RawServer.Request::line)
                    .containsOnly("GET /proxy/api/api/2026-05/mediaLibrary/a1 HTTP/1.1");
        }
    }

    @Test
    void theEnvironmentGivesUrlTokenAndVersion() {
        try (LivingdocsClient fromEnvironment = LivingdocsClient.builder()
                .from(Map.of(
                        "LIVINGDOCS_URL",
                        " " + server.url() + "\n",
                        "LIVINGDOCS_TOKEN",
                        server.token() + "\n",
                        "LIVINGDOCS_API_VERSION",
                        " 2026-03 "))
                .build()) {
            assertThat(fromEnvironment.apiVersion()).isEqualTo(LivingdocsApiVersion.V2026_03);
            assertThat(fromEnvironment.mediaLibrary().get(id).id()).isEqualTo(id);
            assertThat(lastRequest().path()).startsWith("/api/2026-03/");
        }
        try (LivingdocsClient newest = LivingdocsClient.builder()
                .from(Map.of("LIVINGDOCS_URL", "https://x.example.com", "LIVINGDOCS_TOKEN", "t"))
                .build()) {
            assertThat(newest.apiVersion()).isEqualTo(LivingdocsApiVersion.V2026_05);
        }
    }

    @Test
    void aVariableThatIsMissingIsNamedWithoutTheValuesOfOthers() {
        for (String blank : List.of("", "  ")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LivingdocsClient.builder()
                            .from(Map.of("LIVINGDOCS_URL", blank, "LIVINGDOCS_TOKEN", CANARY)))
                    .withMessageContaining("LIVINGDOCS_URL")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain(CANARY));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LivingdocsClient.builder().from(Map.of("LIVINGDOCS_URL", "https://x.example.com")))
                .withMessageContaining("LIVINGDOCS_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "server.livingdocs.io",
                "ftp://server.livingdocs.io",
                "http://server.livingdocs.io",
                "https://user:pw@server.livingdocs.io",
                "https://server.livingdocs.io?a=b",
                "https://server.livingdocs.io#a"
            })
    void aBaseUrlThatCannotBeUsedIsRefusedByName(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LivingdocsClient.builder().baseUrl(url).token("t").build())
                .withMessageContaining("baseUrl")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("pw"));
    }

    @Test
    void whatIsMissingOrMalformedInTheBuilderIsNamed() {
        LivingdocsClientBuilder builder = LivingdocsClient.builder();
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("baseUrl");
        builder.baseUrl("https://server.livingdocs.io");
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("token");
        for (String bad : List.of("", CANARY + "\n", CANARY + " x", CANARY + "ü")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder.token(bad))
                    .withMessageContaining("token")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain(CANARY));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> LivingdocsApiVersion.of("../v1"));
    }

    @Test
    void theTokenShowsNowhere() {
        server.addToken(CANARY);
        LivingdocsClient secret = client(b -> b.token(CANARY));
        server.nextResponses(FakeResponse.of(
                400, "{\"error\":\"Bad Request\",\"error_details\":{\"access_token\":\"Bearer " + CANARY + "\"}}"));
        StringWriter seen = new StringWriter();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> secret.mediaLibrary().get(id))
                    .satisfies(e -> e.printStackTrace(new PrintWriter(seen, true)));
        }
        List<Object> things = List.of(
                secret,
                secret.mediaLibrary(),
                secret.check(),
                LivingdocsClient.builder().token(CANARY));
        seen.append(things.toString());
        seen.append(String.valueOf(secret.preview(c -> c.mediaLibrary().get(id))));
        assertThat(seen.toString()).contains("400").contains("403").doesNotContain(CANARY);
    }

    @Test
    void aClientTellsWhereItGoes() {
        assertThat(client).hasToString("LivingdocsClient[" + server.url() + "/api/2026-05]");
    }

    @Test
    void closingAViewLeavesTheClientOpenAndAClosedClientSaysSo() {
        client.withOptions(o -> o.retries(0)).close();
        assertThat(library.get(id).id()).isEqualTo(id);
        client.close();
        assertThatIllegalStateException().isThrownBy(() -> library.get(id)).withMessageContaining("closed");
    }
}
