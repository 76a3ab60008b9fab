package dev.medialib.testkit.livingdocs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.HttpCaller;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Plain HTTP calls to the fake, by a client that shares no code with it. */
final class Caller extends HttpCaller {

    Caller(FakeLivingdocs livingdocs, String token) {
        super(livingdocs.url(), token);
    }

    Caller(FakeLivingdocs livingdocs) {
        this(livingdocs, livingdocs.token());
    }

    /** A response: status, headers, and the body as text. */
    record Response(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return parse(response.body());
        }

        JsonNode details() {
            assertEnvelope();
            return json().path("error_details");
        }

        private void assertEnvelope() {
            if (json().path("status").asInt() != status()
                    || json().path("error").asText().isEmpty()) {
                throw new AssertionError("no error envelope: " + response.body());
            }
        }
    }

    Response get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    Response patch(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a patch with one operation in the newest version. */
    Response operation(String id, String operation) throws IOException, InterruptedException {
        return patch("/api/2026-05/mediaLibrary/" + id, "{\"patches\":[" + operation + "]}");
    }

    Response post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Response send(HttpRequest request) throws IOException, InterruptedException {
        return new Response(exchange(request));
    }
}
