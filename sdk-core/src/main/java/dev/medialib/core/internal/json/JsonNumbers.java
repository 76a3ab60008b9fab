package dev.medialib.core.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Exact numbers. A short text such as {@code 1e999999999} is a valid number whose digits would fill the memory, so the code
 * here never writes all digits of a number.
 */
public final class JsonNumbers {
    private static final int LONG_DIGITS = 19;

    private JsonNumbers() {}

    public static JsonNode node(Number number) {
        if (number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof AtomicInteger
                || number instanceof AtomicLong) {
            return JsonNodeFactory.instance.numberNode(number.longValue());
        }
        if (number instanceof BigInteger integer) {
            return JsonNodeFactory.instance.numberNode(integer);
        }
        if (!Double.isFinite(number.doubleValue()) && (number instanceof Double || number instanceof Float)) {
            throw new IllegalArgumentException("JSON has no " + number);
        }
        BigDecimal decimal = number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
        return JsonNodeFactory.instance.numberNode(decimal);
    }

    /** The node that a parser makes of the number's digits; null for a type of numbers that is not Java's own. */
    public static @Nullable JsonNode parsedNode(Number number) {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return JsonNodeFactory.instance.numberNode(number.intValue());
        }
        if (number instanceof Long) {
            return integer(BigInteger.valueOf(number.longValue()));
        }
        if (number instanceof BigInteger whole) {
            return integer(whole);
        }
        if (number instanceof BigDecimal decimal && decimal.scale() == 0) {
            return integer(decimal.unscaledValue());
        }
        return number instanceof BigDecimal || number instanceof Double || number instanceof Float
                ? node(number)
                : null;
    }

    private static JsonNode integer(BigInteger number) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        int bits = number.bitLength();
        if (bits < Integer.SIZE) {
            return nodes.numberNode(number.intValue());
        }
        return bits < Long.SIZE ? nodes.numberNode(number.longValue()) : nodes.numberNode(number);
    }

    /** The number as a long; null when it has a fraction or is out of range. */
    public static @Nullable Long exactLong(BigDecimal number) {
        if (number.signum() == 0) {
            return 0L;
        }
        long integerDigits = (long) number.precision() - number.scale();
        if (integerDigits > LONG_DIGITS || integerDigits <= 0) {
            return null;
        }
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
