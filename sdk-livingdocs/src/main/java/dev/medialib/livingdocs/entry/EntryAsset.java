package dev.medialib.livingdocs.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** The stored file of an entry. Prefer {@link #key()} to {@link #url()}, because the vendor advises against fixed URLs. */
@Value.Immutable
@ModelStyle
public interface EntryAsset extends WithEntryAsset, JsonModel {
    /**
     * Returns the storage that holds the file; null when the server does not send it. The vendor has deprecated this property.
     */
    @Nullable String storage();

    /** Returns the path in the storage, such as {@code 2025/03/14/c316ace8.jpeg}; null when the server does not send it. */
    @Nullable String key();

    /** Returns the URL of the file; null when the server does not send it. */
    @Nullable String url();

    /** Returns the width in pixels; null for files that are not images or videos. */
    @Nullable Integer width();

    /** Returns the height in pixels; null for files that are not images or videos. */
    @Nullable Integer height();

    /** Returns the size in bytes; null when the server does not send it. */
    @Nullable Long size();

    /** Returns the duration of a video in seconds; null for other media. */
    @Nullable BigDecimal duration();

    /** Returns the media type of the file, such as {@code image/jpeg}; null when the server does not send it. */
    @Nullable String mimeType();

    /** Returns the name of the file; null when the server does not send it. */
    @Nullable String filename();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EntryAsset fromJson(JsonData json) {
        return json.as(EntryAsset.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link EntryAsset}. */
    final class Builder extends ImmutableEntryAsset.Builder {
        Builder() {}
    }
}
