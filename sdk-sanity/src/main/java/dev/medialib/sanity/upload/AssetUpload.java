package dev.medialib.sanity.upload;

import dev.medialib.core.content.ProgressListener;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Options of an upload to a dataset. All options are optional. Source: the reference of the Assets API. */
public final class AssetUpload {
    private final Map<String, String> parameters;
    private final @Nullable List<ImageMeta> meta;
    private final @Nullable String tag;
    private final @Nullable ProgressListener progress;

    private AssetUpload(Builder builder) {
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(builder.parameters));
        this.meta = builder.meta;
        this.tag = builder.tag;
        this.progress = builder.progress;
    }

    /**
     * Creates options with the values that {@code upload} sets.
     *
     * @throws IllegalArgumentException if there is a source id or source URL without a source name
     */
    public static AssetUpload of(Consumer<Builder> upload) {
        Builder builder = new Builder();
        upload.accept(builder);
        for (String name : List.of("sourceId", "sourceUrl")) {
            if (builder.parameters.containsKey(name) && !builder.parameters.containsKey("sourceName")) {
                throw new IllegalArgumentException(name + " goes with sourceName, which is missing");
            }
        }
        return new AssetUpload(builder);
    }

    /** Returns the parameters of the URL that were set, except the tag and the metadata kinds. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** Returns the metadata kinds to extract from an image; empty for none, null for Sanity's default. */
    public @Nullable List<ImageMeta> meta() {
        return meta;
    }

    /** Returns the request tag without the client's prefix; null when none was set. */
    public @Nullable String tag() {
        return tag;
    }

    /** Returns the listener that reports the progress of the upload; null when none was set. */
    public @Nullable ProgressListener progress() {
        return progress;
    }

    /** Builder of {@link AssetUpload}. */
    public static final class Builder extends UploadBuilder<Builder> {
        private @Nullable List<ImageMeta> meta;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** Sets a label. */
        public Builder label(String value) {
            return put("label", RequestRules.requireText("label", value));
        }

        /** Sets the description. */
        public Builder description(String value) {
            return put("description", RequestRules.requireText("description", value));
        }

        /** Sets the credit that the supplier of the asset requires when it is published. */
        public Builder creditLine(String value) {
            return put("creditLine", RequestRules.requireText("creditLine", value));
        }

        /** Sets the name of the service that the asset comes from. */
        public Builder sourceName(String value) {
            return put("sourceName", RequestRules.requireText("sourceName", value));
        }

        /** Sets the id of the asset in that service. Needs a {@link #sourceName}. */
        public Builder sourceId(String value) {
            return put("sourceId", RequestRules.requireText("sourceId", value));
        }

        /** Sets the URL of the asset in that service. Needs a {@link #sourceName}. */
        public Builder sourceUrl(String value) {
            return put("sourceUrl", RequestRules.requireText("sourceUrl", value));
        }

        /**
         * Sets the metadata kinds that Sanity extracts from an image; empty for none. The default is {@link ImageMeta#PALETTE},
         * {@link ImageMeta#LQIP} and {@link ImageMeta#BLURHASH}. Not allowed for files.
         */
        public Builder meta(ImageMeta... kinds) {
            return meta(List.of(kinds));
        }

        /** Same as {@link #meta(ImageMeta...)} with a collection. */
        public Builder meta(Collection<ImageMeta> kinds) {
            meta = List.copyOf(kinds);
            return this;
        }
    }
}
