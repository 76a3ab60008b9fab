package dev.medialib.sitefinity.change;

import dev.medialib.sitefinity.internal.FieldRules;

/** A change of a video. */
public final class VideoChange extends MediaItemChange {
    private VideoChange(Builder builder) {
        super(builder);
    }

    /** Returns a new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link VideoChange}. */
    public static final class Builder extends MediaItemChange.Builder<VideoChange, Builder> {
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
