package dev.medialib.core.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value out of a set that servers extend: constants for the values known today, while any other value is kept as it came.
 * Compare with {@code equals}; {@code switch} over {@link #value()}. A subclass looks like
 *
 * <pre>{@code
 * public final class AssetType extends OpenEnum {
 *     public static final AssetType IMAGE = new AssetType("image");
 *     public static final AssetType VIDEO = new AssetType("video");
 *
 *     private AssetType(String value) {
 *         super(value);
 *     }
 *
 *     @JsonCreator
 *     public static AssetType of(String value) {
 *         return new AssetType(value);
 *     }
 * }
 * }</pre>
 */
public abstract class OpenEnum {
    private final String value;

    protected OpenEnum(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The value as the API writes it. */
    @JsonValue
    public final String value() {
        return value;
    }

    /** Equal are values of the same class with the same {@link #value()}; case matters. */
    @Override
    @SuppressWarnings("EqualsGetClass") // "image" of two different sets are two values
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && ((OpenEnum) other).value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** The {@link #value()}. */
    @Override
    public final String toString() {
        return value;
    }
}
