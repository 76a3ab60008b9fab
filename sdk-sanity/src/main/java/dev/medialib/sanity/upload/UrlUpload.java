package dev.medialib.sanity.upload;

import dev.medialib.core.json.JsonData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file that Sanity downloads by its URL. The vendor's API reference does not contain this endpoint; the endpoint and its rules
 * are known from the vendor's command line tool.
 */
public final class UrlUpload {
    private final Map<String, Object> body;
    private final @Nullable String tag;

    private UrlUpload(Map<String, Object> body, @Nullable String tag) {
        this.body = body;
        this.tag = tag;
    }

    /**
     * Creates an upload of the file at {@code url}.
     *
     * @throws IllegalArgumentException if the URL is not https, has no host, has a user name or blanks, or is longer than 2048
     *     characters
     */
    public static UrlUpload of(String url, Consumer<Builder> upload) {
        Builder builder = new Builder();
        upload.accept(builder);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("url", RequestRules.requireUrl(url));
        body.putAll(builder.values);
        return new UrlUpload(body, builder.tag);
    }

    /** Returns the JSON of the request. */
    public JsonData toJson() {
        return JsonData.of(body);
    }

    /** Returns whether aspects were set. Only assets of media libraries have aspects. */
    public boolean hasAspects() {
        return body.containsKey("aspects");
    }

    /** Returns the request tag without the client's prefix; null when none was set. */
    public @Nullable String tag() {
        return tag;
    }

    /** Builder of {@link UrlUpload}. */
    public static final class Builder {
        private final Map<String, Object> values = new LinkedHashMap<>();
        private @Nullable String tag;

        private Builder() {}

        /**
         * Sets the name of the file.
         *
         * @throws IllegalArgumentException if it is empty, longer than 255 characters, or has any of {@code / \} and NUL
         */
        public Builder filename(String name) {
            values.put("filename", RequestRules.requireFileName(name));
            return this;
        }

        /** Sets the new asset's own metadata, by the name of the aspect. Only allowed for media libraries. */
        public Builder aspects(Map<String, ?> byName) {
            values.put("aspects", JsonData.of(Objects.requireNonNull(byName, "byName")));
            return this;
        }

        /** Sets the tag of the request in the project's request logs, which follows the client's prefix. */
        public Builder tag(String requestTag) {
            tag = RequestRules.requireText("tag", requestTag);
            return this;
        }
    }
}
