package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of Portable Text. */
final class PortableText {

    private PortableText() {}

    /** Returns the text of a block, or of the blocks of an array with an empty line between them; null if there is no block. */
    static @Nullable String text(JsonNode value) {
        if (value.isObject()) {
            return blockText(value);
        }
        List<String> blocks = new ArrayList<>();
        if (value.isArray()) {
            collect(value, blocks);
        }
        return blocks.isEmpty() ? null : String.join("\n\n", blocks);
    }

    private static void collect(JsonNode array, List<String> blocks) {
        for (JsonNode item : array) {
            if (item.isArray()) {
                collect(item, blocks);
            }
            String text = item.isObject() ? blockText(item) : null;
            if (text != null) {
                blocks.add(text);
            }
        }
    }

    private static @Nullable String blockText(JsonNode block) {
        if (!block.path("_type").isTextual() || !block.path("children").isArray()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode child : block.path("children")) {
            if ("span".equals(child.path("_type").textValue())) {
                String part = child.path("text").textValue();
                text.append(part == null ? "" : part);
            }
        }
        return text.toString();
    }
}
