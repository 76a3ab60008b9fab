package dev.medialib.testkit.sitefinity;

import static dev.medialib.testkit.HttpCaller.parse;
import static dev.medialib.testkit.sitefinity.Animals.CAT_PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sitefinity.Caller.Response;
import dev.medialib.testkit.sitefinity.settings.Access;
import dev.medialib.testkit.sitefinity.settings.ErrorForm;
import dev.medialib.testkit.sitefinity.settings.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FakeSitefinityAccessTest {

    private static final String DENIED = "{\"Message\":\"Authorization has been denied for this request.\"}";
    private static final Map<String, String> MARKED = Map.of("X-SF-Service-Request", "true");
    private static final String CLIENT = "client_id=app&client_secret=s%26s";

    private final FakeSitefinity sitefinity = FakeSitefinity.start();
    private final Caller anonymous = new Caller(sitefinity, Map.of());
    private final Caller marked = new Caller(sitefinity, MARKED);

    @BeforeEach
    void add() {
        Animals.addTo(sitefinity);
        sitefinity.addOAuthClient("app", "s&s");
        sitefinity.addUser("jo@example.com", "pä ss+", Role.BACKEND);
    }

    @AfterEach
    void close() {
        sitefinity.close();
    }

    private Caller bearing(String token) {
        return new Caller(sitefinity, Map.of("X-SF-Service-Request", "true", "Authorization", "Bearer " + token));
    }

    private Caller keyed(String key) {
        return new Caller(sitefinity, Map.of("X-SF-Service-Request", "true", "X-SF-Access-Key", key));
    }

    private static void assertDenied(Response response) {
        assertThat(response.status()).isEqualTo(401);
        assertThat(parse(response.text())).isEqualTo(parse(DENIED));
    }

    @Test
    void onlyUnmarkedAnonymousCallsAreRedirectedToTheLoginPage() throws Exception {
        assertDenied(marked.get("images"));
        Response redirect = anonymous.get("images");
        assertThat(redirect.status()).isEqualTo(302);
        Response page = anonymous.get(
                redirect.header("Location").replace(sitefinity.url().toString(), ""));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("password");
        sitefinity.settings().loginPages.set(false);
        assertDenied(anonymous.get("images"));
    }

    @Test
    void aServerCanRequireTheServiceHeaderWithAKey() throws Exception {
        Caller unmarked = new Caller(sitefinity, Map.of("X-SF-Access-Key", sitefinity.accessKey()));
        assertDenied(unmarked.get("images"));
        sitefinity.settings().needsServiceHeader.set(false);
        assertThat(unmarked.get("images").status()).isEqualTo(200);
    }

    @Test
    void theLoginPageCanReplaceAnyResponse() throws Exception {
        sitefinity.nextResponses(FakeResponses.loginPage());
        Response page = keyed(sitefinity.accessKey()).get("images");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void keysAreKnownUntilTheyAreRevoked() throws Exception {
        sitefinity.addAccessKey("key-of-jo", "jo", Role.BACKEND);
        assertThat(keyed("key-of-jo").get("images").status()).isEqualTo(200);
        sitefinity.revokeAccessKey("key-of-jo");
        assertDenied(keyed("key-of-jo").get("images"));
        assertDenied(keyed("").get("images"));
    }

    @ParameterizedTest
    @CsvSource({
        "ANONYMOUS,,200,401",
        "ANONYMOUS,USER,200,403",
        "AUTHENTICATED,,401,401",
        "AUTHENTICATED,USER,200,403",
        "AUTHENTICATED,BACKEND,200,204",
        "BACKEND,USER,403,403",
        "BACKEND,BACKEND,200,204",
        "ADMIN,,401,401",
        "ADMIN,BACKEND,403,403",
        "ADMIN,ADMIN,200,204"
    })
    void aTypeIsOpenToItsCallersOnly(Access access, Role role, int read, int write) throws Exception {
        sitefinity.settings().access.set(Access.ADMIN);
        sitefinity.settings().accessOf.set("images", access);
        if (role != null) {
            sitefinity.addAccessKey("key", "jo", role);
        }
        Caller caller = role == null ? marked : keyed("key");
        assertThat(caller.get("images").status()).isEqualTo(read);
        assertThat(caller.patch(CAT_PATH, "{}").status()).isEqualTo(write);
    }

    @Test
    void theBackEndsRouteIsForItsUsersOnly() throws Exception {
        sitefinity.settings().access.set(Access.ANONYMOUS);
        sitefinity.addAccessKey("key", "jo", Role.USER);
        assertThat(keyed("key").get("/sf/system/images").error(403)).startsWith("Authorization: ");
        assertDenied(marked.get("/sf/system/images"));
        assertThat(marked.get("users/current").ok().at("/value/IsAuthenticated").asBoolean(true))
                .isFalse();
        assertThat(anonymous.get("images").status()).isEqualTo(200);
        assertDenied(keyed("unknown").get("images"));
    }

    @Test
    void aServiceKeyIsNeededBesidesTheUser() throws Exception {
        sitefinity.settings().serviceKey.set("service-key");
        assertDenied(keyed(sitefinity.accessKey()).get("images"));
        Caller both = new Caller(
                sitefinity,
                Map.of(
                        "X-SF-Service-Request",
                        "true",
                        "X-SF-Access-Key",
                        sitefinity.accessKey(),
                        "X-SF-APIKEY",
                        "service-key"));
        assertThat(both.get("images").status()).isEqualTo(200);
        sitefinity.settings().serviceKey.set(null);
        assertThat(keyed(sitefinity.accessKey()).get("images").status()).isEqualTo(200);
    }

    // tokens

    private Response token(String path, String form) throws Exception {
        return anonymous.send(
                "POST",
                path,
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                form.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode granted(String form) throws Exception {
        Response response = token("/sitefinity/oauth/token", CLIENT + form);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return parse(response.text());
    }

    @Test
    void aPasswordGivesATokenThatExpires() throws Exception {
        Instant now = Instant.parse("2030-01-01T00:00:00Z");
        sitefinity.settings().clock.set(Clock.fixed(now, ZoneOffset.UTC));
        sitefinity.settings().tokenLifetime.set(Duration.ofMinutes(5));
        JsonNode token = granted("&grant_type=password&username=jo%40example.com&password=p%C3%A4+ss%2B");
        assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(token.path("expires_in").asInt()).isEqualTo(300);
        assertThat(token.has("refresh_token")).isFalse();
        Caller bearer = bearing(token.path("access_token").asText());
        assertThat(bearer.get("users/current").ok().at("/value/Username").asText())
                .isEqualTo("jo@example.com");
        sitefinity.settings().clock.set(Clock.fixed(now.plusSeconds(300), ZoneOffset.UTC));
        assertDenied(bearer.get("images"));
    }

    @Test
    void aTokenIsRefreshedWhereOfflineAccessWasAskedFor() throws Exception {
        JsonNode first = granted(
                "&grant_type=password&username=jo%40example.com&password=p%C3%A4+ss%2B&scope=openid+offline_access");
        sitefinity.expireTokens();
        assertDenied(bearing(first.path("access_token").asText()).get("images"));
        String refresh = "&grant_type=refresh_token&refresh_token="
                + first.path("refresh_token").asText();
        String second = granted(refresh).path("access_token").asText();
        assertThat(bearing(second).get("images").status()).isEqualTo(200);
        sitefinity.revokeRefreshTokens();
        assertThat(token("/sitefinity/oauth/token", CLIENT + refresh).text())
                .isEqualTo("{\"error\":\"invalid_grant\"}");
    }

    @Test
    void aClientMayAskInItsOwnName() throws Exception {
        String token =
                granted("&grant_type=client_credentials").path("access_token").asText();
        assertThat(bearing(token)
                        .get("users/current")
                        .ok()
                        .at("/value/Username")
                        .asText())
                .isEqualTo("app");
        assertThat(bearing(sitefinity.issueToken()).get("images").status()).isEqualTo(200);
    }

    @Test
    void theOlderProtocolWantsTheScopeOpenid() throws Exception {
        String path = "/Sitefinity/Authenticate/OpenID/connect/token";
        String form = CLIENT + "&grant_type=password&username=jo%40example.com&password=p%C3%A4+ss%2B";
        assertThat(token(path, form).text()).isEqualTo("{\"error\":\"invalid_scope\"}");
        assertThat(token(path, form + "&scope=openid").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=app&client_secret=wrong&grant_type=client_credentials,invalid_client",
        "grant_type=client_credentials,invalid_client",
        "client_id=app&client_secret=s%26s&grant_type=password&username=jo%40example.com&password=wrong,invalid_grant",
        "client_id=app&client_secret=s%26s&grant_type=password,invalid_grant",
        "client_id=app&client_secret=s%26s&grant_type=refresh_token,invalid_grant",
        "client_id=app&client_secret=s%26s,unsupported_grant_type"
    })
    void tokenErrorsFollowRfc6749(String form, String error) throws Exception {
        Response response = token("/sitefinity/oauth/token", form);
        assertThat(response.status()).isEqualTo(400);
        assertThat(parse(response.text()).path("error").asText()).isEqualTo(error);
    }

    @Test
    void aTokenIsAskedForByAFormAndNotByJson() throws Exception {
        assertThat(anonymous
                        .post("/sitefinity/oauth/token", "{\"grant_type\":\"client_credentials\"}")
                        .text())
                .isEqualTo("{\"error\":\"invalid_request\"}");
        assertThat(anonymous.get("/sitefinity/oauth/token").status()).isEqualTo(400);
        assertThat(anonymous
                        .send("POST", "/sitefinity/oauth/token", Map.of(), new byte[] {'x'})
                        .status())
                .isEqualTo(400);
    }

    // envelopes

    @ParameterizedTest
    @EnumSource(ErrorForm.class)
    void errorsHaveTheShapeThatTheServerGivesThem(ErrorForm shape) throws Exception {
        sitefinity.settings().errors.set(shape);
        Response missing = keyed(sitefinity.accessKey()).get("images(x)");
        assertThat(missing.status()).isEqualTo(404);
        sitefinity.nextResponses(shape.response(404, "Not Found", "The item x was not found."));
        Response scripted = marked.get("images");
        assertThat(scripted.text()).isEqualTo(missing.text());
        assertThat(scripted.header("Content-Type")).isEqualTo(missing.header("Content-Type"));
        String expected = switch (shape) {
            case ODATA -> "{\"error\":{\"code\":\"Not Found\"";
            case ODATA_WITH_DETAILS -> "{\"error\":{\"code\":\"Not Found\"";
            case MESSAGE_WITH_CODE, MESSAGE -> "{\"Message\":\"The item x was not found.\"";
            case HTML -> "<!DOCTYPE html>";
            case TEXT -> "The item x was not found.";
            case EMPTY -> "";
        };
        assertThat(missing.text()).startsWith(expected);
        assertThat(missing.text().contains("innererror")).isEqualTo(shape == ErrorForm.ODATA_WITH_DETAILS);
        assertThat(missing.text().contains("ErrorCode")).isEqualTo(shape == ErrorForm.MESSAGE_WITH_CODE);
    }

    @Test
    void aValidationErrorIsJsonInAString() throws Exception {
        sitefinity.nextResponses(FakeResponses.validation(Map.of("UrlName", "UrlExists")));
        assertThat(marked.get("images").error(400)).isEqualTo("Validation: {\"UrlName\":\"UrlExists\"}");
    }
}
