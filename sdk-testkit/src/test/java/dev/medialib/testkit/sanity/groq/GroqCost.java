package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A program that prints how long queries over 1,000 documents take. */
final class GroqCost {

    private static final int DOCUMENTS = 1_000;
    private static final int RUNS = 200;

    private GroqCost() {}

    public static void main(String[] args) {
        Dataset dataset = Dataset.of(documents());
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("filter", "*[_type == \"post\" && views > 500]");
        queries.put("filter, projection", "*[_type == \"post\"]{_id, title, \"n\": views + 1, ...tags[0]}");
        queries.put(
                "filter, order, dereference, slice",
                "*[_type == \"post\"] | order(views desc, author->name asc)[0...20]{_id, \"by\": author->name}");
        queries.put(
                "match, in, dereference",
                "*[title match \"fjord*\" && _type in [\"post\", \"page\"] && author->name != null]._id");
        queries.put("ten joins", "*[_type == \"author\"][0...10]{_id, \"posts\": count(*[references(^._id)])}");
        queries.put(
                "a join for each",
                "*[_type == \"post\"]{_id, \"by\": *[_type == \"author\" && _id == ^.author._ref][0].name}");
        queries.forEach((name, query) -> System.out.printf("%-36s %8.3f ms%n", name, millis(query, dataset)));
    }

    private static List<ObjectNode> documents() {
        List<ObjectNode> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            ObjectNode document = Json.object().put("_id", "d-" + i).put("_rev", "r" + i);
            if (i % 20 == 0) {
                document.put("_type", "author").put("name", "Author " + i * 7 % 50);
            } else {
                document.put("_type", "post").put("title", "Fjord" + i % 30 + " at dawn, number " + i);
                document.put("views", i * 7919 % DOCUMENTS);
                document.putObject("author").put("_type", "reference").put("_ref", "d-" + i / 20 * 20);
                document.putArray("tags").addObject().put("_key", "k" + i).put("label", "tag " + i % 9);
            }
            documents.add(document);
        }
        return documents;
    }

    /** Returns the median of runs after as many to warm up. */
    private static double millis(String query, Dataset dataset) {
        GroqQuery parsed = GroqQuery.parse(query, Map.of());
        List<Double> times = new ArrayList<>();
        for (int run = 0; run < 2 * RUNS; run++) {
            long start = System.nanoTime();
            JsonNode result = parsed.evaluate(Map.of(), dataset, GroqCase.NOW);
            double time = (System.nanoTime() - start) / 1e6;
            if (result.isMissingNode()) {
                throw new IllegalStateException("no result");
            }
            if (run >= RUNS) {
                times.add(time);
            }
        }
        return times.stream().sorted().skip(RUNS / 2).findFirst().orElseThrow();
    }
}
