package dev.medialib.core.internal.endpoint;

import dev.medialib.core.content.Content;
import dev.medialib.core.content.ProgressListener;
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
     * @param base64 whether it goes as base64 text instead of as it is
     */
    record Streamed(
            Content content, String mediaType, @Nullable ProgressListener progress, boolean base64)
            implements RequestBodySource {}
}
