package dev.medialib.sitefinity.change;

import java.util.function.Consumer;
import dev.medialib.sitefinity.internal.FieldRules;

/** A change of an image. */
public final class ImageChange extends MediaItemChange {
    private ImageChange(Builder builder) {
        super(builder);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds a change with a lambda.
     *
     * @throws IllegalArgumentException if the lambda sets and clears nothing
     */
    public static ImageChange of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    /** Collects what to change in an image. */
    public static final class Builder extends MediaItemChange.Builder<Builder> {
        private Builder() {
            super(FieldRules.IMAGE);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Sets the text that stands for the image where it is not seen; it may be empty. */
        public Builder alternativeText(String text) {
            return put("AlternativeText", text);
        }

        /** Clears the alternative text. */
        public Builder clearAlternativeText() {
            return clear("AlternativeText");
        }

        @Override
        public ImageChange build() {
            return new ImageChange(this);
        }
    }
}
