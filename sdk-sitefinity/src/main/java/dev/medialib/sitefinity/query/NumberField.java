package dev.medialib.sitefinity.query;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Field with a number: integer, decimal or floating-point. Values can be {@code byte}, {@code short}, {@code int},
 * {@code long}, {@code float}, {@code double}, {@link BigInteger} and {@link BigDecimal}. Filters contain them without
 * exponents, in a form that every parser accepts. Floating-point values are written as Java prints them: {@code 7.1f} becomes
 * 7.1.
 */
public final class NumberField extends OrderedField<Number> {
    /** Limit that allows every double; {@code 1e999999999} would have a billion digits. */
    private static final int MAX_DIGITS = 400;

    NumberField(String name) {
        super(name);
    }

    /**
     * Returns the field with this name.
     *
     * @param name the name of a property, or a path to a property of a related item, such as {@code Parent/Ordinal}
     * @throws IllegalArgumentException if {@code name} is neither a name nor a path
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
        throw new IllegalArgumentException("value must be a primitive number, a BigInteger or a BigDecimal, but is a "
                + value.getClass().getName());
    }
}
