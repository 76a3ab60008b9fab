package dev.medialib.testkit.sitefinity.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.ByteStore;
import dev.medialib.testkit.internal.ReplaceableData;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** State of the server. Requests and seeds hold its monitor, so each of them takes effect as a whole. */
public final class Store {

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Item> recycled = new LinkedHashMap<>();
    /** Ids of the items that have, or had, a URL name. */
    private final Map<String, Set<String>> namesakes = new HashMap<>();

    /** Ids of the items that have, or had, a schedule. */
    private final Set<String> scheduled = new LinkedHashSet<>();

    private Random random = new Random(42);
    private int ids;

    /** Unfinished tasks and failed tasks. */
    public final List<BackgroundTask> tasks = new ArrayList<>();

    public final Map<String, ChunkSession> chunkSessions = new HashMap<>();

    public volatile ByteStore bytes = new ByteStore();

    /** Creates a file and stores its bytes. */
    public MediaFile file(String fileName, String mimeType, ByteString content, int version) {
        return new MediaFile(
                MediaFile.extension(fileName),
                mimeType,
                bytes.put(content),
                content.hashCode(),
                version,
                ImageSize.of(content));
    }

    /** Returns a new id. The ids are the same in every run. */
    public String newId() {
        ids++;
        return new UUID((random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE)
                .toString();
    }

    public @Nullable Item find(String id) {
        return items.get(id);
    }

    public void put(Item item) {
        items.put(item.id, item);
        if (item.publishAt != null || item.expireAt != null) {
            scheduled(item);
        }
        for (ObjectNode texts : item.master.cultures.values()) {
            String name = texts.path("UrlName").textValue();
            if (name != null) {
                named(item, name);
            }
        }
    }

    /** Notes that an item has a schedule. */
    public void scheduled(Item item) {
        scheduled.add(item.id);
    }

    /** Notes that an item gets a URL name. */
    public void named(Item item, String name) {
        namesakes.computeIfAbsent(name, unused -> new LinkedHashSet<>()).add(item.id);
    }

    /** Returns all items with a URL name, and perhaps others. A search in all items would make each upload slower than the last. */
    public List<Item> namesakes(String name) {
        return namesakes.getOrDefault(name, Set.of()).stream()
                .map(items::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Continues with the ids after those that a server has given. */
    public void startAt(int givenIds) {
        random = new Random(42);
        ids = 0;
        while (ids < givenIds) {
            var unused = newId();
        }
    }

    public int idsGiven() {
        return ids;
    }

    /** Replaces all data by the data of another store, which is not used afterwards. */
    public void replace(Store other) {
        ReplaceableData.refill(items, other.items);
        ReplaceableData.refill(recycled, other.recycled);
        ReplaceableData.refill(namesakes, other.namesakes);
        ReplaceableData.refill(scheduled, other.scheduled);
        ReplaceableData.refill(tasks, other.tasks);
        ReplaceableData.refill(chunkSessions, other.chunkSessions);
        random = other.random;
        ids = other.ids;
        bytes.close();
        bytes = other.bytes;
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
        put(item);
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
                task.run(this);
            }
        }
        for (String id : List.copyOf(scheduled)) {
            tick(id, now);
        }
    }

    private void tick(String id, Instant now) {
        Item item = items.get(id);
        if (item != null) {
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
        if (item == null || (item.publishAt == null && item.expireAt == null)) {
            scheduled.remove(id);
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
            put(item);
            recycled.remove(item.id);
        }
    }
}
