package dev.medialib.sanity.asset;

import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.internal.UploadRules;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Options of an upload by URL, for which Sanity downloads the file. The endpoint is not in the vendor's API reference. Source
 * of the endpoint and its rules: the vendor's command line tool.
 */
public final class UrlUpload {
    private final @Nullable String filename;
    private final @Nullable JsonData aspects;
    private final @Nullable String tag;

    private UrlUpload(Builder builder) {
        this.filename = builder.filename;
        this.aspects = builder.aspects;
        this.tag = builder.tag;
    }

    /** Returns a new builder. All options are optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates options from {@code upload}. */
    public static UrlUpload of(Consumer<Builder> upload) {
        Builder builder = builder();
        upload.accept(builder);
        return builder.build();
    }

    /** Returns the file name; null when it was not set. */
    public @Nullable String filename() {
        return filename;
    }

    /** Returns the values of aspects by the name of the aspect; null when they were not set. */
    public @Nullable JsonData aspects() {
        return aspects;
    }

    /** Returns the request tag without the client's prefix; null when it was not set. */
    public @Nullable String tag() {
        return tag;
    }

    /** Builder of {@link UrlUpload}. */
    public static final class Builder {
        private @Nullable String filename;
        private @Nullable JsonData aspects;
        private @Nullable String tag;

        private Builder() {}

        /**
         * Sets the file name.
         *
         * @param name 1 to 255 characters, without {@code /}, {@code \} and NUL
         * @throws IllegalArgumentException if {@code name} is invalid
         */
        public Builder filename(String name) {
            filename = UploadRules.requireFileName(name);
            return this;
        }

        /** Sets the values of aspects by the name of the aspect. Only allowed for media libraries. */
        public Builder aspects(Map<String, ?> byName) {
            aspects = JsonData.of(Objects.requireNonNull(byName, "byName"));
            return this;
        }

        /** Sets the tag of the request in the project's request logs. It follows the client's prefix. */
        public Builder tag(String requestTag) {
            tag = TextRules.requireText("tag", requestTag);
            return this;
        }

        /** Creates the options. */
        public UrlUpload build() {
            return new UrlUpload(this);
        }
    }
}
