package dev.medialib.livingdocs.imports;

import dev.medialib.core.json.JsonData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Files that Livingdocs downloads by their URL. An import creates entries and skips files that were imported before. */
public final class UrlImport {
    private static final int LARGEST_CONTEXT = 8192;

    private final JsonData envelope;
    private final List<Map<String, Object>> items;

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
        Builder builder = new Builder();
        urlImport.accept(builder);
        return builder.build();
    }

    /**
     * Returns the JSON of the request.
     *
     * @param kind the name of the list: {@code images}, {@code videos} or {@code files}
     */
    public JsonData toJson(String kind) {
        return envelope.with(kind, items);
    }

    /** Returns whether every item has a media type, which the documentation requires for images and files. */
    public boolean namesMediaTypes() {
        return items.stream().allMatch(item -> item.containsKey("mediaType"));
    }

    /** Builder of {@link UrlImport}. */
    public static final class Builder {
        private final Map<String, Object> values = new LinkedHashMap<>();
        private final List<Map<String, Object>> items = new ArrayList<>();

        private Builder() {}

        /** Sets the system that the files come from, in which their ids are unique. Required. */
        public Builder systemName(String name) {
            values.put("systemName", Requests.requireText("systemName", name));
            return this;
        }

        /** Sets the URL that the server calls when the import has ended. By default there is no call. */
        public Builder webhook(String url) {
            values.put("webhook", Requests.requireText("webhook", url));
            return this;
        }

        /**
         * Sets the data that the server sends to the webhook. By default there is none.
         *
         * @throws IllegalArgumentException if {@code context} is larger than 8192 bytes as JSON
         */
        public Builder context(Map<String, ?> context) {
            JsonData json = JsonData.of(Objects.requireNonNull(context, "context"));
            int size = json.toJson().getBytes(StandardCharsets.UTF_8).length;
            if (size > LARGEST_CONTEXT) {
                throw new IllegalArgumentException(
                        "context must have at most " + LARGEST_CONTEXT + " bytes as JSON, but has " + size);
            }
            values.put("context", json);
            return this;
        }

        /**
         * Adds a file. At least one is required.
         *
         * @throws IllegalArgumentException if the URL, the id or the file name is missing
         */
        public Builder add(Consumer<Item> item) {
            Item built = new Item();
            item.accept(built);
            items.add(built.build());
            return this;
        }

        private UrlImport build() {
            if (!values.containsKey("systemName")) {
                throw new IllegalArgumentException("an import needs a systemName");
            }
            if (items.isEmpty()) {
                throw new IllegalArgumentException("an import needs at least one item");
            }
            return new UrlImport(this);
        }
    }

    /** Builder of one file to import. */
    public static final class Item {
        private final Map<String, Object> values = new LinkedHashMap<>();

        private Item() {
            values.put("metadata", Map.of());
        }

        /**
         * Sets the http or https URL from which the server downloads the file. Required.
         *
         * @throws IllegalArgumentException if it is empty or a {@code data:} URL
         */
        public Item url(String url) {
            Requests.requireText("url", url);
            if (url.regionMatches(true, 0, "data:", 0, 5)) {
                throw new IllegalArgumentException("url must not be a data: URL, which the server does not import");
            }
            return put("url", url);
        }

        /** Sets the id in the system that the file comes from. It becomes the external id of the entry. Required. */
        public Item id(String externalId) {
            return put("id", Requests.requireText("id", externalId));
        }

        /** Sets the name of the file. Required. */
        public Item fileName(String name) {
            return put("fileName", Requests.requireText("fileName", name));
        }

        /** Sets the handle of the media type, such as {@code image}. Required for images and files. */
        public Item mediaType(String handle) {
            return put("mediaType", Requests.requireText("mediaType", handle));
        }

        /** Sets the metadata. By default there is none. The server may add what it finds in the file. */
        public Item metadata(Map<String, ?> properties) {
            return put("metadata", JsonData.of(Objects.requireNonNull(properties, "properties")));
        }

        private Item put(String name, Object value) {
            values.put(name, value);
            return this;
        }

        private Map<String, Object> build() {
            for (String name : List.of("url", "id", "fileName")) {
                if (!values.containsKey(name)) {
                    throw new IllegalArgumentException("an item to import needs " + name);
                }
            }
            return new LinkedHashMap<>(values);
        }
    }
}
