package dev.medialib.sitefinity.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Task that the server runs in the background, such as a move of a library (Sitefinity documentation, "Long running
 * operations").
 */
@Value.Immutable
@ModelStyle
public interface BackgroundTask extends WithBackgroundTask, JsonModel {
    /** Returns the id. */
    @JsonProperty("Id")
    UUID id();

    /** Returns the title, such as the title of the library; null if there is none. */
    @JsonProperty("Title")
    @Nullable String title();

    /** Returns a description for users, such as {@code Regenerating thumbnails}; null if there is none. */
    @JsonProperty("Description")
    @Nullable String description();

    /** Returns the name of the server's class for the task. For a move, it ends with {@code LibraryMoveTask}. */
    @JsonProperty("TaskName")
    @Nullable String taskName();

    /** Returns the status; null if the server did not send it. */
    @JsonProperty("Status")
    @Nullable BackgroundTaskStatus status();

    /** Returns a message about the status, such as the reason of a failure; null if there is none. */
    @JsonProperty("StatusMessage")
    @Nullable String statusMessage();

    /** Returns the progress as the server sent it; null if it is not a number. See {@link #progress()}. */
    @JsonProperty("ProgressStatus")
    @Nullable BigDecimal progressStatus();

    /** Returns the data of the task, in an undocumented form; null if there is none. */
    @JsonProperty("TaskData")
    @Nullable String taskData();

    /**
     * Returns the concurrency key, such as the id of the library; null if there is none. The server runs one task at a time
     * for each key.
     */
    @JsonProperty("ConcurrentTaskKey")
    @Nullable String concurrentTaskKey();

    /** Returns whether the user can stop or restart the task. */
    @JsonProperty("IsManageable")
    @Nullable Boolean isManageable();

    /** Returns the progress in percent, from 0 to 100; null if the server did not send a number of this range. */
    default @Nullable Integer progress() {
        BigDecimal percent = progressStatus();
        return percent == null || percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0
                ? null
                : percent.intValue();
    }

    /** Returns whether the task is done, has failed or was stopped. */
    default boolean isEnded() {
        BackgroundTaskStatus status = status();
        return status != null
                && Set.of(BackgroundTaskStatus.FAILED, BackgroundTaskStatus.STOPPED, BackgroundTaskStatus.DONE)
                        .contains(status);
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BackgroundTask fromJson(JsonData json) {
        return json.as(BackgroundTask.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link BackgroundTask}. */
    final class Builder extends ImmutableBackgroundTask.Builder {
        Builder() {}
    }
}
