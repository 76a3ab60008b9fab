package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.Timestamp;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * URL of a video's stream, thumbnail, animation, storyboard, MP4 file or subtitles, with the token of a private video. Public
 * videos have no tokens. Until a token expires, anyone with the token has access. {@code toString()} omits the token.
 */
public interface PlaybackLink {
    /** Returns the complete URL. Do not build URLs from ids. */
    @Nullable String url();

    /**
     * Returns the token of a private video; null for a public video. Add the token to the URL as the query parameter {@code
     * token}.
     */
    @Value.Redacted
    @Nullable String token();

    /**
     * Returns the expiry of the token of a rendition or of subtitles; null for streams and images. {@link #expires} returns the
     * expiry for all kinds of URLs.
     */
    @Nullable Timestamp expiresAt();

    /**
     * Returns the expiry of the token of a stream or an image; null for renditions and subtitles. {@link #expires} returns the
     * expiry for all kinds of URLs.
     */
    @JsonProperty("expires_at")
    @Nullable Timestamp expiresAtOfStream();

    /** Returns the time at which the token expires, for all kinds of URLs; null for a public video. */
    default @Nullable Timestamp expires() {
        Timestamp expires = expiresAt();
        return expires == null ? expiresAtOfStream() : expires;
    }

    /** Returns whether the URL needs its token. */
    default boolean isSigned() {
        return token() != null;
    }
}
