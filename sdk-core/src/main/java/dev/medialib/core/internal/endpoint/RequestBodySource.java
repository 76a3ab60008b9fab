package dev.medialib.core.internal.endpoint;

import dev.medialib.core.content.Content;
import dev.medialib.core.content.ProgressListener;
import dev.medialib.core.internal.content.BodyFraming;
import dev.medialib.core.internal.content.Sha1;
import org.jspecify.annotations.Nullable;

/** What a request carries. */
public sealed interface RequestBodySource {

    /** Nothing. */
    record None() implements RequestBodySource {}

    /** A body that is small enough to stand in memory, such as JSON. */
    @SuppressWarnings("ArrayRecordComponent")
    record InMemory(byte[] bytes, String mediaType) implements RequestBodySource {}

    /**
     * The caller's own data, read as it is sent.
     *
     * @param mediaType of the body: that of the content, unless it stands in a frame
     * @param sha1 takes the hash of what is sent; null when nobody wants it
     */
    record Streamed(
            Content content,
            String mediaType,
            @Nullable ProgressListener progress,
            @Nullable Sha1 sha1,
            BodyFraming frame)
            implements RequestBodySource {}
}
