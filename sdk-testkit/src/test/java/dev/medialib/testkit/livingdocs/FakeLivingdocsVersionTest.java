package dev.medialib.testkit.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.testkit.livingdocs.Caller.Response;
import dev.medialib.testkit.livingdocs.settings.LivingdocsSettings;
import dev.medialib.testkit.livingdocs.settings.Scope;
import dev.medialib.testkit.livingdocs.settings.VersionedOperation;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeLivingdocsVersionTest {

    private static final List<String> VERSIONS =
            List.of("v1", "2025-03", "2025-05", "2025-07", "2025-09", "2025-11", "2026-01", "2026-03", "2026-05");

    private final FakeLivingdocs livingdocs = FakeLivingdocs.start();
    private final Caller caller = new Caller(livingdocs);
    private final String id = livingdocs.addEntry(
            EntrySeed.image().id("a1").key("2025/03/14/a.jpeg").bytes(new byte[] {1}));

    @AfterEach
    void close() {
        livingdocs.close();
    }

    @ParameterizedTest
    @CsvSource({
        "health, v1",
        "projectConfig, v1",
        "mediaLibrary/a1, v1",
        "mediaLibrary?ids=a1, v1",
        "mediaLibrary/a1/incomingDocumentReferences, v1",
        "mediaLibrary/a1/incomingMediaReferences, v1",
        "documents/3/incomingMediaReferences, v1",
        "mediaLibrary/serve-image/2025/03/14/a.jpeg, 2025-03",
        "mediaLibrary/a1/keys, 2026-03",
        "mediaLibrary/a1/usageLog, v1"
    })
    void anEndpointIsThereFromItsVersionOn(String path, String since) throws Exception {
        for (String version : VERSIONS) {
            Response response = caller.get("/api/" + version + "/" + path);
            boolean supported = VERSIONS.indexOf(version) >= VERSIONS.indexOf(since);
            assertThat(response.status()).as(version).isEqualTo(supported ? 200 : 404);
            if (!supported) {
                assertThat(response.details().path("url").asText()).isEqualTo("/api/" + version + "/" + path);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"operation\":\"setMetadataProperty\",\"propertyName\":\"title\"} | v1",
                "{\"operation\":\"archive\"} | v1",
                "{\"operation\":\"revokeAsset\",\"note\":\"x\"} | v1",
                "{\"operation\":\"addUsageLogEntry\",\"value\":{\"purpose\":\"print\"}} | 2026-01"
            })
    void anOperationIsThereFromItsVersionOn(String operation, String since) throws Exception {
        for (String version : VERSIONS) {
            String fresh = livingdocs.addEntry(EntrySeed.image());
            Response response =
                    caller.patch("/api/" + version + "/mediaLibrary/" + fresh, "{\"patches\":[" + operation + "]}");
            boolean supported = VERSIONS.indexOf(version) >= VERSIONS.indexOf(since);
            assertThat(response.status()).as(version).isEqualTo(supported ? 200 : 400);
            if (!supported) {
                assertThat(response.details().path("patches.0.operation").asText())
                        .isEqualTo("No enum match for: \"addUsageLogEntry\"");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/2026-07/mediaLibrary/a1",
                "/api/2026-04/mediaLibrary/a1",
                "/api/2024-11/mediaLibrary/a1",
                "/api/beta/mediaLibrary/a1",
                "/api/mediaLibrary/a1"
            })
    void aVersionThatDoesNotExistIsNotFoundByUrl(String path) throws Exception {
        Response response = caller.get(path);
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.json())
                .isEqualTo(Caller.parse(
                        "{\"status\":404,\"error\":\"Not Found\",\"error_details\":{\"url\":\"" + path + "\"}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/2026-05/foo",
                "/api/2026-05/mediaLibrary/",
                "/api/2026-05/mediaLibrary/a1/",
                "/api/2026-05/mediaLibrary//keys",
                "/api/2026-05/mediaLibrary/a1/keys/more",
                "/mediaLibrary/a1",
                "/"
            })
    void aPathThatNoVersionHasIsNotImplemented(String path) throws Exception {
        assertThat(caller.get(path).status()).isEqualTo(501);
    }

    @Test
    void anUnknownMethodOfAPathIsNotImplemented() throws Exception {
        assertThat(caller.post("/api/2026-05/mediaLibrary/a1", "{}").status()).isEqualTo(501);
        assertThat(caller.patch("/api/2026-05/import/images", "{}").status()).isEqualTo(501);
    }

    @Test
    void aRemovedVersionIsGone() throws Exception {
        livingdocs.settings().removedApiVersions.set(Set.of("2025-03"));
        assertThat(caller.get("/api/2025-03/mediaLibrary/a1").status()).isEqualTo(410);
        assertThat(caller.get("/api/2025-05/mediaLibrary/a1").status()).isEqualTo(200);
    }

    @Test
    void serversOnlyKnowVersionsUpToTheirNewestOne() throws Exception {
        livingdocs.settings().newestApiVersion.set("2026-03");
        assertThat(caller.get("/api/2026-05/mediaLibrary/a1").details().has("url"))
                .isTrue();
        livingdocs.settings().newestApiVersion.set("2026-07");
        assertThat(caller.get("/api/2026-07/mediaLibrary/a1/usageLog").status()).isEqualTo(200);
    }

    @Test
    void aLineOfTheTableCanBeChanged() throws Exception {
        livingdocs.settings().featureSince.set(VersionedOperation.USAGE_LOG, "2026-05");
        assertThat(caller.get("/api/2026-03/mediaLibrary/a1/usageLog").status()).isEqualTo(404);
        assertThat(caller.get("/api/2026-05/mediaLibrary/a1/usageLog").status()).isEqualTo(200);
        livingdocs.settings().featureSince.set(VersionedOperation.KEYS, "2026-05");
        assertThat(caller.get("/api/2026-03/mediaLibrary/a1/keys").status()).isEqualTo(404);
    }

    @Test
    void aDeprecatedVersionSaysSoOnSuccessAndOnError() throws Exception {
        livingdocs.settings().deprecatedApiVersions.set(Map.of("v1", Map.of("Deprecation", "@1788220800")));
        assertThat(caller.get("/api/v1/mediaLibrary/a1").response().headers().firstValue("Deprecation"))
                .contains("@1788220800");
        assertThat(caller.get("/api/v1/mediaLibrary/b").response().headers().firstValue("Deprecation"))
                .isPresent();
        assertThat(caller.get("/api/2026-05/mediaLibrary/a1")
                        .response()
                        .headers()
                        .map())
                .doesNotContainKey("deprecation");
    }

    @Test
    void invalidSettingsAreRejected() {
        LivingdocsSettings settings = livingdocs.settings();
        assertThatThrownBy(() -> settings.newestApiVersion.set("2026-04"))
                .hasMessageContaining("newestApiVersion")
                .hasMessageContaining("2026-04");
        assertThatThrownBy(() -> settings.removedApiVersions.set(Set.of("beta")))
                .hasMessageContaining("removedApiVersions")
                .hasMessageContaining("beta");
        assertThatThrownBy(() -> settings.deprecatedApiVersions.set(Map.of("beta", Map.of())))
                .hasMessageContaining("deprecatedApiVersions");
        assertThatThrownBy(() -> settings.featureSince.set(VersionedOperation.KEYS, "2026-04"))
                .hasMessageContaining("featureSince(KEYS)");
        assertThatThrownBy(() -> settings.maxBodyBytes.set(-1)).hasMessageContaining("maxBodyBytes");
    }

    @Test
    void readersMayNotWriteAndStatusOfImportsIsForWriters() throws Exception {
        livingdocs.addToken("reader", Scope.READ);
        livingdocs.addToken("writer", Scope.WRITE);
        Caller reader = new Caller(livingdocs, "reader");
        Caller writer = new Caller(livingdocs, "writer");
        assertThat(reader.get("/api/2026-05/mediaLibrary/a1").status()).isEqualTo(200);
        assertThat(writer.operation(id, "{\"operation\":\"archive\"}").status()).isEqualTo(200);
        for (Response rejected : Set.of(
                reader.operation(id, "{\"operation\":\"archive\"}"),
                reader.get("/api/2026-05/import/images/status?id=x"),
                reader.post("/api/2026-05/import/mediaLibrary", "{}"),
                writer.get("/api/2026-05/mediaLibrary/a1"))) {
            assertThat(rejected.json()).isEqualTo(Caller.parse("""
                    {"status": 403, "error": "Forbidden",
                     "error_details": {"access_token": "The request requires higher privileges"}}"""));
        }
        assertThat(Scope.READ.wireName()).isEqualTo("public-api:read");
    }

    @Test
    void anExpiredTokenIsTheErrorOfTheDocumentation() throws Exception {
        livingdocs.expireToken(livingdocs.token());
        assertThat(caller.get("/api/2026-05/mediaLibrary/a1").json()).isEqualTo(Caller.parse("""
                {"status": 401, "error": "Unauthorized",
                 "error_details": {"access_token": "The access token expired."}}"""));
        livingdocs.addToken(livingdocs.token(), Scope.READ);
        assertThat(caller.get("/api/2026-05/mediaLibrary/a1").status()).isEqualTo(200);
    }

    @Test
    void missingAndUnknownTokensAreUnauthorized() throws Exception {
        assertThat(new Caller(livingdocs, "unknown")
                        .get("/api/2026-05/mediaLibrary/a1")
                        .details()
                        .has("access_token"))
                .isTrue();
        Response missing =
                caller.send(HttpRequest.newBuilder(URI.create(livingdocs.url() + "/api/2026-05/mediaLibrary/a1"))
                        .build());
        assertThat(missing.status()).isEqualTo(401);
    }
}
