package dev.medialib.sitefinity.media;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.internal.field.FieldRules;
import dev.medialib.sitefinity.internal.field.FieldValues;
import dev.medialib.sitefinity.item.Change;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Change of an image, a video or a document. */
public abstract class MediaItemChange extends Change {
    MediaItemChange(Builder<?> builder) {
        super(builder);
    }

    /** Returns the fields that {@code change} sets or clears. */
    static <B extends Builder<B>> Map<String, JsonData> fields(Supplier<B> builders, Consumer<B> change) {
        B builder = builders.get();
        change.accept(builder);
        return builder.build().fields();
    }

    /**
     * Builder of a change of a media item.
     *
     * @param <B> the type of this builder
     */
    public abstract static class Builder<B extends Builder<B>> extends Change.Builder<B> {
        private final FieldValues fields;

        Builder(FieldRules rules) {
            this(new FieldValues(rules));
        }

        private Builder(FieldValues fields) {
            super(fields);
            this.fields = fields;
        }

        abstract B self();

        /** Returns the OData types of the fields, where they are known. */
        final Map<String, String> types() {
            return fields.types();
        }

        final B put(String name, @Nullable Object value) {
            fields.put(name, value);
            return self();
        }

        final B clear(String name) {
            fields.clear(name);
            return self();
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

        /** Sets the time of publication. It is truncated to 100 nanoseconds, the precision of the server. */
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
            fields.putIds("Category", taxa);
            return self();
        }

        /** Sets all tags and replaces the former ones. An empty collection removes all. */
        public final B tags(Collection<UUID> taxa) {
            fields.putIds("Tags", taxa);
            return self();
        }

        /** Sets the library. To change library and folder together, use {@link #location}. */
        public final B parentId(UUID library) {
            return put("ParentId", library);
        }

        /**
         * Sets the library and the folder in it, as {@code move} does.
         *
         * @param library the id of the library
         * @param folder a folder of the library; null for the root level of the library
         */
        public final B location(UUID library, @Nullable UUID folder) {
            put("ParentId", MediaEndpoints.require(library, "library"));
            return folder == null ? clear("FolderId") : folderId(folder);
        }

        /** Sets the folder in the library. */
        public final B folderId(UUID folder) {
            fields.putFolder("FolderId", folder);
            return self();
        }

        /** Moves the item to the root level of its library. */
        public final B clearFolderId() {
            return clear("FolderId");
        }
    }
}
