package dev.medialib.sitefinity.media;

import dev.medialib.core.content.Progress;
import dev.medialib.core.content.ProgressListener;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Sum of the progress of all chunks of an upload, for a listener that is called by one thread at a time. */
final class OverallProgress {
    private final @Nullable ProgressListener listener;
    private final OptionalLong total;
    private long sent;
    private long told = -1;

    OverallProgress(@Nullable ProgressListener listener, OptionalLong total) {
        this.listener = listener;
        this.total = total;
    }

    /** Returns a listener for one chunk, including its retries; null if no listener is set. */
    @Nullable ProgressListener ofChunk() {
        ProgressListener whole = listener;
        return whole == null ? null : new OfChunk(whole);
    }

    private final class OfChunk implements ProgressListener {
        private final ProgressListener whole;
        private long before;

        OfChunk(ProgressListener whole) {
            this.whole = whole;
        }

        @Override
        public void onProgress(Progress now) {
            synchronized (OverallProgress.this) {
                sent += now.sent() - before;
                before = now.sent();
                if (sent != told) {
                    told = sent;
                    whole.onProgress(Progress.of(1, sent, total));
                }
            }
        }
    }
}
