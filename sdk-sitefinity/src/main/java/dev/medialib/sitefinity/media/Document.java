package dev.medialib.sitefinity.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.library.DocumentLibrary;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Document: a file that is neither an image nor a video. */
@Value.Immutable
@ModelStyle
public interface Document extends WithDocument, MediaItem {
    /**
     * Returns the property {@code Parts}, whose meaning is not documented; null if the server did not send it, as in lists.
     */
    @JsonProperty("Parts")
    @Nullable String parts();

    /**
     * Returns the library with its properties, also for an item in a folder of the library. The result is null unless the
     * property was expanded: {@code documents().get(id, p -> p.expand("Parent"))}. The property is read-only. To change the
     * library, set {@link #parentId()}.
     */
    @JsonProperty("Parent")
    @Nullable DocumentLibrary parent();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Document fromJson(JsonData json) {
        return json.as(Document.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Document}. */
    final class Builder extends ImmutableDocument.Builder {
        Builder() {}
    }
}
