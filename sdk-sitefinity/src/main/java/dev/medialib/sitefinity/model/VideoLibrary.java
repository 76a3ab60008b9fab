package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import org.immutables.value.Value;

/** A library of videos. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = VideoLibrary.Builder.class)
public interface VideoLibrary extends WithVideoLibrary, Library {

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link VideoLibrary}s. */
    final class Builder extends ImmutableVideoLibrary.Builder {
        Builder() {}
    }
}
