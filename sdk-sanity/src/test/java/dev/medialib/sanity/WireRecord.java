package dev.medialib.sanity;

import dev.medialib.core.json.JsonData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/**
 * What the vendor's JavaScript client sent for a call, and what it was answered. The requests were recorded on the wire; the answers
 * are made up.
 */
record WireRecord(String id, List<JsonData> requests, List<JsonData> responses) {
    private static final Path FILE =
            Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "wire", "sanity-wire.json");

    private static final Map<String, WireRecord> ALL = read();

    static Map<String, WireRecord> all() {
        return ALL;
    }

    static WireRecord of(String id) {
        WireRecord found = ALL.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no record " + id);
        }
        return found;
    }

    private static Map<String, WireRecord> read() {
        try {
            Map<String, WireRecord> all = new LinkedHashMap<>();
            for (JsonData one :
                    JsonData.parse(Files.readString(FILE)).get("records").asList()) {
                String id = one.get("id").asString();
                all.put(
                        id,
                        new WireRecord(
                                id,
                                one.get("requests").asList(),
                                one.get("responses").asList()));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<MockResponse> answers() {
        return responses.stream().map(WireRecord::answer).toList();
    }

    private static MockResponse answer(JsonData response) {
        MockResponse.Builder answer = new MockResponse.Builder();
        if (response.has("reset")) {
            return answer.onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                    .build();
        }
        answer.code(response.get("status").asInt());
        response.get("headers").asMap().forEach((name, value) -> answer.addHeader(name, value.asString()));
        if (response.has("delayMs")) {
            answer.headersDelay(response.get("delayMs").asInt(), TimeUnit.MILLISECONDS);
        }
        JsonData body = response.get("body");
        return answer.body(body.isString() ? body.asString() : body.toJson()).build();
    }

    /** A text of the query that was recorded, which some records keep long. */
    String recordedQuery(int request) {
        JsonData sent = requests.get(request);
        for (JsonData parameter : sent.get("query").asList()) {
            if (parameter.get(0).asString().equals("query")) {
                return parameter.get(1).asString();
            }
        }
        return sent.at("/body/json/query").asString();
    }

    /** What is compared of a request that was recorded: all but the order of parameters, user agent and accepted types. */
    Map<String, Object> recorded(int request) {
        JsonData sent = requests.get(request);
        Map<String, Object> compared = new TreeMap<>();
        compared.put("method", sent.get("method").asString());
        compared.put("path", sent.get("path").asString());
        List<String> query = new ArrayList<>();
        sent.get("query")
                .asList()
                .forEach(p -> query.add(p.get(0).asString() + "=" + p.get(1).asString()));
        compared.put("query", sorted(query));
        compared.put("authorization", textOrEmpty(sent.get("authorization")));
        compared.put("contentType", textOrEmpty(sent.get("contentType")));
        JsonData body = sent.get("body");
        compared.put("body", body == null || body.isNull() ? "" : body.get("json"));
        return compared;
    }

    /** The same of a request that this SDK sent. */
    static Map<String, Object> sent(RecordedRequest request, boolean ignoringTransactionId) {
        Map<String, Object> compared = new TreeMap<>();
        compared.put("method", request.getMethod());
        compared.put("path", request.getUrl().encodedPath());
        compared.put("query", sorted(SanityServer.parameters(request)));
        compared.put("authorization", orEmpty(request.getHeaders().get("Authorization")));
        compared.put("contentType", orEmpty(request.getHeaders().get("Content-Type")));
        String body = SanityServer.text(request);
        if (body.isEmpty()) {
            compared.put("body", "");
        } else {
            JsonData json = JsonData.parse(body);
            compared.put("body", ignoringTransactionId ? json.without("transactionId") : json);
        }
        return compared;
    }

    private static List<String> sorted(List<String> query) {
        return query.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static String textOrEmpty(JsonData value) {
        return value == null || value.isNull() ? "" : value.asString();
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
