package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Text of {@link Subtitles}, with the time when it is shown. */
@Value.Immutable
@ModelStyle
public interface SubtitleSegment extends WithSubtitleSegment, JsonModel {
    /** Returns the key, unique among the segments; null when the server does not send it. */
    @JsonProperty("_key")
    @Nullable String key();

    /** Returns the time when the text appears, probably in seconds; null when the server does not send it. */
    @Nullable BigDecimal startTime();

    /** Returns the time when the text disappears, probably in seconds; null when the server does not send it. */
    @Nullable BigDecimal endTime();

    /** Returns the text; null when the server does not send it. */
    @Nullable String text();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SubtitleSegment fromJson(JsonData json) {
        return json.as(SubtitleSegment.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link SubtitleSegment}. */
    final class Builder extends ImmutableSubtitleSegment.Builder {
        Builder() {}
    }
}
