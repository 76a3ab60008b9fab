package dev.medialib.sitefinity.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/**
 * Status of a background task. {@code Pending} is from the vendor's sample. The other values are from Sitefinity's back end.
 */
public final class BackgroundTaskStatus extends OpenEnum {
    public static final BackgroundTaskStatus PENDING = new BackgroundTaskStatus("Pending");
    public static final BackgroundTaskStatus STARTED = new BackgroundTaskStatus("Started");
    public static final BackgroundTaskStatus FAILED = new BackgroundTaskStatus("Failed");
    public static final BackgroundTaskStatus STOPPED = new BackgroundTaskStatus("Stopped");
    /** The work is done. A server may remove the task from its list instead. */
    public static final BackgroundTaskStatus DONE = new BackgroundTaskStatus("Done");

    private BackgroundTaskStatus(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static BackgroundTaskStatus of(String value) {
        return new BackgroundTaskStatus(value);
    }
}
