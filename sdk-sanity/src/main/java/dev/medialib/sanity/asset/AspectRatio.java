package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.medialib.core.json.JsonData;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ratio of width to height. For images Sanity sends a number such as {@code 1.7778}, and for videos a text such as {@code
 * 16:9}.
 */
public final class AspectRatio {
    private static final Pattern TEXT =
            Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?):([0-9]{1,9}(?:\\.[0-9]{1,9})?)");

    private final JsonData json;

    private AspectRatio(JsonData json) {
        this.json = json;
    }

    /** Creates a ratio from the server's JSON. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AspectRatio of(JsonData json) {
        return new AspectRatio(json);
    }

    /** Returns the number or the text that the server sent. */
    @JsonValue
    public JsonData json() {
        return json;
    }

    /**
     * Returns the width divided by the height; NaN if the JSON is neither a number within the range of {@code double} nor a text
     * like {@code 16:9}, or the height is 0.
     */
    public double value() {
        if (json.isNumber()) {
            double number = json.asDecimal().doubleValue();
            return Double.isFinite(number) ? number : Double.NaN;
        }
        Matcher parts = TEXT.matcher(json.isString() ? json.asString() : "");
        double height = parts.matches() ? Double.parseDouble(parts.group(2)) : 0;
        return height == 0 ? Double.NaN : Double.parseDouble(parts.group(1)) / height;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AspectRatio that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Returns the JSON that the server sent. */
    @Override
    public String toString() {
        return json.toJson();
    }
}
