package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What names and {@code @} refer to while an expression is evaluated.
 *
 * @param value the value of {@code @}
 * @param parent the scope of {@code ^}; null in the outermost one
 */
record Scope(JsonNode value, @Nullable Scope parent, Evaluation evaluation) {

    /** Returns the scope of an item of this scope. It costs one step. */
    Scope nested(JsonNode item) {
        evaluation.step(1);
        return new Scope(item, this, evaluation);
    }
}
