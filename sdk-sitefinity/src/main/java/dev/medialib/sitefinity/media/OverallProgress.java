package dev.medialib.sitefinity.media;

import dev.medialib.core.content.Progress;
import dev.medialib.core.content.ProgressListener;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Adds up how far the chunks of one upload are, for a listener that one thread after the other calls. */
final class OverallProgress {
    private final @Nullable ProgressListener listener;
    private final OptionalLong total;
    private long sent;
    private long told = -1;

    OverallProgress(@Nullable ProgressListener listener, OptionalLong total) {
        this.listener = listener;
        this.total = total;
    }

    /** For one chunk, also when it is sent again; null when nobody listens. */
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
