package dev.medialib.sanity.interop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testsupport.NodePeer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The vendor's own evaluator of GROQ queries. */
final class GroqPeer implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("^PORT (\\d+)$");

    private final NodePeer peer;

    private GroqPeer(NodePeer peer) {
        this.peer = peer;
    }

    static GroqPeer start() {
        return new GroqPeer(NodePeer.start("groq-peer", Map.of(), READY, "node", "peer.cjs"));
    }

    /**
     * The result of a query over documents, all as JSON.
     *
     * @throws IllegalArgumentException if the evaluator does not understand the query
     */
    String evaluate(String query, String parameters, String documents) {
        return post(Map.of(
                        "query", query,
                        "params", JsonPost.parse(parameters),
                        "documents", JsonPost.parse(documents)))
                .path("result")
                .toString();
    }

    /** What comes of each query: an object with {@code result} or {@code error}. */
    List<JsonNode> evaluateAll(List<RandomQueries.Query> queries, List<JsonNode> documents) {
        List<Map<String, Object>> given = new ArrayList<>();
        queries.forEach(query -> given.add(Map.of("query", query.text(), "params", query.params())));
        List<JsonNode> outcomes = new ArrayList<>();
        post(Map.of("queries", given, "documents", documents)).forEach(outcomes::add);
        return outcomes;
    }

    private JsonNode post(Map<String, Object> body) {
        JsonPost sent = JsonPost.send(peer.url(), "", body);
        if (sent.status() != 200) {
            throw new IllegalArgumentException(sent.response().toString());
        }
        return sent.response();
    }

    @Override
    public void close() {
        peer.close();
    }
}
