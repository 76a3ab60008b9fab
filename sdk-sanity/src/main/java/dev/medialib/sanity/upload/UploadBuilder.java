package dev.medialib.sanity.upload;

import dev.medialib.core.content.ProgressListener;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options that all uploads have.
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

    /** Sets the name of the file. The default is the file name of the content, if it has one. */
    public B filename(String name) {
        return put("filename", RequestRules.requireText("filename", name));
    }

    /** Sets the title of the asset. */
    public B title(String value) {
        return put("title", RequestRules.requireText("title", value));
    }

    /** Sets the tag of the request in the project's request logs, which follows the client's prefix. */
    public B tag(String requestTag) {
        tag = RequestRules.requireText("tag", requestTag);
        return self();
    }

    /** Sets a listener that reports the progress of the upload. */
    public B onProgress(ProgressListener listener) {
        progress = Objects.requireNonNull(listener, "listener");
        return self();
    }

    final B put(String name, String value) {
        parameters.put(name, value);
        return self();
    }
}
