package dev.medialib.sitefinity.media;

import dev.medialib.sitefinity.internal.field.FieldRules;
import java.util.function.Consumer;

/** Change of a video. */
public final class VideoChange extends MediaItemChange {
    private VideoChange(Builder builder) {
        super(builder);
    }

    /** Returns a builder without any field set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a change with the fields that {@code changes} sets or clears. */
    public static VideoChange of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    /** Builder of {@link VideoChange}. */
    public static final class Builder extends MediaItemChange.Builder<Builder> {
        private Builder() {
            super(FieldRules.VIDEO);
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public VideoChange build() {
            return new VideoChange(this);
        }
    }
}
