package dev.medialib.sanity.dataset;

import dev.medialib.core.internal.check.DurationRules;
import dev.medialib.core.internal.check.TextRules;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Options of a link from a dataset to an asset of a media library. */
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

    /** Returns a new builder. All options are optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates options from {@code options}. */
    public static LinkOptions of(Consumer<Builder> options) {
        Builder builder = builder();
        options.accept(builder);
        return builder.build();
    }

    List<ImageMeta> metadata() {
        return metadata;
    }

    @Nullable String tag() {
        return tag;
    }

    Duration limit() {
        return limit;
    }

    /** Builder of {@link LinkOptions}. */
    public static final class Builder {
        private List<ImageMeta> metadata = List.of();
        private @Nullable String tag;
        private Duration limit = DEFAULT_LIMIT;

        private Builder() {}

        /**
         * Sets the metadata kinds for the document in the dataset. By default no metadata is requested. Source: the vendor's
         * Studio.
         */
        public Builder metadata(ImageMeta... kinds) {
            return metadata(List.of(kinds));
        }

        /** Same as {@link #metadata(ImageMeta...)} with a collection. */
        public Builder metadata(Collection<ImageMeta> kinds) {
            metadata = List.copyOf(kinds);
            return this;
        }

        /** Sets the tag of the request in the project's request logs. It follows the client's prefix. */
        public Builder tag(String requestTag) {
            tag = TextRules.requireText("tag", requestTag);
            return this;
        }

        /**
         * Sets the time limit for retries while the asset is not ready, which is common after an upload. The limit does not
         * interrupt a running request. The default is 20 seconds, as in the vendor's Studio.
         *
         * @param time positive
         */
        public Builder limit(Duration time) {
            limit = DurationRules.requirePositive("limit", time);
            return this;
        }

        /** Creates the options. */
        public LinkOptions build() {
            return new LinkOptions(this);
        }
    }
}
