package dev.medialib.sanity.video;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import java.net.URI;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A video as one MP4 file.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = PlaybackRendition.Builder.class)
public interface PlaybackRendition extends WithPlaybackRendition, PlaybackLink, JsonModel {
    @Nullable Resolution resolution();

    /**
     * The URL by which a browser saves the file under this name: {@link #url} with the parameter {@code dl}, and with {@code token} for
     * a private video. Whoever has that URL can open the video until the token {@linkplain #expires expires}.
     *
     * @param fileName what the file is to be called
     * @return null when there is no URL
     * @throws IllegalArgumentException if the name is blank, or the server's URL is none
     */
    default @Nullable URI downloadUrl(String fileName) {
        return DownloadUrls.of(this, fileName);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PlaybackRendition}s. */
    final class Builder extends ImmutablePlaybackRendition.Builder {
        Builder() {}
    }
}
