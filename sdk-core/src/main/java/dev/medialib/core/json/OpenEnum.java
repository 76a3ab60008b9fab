package dev.medialib.core.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Base class of enum-like types to which servers can add values, such as states and types. Known values are constants. Unknown
 * values are kept unchanged. Compare values with {@code equals}, and use {@code switch} with {@link #value()}. A subclass has
 * this form:
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

    /**
     * Creates a value.
     *
     * @param value the value in the API
     */
    protected OpenEnum(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** Returns the value in the API. */
    @JsonValue
    public final String value() {
        return value;
    }

    /** Compares the class and the {@link #value()}. The comparison is case-sensitive. */
    @Override
    @SuppressWarnings("EqualsGetClass") // "image" of two different sets are two values
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && ((OpenEnum) other).value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** Returns the {@link #value()}. */
    @Override
    public final String toString() {
        return value;
    }
}
