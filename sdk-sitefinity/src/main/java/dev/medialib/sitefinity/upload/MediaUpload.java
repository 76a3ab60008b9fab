package dev.medialib.sitefinity.upload;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.change.MediaItemChange;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new image, video or document: its fields, and how its file is sent. Immutable.
 *
 * <p><b>One request.</b> The file is streamed, never held in memory as a whole. The fields go along in a header, as ASCII with
 * escapes, so that a letter outside ASCII takes six bytes. Servers limit headers (IIS to 16 KB by default, all together): give long
 * texts by {@code update} afterwards.
 *
 * <p><b>Chunks.</b> A file of known length, from {@link Builder#chunksFrom} on, goes in chunks of the size that the server names, several
 * at a time, and is put together in a last request. That is how the vendor's back end sends files; it is not documented, and not all
 * storage providers can do it: where the server says so, or does not know the question, the file goes in one request. Sections of a
 * {@code Path} are read as they are sent. Everything else is read once, into copies of as many chunks as are on their way, 64 MiB at
 * most unless one chunk alone is larger. A chunk that fails is sent again by itself, as often as the server allows. When the upload fails or is
 * cancelled, the server is asked to forget the chunks, for ten seconds at most; should that fail, it is a suppressed exception.
 */
public abstract class MediaUpload extends FileSending {
    /** IIS refuses requests of more than 30 million bytes by default. */
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

    /** The library. */
    public final UUID parentId() {
        return parentId;
    }

    /** The fields by their names in JSON, the library among them. */
    public final Map<String, JsonData> fields() {
        return fields;
    }

    /** The length from which a file goes in chunks, in bytes. */
    public final long chunksFrom() {
        return chunksFrom;
    }

    /** How many chunks are sent at a time, at most. */
    public final int parallelChunks() {
        return parallelChunks;
    }

    /**
     * Collects what makes a new item.
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

        /** The library, also for an item in one of its folders. Required. */
        public final B parentId(UUID library) {
            if (library == null) {
                throw new IllegalArgumentException("parentId must not be null");
            }
            this.parentId = library;
            return self();
        }

        /** The folder within the library. Default: none, the item is at the root level of the library. */
        public final B folderId(UUID folder) {
            fields.folderId(folder);
            return self();
        }

        /** The title, which must not be blank. Default: the file name without its extension. */
        public final B title(String title) {
            fields.title(title);
            return self();
        }

        /** The item's part of a URL, such as {@code my-cat}. Default: the server makes one. */
        public final B urlName(String urlName) {
            fields.urlName(urlName);
            return self();
        }

        /** The author. */
        public final B author(String author) {
            fields.author(author);
            return self();
        }

        /** The description. */
        public final B description(String description) {
            fields.description(description);
            return self();
        }

        /** The ids of its categories. */
        public final B category(Collection<UUID> taxa) {
            fields.category(taxa);
            return self();
        }

        /** The ids of its tags. */
        public final B tags(Collection<UUID> taxa) {
            fields.tags(taxa);
            return self();
        }

        /**
         * Another field by its name, such as one that an administrator added to the type.
         *
         * @param value as for {@link dev.medialib.sitefinity.change.Change.Builder#field}
         * @throws IllegalArgumentException if no field can have this name, only the server sets the field, or it has a method of its own
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
         * The length from which a file goes in chunks. Default: 25 MiB, since IIS refuses requests of more than 30 million bytes by
         * default. {@code Long.MAX_VALUE} sends all in one request. At the end the server puts the chunks together, in one request
         * that is never repeated: for very large files give the client more time ({@code attemptTimeout}, {@code idleTimeout}).
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
         * How many chunks are sent at a time, at most; the server names a limit too. Default: 4.
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
