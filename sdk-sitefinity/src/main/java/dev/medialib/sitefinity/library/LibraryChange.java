package dev.medialib.sitefinity.library;

import dev.medialib.sitefinity.internal.field.FieldRules;
import dev.medialib.sitefinity.internal.field.FieldValues;
import dev.medialib.sitefinity.item.Change;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Change of a library, or the fields of a new library. */
public abstract class LibraryChange extends Change {
    LibraryChange(Builder<?> builder) {
        super(builder);
    }

    /**
     * Builder of a change of a library.
     *
     * @param <B> the type of this builder
     */
    public abstract static class Builder<B extends Builder<B>> extends Change.Builder<B> {
        private final FieldValues fields;

        Builder() {
            this(new FieldValues(FieldRules.LIBRARY));
        }

        private Builder(FieldValues fields) {
            super(fields);
            this.fields = fields;
        }

        abstract B self();

        final B put(String name, @Nullable Object value) {
            fields.put(name, value);
            return self();
        }

        private B putText(String name, String value) {
            fields.putText(name, value);
            return self();
        }

        private B clear(String name) {
            fields.clear(name);
            return self();
        }

        @Override
        public abstract LibraryChange build();

        /** Sets the time of publication. It is truncated to 100 nanoseconds, the precision of the server. */
        public final B publicationDate(Instant date) {
            return put("PublicationDate", date);
        }

        /** Sets whether the library is in the site's sitemap. */
        public final B includeInSitemap(boolean include) {
            return put("IncludeInSitemap", include);
        }

        /**
         * Sets the maximum size of the library. The unit is not documented.
         *
         * @throws IllegalArgumentException if the size is negative
         */
        public final B maxSize(long size) {
            return put("MaxSize", notNegative("MaxSize", size));
        }

        /**
         * Sets the maximum size of one file. The unit is not documented.
         *
         * @throws IllegalArgumentException if the size is negative
         */
        public final B maxItemSize(long size) {
            return put("MaxItemSize", notNegative("MaxItemSize", size));
        }

        /** Sets the storage of the files, such as {@code Database}. */
        public final B blobStorageProvider(String name) {
            return putText("BlobStorageProvider", name);
        }

        /** Sets the output cache profile by its name. */
        public final B outputCacheProfile(String name) {
            return putText("OutputCacheProfile", name);
        }

        /** Clears the output cache profile. */
        public final B clearOutputCacheProfile() {
            return clear("OutputCacheProfile");
        }

        /** Sets the client cache profile by its name. */
        public final B clientCacheProfile(String name) {
            return putText("ClientCacheProfile", name);
        }

        /** Clears the client cache profile. */
        public final B clearClientCacheProfile() {
            return clear("ClientCacheProfile");
        }

        /** Sets the cover image. */
        public final B coverId(UUID image) {
            return put("CoverId", image);
        }

        /** Clears the cover image. */
        public final B clearCoverId() {
            return clear("CoverId");
        }

        static long notNegative(String name, long size) {
            if (size < 0) {
                throw new IllegalArgumentException(name + " must not be negative, but is " + size);
            }
            return size;
        }
    }
}
