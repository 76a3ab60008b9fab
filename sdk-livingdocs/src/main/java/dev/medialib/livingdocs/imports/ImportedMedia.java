package dev.medialib.livingdocs.imports;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The image or video that an item became.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = ImportedMedia.Builder.class)
public interface ImportedMedia extends WithImportedMedia, JsonModel {
    @Nullable String mediaId();

    @Nullable String originalUrl();

    @Nullable String url();

    @Nullable Integer width();

    @Nullable Integer height();

    @Nullable String mimeType();

    @Nullable String imageService();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ImportedMedia}s. */
    final class Builder extends ImmutableImportedMedia.Builder {
        Builder() {}
    }
}
