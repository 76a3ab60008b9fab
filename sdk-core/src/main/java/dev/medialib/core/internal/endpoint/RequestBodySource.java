package dev.medialib.core.internal.endpoint;

import dev.medialib.core.content.Content;
import dev.medialib.core.content.ProgressListener;
import dev.medialib.core.internal.content.BodyFraming;
import dev.medialib.core.internal.content.Sha1;
import org.jspecify.annotations.Nullable;

/** Body of a request. */
public sealed interface RequestBodySource {

    /** Nothing. */
    record None() implements RequestBodySource {}

    /** A body that is small enough for the memory, such as JSON. */
    @SuppressWarnings("ArrayRecordComponent")
    record InMemory(byte[] bytes, String mediaType) implements RequestBodySource {}

    /**
     * The caller's own data, read as it is sent.
     *
     * @param mediaType of the body, which differs from that of the content if there is a frame
     * @param sha1 computes the hash of the content; null if it is not needed
     */
    record Streamed(
            Content content,
            String mediaType,
            @Nullable ProgressListener progress,
            @Nullable Sha1 sha1,
            BodyFraming frame)
            implements RequestBodySource {}
}
