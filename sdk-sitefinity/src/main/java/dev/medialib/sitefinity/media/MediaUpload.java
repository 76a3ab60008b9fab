package dev.medialib.sitefinity.media;

import dev.medialib.core.json.JsonData;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fields and upload options of a new image, video or document. Immutable.
 *
 * <p><b>One request.</b> The file is streamed; the client never keeps all of it in memory. The fields are sent in a header as
 * ASCII with escapes, so that a letter outside ASCII needs six bytes. Servers limit headers (IIS to 16 KB in total by
 * default). Therefore set long texts with {@code update} after the upload.
 *
 * <p><b>Chunks.</b> A file with a known length of at least {@link Builder#chunksFrom} is sent in chunks, several in parallel.
 * A last request assembles them. The server chooses the size of the chunks. The vendor does not document chunks, but its back
 * end uses them. Not all storage providers support them. If the server does not support chunks, the file is sent in one
 * request.
 *
 * <p>A {@code Path} is read in parts while it is sent. Any other content is read once, and each chunk is copied before it is
 * sent. Copies of up to 256 KiB are in memory. Larger copies are files in the directory {@code java.io.tmpdir}, deleted after
 * the chunk was sent. All copies together have at most 64 MiB, unless a single chunk is larger.
 *
 * <p>A failed chunk is retried as often as the server allows. If the upload fails or is cancelled, the client requests the
 * deletion of the chunks, for at most ten seconds. An error of this request is added as a suppressed exception.
 *
 * @param <B> the builder of the fields, such as {@code ImageChange.Builder}
 */
public final class MediaUpload<B extends MediaItemChange.Builder<B>> extends FileSending {
    /** IIS rejects requests of more than 30 million bytes by default. */
    private static final long DEFAULT_CHUNKS_FROM = 25L * 1024 * 1024;

    private static final int DEFAULT_PARALLEL_CHUNKS = 4;

    private final UUID parentId;
    private final Map<String, JsonData> fields;
    private final Map<String, String> types;
    private final long chunksFrom;
    private final int parallelChunks;

    private MediaUpload(Builder<B> builder) {
        super(builder);
        UUID library = builder.parentId;
        if (library == null) {
            throw new IllegalArgumentException("parentId is required; set the id of the library for the file");
        }
        this.parentId = library;
        this.fields = builder.fields.parentId(library).build().fields();
        this.types = builder.fields.types();
        if (fields.containsKey("DirectUpload")) {
            throw new IllegalArgumentException("DirectUpload must not be set as a field; use publish");
        }
        this.chunksFrom = builder.chunksFrom;
        this.parallelChunks = builder.parallelChunks;
    }

    /**
     * Returns a builder without any field set.
     *
     * @param fields creates the builder of the fields: {@code ImageChange::builder} for an image
     */
    public static <B extends MediaItemChange.Builder<B>> Builder<B> builder(Supplier<B> fields) {
        return new Builder<>(fields.get());
    }

    /**
     * Creates an upload with the fields and options that {@code options} sets.
     *
     * @param fields creates the builder of the fields: {@code ImageChange::builder} for an image
     * @throws IllegalArgumentException if the library is missing
     */
    public static <B extends MediaItemChange.Builder<B>> MediaUpload<B> of(
            Supplier<B> fields, Consumer<Builder<B>> options) {
        Builder<B> builder = builder(fields);
        options.accept(builder);
        return builder.build();
    }

    UUID parentId() {
        return parentId;
    }

    /** Returns the fields by their names in JSON, including the library. */
    Map<String, JsonData> fields() {
        return fields;
    }

    /** Returns the OData types of the fields, where they are known. */
    Map<String, String> types() {
        return types;
    }

    long chunksFrom() {
        return chunksFrom;
    }

    int parallelChunks() {
        return parallelChunks;
    }

    /**
     * Builder of a media upload.
     *
     * @param <B> the builder of the fields
     */
    public static final class Builder<B extends MediaItemChange.Builder<B>> extends FileSending.Builder<Builder<B>> {
        private final B fields;
        private @Nullable UUID parentId;
        private long chunksFrom = DEFAULT_CHUNKS_FROM;
        private int parallelChunks = DEFAULT_PARALLEL_CHUNKS;

        private Builder(B fields) {
            this.fields = fields;
        }

        @Override
        Builder<B> self() {
            return this;
        }

        /**
         * Sets fields with the methods of their type: {@code fields(f -> f.alternativeText("A cat"))}. The upload always uses
         * the library of {@link #parentId}, even if {@code setter} sets another library.
         */
        public Builder<B> fields(Consumer<B> setter) {
            setter.accept(fields);
            return this;
        }

        /**
         * Sets the library by its id, also for an item in a folder of the library. Required.
         *
         * @throws IllegalArgumentException if {@code library} is null
         */
        public Builder<B> parentId(UUID library) {
            if (library == null) {
                throw new IllegalArgumentException("parentId must not be null");
            }
            this.parentId = library;
            return this;
        }

        /** Sets the folder in the library by its id. By default the item is at the root level of the library. */
        public Builder<B> folderId(UUID folder) {
            fields.folderId(folder);
            return this;
        }

        /**
         * Sets the library and the folder in it. Same as {@link #parentId}, followed by {@link #folderId} unless the folder
         * is null.
         *
         * @param library the id of the library
         * @param folder a folder of the library; null for the root level of the library
         */
        public Builder<B> location(UUID library, @Nullable UUID folder) {
            parentId(library);
            return folder == null ? this : folderId(folder);
        }

        /** Sets the title, which must not be blank. The default is the file name without its extension. */
        public Builder<B> title(String title) {
            fields.title(title);
            return this;
        }

        /** Sets the URL segment of the item, such as {@code my-cat}. By default the server generates it. */
        public Builder<B> urlName(String urlName) {
            fields.urlName(urlName);
            return this;
        }

        /** Sets the author. */
        public Builder<B> author(String author) {
            fields.author(author);
            return this;
        }

        /** Sets the description. */
        public Builder<B> description(String description) {
            fields.description(description);
            return this;
        }

        /** Sets the categories by their ids. */
        public Builder<B> category(Collection<UUID> taxa) {
            fields.category(taxa);
            return this;
        }

        /** Sets the tags by their ids. */
        public Builder<B> tags(Collection<UUID> taxa) {
            fields.tags(taxa);
            return this;
        }

        /**
         * Sets a field by its name, such as a custom field.
         *
         * @param name the name in JSON, such as {@code Photographer}
         * @param value a value that {@link dev.medialib.sitefinity.item.Change.Builder#field} accepts
         * @throws IllegalArgumentException if {@code name} is invalid, if the field is read-only, or if {@code parentId} or
         *     {@code publish} sets it
         */
        public Builder<B> field(String name, Object value) {
            if ("ParentId".equals(name) || "DirectUpload".equals(name)) {
                throw new IllegalArgumentException(name + " must not be set as a field; use "
                        + (name.equals("ParentId") ? "parentId" : "publish"));
            }
            fields.field(name, value);
            return this;
        }

        /**
         * Sets the length from which a file is sent in chunks. The default is 25 MiB, because IIS rejects requests of more
         * than 30 million bytes by default. With {@code Long.MAX_VALUE} every file is sent in one request.
         *
         * <p>At the end, the server assembles the chunks in one request that is never retried. For very large files, increase
         * the client's time limits ({@code attemptTimeout}, {@code idleTimeout}).
         *
         * @param bytes the length in bytes, at least 1
         */
        public Builder<B> chunksFrom(long bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("chunksFrom must be at least 1, but is " + bytes);
            }
            this.chunksFrom = bytes;
            return this;
        }

        /**
         * Sets the maximum number of chunks that are sent in parallel. The default is 4. The server can set a lower limit.
         *
         * @param most the number of chunks, at least 1
         */
        public Builder<B> parallelChunks(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("parallelChunks must be at least 1, but is " + most);
            }
            this.parallelChunks = most;
            return this;
        }

        /**
         * Creates the upload.
         *
         * @throws IllegalArgumentException if the library is missing, or if {@link #fields} sets {@code DirectUpload}
         */
        public MediaUpload<B> build() {
            return new MediaUpload<>(this);
        }
    }
}
