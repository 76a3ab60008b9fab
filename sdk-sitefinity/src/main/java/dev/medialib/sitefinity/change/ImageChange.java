package dev.medialib.sitefinity.change;

import dev.medialib.sitefinity.internal.FieldRules;
import java.util.function.Consumer;

/** A change of an image. */
public final class ImageChange extends MediaItemChange {
    private ImageChange(Builder builder) {
        super(builder);
    }

    /** Returns a builder without any field set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a query with the options that {@code building} sets. */
    public static ImageChange of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    /** Builder of {@link ImageChange}. */
    public static final class Builder extends MediaItemChange.Builder<Builder> {
        private Builder() {
            super(FieldRules.IMAGE);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Sets the alternative text, which may be empty. */
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
