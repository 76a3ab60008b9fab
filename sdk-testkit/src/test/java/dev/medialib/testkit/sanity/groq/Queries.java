package dev.medialib.testkit.sanity.groq;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.internal.Json;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Queries of tests, and what the evaluator gives for them. */
final class Queries {

    /** A test for each line, which is a query, the word "gives", and what the test expects. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest(name = "{0} gives {1}")
    @ArgumentsSource(Lines.class)
    @interface Table {
        String value();
    }

    private static final class Lines implements ArgumentsProvider, AnnotationConsumer<Table> {

        private String table = "";

        @Override
        public void accept(Table annotation) {
            table = annotation.value();
        }

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            return table.lines().map(line -> {
                String[] parts = line.strip().split("\\s+gives\\s+", 2);
                return Arguments.of(parts[0], parts[1]);
            });
        }
    }

    private Queries() {}

    static JsonNode json(String json) {
        try {
            return ByValue.of(Json.parse(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    /** Returns a dataset. The documents are a JSON array. */
    static Dataset dataset(String documents) {
        return GroqCase.dataset(json(documents));
    }

    static Map<String, JsonNode> params(String json) {
        Map<String, JsonNode> params = new HashMap<>();
        json(json).properties().forEach(member -> params.put(member.getKey(), member.getValue()));
        return params;
    }

    static JsonNode result(String query) {
        return result(query, "[]");
    }

    static JsonNode result(String query, String documents) {
        return result(query, documents, "{}");
    }

    static JsonNode result(String query, String documents, String params) {
        return result(query, dataset(documents), params(params));
    }

    static JsonNode result(String query, Dataset dataset, Map<String, JsonNode> params) {
        return ByValue.of(GroqQuery.parse(query, params).evaluate(params, dataset, GroqCase.NOW));
    }

    /** Returns why a query is not parsed or not evaluated. */
    static GroqException refusal(String query) {
        return refusal(query, "{}");
    }

    static GroqException refusal(String query, String params) {
        GroqException refusal = catchThrowableOfType(GroqException.class, () -> result(query, "[]", params));
        if (refusal == null) {
            throw new AssertionError("the query is evaluated: " + query);
        }
        return refusal;
    }

    /** Returns the place and the message of a refusal. */
    static String described(GroqException refusal) {
        return refusal.start() + ".." + refusal.end() + " " + refusal.getMessage();
    }
}
