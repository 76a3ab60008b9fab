package dev.medialib.sitefinity.upload;

import dev.medialib.sitefinity.change.VideoChange;
import java.util.function.Consumer;

/** A new video and the options of its upload. */
public final class VideoUpload extends MediaUpload {
    private VideoUpload(Builder builder) {
        super(builder);
    }

    /** Returns a builder without any field set. */
    public static Builder builder() {
        return new Builder(VideoChange.builder());
    }

    /** Creates a query with the options that {@code building} sets. */
    public static VideoUpload of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** Builder of {@link VideoUpload}. */
    public static final class Builder extends MediaUpload.Builder<Builder> {
        private Builder(VideoChange.Builder fields) {
            super(fields);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Creates the upload.
         *
         * @throws IllegalArgumentException if the library is missing
         */
        public VideoUpload build() {
            return new VideoUpload(this);
        }
    }
}
