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
     * Builder of a change of a media item.
     *
     * @param <B> the builder itself
     */
    public abstract static class Builder<B extends Builder<B>> extends Change.Builder<B> {
        Builder(FieldRules rules) {
            super(rules);
        }

        @Override
        public abstract MediaItemChange build();

        /** Sets the author, which may be empty. */
        public final B author(String author) {
            return put("Author", author);
        }

        /** Clears the author. */
        public final B clearAuthor() {
            return clear("Author");
        }

        /** Sets the time of publication. It is sent in steps of 100 nanoseconds, the precision of the server. */
        public final B publicationDate(Instant date) {
            return put("PublicationDate", date);
        }

        /** Sets whether the item is in the site's sitemap. */
        public final B includeInSitemap(boolean include) {
            return put("IncludeInSitemap", include);
        }

        /** Sets the position among siblings. The server stores at most seven digits. */
        public final B ordinal(BigDecimal ordinal) {
            return put("Ordinal", ordinal);
        }

        /** Sets the position among siblings. */
        public final B ordinal(int ordinal) {
            return put("Ordinal", ordinal);
        }

        /** Sets all categories and replaces the former ones. An empty collection removes all. */
        public final B category(Collection<UUID> taxa) {
            return putIds("Category", taxa);
        }

        /** Sets all tags and replaces the former ones. An empty collection removes all. */
        public final B tags(Collection<UUID> taxa) {
            return putIds("Tags", taxa);
        }

        /** Sets the library. To change library and folder together, use {@code move}. */
        public final B parentId(UUID library) {
            return put("ParentId", library);
        }

        /** Sets the folder in the library. */
        public final B folderId(UUID folder) {
            return put("FolderId", folder);
        }

        /** Moves the item to the root level of its library. */
        public final B clearFolderId() {
            return clear("FolderId");
        }
    }
}
