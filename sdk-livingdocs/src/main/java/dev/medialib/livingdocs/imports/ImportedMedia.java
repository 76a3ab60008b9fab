package dev.medialib.livingdocs.imports;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** An imported image or video. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImportedMedia.Builder.class)
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

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link ImportedMedia}. */
    final class Builder extends ImmutableImportedMedia.Builder {
        Builder() {}
    }
}
