package dev.medialib.sitefinity.upload;

import dev.medialib.sitefinity.change.VideoChange;
import java.util.function.Consumer;

/** A new video. */
public final class VideoUpload extends MediaUpload {
    private VideoUpload(Builder builder) {
        super(builder);
    }

    public static Builder builder() {
        return new Builder(VideoChange.builder());
    }

    /**
     * Builds an upload with a lambda.
     *
     * @throws IllegalArgumentException if the lambda does not set the library
     */
    public static VideoUpload of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** Collects what makes a new video. */
    public static final class Builder extends MediaUpload.Builder<Builder> {
        private Builder(VideoChange.Builder fields) {
            super(fields);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * What was collected.
         *
         * @throws IllegalArgumentException if the library is missing
         */
        public VideoUpload build() {
            return new VideoUpload(this);
        }
    }
}
