package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of Portable Text. */
final class PortableText {

    private PortableText() {}

    /** Returns the text of a block, or of the blocks of an array with an empty line between them; null if there is no block. */
    static @Nullable String text(JsonNode value, Evaluation evaluation) {
        if (value.isObject()) {
            return blockText(value, evaluation);
        }
        List<String> blocks = new ArrayList<>();
        Deque<Iterator<JsonNode>> open = new ArrayDeque<>();
        if (value.isArray()) {
            open.push(value.elements());
        }
        // without recursion, since values that a query makes can be nested deeply
        while (!open.isEmpty()) {
            if (!open.element().hasNext()) {
                open.pop();
                continue;
            }
            evaluation.step(1);
            JsonNode item = open.element().next();
            if (item.isArray()) {
                open.push(item.elements());
            }
            String text = item.isObject() ? blockText(item, evaluation) : null;
            if (text != null) {
                blocks.add(text);
            }
        }
        return blocks.isEmpty() ? null : String.join("\n\n", blocks);
    }

    private static @Nullable String blockText(JsonNode block, Evaluation evaluation) {
        if (!block.path("_type").isTextual() || !block.path("children").isArray()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode child : block.path("children")) {
            evaluation.step(1);
            String part = "span".equals(child.path("_type").textValue())
                    ? child.path("text").textValue()
                    : null;
            if (part != null) {
                evaluation.step(part.length());
                text.append(part);
            }
        }
        return text.toString();
    }
}
