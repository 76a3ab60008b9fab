package dev.medialib.sitefinity.change;

import java.util.function.Consumer;
import dev.medialib.sitefinity.internal.FieldRules;

/** A change of a video. */
public final class VideoChange extends MediaItemChange {
    private VideoChange(Builder builder) {
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
    public static VideoChange of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    /** Collects what to change in a video. */
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
