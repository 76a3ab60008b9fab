package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.call.Response;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.http.Method;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.library.RefSearchResult;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testsupport.ScriptedServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanityClientTest extends WithServer {
    private static final String CANARY = "canary-5ecret-t0ken";

    @Test
    void callsRunAsynchronously() throws Exception {
        server.answer(200, "{\"a\":1}");
        RefSearchResult result = server.client()
                .async(c -> c.mediaLibrary("mlXYZ").refSearch(s -> {}))
                .get(10, TimeUnit.SECONDS);
        assertThat(result.json()).isEqualTo(JsonData.parse("{\"a\":1}"));
    }

    @Test
    void optionsHoldForTheViewAlone() {
        SanityClient client = server.client();
        server.answer(503, "");
        assertThatThrownBy(() -> client.withOptions(o -> o.retries(0).header("X-Run", "7"))
                        .mediaLibrary("mlXYZ")
                        .refSearch(s -> {}))
                .isInstanceOf(ServerException.class);
        assertThat(server.request().getHeaders().get("X-Run")).isEqualTo("7");
        server.answer(503, "");
        server.answer(200, "{}");
        assertThat(client.mediaLibrary("mlXYZ").refSearch(s -> {}).json().size())
                .isZero();
        assertThat(server.request().getHeaders().get("X-Run")).isNull();
    }

    @Test
    void aResponseHasItsHttpFacts() {
        server.answer(503, "");
        server.answerWith(
                200,
                "{}",
                "traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "x-served-by",
                "q1");
        Response<RefSearchResult> response =
                server.client().withResponse(c -> c.mediaLibrary("mlXYZ").refSearch(s -> {}));
        assertThat(response.attempts()).isEqualTo(2);
        assertThat(response.requestId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(response.headers().first("X-Served-By")).isEqualTo("q1");
    }

    @Test
    void previewsShowWithoutSendingAndWithoutTheToken() {
        RequestPreview preview = server.client()
                .preview(c -> c.mediaLibrary("mlXYZ").signingKeys().create("production"));
        assertThat(preview.method()).isEqualTo(Method.POST);
        assertThat(preview.url()).isEqualTo(server.origin() + SanityServer.BASE + "signing-keys");
        assertThat(preview.body()).isEqualTo("{\"name\":\"production\"}");
        assertThat(preview.toString()).contains("Authorization").doesNotContain(SanityServer.TOKEN);
        assertThat(server.requests()).isZero();
    }

    @Test
    void unknownEndpointsAreCalledBelowTheRootOfLibraries() {
        server.answer(200, "{}");
        server.client().call(Method.GET, "media-libraries/{id}/acl", r -> r.path("id", "mlXYZ"));
        assertThat(server.asked()).isEqualTo("GET " + SanityServer.BASE + "acl");
    }

    @Test
    void requestsNameTheSdkAndAcceptJson() {
        server.answer(200, "{}");
        library.refSearch(s -> {});
        var headers = server.request().getHeaders();
        assertThat(headers.get("User-Agent")).contains("sanity");
        assertThat(headers.get("Accept")).isEqualTo("application/json");
        assertThat(headers.get("X-Sanity-Project-ID")).isNull();
    }

    @Test
    void anotherVersionHoldsForTheViewAndForReferencesToo() {
        SanityClient client = server.client();
        SanityClient view = client.withApiVersion(SanityApiVersion.of("v2024-06-24"));
        assertThat(view.apiVersion()).isEqualTo(SanityApiVersion.V2024_06_24);
        assertThat(client.apiVersion()).isEqualTo(SanityApiVersion.V2025_03_25);
        assertThat(url(view)).contains("/v2024-06-24/media-libraries/");
        assertThat(url(client)).contains("/v2025-03-25/media-libraries/");
        assertThat(url(view.withOptions(o -> o.retries(1)))).contains("/v2024-06-24/media-libraries/");
        assertThat(url(view.withApiVersion(SanityApiVersion.X))).contains("/vX/media-libraries/");
        view.close();
        server.answer(200, "{}");
        assertThat(client.mediaLibrary("mlXYZ").refSearch(s -> {})).isNotNull();
    }

    private static String url(SanityClient client) {
        return client.preview(c -> c.mediaLibrary("mlXYZ").refSearch(s -> {})).url();
    }

    @Test
    void theTokenGoesOnlyToTheHostsOfLibrariesAndProject() throws Exception {
        try (ScriptedServer project = new ScriptedServer();
                ScriptedServer elsewhere = new ScriptedServer()) {
            SanityClient client = server.closing(server.builder()
                    .projectId("y856rro4")
                    .dataset("production")
                    .projectUrl(project.origin())
                    .build());
            server.sample("library/list.json");
            project.answer(200, "{\"result\":0}");
            assertThat(client.check().passed()).isTrue();
            String bearer = "Bearer " + SanityServer.TOKEN;
            assertThat(server.request().getHeaders().get("Authorization")).isEqualTo(bearer);
            assertThat(project.request().getHeaders().get("Authorization")).isEqualTo(bearer);

            server.answerWith(307, "", "Location", elsewhere.origin() + "/x");
            assertThatThrownBy(() -> client.mediaLibrary("mlXYZ").refSearch(s -> {}))
                    .hasMessageContaining("redirects (307)");
            assertThat(elsewhere.requests()).isZero();
        }
    }

    @Test
    void theTokenShowsNowhere() {
        SanityClient secret = server.closing(server.builder().token(CANARY).build());
        StringWriter seen = new StringWriter();
        for (int i = 0; i < 2; i++) {
            server.answer(400, "{\"error\":{\"type\":\"odd\",\"description\":\"Bearer " + CANARY + " is bad\"}}");
            assertThatThrownBy(() -> secret.mediaLibrary("mlXYZ").refSearch(s -> {}))
                    .isInstanceOfSatisfying(ApiException.class, e -> {
                        e.printStackTrace(new PrintWriter(seen, true));
                        seen.append(e.rawBody()).append(String.valueOf(e.error()));
                    });
        }
        SanityMediaLibrary library = secret.mediaLibrary("mlXYZ");
        seen.append(List.of(
                        secret,
                        library,
                        library.videos(),
                        library.signingKeys(),
                        server.builder().token(CANARY))
                .toString());
        seen.append(String.valueOf(secret.preview(c -> c.mediaLibrary("mlXYZ").refSearch(s -> {}))));
        assertThat(seen.toString())
                .contains("400 odd")
                .contains("MediaLibrary[mlXYZ]")
                .contains("Videos[mlXYZ]")
                .doesNotContain(CANARY);
    }

    @Test
    void aClientTellsWhereItGoes() {
        assertThat(server.client()).hasToString("SanityClient[" + server.origin() + "/v2025-03-25]");
    }

    @Test
    void closingAViewLeavesTheClientOpenAndAClosedClientThrows() {
        SanityClient client = server.client();
        client.withOptions(o -> o.retries(0)).close();
        server.answer(200, "{}");
        assertThat(client.mediaLibrary("mlXYZ").refSearch(s -> {})).isNotNull();
        client.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> client.mediaLibrary("mlXYZ").refSearch(s -> {}))
                .withMessageContaining("closed");
    }

    @Test
    void whatBelongsToAProjectNeedsOne() {
        SanityClient client = server.closing(server.builder().build());
        assertThatIllegalStateException().isThrownBy(client::dataset).withMessageContaining("dataset(…)");
        assertThatIllegalStateException().isThrownBy(client::assets).withMessageContaining("dataset(…)");
        assertThatIllegalStateException()
                .isThrownBy(() -> client.dataset("production"))
                .withMessageContaining("projectId(…)");
        assertThatIllegalStateException()
                .isThrownBy(() -> client.assets("production"))
                .withMessageContaining("projectId(…)");
    }

    @Test
    void datasetsAreNamed() {
        SanityClient client = server.closing(
                server.builder().projectId("y856rro4").dataset("production").build());
        assertThat(client.dataset().name()).isEqualTo("production");
        assertThat(client.dataset("~staging")).hasToString("Dataset[~staging]");
        assertThat(client.assets("other").toString())
                .contains("y856rro4.api.sanity.io")
                .contains("other");
        assertThat(client.assets().toString()).contains("production");
        assertThat(client.mediaLibrary("mlXYZ").id()).isEqualTo("mlXYZ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a:b", "a?b", "a#b", "a b", "a\tb", "a\u0000"})
    void aLibraryIdThatIsNoneIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> server.client().mediaLibrary(id))
                .withMessageContaining("libraryId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "_a", "a b", "a/b", "~", "a.b", "ä", "a\n"})
    void aDatasetThatCanBeNoneIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SanityClient.builder().dataset(name))
                .withMessageContaining("dataset must");
    }
}
