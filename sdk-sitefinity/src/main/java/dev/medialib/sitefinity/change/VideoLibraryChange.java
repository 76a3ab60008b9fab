package dev.medialib.sitefinity.change;

import java.util.function.Consumer;

/** A change of a library of videos, or the fields of a new one. */
public final class VideoLibraryChange extends LibraryChange {
    private VideoLibraryChange(Builder builder) {
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
    public static VideoLibraryChange of(Consumer<Builder> changes) {
        Builder builder = new Builder();
        changes.accept(builder);
        return builder.build();
    }

    /** Collects what to change in a library of videos. */
    public static final class Builder extends LibraryChange.Builder<Builder> {
        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        @Override
        public VideoLibraryChange build() {
            return new VideoLibraryChange(this);
        }
    }
}
