package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.medialib.testkit.sanity.groq.FunctionCall.Function;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The functions by their full names. */
final class Functions {

    static final Function REFERENCES = new Function(1, Integer.MAX_VALUE, (arguments, scope) -> {
        Set<String> ids = References.ids(arguments, scope);
        return Values.of(!ids.isEmpty() && References.contains(scope.value(), ids, scope.evaluation()));
    });

    /** Functions that exist in the service, and are not evaluated here. */
    private static final Set<String> UNSUPPORTED_NAMES =
            Set.of("global::score", "global::boost", "global::geo", "global::pt", "global::anywhere");

    private static final Set<String> UNSUPPORTED_NAMESPACES =
            Set.of("geo", "diff", "delta", "releases", "sanity", "text", "media", "documents", "user");

    private static final Map<String, Function> ALL = all();

    private Functions() {}

    /** Returns whether a function exists in the service and not here. */
    static boolean isUnsupported(String namespace, String name) {
        return UNSUPPORTED_NAMESPACES.contains(namespace) || UNSUPPORTED_NAMES.contains(namespace + "::" + name);
    }

    /** Returns a function; null if there is none with this name. */
    static @Nullable Function named(String namespace, String name) {
        return ALL.get(namespace + "::" + name);
    }

    private static Map<String, Function> all() {
        Map<String, Function> all = new HashMap<>();
        addGlobal(all);
        addTexts(all);
        addArrays(all);
        addMath(all);
        return Map.copyOf(all);
    }

    private static void addGlobal(Map<String, Function> all) {
        all.put("global::coalesce", new Function(0, Integer.MAX_VALUE, Functions::coalesce));
        all.put("global::count", of(value -> value.isArray() ? Values.of(value.size()) : Values.NULL));
        all.put("global::dateTime", reading(Functions::dateTime));
        all.put("global::defined", of(value -> Values.of(!value.isNull())));
        all.put("global::identity", new Function(0, 0, (arguments, scope) -> Values.of("me")));
        all.put("global::length", reading(Functions::length));
        all.put("global::now", new Function(0, 0, (arguments, scope) -> {
            return Values.of(DateTimes.textWithMillis(scope.evaluation().now()));
        }));
        all.put(
                "global::path",
                reading(value -> value.isTextual() ? Values.of(PathPattern.of(value.textValue())) : Values.NULL));
        all.put("global::references", REFERENCES);
        all.put("global::round", new Function(1, 2, Functions::round));
        all.put("dateTime::now", new Function(0, 0, (arguments, scope) -> {
            return Values.of(scope.evaluation().now());
        }));
    }

    private static void addTexts(Map<String, Function> all) {
        Function lower = mapping(text -> text.toLowerCase(Locale.ROOT));
        Function upper = mapping(text -> text.toUpperCase(Locale.ROOT));
        all.put("global::lower", lower);
        all.put("global::upper", upper);
        all.put("string::lower", lower);
        all.put("string::upper", upper);
        all.put("global::string", of(value -> orNull(Values.text(value))));
        all.put("string::split", of(Functions::split));
        all.put("string::startsWith", of((text, prefix, evaluation) -> {
            evaluation.compare(text, prefix);
            return text.isTextual() && prefix.isTextual()
                    ? Values.of(text.textValue().startsWith(prefix.textValue()))
                    : Values.NULL;
        }));
        all.put("pt::text", of((value, evaluation) -> orNull(PortableText.text(value, evaluation))));
    }

    private static void addArrays(Map<String, Function> all) {
        all.put("array::join", of(Functions::join));
        all.put("array::compact", reading(Functions::compact));
        all.put("array::unique", reading(Functions::unique));
        all.put("array::intersects", of(Functions::intersects));
    }

    private static void addMath(Map<String, Function> all) {
        all.put("math::sum", reading(array -> Numbers.of(array, Numbers::sum)));
        all.put("math::avg", reading(array -> Numbers.of(array, Numbers::average)));
        all.put("math::min", reading(array -> Numbers.of(array, Numbers::min)));
        all.put("math::max", reading(array -> Numbers.of(array, Numbers::max)));
    }

    @FunctionalInterface
    private interface OfOne {
        JsonNode apply(JsonNode value, Evaluation evaluation);
    }

    @FunctionalInterface
    private interface OfTwo {
        JsonNode apply(JsonNode first, JsonNode second, Evaluation evaluation);
    }

    private static Function of(UnaryOperator<JsonNode> body) {
        return of((value, evaluation) -> body.apply(value));
    }

    private static Function of(OfOne body) {
        return new Function(
                1, 1, (arguments, scope) -> body.apply(arguments.get(0).evaluate(scope), scope.evaluation()));
    }

    private static Function of(OfTwo body) {
        return new Function(2, 2, (arguments, scope) -> {
            JsonNode first = arguments.get(0).evaluate(scope);
            return body.apply(first, arguments.get(1).evaluate(scope), scope.evaluation());
        });
    }

    /** Creates a function that reads its whole argument. */
    private static Function reading(UnaryOperator<JsonNode> body) {
        return of((value, evaluation) -> {
            evaluation.read(value);
            return body.apply(value);
        });
    }

    /** Creates a function that gives a string of about the same length. */
    private static Function mapping(UnaryOperator<String> body) {
        return of((value, evaluation) -> {
            if (!value.isTextual()) {
                return Values.NULL;
            }
            evaluation.step(value.textValue().length());
            return Values.of(body.apply(value.textValue()));
        });
    }

    private static JsonNode orNull(@Nullable String text) {
        return text == null ? Values.NULL : Values.of(text);
    }

    private static JsonNode coalesce(List<Expression> arguments, Scope scope) {
        for (Expression argument : arguments) {
            JsonNode value = argument.evaluate(scope);
            if (!value.isNull()) {
                return value;
            }
        }
        return Values.NULL;
    }

    private static JsonNode dateTime(JsonNode value) {
        Instant instant = value.isTextual() ? DateTimes.parse(value.textValue()) : Values.instant(value);
        return instant == null ? Values.NULL : Values.of(instant);
    }

    /** Returns the number of characters, which are code points, or of items. */
    private static JsonNode length(JsonNode value) {
        if (value.isTextual()) {
            return Values.of(
                    value.textValue().codePointCount(0, value.textValue().length()));
        }
        return value.isArray() ? Values.of(value.size()) : Values.NULL;
    }

    private static JsonNode round(List<Expression> arguments, Scope scope) {
        JsonNode precision =
                arguments.size() < 2 ? Values.of(0) : arguments.get(1).evaluate(scope);
        return Numbers.round(arguments.get(0).evaluate(scope), precision);
    }

    private static JsonNode split(JsonNode value, JsonNode separator, Evaluation evaluation) {
        if (!value.isTextual() || !separator.isTextual()) {
            return Values.NULL;
        }
        evaluation.step(value.textValue().length());
        ArrayNode parts = evaluation.newArray();
        String text = value.textValue();
        String by = separator.textValue();
        if (by.isEmpty() || text.isEmpty()) {
            text.codePoints().forEach(character -> parts.add(Character.toString(character)));
            return parts;
        }
        int start = 0;
        for (int end = text.indexOf(by); end >= 0; end = text.indexOf(by, start)) {
            parts.add(text.substring(start, end));
            start = end + by.length();
        }
        return parts.add(text.substring(start));
    }

    private static JsonNode join(JsonNode array, JsonNode separator, Evaluation evaluation) {
        if (!array.isArray() || !separator.isTextual()) {
            return Values.NULL;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < array.size(); i++) {
            String text = Values.text(array.get(i));
            if (text == null) {
                return Values.NULL;
            }
            evaluation.step(separator.textValue().length() + text.length());
            joined.append(i == 0 ? "" : separator.textValue()).append(text);
        }
        return Values.of(joined.toString());
    }

    private static JsonNode compact(JsonNode array) {
        if (!array.isArray()) {
            return Values.NULL;
        }
        ArrayNode kept = Values.array();
        for (JsonNode item : array) {
            if (!item.isNull()) {
                kept.add(item);
            }
        }
        return kept;
    }

    /** Returns the items without repetitions. Arrays and objects are never equal. */
    private static JsonNode unique(JsonNode array) {
        if (!array.isArray()) {
            return Values.NULL;
        }
        ArrayNode kept = Values.array();
        Set<Object> seen = new HashSet<>();
        for (JsonNode item : array) {
            Object key = item.isNumber() ? (Object) (item.doubleValue() + 0.0) : item;
            if (item.isContainerNode() || seen.add(key)) {
                kept.add(item);
            }
        }
        return kept;
    }

    private static JsonNode intersects(JsonNode first, JsonNode second, Evaluation evaluation) {
        if (!first.isArray() || !second.isArray()) {
            return Values.NULL;
        }
        for (JsonNode item : first) {
            if (Values.contains(second, item, evaluation)) {
                return Values.of(true);
            }
        }
        return Values.of(false);
    }
}
