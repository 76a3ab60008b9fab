package dev.medialib.sitefinity.query;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A field with a number: integer, decimal or floating-point. Values are {@code byte}, {@code short}, {@code int}, {@code long},
 * {@code float}, {@code double}, {@link BigInteger} and {@link BigDecimal}. They are written in plain digits, which every parser
 * accepts. A floating-point value is written as Java prints it: {@code 7.1f} is 7.1.
 */
public final class NumberField extends OrderedField<Number> {
    /** Enough for every double; {@code 1e999999999} has a billion. */
    private static final int MAX_DIGITS = 400;

    NumberField(String name) {
        super(name);
    }

    /**
     * Returns the field with this name.
     *
     * @param name the name of a property, or a path to a property of a related item, such as {@code Parent/Ordinal}
     * @throws IllegalArgumentException if {@code name} is neither
     */
    public static NumberField named(String name) {
        return new NumberField(Names.path(name));
    }

    @Override
    String literal(Number value) {
        BigDecimal decimal = decimal(value);
        long before = Math.max(1, (long) decimal.precision() - decimal.scale());
        if (before + Math.max(0, (long) decimal.scale()) > MAX_DIGITS) {
            throw new IllegalArgumentException("value must not have more than " + MAX_DIGITS + " digits");
        }
        return decimal.toPlainString();
    }

    private static BigDecimal decimal(Number value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (value instanceof Double || value instanceof Float) {
            if (!Double.isFinite(value.doubleValue())) {
                throw new IllegalArgumentException("value must be a finite number, but is " + value);
            }
            return new BigDecimal(value.toString());
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(value.longValue());
        }
        throw new IllegalArgumentException(
                "value must be a number of the Java language, a BigInteger or a BigDecimal, but is a "
                        + value.getClass().getName());
    }
}
