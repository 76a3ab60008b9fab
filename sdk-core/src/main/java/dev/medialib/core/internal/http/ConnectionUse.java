package dev.medialib.core.internal.http;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.LongSupplier;
import okhttp3.Connection;
import org.jspecify.annotations.Nullable;

/**
 * The time at which this client last used each connection. Calls of other clients over a shared pool are not known, so an idle
 * time is an upper bound.
 */
final class ConnectionUse {
    /** A connection with a shorter idle time counts as open, because the check takes a millisecond. */
    static final Duration TRUSTED_IDLE_TIME = Duration.ofSeconds(1);

    /** A server that closed one connection without a word may close others soon after their last response. */
    private static final Duration DISTRUST = Duration.ofMinutes(1);

    private final LongSupplier nanoTime;
    private final Map<Connection, Long> released = Collections.synchronizedMap(new WeakHashMap<>());
    private volatile @Nullable Long distrusted;

    ConnectionUse(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void released(Connection connection) {
        released.put(connection, nanoTime.getAsLong());
    }

    boolean isNew(Connection connection) {
        return !released.containsKey(connection);
    }

    /** Enables the check of all pooled connections for a while, because one turned out to be closed. */
    void distrustAll() {
        distrusted = nanoTime.getAsLong();
    }

    boolean mayBeClosed(Connection connection) {
        Long since = released.get(connection);
        Long suspect = distrusted;
        return since == null
                || nanoTime.getAsLong() - since >= TRUSTED_IDLE_TIME.toNanos()
                || (suspect != null && nanoTime.getAsLong() - suspect < DISTRUST.toNanos());
    }
}
