package dev.medialib.sanity.upload;

import dev.medialib.core.json.JsonData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something that Sanity is to fetch by its URL. Not in the vendor's API reference: known from its command line tool, and so are the rules. */
public final class UrlUpload {
    private final Map<String, Object> body;
    private final @Nullable String tag;

    private UrlUpload(Map<String, Object> body, @Nullable String tag) {
        this.body = body;
        this.tag = tag;
    }

    /**
     * The file at {@code url}.
     *
     * @throws IllegalArgumentException if the URL is not https, has no host, a user name or blanks, or is longer than 2048 characters
     */
    public static UrlUpload of(String url, Consumer<Builder> upload) {
        Builder builder = new Builder();
        upload.accept(builder);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("url", RequestRules.requireUrl(url));
        body.putAll(builder.values);
        return new UrlUpload(body, builder.tag);
    }

    /** As it stands in the request. */
    public JsonData toJson() {
        return JsonData.of(body);
    }

    /** Whether aspects were set, which only assets of media libraries have. */
    public boolean hasAspects() {
        return body.containsKey("aspects");
    }

    /** Without the client's prefix; null when none was set. */
    public @Nullable String tag() {
        return tag;
    }

    /** Builds {@link UrlUpload}s. */
    public static final class Builder {
        private final Map<String, Object> values = new LinkedHashMap<>();
        private @Nullable String tag;

        private Builder() {}

        /**
         * What the file is called.
         *
         * @throws IllegalArgumentException if it is empty, longer than 255 characters, or has any of {@code / \} and NUL
         */
        public Builder filename(String name) {
            values.put("filename", RequestRules.requireFileName(name));
            return this;
        }

        /** The new asset's own metadata, by the name of the aspect. For media libraries alone. */
        public Builder aspects(Map<String, ?> byName) {
            values.put("aspects", JsonData.of(Objects.requireNonNull(byName, "byName")));
            return this;
        }

        /** By which the project's request logs tell this request from others; the client's prefix is put before it. */
        public Builder tag(String requestTag) {
            tag = RequestRules.requireText("tag", requestTag);
            return this;
        }
    }
}
