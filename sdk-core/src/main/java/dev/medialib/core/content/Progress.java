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
     * Returns an instance for tests of a {@link ProgressListener}.
     *
     * @param attempt the attempt to send, from 1
     * @param sent the number of bytes of the content that were sent to the network in this attempt
     * @param total the length of the content in bytes; empty if it is unknown
     */
    public static Progress of(int attempt, long sent, OptionalLong total) {
        return new Progress(attempt, sent, total);
    }

    /** Returns the attempt to send, from 1. Each new attempt starts with 0 bytes sent. */
    public int attempt() {
        return attempt;
    }

    /** Returns the number of bytes of the content that were sent to the network in this attempt. */
    public long sent() {
        return sent;
    }

    /** Returns the length of the content in bytes; empty if it is unknown. */
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
