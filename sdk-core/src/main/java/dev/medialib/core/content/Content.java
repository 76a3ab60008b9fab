package dev.medialib.core.content;

import dev.medialib.core.error.ContentSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Data to send: a file, bytes, or streams. The data is opened once for each attempt, when it is sent. Only content that was
 * created from a byte array is kept in memory as a whole.
 *
 * <p>Immutable and thread-safe. However, a {@linkplain #oneShot(InputStream) one-shot} stream can be sent only once.
 */
public final class Content {
    private final ContentBody body;
    private final @Nullable String mediaType;
    private final @Nullable String fileName;

    private Content(ContentBody body, @Nullable String mediaType, @Nullable String fileName) {
        this.body = body;
        this.mediaType = mediaType;
        this.fileName = fileName;
    }

    /**
     * Returns the content of a file. The file is opened only when it is sent, and must not change before. The name of the file
     * is sent too, with {@code _} instead of control characters and backslashes; use {@link #withFileName} for another name.
     */
    public static Content of(Path file) {
        Path name = Objects.requireNonNull(file, "file").getFileName();
        return new Content(new ContentBody.File(file), null, name == null ? null : FileNames.cleaned(name.toString()));
    }

    /** Returns a copy of these bytes as content. */
    public static Content of(byte[] bytes) {
        return new Content(new ContentBody.Bytes(bytes.clone()), null, null);
    }

    /**
     * Returns content from streams of the given length.
     *
     * @param length in bytes; sending fails if a stream has fewer or more
     * @param source opens a stream for each attempt; all streams must have the same bytes
     * @throws IllegalArgumentException if {@code length} is negative
     */
    public static Content of(StreamSource source, long length) {
        Objects.requireNonNull(source, "source");
        return new Content(new ContentBody.Streams(source, requireLength(length)), null, null);
    }

    /**
     * Returns content from streams of unknown length. Some servers reject such a request.
     *
     * @param source opens a stream for each attempt; all streams must have the same bytes
     */
    public static Content of(StreamSource source) {
        Objects.requireNonNull(source, "source");
        return new Content(new ContentBody.Streams(source, OptionalLong.empty()), null, null);
    }

    /**
     * Returns content from a stream of unknown length that can be read only once. If an attempt fails after the stream was
     * opened, there is no retry. Sending closes the stream.
     */
    public static Content oneShot(InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        return new Content(new ContentBody.OneShot(stream, OptionalLong.empty(), new AtomicBoolean()), null, null);
    }

    /**
     * Same as {@link #oneShot(InputStream)}, with a known length.
     *
     * @param length in bytes; sending fails if the stream has fewer or more
     * @throws IllegalArgumentException if {@code length} is negative
     */
    public static Content oneShot(InputStream stream, long length) {
        Objects.requireNonNull(stream, "stream");
        return new Content(new ContentBody.OneShot(stream, requireLength(length), new AtomicBoolean()), null, null);
    }

    private static OptionalLong requireLength(long length) {
        if (length < 0) {
            throw new IllegalArgumentException("length must not be negative, but is " + length);
        }
        return OptionalLong.of(length);
    }

    /**
     * Returns the same data with another media type.
     *
     * @param mediaType such as {@code image/png} or {@code text/plain; charset=utf-8}
     */
    public Content withMediaType(String mediaType) {
        return new Content(body, MediaTypes.requireValid(mediaType), fileName);
    }

    /**
     * Returns the same data with another file name, which also determines the media type unless one is set.
     *
     * @param fileName a name without control characters; if it is a path with {@code /} or {@code \}, only the last element is
     *     used
     */
    public Content withFileName(String fileName) {
        return new Content(body, mediaType, FileNames.lastElement(fileName));
    }

    /**
     * Returns the media type that was set. Otherwise it is derived from the extension of the file name, or for files and bytes
     * from the first bytes. The default is {@code application/octet-stream}. Streams are not read to find the media type.
     */
    public String mediaType() {
        String type = mediaType;
        if (type == null && fileName != null) {
            type = MediaTypes.ofFileName(fileName);
        }
        if (type == null) {
            type = MediaTypes.ofBytes(body.head());
        }
        return type == null ? MediaTypes.UNKNOWN : type;
    }

    /** Returns the file name to send; null when it is unknown. */
    public @Nullable String fileName() {
        return fileName;
    }

    /** Returns the file that contains the data; null when it is not a file. */
    public @Nullable Path path() {
        return body instanceof ContentBody.File file ? file.path() : null;
    }

    /**
     * Returns the length in bytes; empty when it is unknown. For a file, each call reads the current length.
     *
     * @throws ContentSourceException if a file does not exist, is not a regular file or cannot be read
     */
    public OptionalLong length() {
        return body.length();
    }

    /** Returns whether the data can be sent more than once. This is false only for a one-shot stream. */
    public boolean isReplayable() {
        return !(body instanceof ContentBody.OneShot);
    }

    /** Returns whether this is a one-shot stream that was already opened, so that it cannot be sent anymore. */
    public boolean isSpent() {
        return body instanceof ContentBody.OneShot stream && stream.opened().get();
    }

    /**
     * Opens a stream from the first byte. The caller must close it.
     *
     * @throws IOException if the file or the source cannot be opened
     * @throws dev.medialib.core.error.BodyNotReplayableException if this is a one-shot stream that was already opened
     */
    public InputStream open() throws IOException {
        return body.open();
    }

    /** Returns kind, name and length, but never data. */
    @Override
    public String toString() {
        return "Content[" + body.kind() + (fileName == null ? "" : ", " + fileName) + ", " + describeLength() + "]";
    }

    private String describeLength() {
        try {
            OptionalLong length = body.length();
            return length.isPresent() ? length.getAsLong() + " bytes" : "length unknown";
        } catch (ContentSourceException e) {
            return "unreadable";
        }
    }
}
