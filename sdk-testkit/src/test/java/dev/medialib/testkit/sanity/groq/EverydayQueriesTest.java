package dev.medialib.testkit.sanity.groq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.internal.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Queries that people write every day, with the results that the vendor's evaluator gave. */
class EverydayQueriesTest {

    private static final List<GroqCase> CASES = cases();

    private static List<GroqCase> cases() {
        try (InputStream in = EverydayQueriesTest.class.getResourceAsStream("everyday.json")) {
            JsonNode recorded = Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<GroqCase> cases = new ArrayList<>();
            for (JsonNode query : recorded.path("queries")) {
                JsonNode documents =
                        recorded.path("datasets").path(query.path("dataset").asText());
                cases.add(GroqCase.of(query, GroqCase.dataset(documents)));
            }
            return cases;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> theResultIsThatOfTheVendorsEvaluator() {
        return CASES.stream()
                .map(given -> dynamicTest(
                        given.id(),
                        () -> assertThat(given.evaluate(given.parse()))
                                .as(given.query())
                                .isEqualTo(given.expected())));
    }

    @Test
    void sixtyQueriesAreRecorded() {
        assertThat(CASES).hasSize(60);
    }
}
