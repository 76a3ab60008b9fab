package dev.medialib.sitefinity.upload;

import dev.medialib.sitefinity.change.ImageChange;
import java.util.function.Consumer;

/** A new image and the options of its upload. */
public final class ImageUpload extends MediaUpload {
    private ImageUpload(Builder builder) {
        super(builder);
    }

    /** Returns a builder without any field set. */
    public static Builder builder() {
        return new Builder(ImageChange.builder());
    }

    /** Creates a query with the options that {@code building} sets. */
    public static ImageUpload of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    /** Builder of {@link ImageUpload}. */
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

        /** Sets the alternative text, which may be empty. */
        public Builder alternativeText(String text) {
            image.alternativeText(text);
            return this;
        }

        /**
         * Creates the upload.
         *
         * @throws IllegalArgumentException if the library is missing
         */
        public ImageUpload build() {
            return new ImageUpload(this);
        }
    }
}
