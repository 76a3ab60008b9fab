package dev.medialib.testkit.livingdocs.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** State of the server. Requests and seeds hold its monitor, so each of them takes effect as a whole. */
public final class Store {

    private static final String ID_LETTERS = "useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict";

    /** File in the storage. */
    public record StoredFile(String mimeType, ByteString bytes) {}

    /**
     * Event of a publication.
     *
     * @param contentType the content type, which the API does not show in events
     */
    public record PublicationEvent(ObjectNode json, String contentType) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> references = new HashMap<>();
    private final Random random = new Random(42);
    private int sequence;

    /** Publications by document id. The latest publication is the last one. */
    public final Map<Integer, ObjectNode> publications = new LinkedHashMap<>();

    public final List<PublicationEvent> events = new ArrayList<>();
    public final Map<String, StoredFile> files = new HashMap<>();
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
        entries.put(entry.id(), entry);
    }

    public @Nullable Entry findExternal(@Nullable String systemName, String externalId) {
        for (Entry entry : entries.values()) {
            if (entry.hasExternalId(systemName, externalId)) {
                return entry;
            }
        }
        return null;
    }

    public @Nullable Entry findByKey(String key) {
        for (Entry entry : entries.values()) {
            if (entry.keys().contains(key)) {
                return entry;
            }
        }
        return null;
    }

    /**
     * Returns the list of references with this name.
     *
     * @see dev.medialib.testkit.livingdocs.reference.ReferenceEndpoints
     */
    public List<ObjectNode> references(String list) {
        return references.computeIfAbsent(list, name -> new ArrayList<>());
    }

    /** Returns the next number for document ids, keys and names of seeds. */
    public int next() {
        return ++sequence;
    }

    /** Returns a new id in the server's form: twelve characters of {@code A-Za-z0-9_-}. The ids are the same in every run. */
    public String newId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            id.append(ID_LETTERS.charAt(random.nextInt(ID_LETTERS.length())));
        }
        return entries.containsKey(id.toString()) ? newId() : id.toString();
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
