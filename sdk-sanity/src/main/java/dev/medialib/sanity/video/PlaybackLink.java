package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.Timestamp;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * URL of a part of a video, with its token. Only private videos have tokens. Until a token expires, anyone with the token has
 * access. {@code toString()} omits the token.
 */
public interface PlaybackLink {
    /** Returns the complete URL. Do not build URLs from ids. */
    @Nullable String url();

    /**
     * Returns the token of a private video; null for a public video. Add it to the URL as the query parameter {@code token}.
     */
    @Value.Redacted
    @Nullable String token();

    /**
     * Returns the expiry of the token of a rendition or subtitles; null otherwise. {@link #expires} returns the value of either
     * property.
     */
    @Nullable Timestamp expiresAt();

    /**
     * Returns the expiry of the token of a stream or an image; null otherwise. {@link #expires} returns the value of either
     * property.
     */
    @JsonProperty("expires_at")
    @Nullable Timestamp expiresAtOfStream();

    /** Returns the time at which the token expires, from either property; null for a public video. */
    default @Nullable Timestamp expires() {
        Timestamp expires = expiresAt();
        return expires == null ? expiresAtOfStream() : expires;
    }

    /** Returns whether the URL needs its token. */
    default boolean isSigned() {
        return token() != null;
    }
}
