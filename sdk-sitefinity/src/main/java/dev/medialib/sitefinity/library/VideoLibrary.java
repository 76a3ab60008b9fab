package dev.medialib.sitefinity.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import org.immutables.value.Value;

/** A library of videos. */
@Value.Immutable
@ModelStyle
public interface VideoLibrary extends WithVideoLibrary, Library {

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static VideoLibrary fromJson(JsonData json) {
        return json.as(VideoLibrary.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link VideoLibrary}. */
    final class Builder extends ImmutableVideoLibrary.Builder {
        Builder() {}
    }
}
