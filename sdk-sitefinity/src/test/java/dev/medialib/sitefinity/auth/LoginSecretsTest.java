package dev.medialib.sitefinity.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.AttemptInfo;
import dev.medialib.core.call.AttemptObserver;
import dev.medialib.core.call.CallListener;
import dev.medialib.core.call.CallObserver;
import dev.medialib.core.error.TokenUnavailableException;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.testsupport.Canaries;
import dev.medialib.testsupport.LogCapture;
import dev.medialib.testsupport.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No exception and no log line shows a secret of a login, whatever the token endpoint sends. */
class LoginSecretsTest {
    private static final String PASSWORD = "pä\"ß/w&rd<7>";
    private static final String SHORT_PASSWORD = "Zq9";
    private static final String CLIENT_SECRET = "Client+s3cret/1234";
    private static final String REFRESH_TOKEN = "r3fresh-token-5678";
    private static final List<String> SECRETS = List.of(PASSWORD, SHORT_PASSWORD, CLIENT_SECRET, REFRESH_TOKEN);

    private final LogCapture log = LogCapture.ofSdk();
    private final List<String> texts = new CopyOnWriteArrayList<>();

    @AfterEach
    void stopListening() {
        log.close();
    }

    private static OAuthLogin login(String secret) {
        return switch (secret) {
            case REFRESH_TOKEN -> OAuthLogin.refreshToken(secret);
            case CLIENT_SECRET -> OAuthLogin.clientCredentials("sdk", secret);
            default -> OAuthLogin.password("eve", secret);
        };
    }

    static Stream<Arguments> echoes() {
        return SECRETS.stream()
                .flatMap(secret -> Canaries.forms(secret).stream()
                        .flatMap(form -> Stream.of(
                                        "HTTP/1.1 200 OK|{\"sent\":\"%s\"}",
                                        "HTTP/1.1 200 OK|<html>%s",
                                        "HTTP/1.1 203 Yes|%s",
                                        "HTTP/1.1 206 Partial|%s",
                                        "HTTP/1.1 302 Found|%s",
                                        "HTTP/1.1 400 Bad Request|{\"error\":\"%1$s\",\"error_description\":\"%1$s\"}",
                                        "HTTP/1.1 401 No|%s",
                                        "HTTP/1.1 503 No|<title>%s</title>")
                                .map(response -> Arguments.of(secret, String.format(response, form)))));
    }

    @ParameterizedTest
    @MethodSource("echoes")
    void anEchoInABodyIsBlanked(String secret, String response) throws Exception {
        String[] parts = response.split("\\|", 2);
        byte[] body = parts[1].getBytes(StandardCharsets.UTF_8);
        send(secret, parts[0] + "\r\nContent-Length: " + body.length + "\r\n\r\n" + parts[1]);
        assertNothingShown(secret);
    }

    static Stream<Arguments> heads() {
        return Stream.of(SHORT_PASSWORD, CLIENT_SECRET, REFRESH_TOKEN)
                .flatMap(secret -> Stream.of(
                                "HTTP/1.1 200 OK\r\nX-Sent: %s\r\nServer: %s\r\nDeprecation: %s\r\nContent-Length: 0\r\n\r\n",
                                "HTTP/1.1 400 %s\r\nX-Sent: %s\r\nServer: %s\r\nContent-Length: 0\r\n\r\n",
                                "HTTP/1.1 302 %s\r\nLocation: /?%s\r\nContent-Type: %s\r\nContent-Length: 0\r\n\r\n",
                                "HTTP/1.1 %s\r\nContent-Length: 0\r\n\r\n",
                                "%s\r\n\r\n",
                                "HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n")
                        .map(head -> Arguments.of(secret, head.replace("%s", secret))));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void anEchoInAHeadIsBlanked(String secret, String head) throws Exception {
        send(secret, head);
        assertNothingShown(secret);
    }

    @Test
    void aTokenInAnUnusableResponseIsNotKept() throws Exception {
        send(CLIENT_SECRET, "HTTP/1.1 302 Found\r\nContent-Length: 30\r\n\r\n{\"access_token\":\"t0ken-leaked\"}");
        assertThat(String.join("\n", texts)).doesNotContain("t0ken");
    }

    private void send(String secret, String response) throws Exception {
        CallListener spy = call -> new CallObserver() {
            @Override
            public AttemptObserver attemptStarted(AttemptInfo attempt) {
                return result -> texts.add(Canaries.shownBy(Objects.requireNonNull(result.error())));
            }
        };
        try (RawServer server = RawServer.answering((connection, request) -> respond(connection, response));
                SitefinityClient client = SiteServer.clientBuilder()
                        .baseUrl(server.url())
                        .login(login(secret))
                        .options(o -> o.retries(1))
                        .listener(spy)
                        .build()) {
            texts.add(Canaries.shownBy(catchThrowableOfType(TokenUnavailableException.class, client::entitySets)));
        }
    }

    private static void respond(RawServer.Connection connection, String response) throws IOException {
        connection.out.write(response.getBytes(StandardCharsets.UTF_8));
        connection.out.flush();
        connection.socket.close();
    }

    private void assertNothingShown(String secret) {
        assertThat(log.everything()).contains("sitefinity.oauth.token");
        assertThat(Canaries.findIn(log.everything() + String.join("\n", texts), secret))
                .isEmpty();
    }
}
