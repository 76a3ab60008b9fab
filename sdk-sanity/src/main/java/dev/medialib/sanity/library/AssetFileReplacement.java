package dev.medialib.sanity.library;

import dev.medialib.core.internal.check.DurationRules;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** Options of {@link SanityMediaLibrary#replaceFile(String, dev.medialib.core.content.Content, Consumer)}. */
public final class AssetFileReplacement {
    private static final Duration DEFAULT_LIMIT = Duration.ofMinutes(5);

    private final LibraryUpload upload;
    private final Duration limit;

    private AssetFileReplacement(Builder builder) {
        this.upload = builder.upload;
        this.limit = builder.limit;
    }

    /** Returns a new builder. All options are optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates options from {@code replacement}. */
    public static AssetFileReplacement of(Consumer<Builder> replacement) {
        Builder builder = builder();
        replacement.accept(builder);
        return builder.build();
    }

    LibraryUpload upload() {
        return upload;
    }

    Duration limit() {
        return limit;
    }

    /** Builder of {@link AssetFileReplacement}. */
    public static final class Builder {
        private LibraryUpload upload = LibraryUpload.builder().build();
        private Duration limit = DEFAULT_LIMIT;

        private Builder() {}

        /** Sets the options of the upload, such as the file name. The options must not contain the id of another asset. */
        public Builder upload(Consumer<LibraryUpload.Builder> options) {
            return upload(LibraryUpload.of(options));
        }

        /** Same as {@link #upload(Consumer)}. */
        public Builder upload(LibraryUpload options) {
            upload = Objects.requireNonNull(options, "options");
            return this;
        }

        /**
         * Sets the maximum time to wait until Sanity has processed the file. The default is five minutes. Long videos need more
         * time. The limit does not include the upload.
         *
         * @param time positive
         */
        public Builder limit(Duration time) {
            limit = DurationRules.requirePositive("limit", time);
            return this;
        }

        /** Creates the options. */
        public AssetFileReplacement build() {
            return new AssetFileReplacement(this);
        }
    }
}
