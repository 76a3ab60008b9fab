package dev.medialib.sitefinity.library;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import org.immutables.value.Value;

/** A library of videos. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = VideoLibrary.Builder.class)
public interface VideoLibrary extends WithVideoLibrary, Library {

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link VideoLibrary}. */
    final class Builder extends ImmutableVideoLibrary.Builder {
        Builder() {}
    }
}
