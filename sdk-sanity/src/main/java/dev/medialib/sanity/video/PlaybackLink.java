package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.Timestamp;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a part of a video, and its token. A private video has a token, which gives access to anyone who has it until it
 * expires. {@code toString()} omits it.
 */
public interface PlaybackLink {
    /** Returns the complete URL. Never build such URLs from ids. */
    @Nullable String url();

    /** Returns the token of a private video, for the query parameter {@code token} of the URL; null for a public video. */
    @Value.Redacted
    @Nullable String token();

    /** Returns the expiry of the token as renditions and subtitles contain it; see {@link #expires}. */
    @Nullable Timestamp expiresAt();

    /** Returns the expiry of the token as streams and images contain it; see {@link #expires}. */
    @JsonProperty("expires_at")
    @Nullable Timestamp expiresAtOfStream();

    /** Returns the expiry of the token, from either property; null for a public video. */
    default @Nullable Timestamp expires() {
        Timestamp expires = expiresAt();
        return expires == null ? expiresAtOfStream() : expires;
    }

    /** Returns whether the URL needs its token. */
    default boolean isSigned() {
        return token() != null;
    }
}
