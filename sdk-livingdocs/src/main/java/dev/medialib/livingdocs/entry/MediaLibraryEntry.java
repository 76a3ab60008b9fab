package dev.medialib.livingdocs.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
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
 * <p>The API does not return whether an entry is revoked or archived (Livingdocs Public API documentation, "Get a Single Media
 * Library Entry").
 */
@Value.Immutable
@ModelStyle
public interface MediaLibraryEntry extends WithMediaLibraryEntry, JsonModel {
    /** Returns the id of the entry. */
    String id();

    /**
     * Returns the version; null from servers before 2021-06. Each change increases the version. A patch can use it as an
     * optimistic lock, see {@link MediaLibraryPatch.Builder#ifVersion}.
     */
    @Nullable Long version();

    /** Returns the handle of the media type: {@code image}, {@code video}, {@code file}, or one that the project defines. */
    @Nullable String mediaType();

    /** Returns the system that {@link #externalId()} belongs to; null when the entry was not imported. */
    @Nullable String systemName();

    /**
     * Returns the id in the system {@link #systemName()}; null when the entry was not imported. The pair of system and id is
     * unique.
     */
    @Nullable String externalId();

    /** Returns the stored file; null when the server does not send it. */
    @Nullable EntryAsset asset();

    /** Returns the properties that the project's media type defines, by name; null when the server did not send them. */
    @Nullable Map<String, JsonData> metadata();

    /** Returns the language-dependent values; null in projects with a single language. */
    @Nullable List<Translation> translations();

    /** Returns the time of creation; null when the server does not send it. */
    @Nullable Timestamp createdAt();

    /** Returns the time of the last change; null when the server does not send it. */
    @Nullable Timestamp updatedAt();

    /** Returns a property of {@link #metadata()}; null when the entry has no property with this name. */
    default @Nullable JsonData metadata(String property) {
        Map<String, JsonData> all = metadata();
        return all == null ? null : all.get(property);
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MediaLibraryEntry fromJson(JsonData json) {
        return json.as(MediaLibraryEntry.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link MediaLibraryEntry}. */
    final class Builder extends ImmutableMediaLibraryEntry.Builder {
        Builder() {}
    }
}
