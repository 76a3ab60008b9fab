package dev.medialib.sitefinity.media;

import dev.medialib.core.content.ProgressListener;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Options of sending a file. Immutable. */
public abstract class FileSending {
    private final @Nullable String fileName;
    private final BodyForm form;
    private final boolean publish;
    private final @Nullable ProgressListener progress;

    FileSending(Builder<?> builder) {
        this.fileName = builder.fileName;
        this.form = builder.form;
        this.publish = builder.publish;
        this.progress = builder.progress;
    }

    /** The file name that was set; null for the file name of the content. */
    final @Nullable String fileName() {
        return fileName;
    }

    final BodyForm form() {
        return form;
    }

    final boolean isPublished() {
        return publish;
    }

    final @Nullable ProgressListener progress() {
        return progress;
    }

    /** Form of a file in the body, with the {@code Content-Encoding} that names it. */
    enum BodyForm {
        RAW("identity"),
        BASE64("base64"),
        BASE64_WITHOUT_HEADER(null);

        final @Nullable String contentEncoding;

        BodyForm(@Nullable String contentEncoding) {
            this.contentEncoding = contentEncoding;
        }
    }

    /**
     * Builder of the options of sending a file.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends Builder<B>> {
        private @Nullable String fileName;
        private BodyForm form = BodyForm.RAW;
        private boolean publish;
        private @Nullable ProgressListener progress;

        Builder() {}

        abstract B self();

        /**
         * Sets the file name with its extension, by which the server detects the type. The default is the file name of the
         * content. It may have any letters, and only the last element of a path is used. If it has control characters such as
         * line ends, or there is no file name, the upload throws an {@link IllegalArgumentException}.
         */
        public final B fileName(String name) {
            this.fileName = Objects.requireNonNull(name, "name");
            return self();
        }

        /**
         * Sends the file as base64 text with {@code Content-Encoding: base64}, which is a third larger, in one request. The
         * default is raw bytes with {@code Content-Encoding: identity}, as the vendor's own back end sends them.
         *
         * <p>The vendor's documentation ("Media CRUD operations") requires base64 but does not tell how the server detects it.
         * The vendor's client for Next.js sends it with this header. It is not documented that the header decides.
         */
        public final B base64() {
            this.form = BodyForm.BASE64;
            return self();
        }

        /**
         * Sends the file as base64 text without {@code Content-Encoding}, in one request. This is what the vendor's documentation
         * ("Media CRUD operations") says literally.
         *
         * <p><b>The stored file may be broken.</b> No known client sends files in this form. By what other clients send, a server
         * takes a body without the header for the file itself, stores the base64 text and responds with 201. Use it only for a
         * server that was seen to decode it.
         */
        public final B base64WithoutHeader() {
            this.form = BodyForm.BASE64_WITHOUT_HEADER;
            return self();
        }

        /**
         * Sets whether the item is published at once. The default is false: the item is a draft, and a service of published items
         * does not show it.
         */
        public final B publish(boolean published) {
            this.publish = published;
            return self();
        }

        /**
         * Sets a listener that reports the progress in bytes of the file. If chunks are sent in parallel, several threads call
         * the listener, one after the other. When a chunk is retried, the number decreases by the bytes of that chunk.
         */
        public final B onProgress(ProgressListener listener) {
            this.progress = Objects.requireNonNull(listener, "listener");
            return self();
        }
    }
}
