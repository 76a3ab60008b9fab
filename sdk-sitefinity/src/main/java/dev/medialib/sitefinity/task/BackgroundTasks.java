package dev.medialib.sitefinity.task;

import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.internal.check.TextRules;
import dev.medialib.sitefinity.internal.SetContext;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Client for the background tasks of the server, such as moves of libraries and the regeneration of thumbnails. The vendor does
 * not document the list of tasks, but Sitefinity's back end requests it. If a task is no longer listed, it is done or was
 * removed.
 */
public final class BackgroundTasks {
    private final SetContext<?> set;

    /** Creates the resource. Only the client calls this constructor. */
    public BackgroundTasks(SetContext<?> set) {
        this.set = set;
    }

    /** Starts to regenerate the thumbnails of a library of images. Same as {@code albums().regenerateThumbnails}. */
    public List<BackgroundTask> regenerateThumbnails(UUID album) {
        return set.caller()
                .call(TaskEndpoints.START, new TaskEndpoints.Start(set.api(), "RegenerateThumbnails", album));
    }

    /**
     * Returns the tasks that are waiting, are running, or have failed. It is not known whether the server lists other tasks
     * too.
     */
    public List<BackgroundTask> list() {
        return set.caller().call(TaskEndpoints.LIST, new TaskEndpoints.TasksOf(set, ""));
    }

    /**
     * Returns the tasks of one type.
     *
     * @param taskType the type, such as {@code MoveLibrary} or {@code RegenerateThumbnails}
     * @throws IllegalArgumentException if {@code taskType} is blank
     */
    public List<BackgroundTask> list(String taskType) {
        TextRules.requireText("taskType", taskType);
        return set.caller().call(TaskEndpoints.LIST, new TaskEndpoints.TasksOf(set, taskType));
    }

    /** Returns a task; empty if the server does not list the task, because it is done or was removed. */
    public Optional<BackgroundTask> find(UUID id) {
        List<BackgroundTask> tasks = set.caller().call(TaskEndpoints.LIST, new TaskEndpoints.TasksOf(set, ""));
        return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /**
     * Polls until a task has ended or is no longer listed. The first poll is after half a second. The intervals then grow to
     * ten seconds.
     *
     * @param id the id of the task
     * @param limit the maximum time to wait
     * @return the task if it has failed, was stopped or is listed as done; empty if it is no longer listed. It is then usually
     *     done
     * @throws DeadlineExceededException if the task has not ended within {@code limit}. The message contains its last status,
     *     and this method can be called again
     * @throws IllegalArgumentException if {@code limit} is not positive
     */
    public Optional<BackgroundTask> await(UUID id, Duration limit) {
        return poll(
                        limit,
                        tasks -> tasks.stream()
                                .filter(task -> task.id().equals(id))
                                .toList())
                .stream()
                .findFirst();
    }

    /**
     * Polls until no listed task is waiting or running, including the tasks of other users. Use this method to wait for
     * {@code moveAll}, which does not return the id of its task. A task that the server does not list yet is not included.
     *
     * @param limit the maximum time to wait
     * @return the tasks that are still listed, such as failed ones
     * @throws DeadlineExceededException if tasks have not ended within {@code limit}. The message contains their last status,
     *     and this method can be called again
     * @throws IllegalArgumentException if {@code limit} is not positive
     */
    public List<BackgroundTask> awaitAll(Duration limit) {
        return poll(limit, tasks -> tasks);
    }

    private List<BackgroundTask> poll(Duration limit, Function<List<BackgroundTask>, List<BackgroundTask>> watched) {
        AtomicReference<List<BackgroundTask>> last = new AtomicReference<>(List.of());
        return set.caller()
                .poll(
                        limit,
                        within -> {
                            List<BackgroundTask> tasks =
                                    watched.apply(within.call(TaskEndpoints.LIST, new TaskEndpoints.TasksOf(set, "")));
                            last.set(tasks);
                            return tasks.stream().allMatch(BackgroundTask::isEnded) ? tasks : null;
                        },
                        cause -> notEnded(limit, Objects.requireNonNullElse(last.get(), List.of()), cause));
    }

    private static DeadlineExceededException notEnded(
            Duration limit, List<BackgroundTask> last, @Nullable DeadlineExceededException cause) {
        List<String> states = last.stream()
                .filter(task -> !task.isEnded())
                .map(task -> task.id() + " is " + task.status())
                .toList();
        return new DeadlineExceededException(
                "background tasks have not ended within " + limit + ": "
                        + (states.isEmpty() ? "their status is not known" : String.join(", ", states)),
                null,
                cause);
    }
}
