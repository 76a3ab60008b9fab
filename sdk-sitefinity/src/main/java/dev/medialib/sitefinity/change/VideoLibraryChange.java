package dev.medialib.sitefinity.change;

/** A change of a library of videos, or the fields of a new one. */
public final class VideoLibraryChange extends LibraryChange {
    private VideoLibraryChange(Builder builder) {
        super(builder);
    }

    /** Returns a new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link VideoLibraryChange}. */
    public static final class Builder extends LibraryChange.Builder<VideoLibraryChange, Builder> {
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
