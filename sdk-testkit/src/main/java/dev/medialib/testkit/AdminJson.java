package dev.medialib.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** JSON forms of matchers, faults and requests. Their names are those of the Java methods. */
final class AdminJson {

    private AdminJson() {}

    static RequestMatcher matcher(JsonNode json) {
        only(json, "match", Set.of("method", "path", "headers", "query", "body"));
        String path = json.path("path").asText("/**");
        RequestMatcher matcher =
                json.has("method") ? RequestMatcher.of(json.path("method").asText(), path) : RequestMatcher.any(path);
        for (var header : json.path("headers").properties()) {
            matcher = matcher.withHeader(header.getKey(), header.getValue().asText());
        }
        for (var parameter : json.path("query").properties()) {
            matcher = matcher.withQueryParam(
                    parameter.getKey(), parameter.getValue().asText());
        }
        return json.has("body") ? matcher.withBodyContaining(json.path("body").asText()) : matcher;
    }

    static Fault arm(FakeServer server, ObjectNode json) {
        only(json, "", Set.of("match", "times", "after", "share", "seed", "forId", "lenient", "response"));
        if (!json.has("response")) {
            throw new IllegalArgumentException("response must be there, such as {\"status\":503}");
        }
        FakeResponse response = response(json.path("response"));
        FaultRule rule = server.on(matcher(json.path("match")));
        if (json.has("times")) {
            rule.times(integer(json, "times"));
        }
        if (json.has("after")) {
            rule.after(integer(json, "after"));
        }
        if (json.has("share")) {
            rule.share(json.path("share").asDouble(), json.path("seed").asLong());
        }
        if (json.has("forId")) {
            rule.forId(json.path("forId").asText());
        }
        if (json.path("lenient").asBoolean()) {
            rule.lenient();
        }
        return rule.respond(response);
    }

    private static FakeResponse response(JsonNode json) {
        only(
                json,
                "response",
                Set.of(
                        "status",
                        "body",
                        "kind",
                        "raw",
                        "headers",
                        "delayMillis",
                        "disconnectAfterReading",
                        "truncateAfter",
                        "stallAfter",
                        "dripBytes",
                        "dripMillis",
                        "contentLength"));
        FakeResponse response = framed(json, base(json));
        for (var header : json.path("headers").properties()) {
            response = response.withHeader(header.getKey(), header.getValue().asText());
        }
        return json.has("delayMillis") ? response.after(Duration.ofMillis(integer(json, "delayMillis"))) : response;
    }

    private static FakeResponse base(JsonNode json) {
        if (json.has("status")) {
            return FakeResponse.of(integer(json, "status"), json.path("body").asText(""));
        }
        if (json.has("disconnectAfterReading")) {
            return FakeResponse.disconnectedAfterReading(integer(json, "disconnectAfterReading"));
        }
        String kind = json.path("kind").asText("normal");
        return switch (kind) {
            case "normal" -> FakeResponse.normal();
            case "disconnected" -> FakeResponse.disconnected();
            case "reset" -> FakeResponse.reset();
            case "lost" -> FakeResponse.lost();
            case "truncated" -> FakeResponse.truncated();
            case "raw" -> FakeResponse.raw(json.path("raw").asText("").getBytes(StandardCharsets.UTF_8));
            default ->
                throw new IllegalArgumentException(
                        "response.kind must be normal, disconnected, reset, lost, truncated or raw: " + kind);
        };
    }

    private static FakeResponse framed(JsonNode json, FakeResponse base) {
        if (json.has("truncateAfter")) {
            return base.truncatedAfter(integer(json, "truncateAfter"));
        }
        if (json.has("stallAfter")) {
            return base.stalledAfter(integer(json, "stallAfter"));
        }
        if (json.has("dripBytes")) {
            return base.dripped(
                    integer(json, "dripBytes"),
                    Duration.ofMillis(json.path("dripMillis").asLong(100)));
        }
        return json.has("contentLength") ? base.withContentLength(integer(json, "contentLength")) : base;
    }

    static ObjectNode fault(int number, Fault fault) {
        ObjectNode json = Json.object()
                .put("number", number)
                .put("description", fault.toString())
                .put("hits", fault.hits())
                .put("handlesRequest", fault.response().handlesRequest());
        if (fault.remaining() != Integer.MAX_VALUE) {
            json.put("remaining", fault.remaining());
        }
        return json;
    }

    static ObjectNode request(RecordedRequest request) {
        ObjectNode json = Json.object()
                .put("method", request.method())
                .put("path", request.path())
                .put("receivedAt", request.receivedAt().toString())
                .put("state", request.state().name())
                .put("status", request.status())
                .put("handled", request.handled())
                .put("bodySize", request.bodySize())
                .put("bodySha1", request.bodySha1());
        json.set("headers", Json.of(request.headers()));
        Fault fault = request.fault();
        if (fault != null) {
            json.put("fault", fault.toString());
        }
        String body = request.base64();
        if (body != null) {
            json.put("bodyBase64", body);
        }
        return json;
    }

    private static int integer(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new IllegalArgumentException(name + " must be a whole number: " + value);
        }
        return value.intValue();
    }

    private static void only(JsonNode json, String where, Set<String> known) {
        if (!json.isMissingNode() && !json.isObject()) {
            throw new IllegalArgumentException((where.isEmpty() ? "the body" : where) + " must be an object");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown name " + (where.isEmpty() ? "" : where + ".") + name
                        + "; use one of " + known.stream().sorted().toList());
            }
        });
    }
}
