package dev.medialib.sanity.library;

import dev.medialib.core.content.ProgressListener;
import dev.medialib.sanity.asset.CdnAccessPolicy;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.internal.UploadParameters;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Options of an upload to a media library. All options are optional, as the vendor documents: Sanity generates the title and
 * detects the type.
 */
public final class LibraryUpload {
    private final UploadParameters parameters;
    private final boolean sendsSha1;
    private final boolean multipart;

    private LibraryUpload(Builder builder) {
        this(builder.parameters.build(), builder.sendsSha1, builder.multipart);
    }

    private LibraryUpload(UploadParameters parameters, boolean sendsSha1, boolean multipart) {
        this.parameters = parameters;
        this.sendsSha1 = sendsSha1;
        this.multipart = multipart;
    }

    /** Returns a new builder. All options are optional. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates options from {@code upload}. */
    public static LibraryUpload of(Consumer<Builder> upload) {
        Builder builder = builder();
        upload.accept(builder);
        return builder.build();
    }

    /** Returns these options for a version of an asset. */
    LibraryUpload forAsset(String assetId) {
        String given = parameters.values().get("assetId");
        if (given != null && !given.equals(assetId)) {
            throw new IllegalArgumentException(
                    "assetId of the upload must be absent or \"" + assetId + "\", but is \"" + given + "\"");
        }
        return new LibraryUpload(parameters.with("assetId", assetId), sendsSha1, multipart);
    }

    UploadParameters parameters() {
        return parameters;
    }

    boolean sendsSha1() {
        return sendsSha1;
    }

    boolean isMultipart() {
        return multipart;
    }

    /** Builder of {@link LibraryUpload}. */
    public static final class Builder {
        private final UploadParameters.Builder parameters = new UploadParameters.Builder();
        private boolean sendsSha1;
        private boolean multipart;

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

        /**
         * Sets the type of the new asset. By default Sanity detects the type. Source of the parameter name, {@code type}:
         * third-party reports.
         */
        public Builder type(UploadType type) {
            return put("type", type.value());
        }

        /** Sets whether Sanity generates a title from the file name. */
        public Builder autoGenerateTitle(boolean generate) {
            return put("autoGenerateTitle", Boolean.toString(generate));
        }

        /**
         * Adds a version to an existing asset instead of creating an asset. The new version does not become the current one, as
         * the vendor documents. Use {@link SanityMediaLibrary#replaceFile(String, dev.medialib.core.content.Content, Consumer)}
         * to add a version and make it current.
         *
         * @param id the id of the asset, not of one of its instances
         */
        public Builder assetId(String id) {
            return put("assetId", id);
        }

        /**
         * Sets the folder of the new asset. Folders are a public beta. The parameter {@code parent} of the request contains
         * only the id. This is an inference from the vendor's description.
         *
         * @param folderId the id of a folder, or {@link dev.medialib.sanity.folder.LibraryFolders#rootId}
         * @throws IllegalArgumentException if {@code folderId} is invalid
         */
        public Builder parent(String folderId) {
            return put("parent", DocumentId.of(folderId).value());
        }

        /** Sets the id of the upload session. A session is a group of uploads. */
        public Builder sessionId(String id) {
            return put("sessionId", id);
        }

        /** Sets the access rule of the CDN. */
        public Builder cdnAccessPolicy(CdnAccessPolicy policy) {
            return put(
                    "cdnAccessPolicy", Objects.requireNonNull(policy, "policy").value());
        }

        /**
         * Sends the SHA-1 of the content with the upload, so that Sanity can reject incomplete content. For this, the content
         * is read once before the upload. This option is not allowed for SVG images, because Sanity rewrites them before it
         * stores them. With or without this option, the SHA-1 in the response is compared with the sent bytes.
         */
        public Builder sendSha1() {
            sendsSha1 = true;
            return this;
        }

        /**
         * Sends the content as {@code multipart/form-data} with the part {@code file}, as in the vendor's API reference. By
         * default the raw bytes are sent, as in the vendor's own tools. Not tested with the real service.
         */
        public Builder multipart() {
            multipart = true;
            return this;
        }

        /** Creates the options. */
        public LibraryUpload build() {
            return new LibraryUpload(this);
        }

        private Builder put(String name, String value) {
            parameters.put(name, value);
            return this;
        }
    }
}
