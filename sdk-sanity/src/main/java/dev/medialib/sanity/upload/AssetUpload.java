package dev.medialib.sanity.upload;

import dev.medialib.core.content.ProgressListener;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How an image or a file is uploaded to a dataset. Nothing of it is needed. Source: the reference of the Assets API. */
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

    /** An upload that is described in place. */
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

    /** The parameters of the URL that were set, but for the tag and what is to be found out. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** What is to be found out about an image; empty for nothing, null when it was left to Sanity. */
    public @Nullable List<ImageMeta> meta() {
        return meta;
    }

    /** Without the client's prefix; null when none was set. */
    public @Nullable String tag() {
        return tag;
    }

    public @Nullable ProgressListener progress() {
        return progress;
    }

    /** Builds {@link AssetUpload}s. */
    public static final class Builder extends UploadBuilder<Builder> {
        private @Nullable List<ImageMeta> meta;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** A label of your own. */
        public Builder label(String value) {
            return put("label", RequestRules.requireText("label", value));
        }

        public Builder description(String value) {
            return put("description", RequestRules.requireText("description", value));
        }

        /** The credit to whom the supplier of the asset requires it when it is published. */
        public Builder creditLine(String value) {
            return put("creditLine", RequestRules.requireText("creditLine", value));
        }

        /** The name of the service that the asset comes from. */
        public Builder sourceName(String value) {
            return put("sourceName", RequestRules.requireText("sourceName", value));
        }

        /** The asset's id in that service; the reference says to use it with {@link #sourceName}. */
        public Builder sourceId(String value) {
            return put("sourceId", RequestRules.requireText("sourceId", value));
        }

        /** The asset's URL in that service; the reference says to use it with {@link #sourceName}. */
        public Builder sourceUrl(String value) {
            return put("sourceUrl", RequestRules.requireText("sourceUrl", value));
        }

        /**
         * What Sanity is to find out about an image, in place of the default, which is {@link ImageMeta#PALETTE},
         * {@link ImageMeta#LQIP} and {@link ImageMeta#BLURHASH}; nothing when it is empty. For images alone.
         */
        public Builder meta(ImageMeta... kinds) {
            return meta(List.of(kinds));
        }

        /** The same with a collection. */
        public Builder meta(Collection<ImageMeta> kinds) {
            meta = List.copyOf(kinds);
            return this;
        }
    }
}
