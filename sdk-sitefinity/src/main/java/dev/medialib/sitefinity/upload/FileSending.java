package dev.medialib.sitefinity.upload;

import dev.medialib.core.content.ProgressListener;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a file is sent. Immutable. */
public abstract class FileSending {
    private final @Nullable String fileName;
    private final boolean base64;
    private final boolean publish;
    private final @Nullable ProgressListener progress;

    FileSending(Builder<?> builder) {
        this.fileName = builder.fileName;
        this.base64 = builder.base64;
        this.publish = builder.publish;
        this.progress = builder.progress;
    }

    /** The file name that was given; null for that of the content. */
    public final @Nullable String fileName() {
        return fileName;
    }

    /** Whether the file goes as base64 text. */
    public final boolean isBase64() {
        return base64;
    }

    /** Whether the item is to be published. */
    public final boolean isPublished() {
        return publish;
    }

    /** Who hears of the progress; null for nobody. */
    public final @Nullable ProgressListener progress() {
        return progress;
    }

    /**
     * Collects how a file is sent.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends Builder<B>> {
        private @Nullable String fileName;
        private boolean base64;
        private boolean publish;
        private @Nullable ProgressListener progress;

        Builder() {}

        abstract B self();

        /**
         * Names the file, with its extension, by which the server knows its type. Default: the content's file name. It may have any
         * letters; of a path the last element is taken. Sending fails with an {@link IllegalArgumentException} if it has line ends or
         * other control characters, or if there is no name at all.
         */
        public final B fileName(String name) {
            this.fileName = Objects.requireNonNull(name, "name");
            return self();
        }

        /**
         * Sends the file as base64 text with {@code Content-Encoding: base64}, a third longer, in one request. The vendor's
         * documentation ("Media CRUD operations") asks for base64 without saying how the server knows; the vendor's client for
         * Next.js sends it with this header. The default is raw bytes with {@code Content-Encoding: identity}, as the vendor's own
         * back end sends them. That it is the header by which the server tells them apart is not documented.
         */
        public final B base64() {
            this.base64 = true;
            return self();
        }

        /** Whether to publish the item at once. Default: no, it is a draft, which a service of published items does not show. */
        public final B publish(boolean published) {
            this.publish = published;
            return self();
        }

        /**
         * Tells how far it is, in bytes of the file. Of a file that goes in several chunks at a time, the listener hears by one
         * thread after the other; a chunk that is sent again takes the number back by what it had.
         */
        public final B onProgress(ProgressListener listener) {
            this.progress = Objects.requireNonNull(listener, "listener");
            return self();
        }
    }
}
