package dev.medialib.sitefinity.media;

import dev.medialib.sitefinity.internal.field.FieldRules;
import java.util.function.Consumer;

/** Change of an image. */
public final class ImageChange extends MediaItemChange {
    private ImageChange(Builder builder) {
        super(builder);
    }

    /** Returns a builder without any field set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a change with the fields that {@code changes} sets or clears. */
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
