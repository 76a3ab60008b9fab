package dev.medialib.testkit.livingdocs.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.ByteStore;
import dev.medialib.testkit.internal.ByteStore.Content;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ReplaceableData;
import dev.medialib.testkit.livingdocs.internal.Entry.ExternalId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** State of the server. Requests and seeds hold its monitor, so each of them takes effect as a whole. */
public final class Store implements ReplaceableData<Store> {

    private static final String ID_LETTERS = "useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict";

    private static final int ID_LENGTH = 12;

    /** File in the storage. */
    public record StoredFile(String mimeType, Content content) {}

    /**
     * Event of a publication.
     *
     * @param contentType the content type, which the API does not show in events
     */
    public record PublicationEvent(ObjectNode json, String contentType) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<ExternalId, Set<String>> idsByExternalId = new HashMap<>();
    private final Map<String, List<ObjectNode>> references = new TreeMap<>();
    private Random random = new Random(42);
    private int ids;
    private int sequence;

    /** Publications by document id. The latest publication is the last one. */
    public final Map<Integer, ObjectNode> publications = new LinkedHashMap<>();

    public final List<PublicationEvent> events = new ArrayList<>();

    /** Files by key. */
    public final Map<String, StoredFile> files = new HashMap<>();

    public volatile ByteStore bytes = new ByteStore();
    public final Map<String, ImportJob> imports = new LinkedHashMap<>();

    /** Files that imports download, by their URLs. */
    public final Map<String, ByteString> sources = new HashMap<>();

    public final Map<String, ObjectNode> mediaTypes = new LinkedHashMap<>();
    public final Map<String, ObjectNode> usagePurposes = new LinkedHashMap<>();

    public Collection<Entry> entries() {
        return entries.values();
    }

    public @Nullable Entry find(String id) {
        return entries.get(id);
    }

    /** Returns the entry. A missing entry causes 404. */
    public Entry get(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw ErrorResponse.noEntry(id);
        }
        return entry;
    }

    public void put(Entry entry) {
        Entry former = entries.put(entry.id(), entry);
        ExternalId old = former == null ? null : former.externalId();
        ExternalId now = entry.externalId();
        if (old != null && !old.equals(now)) {
            idsByExternalId.getOrDefault(old, Set.of()).remove(entry.id());
        }
        if (now != null) {
            idsByExternalId
                    .computeIfAbsent(now, unused -> new LinkedHashSet<>())
                    .add(entry.id());
        }
    }

    public @Nullable Entry findExternal(@Nullable String systemName, String externalId) {
        if (systemName == null) {
            return null;
        }
        Set<String> found = idsByExternalId.getOrDefault(new ExternalId(systemName, externalId), Set.of());
        return found.isEmpty() ? null : entries.get(found.iterator().next());
    }

    public @Nullable Entry findByKey(String key) {
        for (Entry entry : entries.values()) {
            if (entry.keys().contains(key)) {
                return entry;
            }
        }
        return null;
    }

    public void putFile(String key, String mimeType, ByteString content) {
        files.put(key, new StoredFile(mimeType, bytes.put(content)));
    }

    /**
     * Returns the list of references with this name.
     *
     * @see dev.medialib.testkit.livingdocs.reference.ReferenceEndpoints
     */
    public List<ObjectNode> references(String list) {
        return references.computeIfAbsent(list, name -> new ArrayList<>());
    }

    /** Returns all lists of references by name. */
    public Map<String, List<ObjectNode>> referenceLists() {
        return references;
    }

    /** Adds or replaces a usage purpose. */
    public void addUsagePurpose(String handle, String label, String... params) {
        ObjectNode purpose = Json.object().put("handle", handle).put("label", label);
        ArrayNode schema = purpose.putArray("paramsSchema");
        for (String param : params) {
            schema.addObject().put("handle", param).put("type", "li-text");
        }
        usagePurposes.put(handle, purpose);
    }

    /** Continues with the ids and numbers after those that a server has given. */
    public void startAt(int givenIds, int givenNumbers) {
        random = new Random(42);
        ids = 0;
        while (ids < givenIds) {
            var unused = nextId();
        }
        sequence = givenNumbers;
    }

    public int idsGiven() {
        return ids;
    }

    public int numbersGiven() {
        return sequence;
    }

    @Override
    public ByteStore bytes() {
        return bytes;
    }

    @Override
    public void replace(Store other) {
        ReplaceableData.refill(entries, other.entries);
        ReplaceableData.refill(idsByExternalId, other.idsByExternalId);
        ReplaceableData.refill(references, other.references);
        ReplaceableData.refill(publications, other.publications);
        ReplaceableData.refill(files, other.files);
        ReplaceableData.refill(imports, other.imports);
        ReplaceableData.refill(sources, other.sources);
        ReplaceableData.refill(mediaTypes, other.mediaTypes);
        ReplaceableData.refill(usagePurposes, other.usagePurposes);
        ReplaceableData.refill(events, other.events);
        random = other.random;
        ids = other.ids;
        sequence = other.sequence;
        bytes.close();
        bytes = other.bytes;
    }

    /**
     * Adds an entry of a test.
     *
     * @return the id of the entry
     */
    public String add(Entry entry) {
        if (find(entry.id()) != null) {
            throw new IllegalArgumentException("id must be unique; the server has an entry with the id " + entry.id());
        }
        put(entry);
        return entry.id();
    }

    /** Returns the entry that a test names. */
    public Entry existing(String id) {
        Entry entry = find(id);
        if (entry == null) {
            throw new IllegalArgumentException("id must be the id of an entry: " + id);
        }
        return entry;
    }

    /** Returns the next number for document ids, keys and names of seeds. */
    public int next() {
        return ++sequence;
    }

    /** Returns a new id in the server's form: twelve characters of {@code A-Za-z0-9_-}. The ids are the same in every run. */
    public String newId() {
        String id = nextId();
        return entries.containsKey(id) ? newId() : id;
    }

    private String nextId() {
        ids++;
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        }
        return id.toString();
    }

    public ObjectNode projectConfig() {
        ObjectNode config = Json.object();
        ArrayNode types = config.putArray("mediaTypes");
        mediaTypes.values().forEach(types::add);
        ArrayNode purposes = Json.array();
        usagePurposes.values().forEach(purposes::add);
        ObjectNode mediaCenter = config.putObject("mediaCenter");
        mediaCenter.set("usagePurposes", purposes);
        // releases 2026-03 to 2026-05 had the field here
        mediaCenter.putObject("usageLog").set("purposes", purposes.deepCopy());
        return config;
    }
}
