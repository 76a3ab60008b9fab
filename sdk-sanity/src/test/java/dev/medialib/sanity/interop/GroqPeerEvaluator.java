package dev.medialib.sanity.interop;

import dev.medialib.core.json.JsonData;
import dev.medialib.testkit.sanity.QueryEvaluator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Evaluates queries by the vendor's evaluator, which runs while the tests of a class run. */
final class GroqPeerEvaluator implements QueryEvaluator, BeforeAllCallback, AfterAllCallback {
    private @Nullable GroqPeer peer;

    @Override
    public void beforeAll(ExtensionContext context) {
        peer = GroqPeer.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Objects.requireNonNull(peer).close();
    }

    @Override
    public String evaluate(String groq, Map<String, String> params, String documents) {
        Map<String, JsonData> values = new LinkedHashMap<>();
        params.forEach((name, value) -> values.put(name, JsonData.parse(value)));
        return Objects.requireNonNull(peer).evaluate(groq, JsonData.of(values).toJson(), documents);
    }
}
