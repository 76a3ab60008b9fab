package dev.medialib.sitefinity.media;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A document: a file that is neither an image nor a video. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Document.Builder.class)
public interface Document extends WithDocument, MediaItem {
    /** Returns the property {@code Parts}, whose meaning is not documented; null when the server did not send it, as in lists. */
    @JsonProperty("Parts")
    @Nullable String parts();

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Document}. */
    final class Builder extends ImmutableDocument.Builder {
        Builder() {}
    }
}
