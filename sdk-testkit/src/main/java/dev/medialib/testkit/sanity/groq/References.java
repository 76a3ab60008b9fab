package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The references in values: objects with {@code _ref}. */
final class References {

    private References() {}

    /** Adds the ids of all references in a value. Attributes of a reference are not looked at. */
    static void collect(JsonNode value, Set<String> ids) {
        JsonNode ref = value.isObject() ? value.path("_ref") : Values.NULL;
        if (ref.isTextual()) {
            ids.add(ref.textValue());
        } else if (ref.isMissingNode() || ref.isNull()) {
            value.forEach(item -> collect(item, ids));
        }
    }

    static boolean contains(JsonNode value, Set<String> ids) {
        JsonNode ref = value.isObject() ? value.path("_ref") : Values.NULL;
        if (!ref.isMissingNode() && !ref.isNull()) {
            return ref.isTextual() && ids.contains(ref.textValue());
        }
        for (JsonNode item : value) {
            if (contains(item, ids)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the ids that arguments of {@code references()} name: strings, and strings in arrays. */
    static Set<String> ids(List<Expression> arguments, Scope scope) {
        Set<String> ids = new LinkedHashSet<>();
        for (Expression argument : arguments) {
            JsonNode value = argument.evaluate(scope);
            for (JsonNode item : value.isArray() ? value : Values.array().add(value)) {
                if (item.isTextual()) {
                    ids.add(item.textValue());
                }
            }
        }
        return ids;
    }
}
