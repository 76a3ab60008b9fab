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
 * How content is uploaded to a media library. By the vendor's documentation nothing of it is needed: Sanity makes up the title and
 * finds out the type.
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

    /** An upload that is described in place. */
    public static LibraryUpload of(Consumer<Builder> upload) {
        Builder builder = new Builder();
        upload.accept(builder);
        return new LibraryUpload(builder);
    }

    /** The parameters of the URL that were set, but for the tag and the SHA-1. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** Without the client's prefix; null when none was set. */
    public @Nullable String tag() {
        return tag;
    }

    public @Nullable ProgressListener progress() {
        return progress;
    }

    public boolean sendsSha1() {
        return sendsSha1;
    }

    public boolean isMultipart() {
        return multipart;
    }

    /** Builds {@link LibraryUpload}s. */
    public static final class Builder extends UploadBuilder<Builder> {
        private boolean sendsSha1;
        private boolean multipart;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** What it is to become. Default: Sanity finds out. The name of this parameter, {@code type}, is only seen in third-party reports. */
        public Builder type(UploadType type) {
            return put("type", type.value());
        }

        /** Whether Sanity makes up a title from the file name. */
        public Builder autoGenerateTitle(boolean generate) {
            return put("autoGenerateTitle", Boolean.toString(generate));
        }

        /**
         * Adds a version to the asset with this id, instead of making a new one. It does not become the current version by itself, as
         * third parties report.
         */
        public Builder assetId(String id) {
            return put("assetId", RequestRules.requireText("assetId", id));
        }

        /** Groups uploads. */
        public Builder sessionId(String id) {
            return put("sessionId", RequestRules.requireText("sessionId", id));
        }

        /** Who may fetch the bytes from the CDN. */
        public Builder cdnAccessPolicy(CdnAccessPolicy policy) {
            return put(
                    "cdnAccessPolicy", Objects.requireNonNull(policy, "policy").value());
        }

        /**
         * Sends the SHA-1 along, so that Sanity can refuse what does not arrive whole. The content is read once more for that, before it
         * is sent. Without this the hash in Sanity's answer is compared with what was sent all the same.
         */
        public Builder sendSha1() {
            sendsSha1 = true;
            return this;
        }

        /**
         * Sends {@code multipart/form-data} with the part {@code file}, as the vendor's API reference has it, in place of the raw bytes
         * that all of the vendor's own tools send. Not tested against the real service.
         */
        public Builder multipart() {
            multipart = true;
            return this;
        }
    }
}
