package dev.medialib.sitefinity.upload;

import dev.medialib.sitefinity.change.VideoChange;

/** A new video. */
public final class VideoUpload extends MediaUpload {
    private VideoUpload(Builder builder) {
        super(builder);
    }

    public static Builder builder() {
        return new Builder(VideoChange.builder());
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
