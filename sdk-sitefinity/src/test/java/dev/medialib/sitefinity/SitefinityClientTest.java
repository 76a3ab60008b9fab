package dev.medialib.sitefinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.http.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitefinityClientTest extends AgainstFakeSitefinity {
    private static final UUID ID = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
    private static final String URL = "https://cms.example.com";

    private static String target(SitefinityClient client) {
        return client.preview(c -> c.images().get(ID)).url();
    }

    @Test
    void theServiceIsWhereTheAdministratorPutIt() {
        assertThat(target(client(b -> b.baseUrl(URL)))).isEqualTo(URL + "/api/default/images(" + ID + ")");
        assertThat(target(client(
                        b -> b.baseUrl(URL + "/cms/").servicePath("sf/system").entitySet("images", "pictures"))))
                .isEqualTo(URL + "/cms/sf/system/pictures(" + ID + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/api", "api/", "api//default", "..", "api/../x", "a b", "api?x", "api#x", "%2e%2e"})
    void aServicePathIsMadeOfSegments(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SitefinityClient.builder()
                        .baseUrl(URL)
                        .servicePath(path)
                        .build())
                .withMessageContaining("servicePath");
    }

    @Test
    void unknownOrInvalidNamesOfEntitySetsAreRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SitefinityClient.builder().entitySet("imags", "x"))
                .withMessageContaining("\"imags\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SitefinityClient.builder().entitySet("images", "a/b"));
    }

    @Test
    void cultureProviderAndSiteGoIntoTheQuery() {
        UUID site = UUID.fromString("a0a0a0a0-0000-4000-8000-000000000001");
        SitefinityClient given =
                client(b -> b.baseUrl(URL).culture("bg-BG").provider("a & b").site(site));
        Map<String, String> all = Map.of("sf_culture", "bg-BG", "sf_provider", "a & b", "sf_site", site.toString());
        assertThat(SiteServer.query(target(given))).isEqualTo(all);
        SitefinityClient changed =
                given.withCulture("en").withProvider(null).withSite(null).withFallbackProperties("Title", "Author");
        assertThat(SiteServer.query(target(changed)))
                .isEqualTo(Map.of("sf_culture", "en", "sf_fallback_prop_names", "Title,Author"));
        assertThat(SiteServer.query(target(changed.withFallbackProperties().withCulture(null))))
                .isEmpty();
        assertThat(SiteServer.query(target(given))).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "e", "en_US", "en,bg", "en&sf_provider=x", "en'"})
    void anInvalidCultureOfTheClientIsRejected(String culture) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SitefinityClient.builder().culture(culture))
                .withMessageContaining("culture must be a language");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Title,Author", "Title&x", "1", "Parent..Title", "**"})
    void aFallbackPropertyMustHaveAName(String name) {
        try (SitefinityClient client =
                SitefinityClient.builder().baseUrl("https://cms.example.com").build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.withFallbackProperties("Title", name))
                    .withMessageContaining("properties must be names");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.withProvider(" "))
                    .withMessage("provider must not be empty");
        }
    }

    @Test
    void anAccessKeyAndAServiceKeyGoTogether() {
        SitefinityClient both =
                client(b -> b.baseUrl(URL).accessKey("access-key-1").serviceKey("service-key-1"));
        RequestPreview preview = both.preview(c -> c.images().get(ID));
        assertThat(preview.headers().first("X-SF-Access-Key")).isEqualTo("████");
        assertThat(preview.headers().first("X-SF-APIKEY")).isEqualTo("████");
        assertThat(preview.headers().first("X-SF-Service-Request")).isEqualTo("true");
        client(b -> b.accessKey(server.accessKey()).serviceKey("service-key-1")).entitySets();
        assertThat(lastRequest().header("X-SF-Access-Key")).isEqualTo(server.accessKey());
        assertThat(lastRequest().header("X-SF-APIKEY")).isEqualTo("service-key-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-SF-Access-Key", "x-sf-access-key", "X-SF-APIKEY", "x-sf-apikey"})
    void aHeaderOfTheCredentialIsRefusedAsAnOption(String header) {
        SitefinityClient both = client(b -> b.accessKey(server.accessKey()).serviceKey("service-key-1"))
                .withOptions(o -> o.header(header, "another-key"));

        assertThatIllegalArgumentException()
                .isThrownBy(both::entitySets)
                .withMessage("header " + header + " carries the client's credential and cannot be given as an option");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../sf/system/images",
                "images/../../../sf/system/images",
                "/sf/system/images",
                "https://cms.example.com/sf/system/images"
            })
    void aCallOfAPathOutsideOfTheServiceIsRejected(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> client.call(Method.GET, path, r -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> client.download(path, r -> {}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.call(Method.GET, "{+path}", r -> r.path("path", path)));
        assertThat(server.requests()).isEmpty();
    }

    /** What looks encoded is encoded once more, so that no server resolves the dots. */
    @Test
    void encodedDotsInAPathOfACallLeadNowhere() {
        assertThat(client.preview(c -> c.call(Method.GET, "%2e%2e/%2e%2e/sf/system/images", r -> {}))
                        .url())
                .isEqualTo(server.serviceUrl() + "/%252e%252e/%252e%252e/sf/system/images");
    }

    @Test
    void itsTextFormHasNoSecret() {
        SitefinityClient secretive =
                client(b -> b.baseUrl(URL).accessKey("access-key-1").serviceKey("service-key-1"));
        assertThat(secretive).hasToString("SitefinityClient[" + URL + "/api/default]");
        assertThat(secretive.withCulture("en")).hasToString("SitefinityClient[" + URL + "/api/default]");
    }

    @Test
    void aBaseUrlIsNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SitefinityClient.builder().build())
                .withMessage("baseUrl is required");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SitefinityClient.builder()
                        .baseUrl("http://cms.example.com")
                        .build())
                .withMessageContaining("https");
    }

    @Test
    void closingAViewClosesNothing() {
        client.withCulture("en").close();
        assertThat(client.entitySets()).isNotEmpty();
    }

    private static Map<String, String> environment(String... namesAndValues) {
        Map<String, String> environment = new HashMap<>(Map.of("SITEFINITY_URL", URL + "\n"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put("SITEFINITY_" + namesAndValues[i], namesAndValues[i + 1]);
        }
        return environment;
    }

    private RequestPreview preview(Map<String, String> environment) {
        return client(b -> b.from(environment)).preview(c -> c.images().get(ID));
    }

    @Test
    void theEnvironmentSaysWhereAndWho() {
        RequestPreview preview = preview(environment(
                "SERVICE_PATH",
                "sf/system",
                "SERVICE_KEY",
                "service-key-1",
                "CULTURE",
                "bg",
                "PROVIDER",
                "p",
                "ACCESS_KEY",
                "key-1"));
        assertThat(preview.url()).isEqualTo(URL + "/sf/system/images(" + ID + ")?sf_culture=bg&sf_provider=p");
        assertThat(preview.headers().names())
                .contains("X-SF-Access-Key", "X-SF-APIKEY")
                .doesNotContain("Authorization");
        assertThat(preview(environment("TOKEN", "t0ken-1")).headers().first("Authorization"))
                .isEqualTo("Bearer ████");
        assertThat(preview(environment()).headers().names()).doesNotContain("Authorization", "X-SF-Access-Key");
        assertThat(preview(environment("ACCESS_KEY", "key-1", "TOKEN", "t", "USERNAME", "u"))
                        .headers()
                        .names())
                .contains("X-SF-Access-Key")
                .doesNotContain("Authorization");
    }

    @Test
    void theEnvironmentSaysHowToLogIn() {
        server.addUser("eve", " pass word ", dev.medialib.testkit.sitefinity.settings.Role.BACKEND);
        server.addOAuthClient("sdk", "client-secret");
        String url = server.url().toString();
        client(b -> b.from(environment(
                        "URL",
                        url,
                        "USERNAME",
                        "eve",
                        "PASSWORD",
                        " pass word ",
                        "CLIENT_ID",
                        "sdk",
                        "CLIENT_SECRET",
                        "client-secret",
                        "SCOPE",
                        "offline_access",
                        "TOKEN_PATH",
                        "Sitefinity/OAuth/Token")))
                .preview(SitefinityClient::entitySets);
        client(b -> b.from(environment(
                        "URL",
                        url,
                        "USERNAME",
                        "eve",
                        "PASSWORD",
                        " pass word ",
                        "CLIENT_ID",
                        "sdk",
                        "CLIENT_SECRET",
                        "client-secret")))
                .entitySets();
        client(b -> b.from(environment("URL", url, "CLIENT_ID", "sdk", "CLIENT_SECRET", "client-secret")))
                .entitySets();
        assertThat(requests("POST")).hasSize(2);
        assertThat(requests("POST").get(1).body()).contains("grant_type=client_credentials");
    }

    @Test
    void aPartOfALoginIsNotEnough() {
        for (Map<String, String> partial : List.of(
                environment("USERNAME", "eve"),
                environment("PASSWORD", "secret-1"),
                environment("USERNAME", " ", "PASSWORD", "secret-1"),
                environment("CLIENT_ID", "sdk"),
                environment("CLIENT_SECRET", "secret-1"),
                environment("URL", " "),
                Map.<String, String>of())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SitefinityClient.builder().from(partial))
                    .withMessageContaining("the environment variable SITEFINITY_")
                    .withMessageEndingWith("is not set")
                    .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("secret-1"));
        }
    }
}
