package dev.medialib.livingdocs.imports;

import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.json.JsonData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Request to import files that Livingdocs downloads by their URL. An import creates entries and skips files that were imported
 * before.
 */
public final class UrlImport {
    private static final int MAX_CONTEXT_BYTES = 8192;

    private final JsonData envelope;
    private final List<Item> items;

    private UrlImport(Builder builder) {
        this.envelope = JsonData.of(builder.values);
        this.items = List.copyOf(builder.items);
    }

    /**
     * Creates an import with the options that {@code urlImport} sets.
     *
     * @throws IllegalArgumentException if the system name is missing, or there is no item
     */
    public static UrlImport of(Consumer<Builder> urlImport) {
        Builder builder = builder();
        urlImport.accept(builder);
        return builder.build();
    }

    /** Returns a new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** The JSON of the request, with the items in the list {@code kind}. */
    JsonData toJson(String kind) {
        return envelope.with(kind, items.stream().map(item -> item.json).toList());
    }

    /** The documentation requires a media type for images and files. */
    boolean namesMediaTypes() {
        return items.stream().allMatch(item -> item.json.has("mediaType"));
    }

    /** Builder of {@link UrlImport}. */
    public static final class Builder {
        private final Map<String, Object> values = new LinkedHashMap<>();
        private final List<Item> items = new ArrayList<>();

        private Builder() {}

        /** Sets the system from which the files come. The ids of the files must be unique in this system. Required. */
        public Builder systemName(String name) {
            values.put("systemName", TextRules.requireText("systemName", name));
            return this;
        }

        /** Sets the URL that the server calls when the import has ended. By default there is no call. */
        public Builder webhook(String url) {
            values.put("webhook", TextRules.requireText("webhook", url));
            return this;
        }

        /**
         * Sets the data that the server sends to the webhook. By default it sends none.
         *
         * @throws IllegalArgumentException if {@code context} is larger than 8192 bytes as JSON
         */
        public Builder context(Map<String, ?> context) {
            JsonData json = JsonData.of(Objects.requireNonNull(context, "context"));
            int size = json.toJson().getBytes(StandardCharsets.UTF_8).length;
            if (size > MAX_CONTEXT_BYTES) {
                throw new IllegalArgumentException(
                        "context must have at most " + MAX_CONTEXT_BYTES + " bytes as JSON, but has " + size);
            }
            values.put("context", json);
            return this;
        }

        /** Adds a file. At least one is required. */
        public Builder add(Item item) {
            items.add(Objects.requireNonNull(item, "item"));
            return this;
        }

        /**
         * Same as {@link #add(Item)} with the options that {@code item} sets.
         *
         * @throws IllegalArgumentException if the URL, the id or the file name is missing
         */
        public Builder add(Consumer<Item.Builder> item) {
            return add(Item.of(item));
        }

        /**
         * Creates the import.
         *
         * @throws IllegalArgumentException if the system name is missing, or there is no item
         */
        public UrlImport build() {
            if (!values.containsKey("systemName")) {
                throw new IllegalArgumentException("an import needs a systemName");
            }
            if (items.isEmpty()) {
                throw new IllegalArgumentException("an import needs at least one item");
            }
            return new UrlImport(this);
        }
    }

    /** One file to import. */
    public static final class Item {
        private final JsonData json;

        private Item(JsonData json) {
            this.json = json;
        }

        /**
         * Creates a file with the options that {@code item} sets.
         *
         * @throws IllegalArgumentException if the URL, the id or the file name is missing
         */
        public static Item of(Consumer<Builder> item) {
            Builder builder = builder();
            item.accept(builder);
            return builder.build();
        }

        /** Returns a new, empty builder. */
        public static Builder builder() {
            return new Builder();
        }

        /** Builder of {@link Item}. */
        public static final class Builder {
            private final Map<String, Object> values = new LinkedHashMap<>();

            private Builder() {
                values.put("metadata", Map.of());
            }

            /**
             * Sets the http or https URL from which the server downloads the file. Required.
             *
             * @throws IllegalArgumentException if it is empty or a {@code data:} URL
             */
            public Builder url(String url) {
                TextRules.requireText("url", url);
                if (url.regionMatches(true, 0, "data:", 0, 5)) {
                    throw new IllegalArgumentException("url must not be a data: URL, which the server does not import");
                }
                return put("url", url);
            }

            /**
             * Sets the id of the file in the system from which the file comes. This id becomes the external id of the entry.
             * Required.
             */
            public Builder id(String externalId) {
                return put("id", TextRules.requireText("id", externalId));
            }

            /** Sets the name of the file. Required. */
            public Builder fileName(String name) {
                return put("fileName", TextRules.requireText("fileName", name));
            }

            /** Sets the handle of the media type, such as {@code image}. Required for images and files. */
            public Builder mediaType(String handle) {
                return put("mediaType", TextRules.requireText("mediaType", handle));
            }

            /** Sets the metadata. By default there is none. The server may add metadata from the file. */
            public Builder metadata(Map<String, ?> properties) {
                return put("metadata", JsonData.of(Objects.requireNonNull(properties, "properties")));
            }

            private Builder put(String name, Object value) {
                values.put(name, value);
                return this;
            }

            /**
             * Creates the file.
             *
             * @throws IllegalArgumentException if the URL, the id or the file name is missing
             */
            public Item build() {
                for (String name : List.of("url", "id", "fileName")) {
                    if (!values.containsKey(name)) {
                        throw new IllegalArgumentException("an item to import needs " + name);
                    }
                }
                return new Item(JsonData.of(values));
            }
        }
    }
}
