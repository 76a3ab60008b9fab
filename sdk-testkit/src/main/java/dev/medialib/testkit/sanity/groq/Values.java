package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Values of expressions: their construction, comparison and text. */
final class Values {

    static final JsonNode NULL = NullNode.getInstance();

    private static final double MAX_SAFE_INTEGER = 0x1p53;

    private Values() {}

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode of(boolean value) {
        return BooleanNode.valueOf(value);
    }

    static JsonNode of(String value) {
        return TextNode.valueOf(value);
    }

    /** Returns a number. Infinity and NaN are no values in GROQ and become null. */
    static JsonNode of(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return NULL;
        }
        boolean isInteger = value == Math.rint(value) && Math.abs(value) <= MAX_SAFE_INTEGER;
        return isInteger ? LongNode.valueOf((long) value) : DoubleNode.valueOf(value);
    }

    static JsonNode of(Instant value) {
        return new POJONode(value);
    }

    static JsonNode of(PathPattern value) {
        return new POJONode(value);
    }

    static JsonNode orNull(@Nullable JsonNode value) {
        return value == null || value.isMissingNode() ? NULL : value;
    }

    static @Nullable Instant instant(JsonNode value) {
        return value instanceof POJONode node && node.getPojo() instanceof Instant instant ? instant : null;
    }

    static @Nullable PathPattern path(JsonNode value) {
        return value instanceof POJONode node && node.getPojo() instanceof PathPattern path ? path : null;
    }

    static boolean isTrue(JsonNode value) {
        return value.isBoolean() && value.booleanValue();
    }

    static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }

    static boolean equal(JsonNode left, JsonNode right) {
        if (left.isNull() || right.isNull()) {
            return left.isNull() && right.isNull();
        }
        Integer order = compare(left, right);
        return order != null && order == 0;
    }

    static boolean contains(JsonNode array, JsonNode item, Evaluation evaluation) {
        for (JsonNode candidate : array) {
            evaluation.step(1);
            evaluation.compare(item, candidate);
            if (equal(item, candidate)) {
                return true;
            }
        }
        return false;
    }

    /** Compares two values of one type; null if they have different types or a type without an order. */
    static @Nullable Integer compare(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            // not Double.compare: 0 and -0 are equal
            double a = left.doubleValue();
            double b = right.doubleValue();
            return a < b ? -1 : a > b ? 1 : 0;
        }
        if (left.isTextual() && right.isTextual()) {
            return compareCodePoints(left.textValue(), right.textValue());
        }
        if (left.isBoolean() && right.isBoolean()) {
            return Boolean.compare(left.booleanValue(), right.booleanValue());
        }
        Instant a = instant(left);
        Instant b = instant(right);
        return a == null || b == null ? null : (Integer) a.compareTo(b);
    }

    /** Compares values of all types: dates, numbers, strings, booleans, then all others, which are equal. */
    static int compareAll(JsonNode left, JsonNode right) {
        int byType = Integer.compare(rank(left), rank(right));
        Integer order = byType == 0 ? compare(left, right) : (Integer) byType;
        return order == null ? 0 : order;
    }

    private static int rank(JsonNode value) {
        if (instant(value) != null) {
            return 1;
        }
        return value.isNumber() ? 2 : value.isTextual() ? 3 : value.isBoolean() ? 4 : 5;
    }

    /** Compares by code points. {@code String.compareTo} would sort characters above U+FFFF before U+E000 to U+FFFF. */
    private static int compareCodePoints(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean above = Character.isSurrogate(a) != Character.isSurrogate(b);
                return above ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Returns the text of a string, number, boolean or date; null for all other values. */
    static @Nullable String text(JsonNode value) {
        Instant instant = instant(value);
        if (instant != null) {
            return DateTimes.text(instant);
        }
        if (value.isNumber()) {
            return Double.isInfinite(value.doubleValue()) ? null : numberText(value.doubleValue());
        }
        return value.isTextual() || value.isBoolean() ? value.asText() : null;
    }

    /** Returns a number as JavaScript prints it: {@code 5}, {@code 0.1}, {@code 1e+21}, {@code 1e-7}. */
    private static String numberText(double value) {
        double size = Math.abs(value);
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        if (size == 0 || (size >= 1e-6 && size < 1e21)) {
            return size == 0 ? "0" : decimal.toPlainString();
        }
        String digits = decimal.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - decimal.scale();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+")
                + Math.abs(exponent);
    }
}
