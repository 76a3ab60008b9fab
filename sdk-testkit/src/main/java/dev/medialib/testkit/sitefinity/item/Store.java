package dev.medialib.testkit.sitefinity.item;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** State of the server. Requests and seeds hold its monitor, so each of them takes effect as a whole. */
public final class Store {

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Item> recycled = new LinkedHashMap<>();
    private final Random random = new Random(42);

    /** Unfinished tasks and failed tasks. */
    public final List<BackgroundTask> tasks = new ArrayList<>();

    public final Map<String, ChunkSession> chunkSessions = new HashMap<>();

    /** Returns a new id. The ids are the same in every run. */
    public String newId() {
        return new UUID((random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE)
                .toString();
    }

    public @Nullable Item find(String id) {
        return items.get(id);
    }

    public void put(Item item) {
        items.put(item.id, item);
    }

    /** Returns the items of a set and provider, the oldest first. */
    public List<Item> items(EntityType type, String provider) {
        return items.values().stream()
                .filter(item -> item.type == type && item.provider.equals(provider))
                .toList();
    }

    public List<Item> items() {
        return List.copyOf(items.values());
    }

    public List<Item> recycled() {
        return List.copyOf(recycled.values());
    }

    public void delete(Item item, boolean recycle) {
        items.remove(item.id);
        if (recycle) {
            recycled.put(item.id, item);
        }
    }

    public void restore(String id) {
        Item item = recycled.remove(id);
        if (item == null) {
            throw new IllegalArgumentException("id must be the id of an item in the recycle bin: " + id);
        }
        items.put(id, item);
    }

    /** Returns the items and folders that are directly in a library or folder. */
    public List<Item> children(Item parent) {
        return items.values().stream().filter(item -> isChild(item, parent)).toList();
    }

    private static boolean isChild(Item item, Item parent) {
        if (item.type.isFolder()) {
            String folder = item.reference("ParentId");
            return parent.type.isFolder()
                    ? parent.id.equals(folder)
                    : folder == null && parent.id.equals(item.reference("RootId"));
        }
        if (!item.type.isMedia()) {
            return false;
        }
        String folder = item.reference("FolderId");
        return parent.type.isFolder()
                ? parent.id.equals(folder)
                : folder == null && parent.id.equals(item.reference("ParentId"));
    }

    /** Returns the number of items with a taxon. */
    long applied(Item taxon) {
        return items.values().stream()
                .filter(item -> item.type.isMedia())
                .filter(item -> hasTaxon(item, taxon.id))
                .count();
    }

    private static boolean hasTaxon(Item item, String taxon) {
        for (JsonNode value : item.master.shared) {
            for (JsonNode id : value) {
                if (id.asText().equals(taxon)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the items and folders in a library or folder, at any depth. */
    public List<Item> descendants(Item parent) {
        List<Item> all = new ArrayList<>();
        for (Item child : children(parent)) {
            all.add(child);
            if (child.type.isFolder()) {
                all.addAll(descendants(child));
            }
        }
        return all;
    }

    /** Executes all scheduled operations and background tasks that are due. */
    public void tick(Instant now) {
        for (BackgroundTask task : List.copyOf(tasks)) {
            if (task.isOver(now) && task.failure() == null) {
                tasks.remove(task);
                task.work().run();
            }
        }
        for (Item item : items.values()) {
            Instant publish = item.publishAt;
            if (publish != null && !publish.isAfter(now)) {
                item.publish(item.scheduledCulture);
                item.publishAt = null;
            }
            Instant expire = item.expireAt;
            if (expire != null && !expire.isAfter(now) && item.publishAt == null) {
                item.unpublish(item.scheduledCulture);
                item.expireAt = null;
            }
        }
    }

    /** Returns the current items, for {@link #reset}. */
    public List<Item> snapshot() {
        return items.values().stream().map(Item::copy).toList();
    }

    /** Undoes all changes since the snapshot. Deleted items are restored. */
    public void reset(List<Item> snapshot) {
        items.clear();
        for (Item item : snapshot) {
            items.put(item.id, item);
            recycled.remove(item.id);
        }
    }
}
