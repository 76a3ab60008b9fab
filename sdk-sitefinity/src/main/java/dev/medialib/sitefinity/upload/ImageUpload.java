package dev.medialib.sitefinity.upload;

import dev.medialib.sitefinity.change.ImageChange;
import java.util.function.Consumer;

/** A new image. */
public final class ImageUpload extends MediaUpload {
    private ImageUpload(Builder builder) {
        super(builder);
    }

    public static Builder builder() {
        return new Builder(ImageChange.builder());
    }

    /**
     * Builds an upload with a lambda.
     *
     * @throws IllegalArgumentException if the lambda does not set the library
     */
    public static ImageUpload of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** Collects what makes a new image. */
    public static final class Builder extends MediaUpload.Builder<Builder> {
        private final ImageChange.Builder image;

        private Builder(ImageChange.Builder image) {
            super(image);
            this.image = image;
        }

        @Override
        Builder self() {
            return this;
        }

        /** The text that stands for the image where it is not seen; it may be empty. */
        public Builder alternativeText(String text) {
            image.alternativeText(text);
            return this;
        }

        /**
         * What was collected.
         *
         * @throws IllegalArgumentException if the library is missing
         */
        public ImageUpload build() {
            return new ImageUpload(this);
        }
    }
}
