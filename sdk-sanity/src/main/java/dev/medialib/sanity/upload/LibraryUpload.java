package dev.medialib.sanity.upload;

import dev.medialib.core.content.ProgressListener;
import dev.medialib.sanity.model.CdnAccessPolicy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Options of an upload to a media library. The vendor documents all of them as optional: Sanity generates the title and detects
 * the type.
 */
public final class LibraryUpload {
    private final Map<String, String> parameters;
    private final @Nullable String tag;
    private final @Nullable ProgressListener progress;
    private final boolean sendsSha1;
    private final boolean multipart;

    private LibraryUpload(Builder builder) {
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(builder.parameters));
        this.tag = builder.tag;
        this.progress = builder.progress;
        this.sendsSha1 = builder.sendsSha1;
        this.multipart = builder.multipart;
    }

    /** Creates options with the values that {@code upload} sets. */
    public static LibraryUpload of(Consumer<Builder> upload) {
        Builder builder = new Builder();
        upload.accept(builder);
        return new LibraryUpload(builder);
    }

    /** Returns the parameters of the URL that were set, except the tag and the SHA-1. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** Returns the request tag without the client's prefix; null when none was set. */
    public @Nullable String tag() {
        return tag;
    }

    /** Returns the listener that reports the progress of the upload; null when none was set. */
    public @Nullable ProgressListener progress() {
        return progress;
    }

    /** Returns whether the SHA-1 of the content is sent, see {@link Builder#sendSha1}. */
    public boolean sendsSha1() {
        return sendsSha1;
    }

    /** Returns whether the content is sent as {@code multipart/form-data}, see {@link Builder#multipart}. */
    public boolean isMultipart() {
        return multipart;
    }

    /** Builder of {@link LibraryUpload}. */
    public static final class Builder extends UploadBuilder<Builder> {
        private boolean sendsSha1;
        private boolean multipart;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets the type of the new asset. By default Sanity detects it. The name of this parameter, {@code type}, is only known
         * from third-party reports.
         */
        public Builder type(UploadType type) {
            return put("type", type.value());
        }

        /** Sets whether Sanity generates a title from the file name. */
        public Builder autoGenerateTitle(boolean generate) {
            return put("autoGenerateTitle", Boolean.toString(generate));
        }

        /**
         * Adds a version to the asset with this id instead of creating an asset. Third parties report that the new version does
         * not become the current one by itself.
         */
        public Builder assetId(String id) {
            return put("assetId", RequestRules.requireText("assetId", id));
        }

        /** Sets the id of the upload session, which groups uploads. */
        public Builder sessionId(String id) {
            return put("sessionId", RequestRules.requireText("sessionId", id));
        }

        /** Sets the access rule of the CDN. */
        public Builder cdnAccessPolicy(CdnAccessPolicy policy) {
            return put(
                    "cdnAccessPolicy", Objects.requireNonNull(policy, "policy").value());
        }

        /**
         * Sends the SHA-1 of the content, so that Sanity can reject an incomplete upload. For this the content is read once
         * before it is sent. The SHA-1 in Sanity's response is always compared with the sent bytes, also without this option.
         */
        public Builder sendSha1() {
            sendsSha1 = true;
            return this;
        }

        /**
         * Sends {@code multipart/form-data} with the part {@code file}, as in the vendor's API reference. The default is raw
         * bytes, which all of the vendor's own tools send. Not tested against the real service.
         */
        public Builder multipart() {
            multipart = true;
            return this;
        }
    }
}
