package dev.medialib.testkit.sitefinity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.HttpCaller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls of the fake's service; paths are relative to it. */
final class Caller extends HttpCaller {

    private final FakeSitefinity sitefinity;
    private final Map<String, String> credentials;

    Caller(FakeSitefinity sitefinity, Map<String, String> credentials) {
        super(sitefinity.url(), "");
        this.sitefinity = sitefinity;
        this.credentials = credentials;
    }

    Caller(FakeSitefinity sitefinity) {
        this(sitefinity, Map.of("X-SF-Service-Request", "true", "X-SF-Access-Key", sitefinity.accessKey()));
    }

    /** A response: status, headers, and the body as text. */
    record Response(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Returns the JSON of a successful response. */
        JsonNode ok() {
            assertThat(status()).as(text()).isBetween(200, 299);
            assertThat(header("Content-Type")).startsWith("application/json;").contains("odata.metadata=minimal");
            return parse(text());
        }

        /** Checks that the response is 204 without a body. */
        void isDone() {
            assertThat(status()).as(text()).isEqualTo(204);
            assertThat(text()).isEmpty();
        }

        /** Returns the code and message of an error in OData's envelope. */
        String error(int status) {
            assertThat(status()).as(text()).isEqualTo(status);
            JsonNode error = parse(text()).path("error");
            assertThat(error.path("target").asText()).isEqualTo("Telerik.Sitefinity.Web.Api");
            return error.path("code").asText() + ": " + error.path("message").asText();
        }

        /** Returns the values of a property in the items of a list. */
        List<String> all(String property) {
            List<String> values = new ArrayList<>();
            ok().path("value").forEach(item -> values.add(item.path(property).asText()));
            return values;
        }

        List<String> titles() {
            return all("Title");
        }
    }

    /** Sends a GET request with a query; names and values are encoded here. */
    Response get(String path, String... query) throws IOException, InterruptedException {
        StringBuilder target = new StringBuilder(path);
        for (int i = 0; i < query.length; i += 2) {
            target.append(i == 0 ? '?' : '&').append(query[i]).append('=').append(encoded(query[i + 1]));
        }
        return send("GET", target.toString(), Map.of(), new byte[0]);
    }

    Response post(String path, String json) throws IOException, InterruptedException {
        return json("POST", path, json);
    }

    Response patch(String path, String json) throws IOException, InterruptedException {
        return json("PATCH", path, json);
    }

    Response put(String path, String json) throws IOException, InterruptedException {
        return json("PUT", path, json);
    }

    Response delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, Map.of(), new byte[0]);
    }

    Response operate(String item, String action) throws IOException, InterruptedException {
        return post(item + "/operation", "{\"action\":\"" + action + "\",\"actionParameters\":{}}");
    }

    private Response json(String method, String path, String json) throws IOException, InterruptedException {
        return send(method, path, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the URL of a path. Paths with a leading slash are relative to the server, others to the service. */
    Response send(String method, String path, Map<String, String> headers, byte[] body)
            throws IOException, InterruptedException {
        String target = path.startsWith("/") ? path : sitefinity.serviceUrl().getPath() + "/" + path;
        HttpRequest.Builder request = request(target)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        credentials.forEach(request::setHeader);
        headers.forEach(request::setHeader);
        return new Response(exchange(request.build()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String resource(String name) {
        try (InputStream in = Caller.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
