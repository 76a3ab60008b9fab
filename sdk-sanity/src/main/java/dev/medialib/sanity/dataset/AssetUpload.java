package dev.medialib.sanity.dataset;

import dev.medialib.core.content.ProgressListener;
import dev.medialib.sanity.internal.UploadParameters;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Options of an upload to a dataset. All options are optional. Source: the reference of the Assets API. */
public final class AssetUpload {
    private final UploadParameters parameters;
    private final @Nullable List<ImageMeta> meta;

    private AssetUpload(Builder builder) {
        this.parameters = builder.parameters.build();
        this.meta = builder.meta;
    }

    /** Returns a new builder. All options are optional. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates options from {@code upload}.
     *
     * @throws IllegalArgumentException if a source id or source URL is set without a source name
     */
    public static AssetUpload of(Consumer<Builder> upload) {
        Builder builder = builder();
        upload.accept(builder);
        return builder.build();
    }

    UploadParameters parameters() {
        return parameters;
    }

    /** Returns the metadata kinds to extract from an image; empty for none, null for Sanity's default. */
    @Nullable List<ImageMeta> meta() {
        return meta;
    }

    /** Builder of {@link AssetUpload}. */
    public static final class Builder {
        private final UploadParameters.Builder parameters = new UploadParameters.Builder();
        private @Nullable List<ImageMeta> meta;

        private Builder() {}

        /** Sets the name of the file. The default is the file name of the content, if it has one. */
        public Builder filename(String name) {
            return put("filename", name);
        }

        /** Sets the title of the asset. */
        public Builder title(String value) {
            return put("title", value);
        }

        /** Sets the tag of the request in the project's request logs. It follows the client's prefix. */
        public Builder tag(String requestTag) {
            parameters.tag(requestTag);
            return this;
        }

        /** Sets a listener that reports the progress of the upload. */
        public Builder onProgress(ProgressListener listener) {
            parameters.progress(listener);
            return this;
        }

        /** Sets a label. */
        public Builder label(String value) {
            return put("label", value);
        }

        /** Sets the description. */
        public Builder description(String value) {
            return put("description", value);
        }

        /** Sets the credit line that the supplier requires when the asset is published. */
        public Builder creditLine(String value) {
            return put("creditLine", value);
        }

        /** Sets the name of the external service that is the source of the asset. */
        public Builder sourceName(String value) {
            return put("sourceName", value);
        }

        /** Sets the id of the asset in the external service. Requires a {@link #sourceName}. */
        public Builder sourceId(String value) {
            return put("sourceId", value);
        }

        /** Sets the URL of the asset in the external service. Requires a {@link #sourceName}. */
        public Builder sourceUrl(String value) {
            return put("sourceUrl", value);
        }

        /**
         * Sets the metadata kinds that Sanity extracts from an image. The default is {@link ImageMeta#PALETTE}, {@link
         * ImageMeta#LQIP} and {@link ImageMeta#BLURHASH}. Not allowed for files.
         *
         * @param kinds the kinds; without a kind, Sanity extracts no metadata
         */
        public Builder meta(ImageMeta... kinds) {
            return meta(List.of(kinds));
        }

        /** Same as {@link #meta(ImageMeta...)} with a collection. */
        public Builder meta(Collection<ImageMeta> kinds) {
            meta = List.copyOf(kinds);
            return this;
        }

        /**
         * Creates the options.
         *
         * @throws IllegalArgumentException if a source id or source URL is set without a source name
         */
        public AssetUpload build() {
            AssetUpload upload = new AssetUpload(this);
            Set<String> set = upload.parameters.values().keySet();
            for (String name : List.of("sourceId", "sourceUrl")) {
                if (set.contains(name) && !set.contains("sourceName")) {
                    throw new IllegalArgumentException(
                            name + " must not be set without sourceName; set sourceName too");
                }
            }
            return upload;
        }

        private Builder put(String name, String value) {
            parameters.put(name, value);
            return this;
        }
    }
}
