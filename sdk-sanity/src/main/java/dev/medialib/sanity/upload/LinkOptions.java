package dev.medialib.sanity.upload;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How an asset of a media library is linked to a dataset. */
public final class LinkOptions {
    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(20);

    private final List<ImageMeta> metadata;
    private final @Nullable String tag;
    private final Duration limit;

    private LinkOptions(Builder builder) {
        this.metadata = builder.metadata;
        this.tag = builder.tag;
        this.limit = builder.limit;
    }

    /** Options that are described in place. */
    public static LinkOptions of(Consumer<Builder> options) {
        Builder builder = new Builder();
        options.accept(builder);
        return new LinkOptions(builder);
    }

    /** May be empty. */
    public List<ImageMeta> metadata() {
        return metadata;
    }

    /** Without the client's prefix; null when none was set. */
    public @Nullable String tag() {
        return tag;
    }

    public Duration limit() {
        return limit;
    }

    /** Builds {@link LinkOptions}. */
    public static final class Builder {
        private List<ImageMeta> metadata = List.of();
        private @Nullable String tag;
        private Duration limit = DEFAULT_LIMIT;

        private Builder() {}

        /** What the dataset's document is to say of the image. Default: nothing is asked for. Known from the vendor's Studio. */
        public Builder metadata(ImageMeta... kinds) {
            return metadata(List.of(kinds));
        }

        /** The same with a collection. */
        public Builder metadata(Collection<ImageMeta> kinds) {
            metadata = List.copyOf(kinds);
            return this;
        }

        /** By which the project's request logs tell this request from others; the client's prefix is put before it. */
        public Builder tag(String requestTag) {
            tag = RequestRules.requireText("tag", requestTag);
            return this;
        }

        /**
         * For how long to try again while the asset is not ready, which is usual after an upload. A request that is under way is not cut
         * off by it. Default: 20 s, as long as the vendor's Studio waits.
         */
        public Builder limit(Duration time) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("limit must be positive, but is " + time);
            }
            limit = time;
            return this;
        }
    }
}
