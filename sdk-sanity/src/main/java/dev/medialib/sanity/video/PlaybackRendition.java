package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.net.URI;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** MP4 file of a video. */
@Value.Immutable
@ModelStyle
public interface PlaybackRendition extends WithPlaybackRendition, PlaybackLink, JsonModel {
    /** Returns the resolution; null when the server does not send it. */
    @Nullable Resolution resolution();

    /**
     * Returns a URL that makes browsers save the file. It is {@link #url} with the parameter {@code dl}, and with {@code token}
     * for a private video. Anyone with this URL can open the video until the token {@linkplain #expires expires}.
     *
     * @param fileName the name of the saved file
     * @return the URL, or null if the server did not send one
     * @throws IllegalArgumentException if {@code fileName} is blank, or the URL from the server is invalid
     */
    default @Nullable URI downloadUrl(String fileName) {
        return DownloadUrls.of(this, fileName);
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PlaybackRendition fromJson(JsonData json) {
        return json.as(PlaybackRendition.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link PlaybackRendition}. */
    final class Builder extends ImmutablePlaybackRendition.Builder {
        Builder() {}
    }
}
