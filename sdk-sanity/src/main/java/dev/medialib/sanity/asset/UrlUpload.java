package dev.medialib.sanity.asset;

import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.internal.UploadRules;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Options of an upload of a file that Sanity downloads by its URL. The vendor's API reference does not contain this endpoint; the
 * endpoint and its rules are known from the vendor's command line tool.
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

    /** Creates options with the values that {@code upload} sets. */
    public static UrlUpload of(Consumer<Builder> upload) {
        Builder builder = builder();
        upload.accept(builder);
        return builder.build();
    }

    /** Returns the name of the file; null when none was set. */
    public @Nullable String filename() {
        return filename;
    }

    /** Returns the asset's own metadata, by the name of the aspect; null when none was set. */
    public @Nullable JsonData aspects() {
        return aspects;
    }

    /** Returns the request tag without the client's prefix; null when none was set. */
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
         * Sets the name of the file.
         *
         * @throws IllegalArgumentException if it is empty, longer than 255 characters, or has any of {@code / \} and NUL
         */
        public Builder filename(String name) {
            filename = UploadRules.requireFileName(name);
            return this;
        }

        /** Sets the new asset's own metadata, by the name of the aspect. Only allowed for media libraries. */
        public Builder aspects(Map<String, ?> byName) {
            aspects = JsonData.of(Objects.requireNonNull(byName, "byName"));
            return this;
        }

        /** Sets the tag of the request in the project's request logs, which follows the client's prefix. */
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
