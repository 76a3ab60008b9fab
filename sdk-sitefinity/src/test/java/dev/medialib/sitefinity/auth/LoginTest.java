package dev.medialib.sitefinity.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.AttemptInfo;
import dev.medialib.core.call.AttemptObserver;
import dev.medialib.core.call.CallListener;
import dev.medialib.core.call.CallObserver;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.TokenUnavailableException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.error.LoginRefusedException;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.sitefinity.settings.ErrorForm;
import dev.medialib.testkit.sitefinity.settings.Role;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LoginTest extends AgainstFakeSitefinity {
    private static final String PASSWORD = "pässw/ord & \"more\"=";
    private static final String SECRET = "client+secret/1234";
    private static final OAuthLogin LOGIN =
            OAuthLogin.password("eve@example.com", PASSWORD).client("sdk", SECRET);

    @BeforeEach
    void accounts() {
        server.addUser("eve@example.com", PASSWORD, Role.BACKEND);
        server.addOAuthClient("sdk", SECRET);
        server.settings().clock.set(clock());
    }

    private List<RecordedRequest> tokenRequests() {
        return server.requests().stream()
                .filter(request ->
                        request.path().toLowerCase(java.util.Locale.ROOT).contains("/token"))
                .toList();
    }

    private static Map<String, String> form(RecordedRequest request) {
        Map<String, String> form = new TreeMap<>();
        for (String field : request.body().split("&", -1)) {
            String[] pair = field.split("=", 2);
            form.put(
                    URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    @Test
    void aPasswordIsExchangedForOneTokenOfAllCalls() {
        SitefinityClient eve = client(b -> b.login(LOGIN).serviceKey("service-key-1"));
        eve.entitySets();
        eve.entitySets();
        assertThat(tokenRequests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/sitefinity/oauth/token");
            assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
            assertThat(request.header("Authorization")).isNull();
            assertThat(request.header("X-SF-APIKEY")).isNull();
            assertThat(form(request))
                    .isEqualTo(Map.of(
                            "grant_type", "password",
                            "username", "eve@example.com",
                            "password", PASSWORD,
                            "client_id", "sdk",
                            "client_secret", SECRET));
        });
        assertThat(lastRequest().header("Authorization")).startsWith("Bearer access-token-");
        assertThat(lastRequest().header("X-SF-APIKEY")).isEqualTo("service-key-1");
    }

    @Test
    void aTokenIsRenewedBeforeItEnds() {
        server.settings().tokenLifetime.set(Duration.ofMinutes(100));
        SitefinityClient eve = client(b -> b.login(LOGIN));
        eve.entitySets();
        time.pass(Duration.ofMinutes(90));
        eve.entitySets();
        assertThat(tokenRequests()).hasSize(1);
        time.pass(Duration.ofMinutes(6));
        eve.entitySets();
        assertThat(tokenRequests()).hasSize(2);
        assertThat(server.requests()).hasSize(5);
    }

    @Test
    void aTokenThatTheServerRefusesIsRenewedOnce() {
        SitefinityClient eve = client(b -> b.login(LOGIN));
        eve.entitySets();
        server.expireTokens();
        eve.entitySets();
        assertThat(tokenRequests()).hasSize(2);
    }

    @Test
    void withOfflineAccessThePasswordIsSentOnce() {
        SitefinityClient eve = client(b -> b.login(LOGIN.scope("offline_access").membershipProvider("Default")));
        eve.entitySets();
        server.expireTokens();
        eve.entitySets();
        assertThat(form(tokenRequests().get(0)))
                .containsEntry("scope", "offline_access")
                .containsEntry("membershipProvider", "Default");
        Map<String, String> second = form(tokenRequests().get(1));
        assertThat(second.keySet()).containsExactly("client_id", "client_secret", "grant_type", "refresh_token");
        assertThat(second).containsEntry("grant_type", "refresh_token");
        server.expireTokens();
        eve.entitySets();
        assertThat(form(tokenRequests().get(2))).containsEntry("refresh_token", second.get("refresh_token"));
    }

    @Test
    void whenTheRefreshTokenIsRefusedThePasswordIsUsedAgain() {
        SitefinityClient eve = client(b -> b.login(LOGIN.scope("offline_access")));
        eve.entitySets();
        server.expireTokens();
        server.revokeRefreshTokens();
        eve.entitySets();
        assertThat(tokenRequests())
                .extracting(request -> form(request).get("grant_type"))
                .containsExactly("password", "refresh_token", "password");
    }

    @Test
    void aServerInTroubleDoesNotCostTheRefreshToken() {
        SitefinityClient eve =
                client(b -> b.login(LOGIN.scope("offline_access")).options(o -> o.retries(0)));
        eve.entitySets();
        server.expireTokens();
        server.nextResponses(FakeResponse.normal(), FakeResponse.of(503, ""));
        assertThatExceptionOfType(TokenUnavailableException.class).isThrownBy(eve::entitySets);
        eve.entitySets();
        assertThat(tokenRequests())
                .extracting(request -> form(request).get("grant_type"))
                .containsExactly("password", "refresh_token", "refresh_token");
    }

    @Test
    void aRefreshTokenAloneWorksUntilItIsRefused() {
        server.nextResponses(FakeResponse.of(
                200,
                "{\"access_token\":\"" + server.issueToken()
                        + "\",\"token_type\":\"bearer\",\"refresh_token\":\"next-refresh\"}"));
        SitefinityClient eve =
                client(b -> b.login(OAuthLogin.refreshToken("first-refresh").client("sdk", SECRET)));
        eve.entitySets();
        server.expireTokens();
        TokenUnavailableException e = catchThrowableOfType(TokenUnavailableException.class, eve::entitySets);
        assertThat(e).hasCauseInstanceOf(LoginRefusedException.class);
        assertThat(tokenRequests())
                .extracting(request -> form(request).get("refresh_token"))
                .containsExactly("first-refresh", "next-refresh");
    }

    @Test
    void aClientAloneGetsATokenToo() {
        SitefinityClient robot = client(b -> b.login(OAuthLogin.clientCredentials("sdk", SECRET)));
        robot.entitySets();
        assertThat(form(tokenRequests().get(0)))
                .isEqualTo(Map.of("grant_type", "client_credentials", "client_id", "sdk", "client_secret", SECRET));
    }

    @Test
    void theOlderOpenIdServerIsAskedAtItsOwnPath() {
        SitefinityClient eve = client(b -> b.login(LOGIN.scope("offline_access").openId()));
        eve.entitySets();
        assertThat(tokenRequests().get(0).path()).isEqualTo("/Sitefinity/Authenticate/OpenID/connect/token");
        assertThat(form(tokenRequests().get(0))).containsEntry("scope", "openid offline_access");
        assertThat(LOGIN.openId().form()).containsEntry("scope", "openid");
    }

    @Test
    void aSiteInAVirtualDirectoryHasItsTokensThere() {
        SitefinityClient eve = client(b -> b.baseUrl(server.url() + "/cms").login(LOGIN.tokenPath("my/token")));
        server.nextResponses(FakeResponse.of(200, "{\"access_token\":\"t\"}"), FakeResponse.of(200, "{\"value\":[]}"));
        eve.entitySets();
        assertThat(server.requests())
                .extracting(RecordedRequest::path)
                .containsExactly("/cms/my/token", "/cms/api/default");
    }

    @ParameterizedTest
    @CsvSource({"wrong,invalid_grant", "right,invalid_client"})
    void aRefusedLoginSaysWhy(String which, String code) {
        OAuthLogin login = which.equals("wrong")
                ? OAuthLogin.password("eve@example.com", "wrong-password").client("sdk", SECRET)
                : OAuthLogin.password("eve@example.com", PASSWORD).client("sdk", "wrong-secret");
        SitefinityClient eve = client(b -> b.login(login));
        TokenUnavailableException e = catchThrowableOfType(TokenUnavailableException.class, eve::entitySets);
        LoginRefusedException cause = (LoginRefusedException) Objects.requireNonNull(e.getCause());
        assertThat(cause.code()).isEqualTo(code);
        assertThat(cause.status()).isEqualTo(400);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void theDescriptionOfAnErrorIsItsMessage() {
        server.nextResponses(
                FakeResponse.of(400, "{\"error\":\"invalid_grant\",\"error_description\":\"User is locked\"}"));
        SitefinityClient eve = client(b -> b.login(LOGIN));
        assertThat(catchThrowableOfType(TokenUnavailableException.class, eve::entitySets))
                .cause()
                .hasMessage("POST {tokenPath}: 400 invalid_grant: User is locked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"invalid_grant\",\"error_description\":\"no %s\"}",
                "you sent %s",
                "<html>key=%s",
                "{\"error\":{\"message\":\"%s\"}}"
            })
    void aServerThatQuotesASecretIsNotQuoted(String body) {
        List<String> texts = new CopyOnWriteArrayList<>();
        CallListener spy = call -> new CallObserver() {
            @Override
            public AttemptObserver attemptStarted(AttemptInfo attempt) {
                return result -> texts.add(text(Objects.requireNonNull(result.error())));
            }
        };
        for (String secret : List.of(
                PASSWORD.replace("\"", "\\\""),
                java.net.URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8),
                SECRET,
                java.net.URLEncoder.encode(SECRET, StandardCharsets.UTF_8))) {
            server.nextResponses(
                    FakeResponse.of(400, String.format(body, secret)).withHeader("X-Quote", SECRET));
            SitefinityClient eve = client(b -> b.login(LOGIN).listener(spy));
            texts.add(text(catchThrowableOfType(TokenUnavailableException.class, eve::entitySets)));
        }
        assertThat(String.join("\n", texts))
                .contains("████")
                .doesNotContain("ssw", "ord &", "client+secret", "client%2Bsecret");
    }

    private static String text(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        Throwable cause = error.getCause() == null ? error : error.getCause();
        if (cause instanceof LoginRefusedException refused) {
            trace.append(refused.rawBody())
                    .append(refused.headers().toMap().toString())
                    .append(refused.error().toString());
        }
        return trace.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><input name=\"password\"></html>",
                "[]",
                "{}",
                "{\"access_token\":null}",
                "{\"access_token\":\"t0ken-leak b\"}",
                "{\"access_token\":\"t0ken-leak\\n\"}",
                "{\"access_token\":\"t0ken-leak\"",
                "{\"access_token\":\"t0ken-leak\",\"token_type\":\"mac\"}"
            })
    void anAnswerWithoutAUsableTokenIsNotKept(String body) {
        server.nextResponses(FakeResponse.of(200, body));
        SitefinityClient eve = client(b -> b.login(LOGIN));
        TokenUnavailableException e = catchThrowableOfType(TokenUnavailableException.class, eve::entitySets);
        assertThat(e).cause().isInstanceOfSatisfying(UnexpectedResponseException.class, cause -> {
            assertThat(cause).hasMessageContaining("token endpoint").hasMessageContaining("check tokenPath");
            assertThat(cause.bodyStart()).isEmpty();
        });
        assertThat(text(e)).doesNotContain("t0ken-leak");
    }

    @Test
    void anUnusableResponseLeavesTheOutcomeOfALoginUnknown() {
        server.nextResponses(FakeResponse.of(200, "{}"));
        SitefinityClient eve = client(b -> b.login(LOGIN));
        assertThat(catchThrowableOfType(TokenUnavailableException.class, eve::entitySets))
                .cause()
                .isInstanceOfSatisfying(
                        UnexpectedResponseException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
    }

    @Test
    void theLimitOfTokensAppliesToALogin() {
        server.nextResponses(FakeResponse.of(200, "{\"access_token\":\"t\",\"x\":[1,2,3,4,5,6,7,8]}"));
        SitefinityClient eve = client(b -> b.login(LOGIN).options(o -> o.maxJsonTokens(10)));
        assertThat(catchThrowableOfType(TokenUnavailableException.class, eve::entitySets))
                .hasCauseInstanceOf(UnexpectedResponseException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"600\"", "600", "6e2", "600.9"})
    void theLifetimeMayBeATextOrANumber(String seconds) {
        String answer = "{\"access_token\":\"" + server.issueToken() + "\",\"expires_in\":" + seconds + "}";
        server.nextResponses(FakeResponse.of(200, answer));
        SitefinityClient eve = client(b -> b.login(LOGIN));
        eve.entitySets();
        time.pass(Duration.ofMinutes(5));
        eve.entitySets();
        assertThat(tokenRequests()).hasSize(1);
        time.pass(Duration.ofSeconds(250));
        eve.entitySets();
        assertThat(tokenRequests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"soon\"", "{}", "1e300", "9223372036854775807"})
    void aTokenWithoutExpiryIsUsedUntilItIsRejected(String seconds) {
        String answer = "{\"access_token\":\"" + server.issueToken() + "\",\"expires_in\":" + seconds + "}";
        server.nextResponses(FakeResponse.of(200, answer));
        SitefinityClient eve = client(b -> b.login(LOGIN));
        eve.entitySets();
        time.pass(Duration.ofHours(9));
        eve.entitySets();
        assertThat(tokenRequests()).hasSize(1);
    }

    @Test
    void aLoginEndsWithTheDeadlineOfTheCall() {
        server.nextResponses(FakeResponse.normal().after(Duration.ofSeconds(30)));
        SitefinityClient eve = SitefinityClient.builder()
                .baseUrl(server.url().toString())
                .login(LOGIN)
                .build();
        long start = System.nanoTime();
        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() ->
                        eve.withOptions(o -> o.deadline(Duration.ofMillis(300))).entitySets());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        eve.close();
    }

    @Test
    void aTokenThatIsRefusedAgainIsAnError() {
        server.nextResponses(
                FakeResponse.normal(),
                ErrorForm.MESSAGE.response(401, "", "Authorization has been denied for this request."),
                FakeResponse.normal(),
                ErrorForm.MESSAGE.response(401, "", "Authorization has been denied for this request."));
        SitefinityClient eve = client(b -> b.login(LOGIN));
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(eve::entitySets)
                .satisfies(e -> assertThat(e.vendorMessage()).startsWith("Authorization has been denied"));
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void aPreviewAsksForNoToken() {
        SitefinityClient eve = client(b -> b.login(LOGIN));
        assertThat(eve.preview(SitefinityClient::entitySets).headers().first("Authorization"))
                .isEqualTo("Bearer ████");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void secretsAreInNoText() {
        OAuthLogin all =
                OAuthLogin.password("eve", PASSWORD).client("sdk", SECRET).scope("a");
        assertThat(all)
                .hasToString(
                        "OAuthLogin[sitefinity/oauth/token {client_id=sdk, client_secret=████, grant_type=password,"
                                + " password=████, scope=a, username=eve}]");
        assertThat(OAuthLogin.refreshToken("refresh-me").toString()).doesNotContain("refresh-me");
        assertThat(client(b -> b.login(all)).toString()).doesNotContain("ssw", SECRET);
    }

    @Test
    void whatIsEmptyOrLeadsAwayIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> OAuthLogin.password("eve", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> OAuthLogin.password(null, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> OAuthLogin.clientCredentials("", "x"));
        for (String path : List.of("", " ", "/token", "https://evil.example/token", "token?x=1")) {
            assertThatIllegalArgumentException().isThrownBy(() -> LOGIN.tokenPath(path));
        }
        SitefinityClient away = client(b -> b.login(LOGIN.tokenPath("../token")));
        assertThat(catchThrowableOfType(TokenUnavailableException.class, away::entitySets))
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theLastCredentialCounts() {
        client(b -> b.login(LOGIN).accessKey(server.accessKey())).entitySets();
        assertThat(lastRequest().header("X-SF-Access-Key")).isEqualTo(server.accessKey());
        client(b -> b.accessKey("old-key").login(LOGIN)).entitySets();
        assertThat(lastRequest().header("X-SF-Access-Key")).isNull();
        assertThat(tokenRequests()).hasSize(1);
    }
}
