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
 * Data to send: a file, bytes, or streams. It is opened when it is sent, once for each attempt, and never held in memory
 * as a whole, except for the bytes that were given as such.
 *
 * <p>Immutable, and safe for use by several threads; a {@linkplain #oneShot(InputStream) one-shot} stream can still be
 * sent only once.
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
     * A file, looked at and opened only when it is sent. It must not change in the meantime. Its name goes along, with
     * {@code _} for control characters and backslashes; give another one by {@link #withFileName}.
     */
    public static Content of(Path file) {
        Path name = Objects.requireNonNull(file, "file").getFileName();
        return new Content(new ContentBody.File(file), null, name == null ? null : FileNames.cleaned(name.toString()));
    }

    /** A copy of these bytes. */
    public static Content of(byte[] bytes) {
        return new Content(new ContentBody.Bytes(bytes.clone()), null, null);
    }

    /**
     * Streams of the given length.
     *
     * @param length in bytes; sending fails if a stream gives fewer or more
     */
    public static Content of(StreamSource source, long length) {
        Objects.requireNonNull(source, "source");
        return new Content(new ContentBody.Streams(source, requireLength(length)), null, null);
    }

    /** Streams whose length is not known in advance. Some servers refuse such a request. */
    public static Content of(StreamSource source) {
        Objects.requireNonNull(source, "source");
        return new Content(new ContentBody.Streams(source, OptionalLong.empty()), null, null);
    }

    /**
     * A stream that can be read only once, of unknown length. When an attempt to send fails after the stream was opened,
     * there is no other. Sending closes the stream.
     */
    public static Content oneShot(InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        return new Content(new ContentBody.OneShot(stream, OptionalLong.empty(), new AtomicBoolean()), null, null);
    }

    /**
     * A stream that can be read only once, as {@link #oneShot(InputStream)}.
     *
     * @param length in bytes; sending fails if the stream gives fewer or more
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
     * The same data under the given media type.
     *
     * @param mediaType such as {@code image/png} or {@code text/plain; charset=utf-8}
     */
    public Content withMediaType(String mediaType) {
        return new Content(body, MediaTypes.requireValid(mediaType), fileName);
    }

    /**
     * The same data under the given file name, which also tells the media type unless one is set.
     *
     * @param fileName a name without control characters; of a path, with {@code /} or {@code \}, the last element is taken
     */
    public Content withFileName(String fileName) {
        return new Content(body, mediaType, FileNames.lastElement(fileName));
    }

    /**
     * The media type that was set; else the one that the extension of the file name means; else, for files and bytes, the
     * one that the first bytes show; else {@code application/octet-stream}. Streams are not read to find out.
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

    /** The file name to send; null when none is known. */
    public @Nullable String fileName() {
        return fileName;
    }

    /** The file that holds the data; null when it is not a file. */
    public @Nullable Path path() {
        return body instanceof ContentBody.File file ? file.path() : null;
    }

    /**
     * The length in bytes; empty when it is not known. That of a file is looked up at each call.
     *
     * @throws ContentSourceException if a file does not exist, is not a regular file or cannot be read
     */
    public OptionalLong length() {
        return body.length();
    }

    /** Whether the data can be sent more than once: everything but a one-shot stream. */
    public boolean isReplayable() {
        return !(body instanceof ContentBody.OneShot);
    }

    /** Whether this is a one-shot stream that was already opened, so that it cannot be sent (again). */
    public boolean isSpent() {
        return body instanceof ContentBody.OneShot stream && stream.opened().get();
    }

    /**
     * A stream from the first byte; whoever asked closes it.
     *
     * @throws IOException if the file or the source cannot be opened
     * @throws dev.medialib.core.error.BodyNotReplayableException if this is a one-shot stream that was already opened
     */
    public InputStream open() throws IOException {
        return body.open();
    }

    /** Kind, name and length; never data. */
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
