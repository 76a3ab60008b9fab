package dev.medialib.sanity.upload;

import dev.medialib.core.content.ProgressListener;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What all uploads can be told.
 *
 * @param <B> the builder itself
 */
public abstract sealed class UploadBuilder<B extends UploadBuilder<B>>
        permits LibraryUpload.Builder, AssetUpload.Builder {
    final Map<String, String> parameters = new LinkedHashMap<>();

    @Nullable String tag;

    @Nullable ProgressListener progress;

    UploadBuilder() {}

    abstract B self();

    /** What the file is called. Default: the file name of the content, if it has one. */
    public B filename(String name) {
        return put("filename", RequestRules.requireText("filename", name));
    }

    public B title(String value) {
        return put("title", RequestRules.requireText("title", value));
    }

    /** By which the project's request logs tell this request from others; the client's prefix is put before it. */
    public B tag(String requestTag) {
        tag = RequestRules.requireText("tag", requestTag);
        return self();
    }

    /** Told how far the upload is. */
    public B onProgress(ProgressListener listener) {
        progress = Objects.requireNonNull(listener, "listener");
        return self();
    }

    final B put(String name, String value) {
        parameters.put(name, value);
        return self();
    }
}
