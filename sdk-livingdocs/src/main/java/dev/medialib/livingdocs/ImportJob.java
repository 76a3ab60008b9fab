package dev.medialib.livingdocs;

import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.livingdocs.imports.ImportStatus;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
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
        AtomicReference<@Nullable ImportStatus> last = new AtomicReference<>();
        return caller.poll(
                limit,
                within -> {
                    ImportStatus status = within.call(endpoint, id);
                    last.set(status);
                    return status.finished() ? status : null;
                },
                cause -> notEnded(limit, last.get(), cause));
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
