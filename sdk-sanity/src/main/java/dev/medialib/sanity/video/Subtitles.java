package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.core.json.Timestamp;
import dev.medialib.sanity.asset.AssetSource;
import dev.medialib.sanity.document.Reference;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Subtitles of a video in one language, {@code sanity.asset.subtitle}. For players, the playback info contains a {@link
 * SubtitleTrack}.
 *
 * <p>All properties can be null, because the responses to the creation and the upload of subtitles are not documented.
 */
@Value.Immutable
@ModelStyle
public interface Subtitles extends WithSubtitles, JsonModel {
    /** Returns the id of the document, for {@link LibraryVideos#deleteSubtitles}; null when the server does not send it. */
    @JsonProperty("_id")
    @Nullable String id();

    /** Returns the type, {@code sanity.asset.subtitle}; null when the server does not send it. */
    @JsonProperty("_type")
    @Nullable String type();

    /** Returns the revision, {@code _rev}; null when the server does not send it. */
    @JsonProperty("_rev")
    @Nullable String revision();

    /** Returns the time of creation; null when the server does not send it. */
    @JsonProperty("_createdAt")
    @Nullable Timestamp createdAt();

    /** Returns the time of the last change; null when the server does not send it. */
    @JsonProperty("_updatedAt")
    @Nullable Timestamp updatedAt();

    /** Returns the language, such as {@code en}; null when the server does not send it. */
    @Nullable String languageCode();

    /**
     * Returns whether the subtitles also describe sounds, for people who cannot hear; null when the server does not send it.
     */
    @Nullable Boolean closedCaptions();

    /** Returns the processing state; null when the server does not send it. The values are not documented. */
    @Nullable String status();

    /**
     * Returns the way in which the subtitles were created; null when the server does not send it. The values are not
     * documented.
     */
    @Nullable String origin();

    /** Returns the reason why the subtitles could not be processed; null when there is no error. */
    @Nullable String error();

    /** Returns the external service that is the source of the subtitles; null when there is none. */
    @Nullable AssetSource source();

    /** Returns the texts with their times; null when the server does not send them. */
    @Nullable List<SubtitleSegment> segments();

    /** Returns the reference to the top directory that contains the subtitles; null when there is none. */
    @Nullable Reference rootDirectory();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Subtitles fromJson(JsonData json) {
        return json.as(Subtitles.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link Subtitles}. */
    final class Builder extends ImmutableSubtitles.Builder {
        Builder() {}
    }
}
