package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A document: any file that is neither image nor video. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Document.Builder.class)
public interface Document extends WithDocument, MediaItem {
    /** Null when the server left it out, as lists do. Its meaning is not documented. */
    @JsonProperty("Parts")
    @Nullable String parts();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Document}s. */
    final class Builder extends ImmutableDocument.Builder {
        Builder() {}
    }
}
