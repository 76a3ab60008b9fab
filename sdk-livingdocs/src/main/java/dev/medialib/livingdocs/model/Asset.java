package dev.medialib.livingdocs.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The binary behind an entry. Prefer {@link #key()} to {@link #url()}: the documentation advises against fixed URLs.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = Asset.Builder.class)
public interface Asset extends WithAsset, JsonModel {
    /** The storage that holds it; deprecated by the vendor. */
    @Nullable String storage();

    /** The path in the storage, such as {@code 2025/03/14/c316ace8.jpeg}; null in some answers. */
    @Nullable String key();

    @Nullable String url();

    /** In pixels; null for files that are not images or videos. */
    @Nullable Integer width();

    /** In pixels; null for files that are not images or videos. */
    @Nullable Integer height();

    /** In bytes. */
    @Nullable Long size();

    /** In seconds, for videos. */
    @Nullable BigDecimal duration();

    @Nullable String mimeType();

    @Nullable String filename();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Asset}s. */
    final class Builder extends ImmutableAsset.Builder {
        Builder() {}
    }
}
