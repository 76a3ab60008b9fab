package dev.medialib.sitefinity.media;

import dev.medialib.core.content.ProgressListener;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Options of a request that sends a file. Immutable. */
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

    /** Returns the file name that was set; null to use the file name of the content. */
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

    /** Form of a file in the body, with its {@code Content-Encoding}. */
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
     * Builder of the options of a request that sends a file.
     *
     * @param <B> the type of this builder
     */
    public abstract static class Builder<B extends Builder<B>> {
        private @Nullable String fileName;
        private BodyForm form = BodyForm.RAW;
        private boolean publish;
        private @Nullable ProgressListener progress;

        Builder() {}

        abstract B self();

        /**
         * Sets the file name with its extension, from which the server detects the type. The default is the file name of the
         * content. All letters are allowed. Only the last element of a path is used. If there is no file name, or if it
         * contains control characters such as line ends, the upload throws an {@link IllegalArgumentException}.
         */
        public final B fileName(String name) {
            this.fileName = Objects.requireNonNull(name, "name");
            return self();
        }

        /**
         * Sends the file as base64 text with {@code Content-Encoding: base64}, in one request. The body is a third larger than
         * the file. The default is raw bytes with {@code Content-Encoding: identity}, as Sitefinity's back end sends them.
         *
         * <p>The vendor's documentation ("Media CRUD operations") requires base64, but does not describe how the server
         * detects it. The vendor's client for Next.js sends base64 with this header. It is not documented that the server
         * reads the header.
         */
        public final B base64() {
            this.form = BodyForm.BASE64;
            return self();
        }

        /**
         * Sends the file as base64 text without {@code Content-Encoding}, in one request. This is the literal form in the
         * vendor's documentation ("Media CRUD operations").
         *
         * <p><b>The stored file may be broken.</b> No known client sends files in this form. Judging by other clients, a
         * server treats a body without the header as the file itself: it stores the base64 text and responds with 201. Use
         * this form only for a server that was observed to decode it.
         */
        public final B base64WithoutHeader() {
            this.form = BodyForm.BASE64_WITHOUT_HEADER;
            return self();
        }

        /**
         * Sets whether the item is published at once. The default is false: the item is a draft, and a service of published
         * items does not return it.
         */
        public final B publish(boolean published) {
            this.publish = published;
            return self();
        }

        /**
         * Sets a listener for the progress in bytes of the file. If chunks are sent in parallel, several threads call the
         * listener, but never at the same time. If a chunk is retried, the number decreases by the bytes of that chunk.
         */
        public final B onProgress(ProgressListener listener) {
            this.progress = Objects.requireNonNull(listener, "listener");
            return self();
        }
    }
}
