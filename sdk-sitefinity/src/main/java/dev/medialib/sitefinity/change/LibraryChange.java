package dev.medialib.sitefinity.change;

import dev.medialib.sitefinity.internal.FieldRules;
import java.time.Instant;
import java.util.UUID;

/** A change of a library, or the fields of a new one. */
public abstract class LibraryChange extends Change {
    LibraryChange(Builder<?> builder) {
        super(builder);
    }

    /**
     * Collects what to change in a library.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends Builder<B>> extends Change.Builder<B> {
        Builder() {
            super(FieldRules.LIBRARY);
        }

        @Override
        public abstract LibraryChange build();

        /** Sets the date of publication. It is sent in steps of 100 ns, as the server counts them. */
        public final B publicationDate(Instant date) {
            return put("PublicationDate", date);
        }

        /** Sets whether the sitemap of the site names the library. */
        public final B includeInSitemap(boolean include) {
            return put("IncludeInSitemap", include);
        }

        /** Sets how much the library may hold; the unit is not documented. */
        public final B maxSize(long size) {
            return put("MaxSize", notNegative("MaxSize", size));
        }

        /** Sets how large one file may be; the unit is not documented. */
        public final B maxItemSize(long size) {
            return put("MaxItemSize", notNegative("MaxItemSize", size));
        }

        /** Sets where files are stored, such as {@code Database}. */
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

        /** Sets the image that stands for the library. */
        public final B coverId(UUID image) {
            return put("CoverId", image);
        }

        /** Clears the image that stands for the library. */
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
