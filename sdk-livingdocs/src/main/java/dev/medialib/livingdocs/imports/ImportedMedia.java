package dev.medialib.livingdocs.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An imported image or video. */
@Value.Immutable
@ModelStyle
public interface ImportedMedia extends WithImportedMedia, JsonModel {
    /** Returns the id of the entry. */
    @Nullable String mediaId();

    /** Returns the original URL of the file; null when the server did not send it. */
    @Nullable String originalUrl();

    /** Returns the URL of the file; null when the server did not send it. */
    @Nullable String url();

    /** Returns the width in pixels; null when the server did not send it. */
    @Nullable Integer width();

    /** Returns the height in pixels; null when the server did not send it. */
    @Nullable Integer height();

    /** Returns the media type, such as {@code image/jpeg}; null when the server did not send it. */
    @Nullable String mimeType();

    /** Returns the name of the image service, such as {@code imgix}; null when the server did not send it. */
    @Nullable String imageService();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ImportedMedia fromJson(JsonData json) {
        return json.as(ImportedMedia.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link ImportedMedia}. */
    final class Builder extends ImmutableImportedMedia.Builder {
        Builder() {}
    }
}
