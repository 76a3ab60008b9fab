package dev.medialib.livingdocs.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.core.json.Timestamp;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the media library: an image, a video or a file with its metadata.
 *
 * <p>Whether an entry is revoked or archived does not show here: the API does not tell (Livingdocs Public API documentation,
 * "Get a Single Media Library Entry").
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = MediaLibraryEntry.Builder.class)
public interface MediaLibraryEntry extends WithMediaLibraryEntry, JsonModel {
    String id();

    /** Counts the changes; the optimistic lock of a patch. Null from servers before 2021-06. */
    @Nullable Long version();

    /** The handle of the media type, such as {@code image}, {@code video}, {@code file}, or one that the project defines. */
    @Nullable String mediaType();

    /** The system that {@link #externalId()} belongs to; null when the entry was not imported. */
    @Nullable String systemName();

    /** The id in that system, unique together with {@link #systemName()}; null when the entry was not imported. */
    @Nullable String externalId();

    @Nullable Asset asset();

    /** The properties that the project's media type defines; null when the server left them out. */
    @Nullable Map<String, JsonData> metadata();

    /** What differs by language; null in projects with a single one. */
    @Nullable List<Translation> translations();

    @Nullable Timestamp createdAt();

    @Nullable Timestamp updatedAt();

    /** A property of {@link #metadata()}; null when the entry has none of that name. */
    default @Nullable JsonData metadata(String property) {
        Map<String, JsonData> all = metadata();
        return all == null ? null : all.get(property);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MediaLibraryEntry}s. */
    final class Builder extends ImmutableMediaLibraryEntry.Builder {
        Builder() {}
    }
}
