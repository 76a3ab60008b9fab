package dev.medialib.sanity.interop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.sanity.interop.RandomQueries.Query;
import dev.medialib.testkit.sanity.FakeDataset;
import dev.medialib.testkit.sanity.FakeSanity;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The fake server and the vendor's evaluator, with the same documents. */
final class TwoEvaluators {
    private static final Comparator<JsonNode> BY_VALUE = (a, b) -> sameValue(a, b) ? 0 : 1;

    private final GroqPeer peer;
    private final String token;
    private final URI url;
    private final List<JsonNode> documents = new ArrayList<>();

    /** What came of a query; an evaluator that refused it has no result. */
    record Outcome(Query query, JsonNode expected, JsonNode got, String error) {

        boolean accepted() {
            return expected != null;
        }

        /** Whether the vendor's evaluator found something: not null, not empty, and not an array of such. */
        boolean foundSomething() {
            return expected != null && isSomething(expected);
        }

        private static boolean isSomething(JsonNode node) {
            if (!node.isContainerNode()) {
                return !node.isNull();
            }
            for (JsonNode child : node) {
                if (isSomething(child)) {
                    return true;
                }
            }
            return false;
        }

        boolean has(String part) {
            return query.text().contains(part);
        }

        boolean sameVerdict() {
            return (expected == null) == (got == null);
        }

        boolean same() {
            return sameVerdict() && (expected == null || expected.equals(BY_VALUE, got));
        }

        @Override
        public String toString() {
            return "query     " + query.text() + "\n  params    " + query.params() + "\n  expected  "
                    + (expected == null ? "refused" : shortened(expected)) + "\n  got       "
                    + (got == null ? error : shortened(got));
        }

        private static String shortened(JsonNode node) {
            String text = node.toString();
            return text.length() > 600 ? text.substring(0, 600) + "…" : text;
        }
    }

    TwoEvaluators(GroqPeer peer, FakeSanity fake, String dataset, List<String> documents) {
        this.peer = peer;
        token = fake.token();
        url = fake.url().resolve("/v2025-03-25/data/query/" + dataset + "?perspective=raw&returnQuery=false");
        FakeDataset added = fake.addDataset(dataset);
        documents.forEach(added::addDocument);
        // as the server has them, which adds dates and revisions
        added.documentIds().forEach(id -> this.documents.add(JsonPost.parse(added.document(id))));
    }

    /** Numbers are the same if their values are, however they are written. */
    private static boolean sameValue(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.doubleValue() == b.doubleValue();
        }
        return a.equals(b);
    }

    List<Outcome> evaluate(List<Query> queries) {
        List<JsonNode> expected = peer.evaluateAll(queries, documents);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            outcomes.add(outcome(queries.get(i), expected.get(i)));
        }
        return outcomes;
    }

    private Outcome outcome(Query query, JsonNode expected) {
        JsonPost sent = JsonPost.send(url, token, Map.of("query", query.text(), "params", query.params()));
        JsonNode error = sent.response().path("error");
        // any other error is not a verdict on the query, but a fault of the server
        JsonNode got = sent.status() == 200
                ? sent.response().path("result")
                : error.path("type").asText().equals("queryParseError") ? null : sent.response();
        return new Outcome(
                query, expected.get("result"), got, error.path("description").asText());
    }
}
