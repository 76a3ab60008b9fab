package dev.medialib.testkit.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.HttpCaller;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Calls of the fake's first library and dataset. */
final class Caller extends HttpCaller {

    static final String V = "/v2025-03-25";
    static final String DATA = V + "/data";
    static final String ASSETS = "/v2024-06-24/assets";

    final String library;

    Caller(FakeSanity sanity, String token) {
        super(sanity.url(), token);
        library = V + "/media-libraries/" + sanity.library().id();
    }

    Caller(FakeSanity sanity) {
        this(sanity, sanity.token());
    }

    /** A response: status, headers, and the body as text. */
    record Response(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            assertThat(header("content-type")).isEqualTo("application/json; charset=utf-8");
            return parse(response.body());
        }

        /** Returns the JSON of a successful response. */
        JsonNode ok() {
            assertThat(status()).as(text()).isBetween(200, 299);
            return json();
        }

        /** The object {@code error} of a Content Lake response. */
        JsonNode error(int status) {
            assertThat(status()).as(text()).isEqualTo(status);
            return json().path("error");
        }

        /** The message of a Boom response. */
        String boom(int status) {
            assertThat(status()).as(text()).isEqualTo(status);
            assertThat(json().path("statusCode").asInt()).isEqualTo(status);
            assertThat(json().path("error").asText()).isNotEmpty();
            return json().path("message").asText();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Response get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, new byte[0]);
    }

    Response head(String path) throws IOException, InterruptedException {
        return send("HEAD", path, null, new byte[0]);
    }

    Response delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, null, new byte[0]);
    }

    Response post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Response upload(String query, byte[] bytes) throws IOException, InterruptedException {
        return send("POST", library + "/upload" + query, null, bytes);
    }

    /** A transaction in the library, with ids and documents in its response. */
    Response mutate(String mutations) throws IOException, InterruptedException {
        return post(library + "/mutate?returnIds=true&returnDocuments=true", "{\"mutations\":[" + mutations + "]}");
    }

    Response send(String method, String path, String contentType, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return new Response(exchange(request.build()));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
