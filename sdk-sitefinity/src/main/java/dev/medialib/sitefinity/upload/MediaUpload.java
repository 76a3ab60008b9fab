package dev.medialib.sitefinity.upload;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.change.MediaItemChange;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new image, video or document: its fields and the options of its upload. Immutable.
 *
 * <p><b>One request.</b> The file is streamed and never kept in memory as a whole. The fields are sent in a header, as ASCII with
 * escapes, so that a letter outside ASCII needs six bytes. Servers limit headers (IIS to 16 KB in total by default): set long
 * texts with {@code update} afterwards.
 *
 * <p><b>Chunks.</b> A file whose length is known and at least {@link Builder#chunksFrom} is sent in chunks, several in parallel,
 * and assembled by a last request. The server chooses the size of the chunks. The vendor's back end sends files in this way; it
 * is not documented, and not all storage providers support it. If the server does not support chunks, the file is sent in one
 * request. Parts of a {@code Path} are read while they are sent. Any other content is read once and copied, for as many chunks as
 * are sent in parallel, at most 64 MiB unless a single chunk is larger. A chunk that fails is retried as often as the server
 * allows. If the upload fails or is cancelled, the client requests the deletion of the chunks, for at most ten seconds. An error
 * of this request is a suppressed exception.
 */
public abstract class MediaUpload extends FileSending {
    /** IIS rejects requests of more than 30 million bytes by default. */
    private static final long DEFAULT_CHUNKS_FROM = 25L * 1024 * 1024;

    private static final int DEFAULT_PARALLEL_CHUNKS = 4;

    private final UUID parentId;
    private final Map<String, JsonData> fields;
    private final long chunksFrom;
    private final int parallelChunks;

    MediaUpload(Builder<?> builder) {
        super(builder);
        UUID library = builder.parentId;
        if (library == null) {
            throw new IllegalArgumentException("parentId is required: the id of the library that the file goes to");
        }
        this.parentId = library;
        this.fields = builder.fields.parentId(library).build().fields();
        this.chunksFrom = builder.chunksFrom;
        this.parallelChunks = builder.parallelChunks;
    }

    /** Returns the library. */
    public final UUID parentId() {
        return parentId;
    }

    /** Returns the fields by their names in JSON, including the library. */
    public final Map<String, JsonData> fields() {
        return fields;
    }

    /** Returns the length in bytes from which a file is sent in chunks. */
    public final long chunksFrom() {
        return chunksFrom;
    }

    /** Returns the maximum number of chunks that are sent in parallel. */
    public final int parallelChunks() {
        return parallelChunks;
    }

    /**
     * Builder of a media upload.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends Builder<B>> extends FileSending.Builder<B> {
        private final MediaItemChange.Builder<?> fields;
        private @Nullable UUID parentId;
        private long chunksFrom = DEFAULT_CHUNKS_FROM;
        private int parallelChunks = DEFAULT_PARALLEL_CHUNKS;

        Builder(MediaItemChange.Builder<?> fields) {
            this.fields = fields;
        }

        /**
         * Sets the library, also for an item in one of its folders. Required.
         *
         * @throws IllegalArgumentException if {@code library} is null
         */
        public final B parentId(UUID library) {
            if (library == null) {
                throw new IllegalArgumentException("parentId must not be null");
            }
            this.parentId = library;
            return self();
        }

        /** Sets the folder in the library. By default the item is at the root level of the library. */
        public final B folderId(UUID folder) {
            fields.folderId(folder);
            return self();
        }

        /** Sets the title, which must not be blank. The default is the file name without its extension. */
        public final B title(String title) {
            fields.title(title);
            return self();
        }

        /** Sets the URL segment of the item, such as {@code my-cat}. By default the server generates it. */
        public final B urlName(String urlName) {
            fields.urlName(urlName);
            return self();
        }

        /** Sets the author. */
        public final B author(String author) {
            fields.author(author);
            return self();
        }

        /** Sets the description. */
        public final B description(String description) {
            fields.description(description);
            return self();
        }

        /** Sets the categories by their ids. */
        public final B category(Collection<UUID> taxa) {
            fields.category(taxa);
            return self();
        }

        /** Sets the tags by their ids. */
        public final B tags(Collection<UUID> taxa) {
            fields.tags(taxa);
            return self();
        }

        /**
         * Sets a field by its name, such as a custom field.
         *
         * @param value see {@link dev.medialib.sitefinity.change.Change.Builder#field}
         * @throws IllegalArgumentException if the name is invalid, the field is read-only, or {@code parentId} or {@code publish}
         *     sets it
         */
        public final B field(String name, Object value) {
            if ("ParentId".equals(name) || "DirectUpload".equals(name)) {
                throw new IllegalArgumentException(
                        name + " is set by " + (name.equals("ParentId") ? "parentId" : "publish"));
            }
            fields.field(name, value);
            return self();
        }

        /**
         * Sets the length from which a file is sent in chunks. The default is 25 MiB, because IIS rejects requests of more than
         * 30 million bytes by default. With {@code Long.MAX_VALUE} every file is sent in one request.
         *
         * <p>At the end the server assembles the chunks, in one request that is never retried. For very large files, increase the
         * client's time limits ({@code attemptTimeout}, {@code idleTimeout}).
         *
         * @param bytes at least 1
         */
        public final B chunksFrom(long bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("chunksFrom must be at least 1, but is " + bytes);
            }
            this.chunksFrom = bytes;
            return self();
        }

        /**
         * Sets the maximum number of chunks that are sent in parallel. The server has a limit too. The default is 4.
         *
         * @param most at least 1
         */
        public final B parallelChunks(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("parallelChunks must be at least 1, but is " + most);
            }
            this.parallelChunks = most;
            return self();
        }
    }
}
