package dev.medialib.livingdocs.imports;

import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.livingdocs.internal.ApiContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An import that the server runs in the background. To find a job again, keep its id, see {@link Imports#imagesJob}. */
public final class ImportJob {
    private final ApiContext context;
    private final Endpoint<String, ImportStatus> endpoint;
    private final String id;

    ImportJob(ApiContext context, Endpoint<String, ImportStatus> endpoint, String id) {
        this.context = context;
        this.endpoint = endpoint;
        this.id = id;
    }

    /** Returns the id of the job. */
    public String id() {
        return id;
    }

    /** Returns the current status. This call needs the scope {@code public-api:write}. */
    public ImportStatus status() {
        return context.caller().call(endpoint, id);
    }

    /**
     * Polls the status until the import has ended. The delay between two requests grows from half a second to ten seconds.
     * After the import has ended, check its items, because some of them may have failed, see {@link ImportStatus#items}.
     *
     * @param limit the time limit for the whole wait, positive
     * @return the last status, which is {@linkplain ImportStatus#finished() finished}
     * @throws DeadlineExceededException if the import has not ended within {@code limit}; the message contains the last state,
     *     and this method can be called again
     * @throws IllegalArgumentException if {@code limit} is not positive
     */
    public ImportStatus await(Duration limit) {
        AtomicReference<@Nullable ImportStatus> last = new AtomicReference<>();
        return context.caller()
                .poll(
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
