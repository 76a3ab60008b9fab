package dev.medialib.sanity.internal;

import dev.medialib.core.content.ProgressListener;
import dev.medialib.core.internal.check.TextRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Options that uploads to media libraries and datasets share.
 *
 * @param values the parameters of the URL, except the tag
 * @param tag the tag without the client's prefix; null for none
 * @param progress the listener; null for none
 */
public record UploadParameters(
        Map<String, String> values,
        @Nullable String tag,
        @Nullable ProgressListener progress) {

    public UploadParameters {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns these options with another parameter of the URL. */
    public UploadParameters with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put(name, value);
        return new UploadParameters(all, tag, progress);
    }

    /** Builder that checks each option. */
    public static final class Builder {
        private final Map<String, String> values = new LinkedHashMap<>();
        private @Nullable String tag;
        private @Nullable ProgressListener progress;

        /** Sets a parameter of the URL, which must not be blank. */
        public void put(String name, String value) {
            values.put(name, TextRules.requireText(name, value));
        }

        public void tag(String requestTag) {
            tag = TextRules.requireText("tag", requestTag);
        }

        public void progress(ProgressListener listener) {
            progress = Objects.requireNonNull(listener, "listener");
        }

        public UploadParameters build() {
            return new UploadParameters(values, tag, progress);
        }
    }
}
