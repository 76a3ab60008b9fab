package dev.medialib.core.content;

import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The progress of an upload. Immutable. */
public final class Progress {
    private final int attempt;
    private final long sent;
    private final OptionalLong total;

    private Progress(int attempt, long sent, OptionalLong total) {
        this.attempt = attempt;
        this.sent = sent;
        this.total = Objects.requireNonNull(total, "total");
    }

    /**
     * Returns a progress, for tests of a {@link ProgressListener}.
     *
     * @param attempt the attempt to send, from 1
     * @param sent bytes of the content handed to the network in this attempt
     * @param total bytes of the content; empty when its length is not known
     */
    public static Progress of(int attempt, long sent, OptionalLong total) {
        return new Progress(attempt, sent, total);
    }

    /** Returns the attempt to send, from 1. Each new attempt starts with 0 bytes sent. */
    public int attempt() {
        return attempt;
    }

    /** Bytes of the content that were handed to the network in this attempt. */
    public long sent() {
        return sent;
    }

    /** Bytes of the content; empty when its length is not known. */
    public OptionalLong total() {
        return total;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Progress that
                && attempt == that.attempt
                && sent == that.sent
                && total.equals(that.total);
    }

    @Override
    public int hashCode() {
        return Objects.hash(attempt, sent, total);
    }

    @Override
    public String toString() {
        return "Progress[attempt=" + attempt + ", sent=" + sent + ", total=" + total + "]";
    }
}
