package dev.medialib.livingdocs.entry;

import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.json.JsonData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry to create for a file that is already in the configured storage (Livingdocs Public API documentation, "Import Media
 * Library Entries").
 */
public final class NewEntry {
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9-]{1,32}");

    private final JsonData json;
    private final @Nullable String id;

    private NewEntry(Builder builder) {
        Map<String, Object> values = new LinkedHashMap<>(builder.values);
        if (!builder.translations.isEmpty()) {
            values.put("translations", builder.translations);
        }
        this.json = JsonData.of(values);
        this.id = (String) builder.values.get("id");
    }

    /**
     * Creates an entry with the options that {@code entry} sets.
     *
     * @throws IllegalArgumentException if the media type or the asset is missing, or if an external id is set without a system
     *     name
     */
    public static NewEntry of(Consumer<Builder> entry) {
        Builder builder = builder();
        entry.accept(builder);
        return builder.build();
    }

    /** Returns a new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the chosen id; null when the server chooses it. */
    public @Nullable String id() {
        return id;
    }

    /** The JSON of the entry in the request. */
    JsonData toJson() {
        return json;
    }

    @Override
    public String toString() {
        return json.toJson();
    }

    /** Builder of {@link NewEntry}. */
    public static final class Builder {
        private final Map<String, Object> values = new LinkedHashMap<>();
        private final List<Translation> translations = new ArrayList<>();

        private Builder() {}

        /**
         * Sets the id: 1 to 32 letters, digits and dashes. By default the server chooses it.
         *
         * @throws IllegalArgumentException if {@code value} is not such an id
         */
        public Builder id(String value) {
            if (!ID.matcher(value).matches()) {
                throw new IllegalArgumentException("id must consist of 1 to 32 letters, digits and dashes");
            }
            return put("id", value);
        }

        /** Sets the system from which the entry comes. It is required if {@link #externalId} is set. */
        public Builder systemName(String value) {
            return put("systemName", TextRules.requireText("systemName", value));
        }

        /** Sets the id in the external system. It is unique together with the {@link #systemName}. */
        public Builder externalId(String value) {
            return put("externalId", TextRules.requireText("externalId", value));
        }

        /**
         * Sets the media type: {@code image}, {@code video}, {@code file}, or the handle of a media type of the project.
         * Required.
         */
        public Builder mediaType(String handle) {
            return put("mediaType", TextRules.requireText("mediaType", handle));
        }

        /**
         * Sets the file. It is required, and must have a key and a URL.
         *
         * @throws IllegalArgumentException if key or URL is missing, or the key begins with {@code v/}, which the server
         *     reserves
         */
        public Builder asset(EntryAsset value) {
            String key = TextRules.requireText("the key of the asset", value.key());
            TextRules.requireText("the url of the asset", value.url());
            if (key.startsWith("v/")) {
                throw new IllegalArgumentException("the key of the asset must not begin with v/, which is reserved");
            }
            return put("asset", value);
        }

        /** Sets the metadata. The media type defines which properties are allowed. */
        public Builder metadata(Map<String, ?> properties) {
            return put("metadata", JsonData.of(Objects.requireNonNull(properties, "properties")));
        }

        /** Adds the values of one language. */
        public Builder translation(Translation value) {
            translations.add(Objects.requireNonNull(value, "translation"));
            return this;
        }

        private Builder put(String name, Object value) {
            values.put(name, value);
            return this;
        }

        /**
         * Creates the entry.
         *
         * @throws IllegalArgumentException if the media type or the asset is missing, or if an external id is set without a
         *     system name
         */
        public NewEntry build() {
            for (String name : List.of("mediaType", "asset")) {
                if (!values.containsKey(name)) {
                    throw new IllegalArgumentException("a new entry needs " + name);
                }
            }
            if (values.containsKey("externalId") && !values.containsKey("systemName")) {
                throw new IllegalArgumentException("a new entry with an externalId needs a systemName");
            }
            return new NewEntry(this);
        }
    }
}
