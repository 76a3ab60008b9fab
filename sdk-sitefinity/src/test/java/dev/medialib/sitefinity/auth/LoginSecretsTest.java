package dev.medialib.sitefinity.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.medialib.core.call.AttemptInfo;
import dev.medialib.core.call.AttemptObserver;
import dev.medialib.core.call.CallListener;
import dev.medialib.core.call.CallObserver;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.TokenUnavailableException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.testsupport.RawServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** No exception and no log line shows a secret of a login, whatever the token endpoint sends. */
class LoginSecretsTest {
    static {
        // tests are run as a part of the client's module, which itself does not log
        Module ours = LoginSecretsTest.class.getModule();
        for (String logging : List.of("org.slf4j", "ch.qos.logback.classic", "ch.qos.logback.core")) {
            ModuleLayer.boot().findModule(logging).ifPresent(module -> ours.addReads(module));
        }
    }

    private static final String PASSWORD = "pä\"ß/w&rd<7>";
    private static final String SHORT_PASSWORD = "Zq9";
    private static final String CLIENT_SECRET = "Client+s3cret/1234";
    private static final String REFRESH_TOKEN = "r3fresh-token-5678";
    private static final List<String> SECRETS = List.of(PASSWORD, SHORT_PASSWORD, CLIENT_SECRET, REFRESH_TOKEN);

    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.medialib");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.setAdditive(true);
        logger.detachAppender(logged);
        logger.setLevel(null);
    }

    private static OAuthLogin login(String secret) {
        return switch (secret) {
            case REFRESH_TOKEN -> OAuthLogin.refreshToken(secret);
            case CLIENT_SECRET -> OAuthLogin.clientCredentials("sdk", secret);
            default -> OAuthLogin.password("eve", secret);
        };
    }

    private static Stream<String> forms(String secret) {
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        StringBuilder escaped = new StringBuilder();
        secret.chars().forEach(c -> escaped.append(String.format("\\u%04X", c)));
        return Stream.of(
                        secret,
                        encoded,
                        Pattern.compile("%..")
                                .matcher(encoded)
                                .replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT)),
                        secret.replace("\"", "\\\"").replace("/", "\\/"),
                        escaped.toString(),
                        escaped.toString().toLowerCase(Locale.ROOT),
                        secret.replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace(">", "&gt;")
                                .replace("\"", "&quot;"))
                .distinct();
    }

    static Stream<Arguments> echoes() {
        return SECRETS.stream()
                .flatMap(secret -> forms(secret)
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
                return result -> texts.add(text(Objects.requireNonNull(result.error())));
            }
        };
        try (RawServer server = RawServer.answering((connection, request) -> respond(connection, response));
                SitefinityClient client = SiteServer.clientBuilder()
                        .baseUrl(server.url())
                        .login(login(secret))
                        .options(o -> o.retries(1))
                        .listener(spy)
                        .build()) {
            texts.add(text(catchThrowableOfType(TokenUnavailableException.class, client::entitySets)));
        }
    }

    private static void respond(RawServer.Connection connection, String response) throws IOException {
        connection.out.write(response.getBytes(StandardCharsets.UTF_8));
        connection.out.flush();
        connection.socket.close();
    }

    private static String text(Throwable error) {
        StringWriter all = new StringWriter();
        error.printStackTrace(new PrintWriter(all));
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof ApiException api) {
                all.append(api.rawBody() + api.headers().toMap() + api.error() + api.code());
            } else if (e instanceof UnexpectedResponseException unexpected) {
                all.append(unexpected.bodyStart() + unexpected.headers().toMap());
            }
        }
        return all.toString();
    }

    private void assertNothingShown(String secret) {
        String log = List.copyOf(logged.list).stream()
                .map(e -> e.getFormattedMessage()
                        + (e.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(e.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
        assertThat(log).contains("sitefinity.oauth.token");
        String shown = log + String.join("\n", texts);
        forms(secret).forEach(form -> assertThat(shown).doesNotContain(form));
    }
}
