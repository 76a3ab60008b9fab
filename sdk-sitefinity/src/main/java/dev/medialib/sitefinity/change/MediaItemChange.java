package dev.medialib.sitefinity.change;

import dev.medialib.sitefinity.internal.FieldRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** A change of an image, a video or a document. */
public abstract class MediaItemChange extends Change {
    MediaItemChange(Builder<?> builder) {
        super(builder);
    }

    /**
     * Collects what to change in a media item.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends Builder<B>> extends Change.Builder<B> {
        Builder(FieldRules rules) {
            super(rules);
        }

        @Override
        public abstract MediaItemChange build();

        /** Sets the author, who may be empty. */
        public final B author(String author) {
            return put("Author", author);
        }

        /** Clears the author. */
        public final B clearAuthor() {
            return clear("Author");
        }

        /** Sets the date of publication. It is sent in steps of 100 ns, as the server counts them. */
        public final B publicationDate(Instant date) {
            return put("PublicationDate", date);
        }

        /** Sets whether the sitemap of the site names the item. */
        public final B includeInSitemap(boolean include) {
            return put("IncludeInSitemap", include);
        }

        /** Sets the place among its siblings; the server keeps no more than seven digits. */
        public final B ordinal(BigDecimal ordinal) {
            return put("Ordinal", ordinal);
        }

        /** Sets the place among its siblings. */
        public final B ordinal(int ordinal) {
            return put("Ordinal", ordinal);
        }

        /** Sets all categories, the former ones being forgotten; an empty collection clears them. */
        public final B category(Collection<UUID> taxa) {
            return putIds("Category", taxa);
        }

        /** Sets all tags, the former ones being forgotten; an empty collection clears them. */
        public final B tags(Collection<UUID> taxa) {
            return putIds("Tags", taxa);
        }

        /** Sets the library; see {@code move} for library and folder together. */
        public final B parentId(UUID library) {
            return put("ParentId", library);
        }

        /** Sets the folder within the library. */
        public final B folderId(UUID folder) {
            return put("FolderId", folder);
        }

        /** Puts the item at the root level of its library. */
        public final B clearFolderId() {
            return clear("FolderId");
        }
    }
}
