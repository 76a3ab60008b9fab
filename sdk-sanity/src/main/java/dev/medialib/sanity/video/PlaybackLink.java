package dev.medialib.sanity.video;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.Timestamp;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where something of a video is, and what opens it. Private videos come with a token, which opens them to whoever has it until it
 * expires; {@code toString()} leaves it out.
 */
public interface PlaybackLink {
    /** Where it is. The URL is complete: it is never to be built from ids. */
    @Nullable String url();

    /** What opens a private video, as the query parameter {@code token} of the URL; null for a public one. */
    @Value.Redacted
    @Nullable String token();

    /** The end of the token as renditions and subtitles tell it; see {@link #expires}. */
    @Nullable Timestamp expiresAt();

    /** The end of the token as streams and pictures tell it; see {@link #expires}. */
    @JsonProperty("expires_at")
    @Nullable Timestamp expiresAtOfStream();

    /** When the token ends, under whichever of its two names it came; null for a public video. */
    default @Nullable Timestamp expires() {
        Timestamp expires = expiresAt();
        return expires == null ? expiresAtOfStream() : expires;
    }

    /** Whether it needs its token. */
    default boolean isSigned() {
        return token() != null;
    }
}
