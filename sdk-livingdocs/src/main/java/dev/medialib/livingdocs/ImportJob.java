package dev.medialib.livingdocs;

import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.internal.pipeline.Poller;
import dev.medialib.livingdocs.imports.ImportStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An import that the server carries out by itself. Its id finds it again: {@link Imports#imagesJob} and the like. */
public final class ImportJob {
    private final ApiCaller caller;
    private final Endpoint<String, ImportStatus> endpoint;
    private final String id;

    ImportJob(ApiCaller caller, Endpoint<String, ImportStatus> endpoint, String id) {
        this.caller = caller;
        this.endpoint = endpoint;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** How it stands. Scope: {@code public-api:write}. */
    public ImportStatus status() {
        return caller.call(endpoint, id);
    }

    /**
     * Asks until the import has ended, at first after half a second, then less and less often, at most every ten seconds. That it
     * ended does not mean that all items were imported: see {@link ImportStatus#items}.
     *
     * @throws DeadlineExceededException if it has not ended within {@code limit}; the message tells its last state, and waiting
     *     can begin again
     * @throws IllegalArgumentException if {@code limit} is not positive
     */
    public ImportStatus await(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("limit must be positive, but is " + limit);
        }
        ApiCaller within = caller.within(limit);
        Poller waiter = within.waiter(limit);
        ImportStatus last = null;
        while (true) {
            try {
                last = within.call(endpoint, id);
            } catch (DeadlineExceededException e) {
                throw waiter.isOver() ? notEnded(limit, last, e) : e;
            }
            if (last.finished()) {
                return last;
            }
            if (!waiter.await()) {
                throw notEnded(limit, last, null);
            }
        }
    }

    private DeadlineExceededException notEnded(
            Duration limit, @Nullable ImportStatus last, @Nullable DeadlineExceededException cause) {
        String state = last == null ? "not known" : String.valueOf(last.state());
        return new DeadlineExceededException(
                "import " + id + " has not ended within " + limit + "; its state is " + state, null, cause);
    }

    @Override
    public String toString() {
        return "ImportJob[" + id + "]";
    }
}
