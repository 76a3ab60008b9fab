package dev.medialib.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.medialib.core.call.MedialibException;
import dev.medialib.livingdocs.webhook.LivingdocsWebhooks;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.url.UrlSigner;
import dev.medialib.sanity.webhook.SanityWebhooks;
import dev.medialib.sitefinity.webhook.ServiceHooks;
import dev.medialib.testsupport.Canaries;
import dev.medialib.testsupport.LogCapture;
import dev.medialib.testsupport.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers quote each credential in each form; no log line, exception, preview or thread name shows it. */
class CredentialsStaySecretTest {
    private static final String ISSUED = "issued/canary+t0ken=";
    private static final String ISSUED_REFRESH = "issued/refresh+t0ken=";

    private final LogCapture log = LogCapture.ofEverything();
    private final List<String> texts = new ArrayList<>();

    @AfterEach
    void stopListening() {
        log.close();
    }

    /** Responses, in which {@code @} is everything quoted as a text, {@code "@"} the same as JSON. */
    private static final Map<String, String> RESPONSES = new LinkedHashMap<>();

    static {
        for (int status : new int[] {400, 401, 403, 404, 409, 422, 429, 503}) {
            RESPONSES.put(
                    status + " as JSON", status + "|{\"message\":\"@\",\"error\":{\"message\":\"@\",\"type\":\"@\"}}");
        }
        RESPONSES.put("401 as text", "401|invalid token @");
        RESPONSES.put("403 as text", "403|invalid token @");
        RESPONSES.put("500 as text", "500|invalid token @");
        RESPONSES.put("502 as HTML", "502|<html><title>@</title>");
        RESPONSES.put("200 as HTML", "200|<html><title>@</title>");
        RESPONSES.put("200 with broken JSON", "200|{\"a\":@");
        RESPONSES.put("200 with an array", "200|[\"@\"]");
        RESPONSES.put("200 with an object", "200|{\"Id\":\"@\",\"_id\":\"@\",\"value\":\"@\",\"documents\":\"@\"}");
        RESPONSES.put("204", "204|");
        RESPONSES.put("redirect", "302|@");
        RESPONSES.put("truncated", "200-|@");
    }

    static Stream<Arguments> responses() {
        return Subject.all().stream()
                .flatMap(subject -> RESPONSES.keySet().stream().map(name -> Arguments.of(subject, name)));
    }

    static Stream<Arguments> responsesToALogin() {
        return responses().filter(each -> each.get()[0].toString().contains("password"));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void aQuotedCredentialIsMasked(Subject subject, String response) throws Exception {
        List<String> quoted = new ArrayList<>(subject.secrets());
        try (RawServer server =
                RawServer.answering((connection, request) -> respond(connection, RESPONSES.get(response), quoted))) {
            callEverything(subject.open(server.url(), false));
        }
        assertNothingShown(quoted);
    }

    @ParameterizedTest
    @MethodSource("responsesToALogin")
    void aQuotedTokenOfTheServerIsMasked(Subject subject, String response) throws Exception {
        List<String> quoted = List.of(ISSUED);
        try (RawServer server = RawServer.answering((connection, request) -> {
            if (request.line().contains("oauth/token")) {
                connection.answer(
                        200,
                        "{\"access_token\":\"" + ISSUED + "\",\"refresh_token\":\"" + ISSUED_REFRESH
                                + "\",\"expires_in\":3600}");
            } else {
                respond(connection, RESPONSES.get(response), quoted);
            }
        })) {
            callEverything(subject.open(server.url(), false));
        }
        assertNothingShown(Stream.concat(subject.secrets().stream(), Stream.of(ISSUED, ISSUED_REFRESH))
                .toList());
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void aProxyThatQuotesItsPasswordShowsNothing(Subject subject) throws Exception {
        List<String> secrets = Stream.concat(subject.secrets().stream(), Stream.of(Subject.PROXY_PASSWORD))
                .toList();
        try (RawServer proxy = RawServer.answering((connection, request) -> {
            if (request.headers().containsKey("Proxy-Authorization")) {
                respond(connection, RESPONSES.get("403 as text"), secrets);
            } else {
                connection.answer(407, "{}", "Proxy-Authenticate: Basic realm=\"proxy\"");
            }
        })) {
            callEverything(subject.open(proxy.url(), true));
            assertThat(proxy.requests).anyMatch(request -> request.headers().containsKey("Proxy-Authorization"));
        }
        assertNothingShown(secrets);
    }

    @ParameterizedTest
    @ValueSource(strings = {"403 as JSON", "500 as text", "200 as HTML", "redirect", "truncated", "502 as HTML"})
    void theSignatureOfAUrlIsMasked(String response) throws Exception {
        String signature = "Np6v0ZzI5GcPAleuaIUycnabZuTPKwirRf-FkTnzDflyjGJfHff_k3QPeVs2b8nWV8jgF4AbZT3o35ch84oiAw";
        try (RawServer server = RawServer.answering(
                        (connection, request) -> respond(connection, RESPONSES.get(response), List.of(signature)));
                SanityClient client = SanityClient.builder()
                        .mediaLibraryUrl(server.url())
                        .options(o -> o.retries(1))
                        .build()) {
            String url =
                    server.url() + "/images/p/d/a-1x1.png?keyid=k&expiry=2099-12-31&signature=" + signature + "%3D%3D";
            Throwable error = catchThrowable(() -> client.downloadUrl(url).readAllBytes(1000));
            texts.add(Canaries.shownBy(error));
            texts.add(client.preview(c -> c.downloadUrl(url)).headers().toMap().toString());
        }
        assertNothingShown(List.of(signature));
    }

    @Test
    void aRejectedWebhookShowsNoSecret() {
        String secret = "hook/s3cret+canary";
        LivingdocsWebhooks livingdocs = LivingdocsWebhooks.signedWith(secret);
        SanityWebhooks sanity = SanityWebhooks.signedWith(secret);
        ServiceHooks basic = ServiceHooks.withBasicAuthentication("hook", secret);
        ServiceHooks header = ServiceHooks.withHeader("X-Hook", secret);
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        for (String signature :
                new String[] {null, "", secret, "sha256=" + secret, "t=1,v1=" + secret, "Basic " + secret}) {
            texts.add(Canaries.shownBy(catchThrowable(() -> livingdocs.parse(body, signature))));
            texts.add(Canaries.shownBy(catchThrowable(() -> sanity.parse(body, signature))));
            texts.add(Canaries.shownBy(catchThrowable(() -> basic.parse(body, signature))));
            texts.add(
                    secret.equals(signature)
                            ? ""
                            : Canaries.shownBy(catchThrowable(() -> header.parse(body, signature))));
        }
        texts.addAll(List.of(livingdocs.toString(), sanity.toString(), basic.toString(), header.toString()));
        assertThat(Canaries.findIn(String.join("\n", texts), secret)).isEmpty();
    }

    @Test
    void aPrivateKeyThatSignsUrlsIsNotShown() {
        String key = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
        UrlSigner signer = UrlSigner.of("key-1", key);
        texts.add(signer.toString());
        texts.add(Canaries.shownBy(catchThrowable(() -> signer.sign("ftp://a", Duration.ofDays(1)))));
        texts.add(Canaries.shownBy(catchThrowable(() -> UrlSigner.of("key-1", key + "0"))));
        texts.add(Canaries.shownBy(catchThrowable(() -> UrlSigner.of("", key))));
        assertThat(Canaries.findIn(String.join("\n", texts), key)).isEmpty();
    }

    /** A download that fails leaves no file behind, whole or in part. */
    @ParameterizedTest
    @MethodSource("subjects")
    void aFailedDownloadLeavesNoFileWithACredential(Subject subject, @TempDir Path folder) throws Exception {
        try (RawServer server = RawServer.answering(
                        (connection, request) -> respond(connection, RESPONSES.get("truncated"), subject.secrets()));
                var client = subject.open(server.url(), false).client()) {
            Throwable error =
                    catchThrowable(() -> client.download("a.png", r -> {}).saveTo(folder.resolve("a.png")));
            assertThat(error).isInstanceOf(MedialibException.class);
        }
        assertThat(Canaries.filesIn(folder, FileTime.fromMillis(0))).isEmpty();
    }

    static Stream<Subject> subjects() {
        return Subject.all().stream();
    }

    private void callEverything(Subject.Opened opened) {
        try (var client = opened.client()) {
            texts.addAll(opened.texts().get());
            for (Runnable call : opened.calls()) {
                try {
                    call.run();
                } catch (MedialibException e) {
                    texts.add(Canaries.shownBy(e));
                }
            }
            texts.add(client.toString());
            texts.add(Canaries.threadNames());
        }
    }

    /** All headers that exceptions and logs show quote the credentials too. */
    private static void respond(RawServer.Connection connection, String response, List<String> secrets)
            throws IOException {
        String[] parts = response.split("\\|", 2);
        String status = parts[0].substring(0, 3);
        String forms = secrets.stream()
                .flatMap(secret -> Canaries.forms(secret).stream())
                .collect(Collectors.joining(" "));
        String json = secrets.stream()
                .flatMap(secret -> Canaries.forms(secret).stream())
                // those with a backslash are escaped already
                .map(form -> form.contains("\\") ? form : form.replace("\"", "\\\""))
                .collect(Collectors.joining(" "));
        String text = parts[1].contains("\"@\"") ? parts[1].replace("@", json) : parts[1].replace("@", forms);
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String header = forms.replaceAll("[^ -~]", "?");
        connection.write("HTTP/1.1 " + status + " " + header + "\r\n"
                + "Server: " + header + "\r\nX-Request-Id: " + header + "\r\nWarning: " + header + "\r\nDeprecation: "
                + header
                + "\r\nWWW-Authenticate: Bearer " + header + "\r\nRetry-After: " + header
                + "\r\nLocation: https://example.invalid/?" + header + "\r\nETag: \"" + header.replace("\"", "")
                + "\"\r\nContent-Type: " + (text.startsWith("{") ? "application/json" : "text/plain; a=" + header)
                + "\r\nContent-Length: " + (status.equals("204") ? 0 : body.length) + "\r\n\r\n");
        connection.out.write(body, 0, parts[0].endsWith("-") ? body.length / 2 : body.length);
        connection.out.flush();
        connection.socket.close();
    }

    private void assertNothingShown(List<String> secrets) {
        assertThat(log.everything()).isNotEmpty();
        String shown = log.everything() + String.join("\n", texts);
        assertThat(Canaries.findIn(shown, secrets.toArray(String[]::new))).isEmpty();
    }
}
