package dev.medialib.testkit.sitefinity.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that continues after the response to its request.
 *
 * @param key the id of the library or folder that the task changes
 * @param failure the message of the failure; null if the task succeeds
 * @param items the ids of the items that are moved to the library or folder
 * @param folders the type of libraries after they have been moved
 */
public record BackgroundTask(
        String id,
        Kind kind,
        String key,
        String title,
        Instant start,
        Instant end,
        @Nullable String failure,
        List<String> items,
        EntityType folders) {

    /** Kind of a task. */
    public enum Kind {
        MOVE("MoveLibrary", "LibraryMoveTask", "Moving"),
        THUMBNAILS("RegenerateThumbnails", "LibraryThumbnailsRegenerateTask", "Regenerating thumbnails");

        private final String type;
        private final String className;
        private final String description;

        Kind(String type, String className, String description) {
            this.type = type;
            this.className = className;
            this.description = description;
        }

        /** Returns whether a request asks for this kind. An empty type means all kinds. */
        public boolean is(@Nullable String asked) {
            return asked == null || asked.isEmpty() || asked.equals(type);
        }
    }

    /** Does the work. Items that were deleted in the meantime are skipped. */
    void run(Store store) {
        Item target = store.find(key);
        if (target == null || items.isEmpty()) {
            return;
        }
        Relocation relocation = new Relocation(store, folders, target);
        for (String moved : items) {
            Item item = store.find(moved);
            if (item != null) {
                relocation.move(item);
                item.modified = start;
            }
        }
    }

    boolean isOver(Instant now) {
        return !end.isAfter(now);
    }

    /** Returns the task in the form of the documented sample. {@code TaskData} is opaque. */
    public ObjectNode json(Instant now) {
        boolean failed = failure != null && isOver(now);
        long done = Duration.between(start, now).toMillis();
        long all = Math.max(1, Duration.between(start, end).toMillis());
        return Json.object()
                .put("Id", id)
                .put("Description", kind.description)
                .put("TaskName", "Telerik.Sitefinity.Modules.Libraries." + kind.className)
                .put("Status", failed ? "Failed" : done == 0 ? "Pending" : "Started")
                .put("StatusMessage", failed ? failure : null)
                .put("ProgressStatus", (int) Math.min(100, done * 100 / all))
                .put("TaskData", key)
                .put("ConcurrentTaskKey", key)
                .put("Title", title)
                .put("IsManageable", true);
    }
}
