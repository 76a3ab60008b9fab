package dev.medialib.testkit.livingdocs.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.DataForm;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.livingdocs.entry.EntryDraft;
import dev.medialib.testkit.livingdocs.internal.Entry;
import dev.medialib.testkit.livingdocs.internal.ImportJob;
import dev.medialib.testkit.livingdocs.internal.Store;
import dev.medialib.testkit.livingdocs.internal.Timestamps;
import dev.medialib.testkit.livingdocs.publication.PublicationSeeds;
import dev.medialib.testkit.livingdocs.settings.LivingdocsSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Reads the data of a server from JSON into a new store. */
public final class DataReader {

    private static final Set<String> DATA = Set.of(
            "entries",
            "replacedKeys",
            "variantKeys",
            "usageLogs",
            "revoked",
            "archived",
            "invalid",
            "files",
            "mediaTypes",
            "usagePurposes",
            "publications",
            "events",
            "references",
            "imports",
            "sources",
            "counters");

    private final DataForm data;
    private final Store store;
    private final LivingdocsSettings settings;

    private DataReader(ObjectNode json, Store store, LivingdocsSettings settings) {
        data = DataForm.of(json).only(DATA);
        this.store = store;
        this.settings = settings;
    }

    /** Reads the data into a store, which is empty before. */
    public static void read(ObjectNode json, Store store, LivingdocsSettings settings) {
        DataReader reader = new DataReader(json, store, settings);
        reader.readCounters();
        reader.readProject();
        reader.readEntries();
        reader.readStates();
        reader.readPublications();
        reader.readImports();
        reader.data.map("sources", field -> field.object().bytes(field.name())).forEach(store.sources::put);
    }

    private void readCounters() {
        DataForm counters = data.object("counters").only(Set.of("ids", "numbers"));
        store.startAt(counters.number("ids", 0), counters.number("numbers", 0));
    }

    /** Reads media types and purposes. If one of the lists is absent, it has those of a new server. */
    private void readProject() {
        for (DataForm type : data.objects("mediaTypes")) {
            store.mediaTypes.put(type.required("handle"), type.copy());
        }
        for (DataForm purpose : data.objects("usagePurposes")) {
            store.usagePurposes.put(purpose.required("handle"), purpose.copy());
        }
        FreshProject.complete(store, !data.has("mediaTypes"), !data.has("usagePurposes"));
    }

    private void readEntries() {
        for (DataForm file : data.objects("files")) {
            file.only(Set.of("key", "mimeType", "bytes"));
            store.putFile(file.required("key"), file.text("mimeType", "image/jpeg"), file.bytes("bytes"));
        }
        for (DataForm given : data.objects("entries")) {
            Entry entry = given.apply(json -> EntryDraft.completed(json, store, Timestamps.now(settings)));
            if (store.find(entry.id()) != null) {
                throw given.wrong("id", "must be unique: " + entry.id());
            }
            store.put(entry);
        }
    }

    private void readStates() {
        data.map("replacedKeys", field -> entry(field).oldKeys.addAll(texts(field)));
        data.map("variantKeys", field -> entry(field).variantKeys.addAll(texts(field)));
        data.map("revoked", field -> {
            Entry entry = entry(field);
            entry.revoked = true;
            String note = field.object().text(field.name(), "");
            entry.revokeNote = note.isEmpty() ? null : note;
            return entry;
        });
        data.map("usageLogs", field -> {
            Entry entry = entry(field);
            for (DataForm line : field.object().objects(field.name())) {
                entry.usageLog.add(entry.usageLine(line.copy(), store, Timestamps.now(settings)));
            }
            return entry;
        });
        data.texts("archived").forEach(id -> entry("archived", id).archived = true);
        data.texts("invalid").forEach(id -> entry("invalid", id).invalid = true);
    }

    private static List<String> texts(DataForm.Field field) {
        return field.object().texts(field.name());
    }

    private Entry entry(DataForm.Field field) {
        Entry entry = store.find(field.name());
        if (entry == null) {
            throw field.object().wrong(field.name(), "must be the id of an entry");
        }
        return entry;
    }

    private Entry entry(String name, String id) {
        Entry entry = store.find(id);
        if (entry == null) {
            throw data.wrong(name, "must contain ids of entries: " + id);
        }
        return entry;
    }

    /** Reads publications. Events and references follow from them, unless they are given. */
    private void readPublications() {
        PublicationSeeds publications = new PublicationSeeds(store, settings);
        boolean hasEvents = data.has("events");
        for (DataForm given : data.objects("publications")) {
            given.apply(json -> {
                publications.publish(json, !hasEvents);
                return json;
            });
        }
        for (DataForm event : data.objects("events")) {
            event.only(Set.of("contentType", "event"));
            store.events.add(
                    new Store.PublicationEvent(event.object("event").copy(), event.text("contentType", "article")));
        }
        if (data.has("references")) {
            store.referenceLists().clear();
        }
        data.map("references", field -> {
            if (!field.name().matches("(documentsOfEntry|entriesOfEntry|entriesOfDocument):.+")) {
                throw field.object()
                        .wrong(
                                field.name(),
                                "must be documentsOfEntry:, entriesOfEntry: or entriesOfDocument: and an id");
            }
            List<ObjectNode> list = store.references(field.name());
            for (DataForm source : field.object().objects(field.name())) {
                list.add(source.copy());
            }
            return list;
        });
    }

    private void readImports() {
        for (DataForm given : data.objects("imports")) {
            given.only(Set.of("id", "kind", "systemName", "startedAt", "failing", "polls", "items", "results"));
            String id = given.text("id");
            Instant startedAt = given.time("startedAt");
            ImportJob job = new ImportJob(
                    id == null ? store.newId() : id,
                    kind(given),
                    given.required("systemName"),
                    items(given, "items"),
                    startedAt == null ? settings.clock.get().instant() : startedAt,
                    given.flag("failing"));
            job.polls = given.number("polls", 0);
            job.results = given.has("results") ? items(given, "results") : null;
            store.imports.put(job.id, job);
        }
    }

    private static ArrayNode items(DataForm job, String name) {
        ArrayNode items = Json.array();
        for (DataForm item : job.objects(name)) {
            items.add(item.copy());
        }
        return items;
    }

    private static ImportJob.Kind kind(DataForm job) {
        return Arrays.stream(ImportJob.Kind.values())
                .filter(kind -> kind.plural().equals(job.text("kind", "images")))
                .findFirst()
                .orElseThrow(() -> job.wrong("kind", "must be images, videos or files"));
    }
}
