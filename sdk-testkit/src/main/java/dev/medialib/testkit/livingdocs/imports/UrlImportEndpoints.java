package dev.medialib.testkit.livingdocs.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.Setting;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.livingdocs.entry.EntryDraft;
import dev.medialib.testkit.livingdocs.internal.Call;
import dev.medialib.testkit.livingdocs.internal.Entry;
import dev.medialib.testkit.livingdocs.internal.ErrorResponse;
import dev.medialib.testkit.livingdocs.internal.ImportJob;
import dev.medialib.testkit.livingdocs.internal.ImportJob.Kind;
import dev.medialib.testkit.livingdocs.internal.Store;
import dev.medialib.testkit.livingdocs.internal.Timestamps;
import dev.medialib.testkit.livingdocs.settings.LivingdocsSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.ByteString;

/**
 * {@code import/images}, {@code import/videos}, {@code import/files} and their status. The fake imports only
 * files that it serves itself, and calls no webhook. Existing items are skipped, not updated.
 */
public final class UrlImportEndpoints {

    // "2020-01-01 13:45:12", as in the documentation: the only date that is not ISO 8601
    private static final DateTimeFormatter STARTED_AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int MAX_CONTEXT_BYTES = 8192;
    private static final Map<Kind, String> MIME_TYPES =
            Map.of(Kind.IMAGES, "image/jpeg", Kind.VIDEOS, "video/mp4", Kind.FILES, "application/pdf");

    private final Store store;
    private final LivingdocsSettings settings;

    public UrlImportEndpoints(Store store, LivingdocsSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    public ServerResponse begin(Call call, Kind kind) {
        ObjectNode body = call.body();
        JsonNode items = body.path(kind.plural());
        Map<String, String> problems = problems(body, items, kind);
        if (!problems.isEmpty()) {
            throw ErrorResponse.badRequest(problems);
        }
        checkQuota(items.size());
        ImportJob job = new ImportJob(
                store.newId(),
                kind,
                body.path("systemName").asText(),
                items,
                settings.clock.get().instant(),
                Setting.takeOne(settings.failNextImportJobs));
        store.imports.put(job.id, job);
        return Call.ok(Json.object().put("id", job.id));
    }

    /** Returns the status of a job. A missing job causes 404 (assumed). */
    public ServerResponse status(Call call, Kind kind) {
        String id = call.query("id");
        ImportJob job = id == null ? null : store.imports.get(id);
        if (job == null || job.kind != kind) {
            throw ErrorResponse.notFound("Import does not exist (id: '" + id + "')");
        }
        ObjectNode status = Json.object();
        if (job.polls++ < settings.importPolls.get()) {
            return Call.ok(status.put("finished", false)
                    .put("state", "started")
                    .put("id", job.id)
                    .put("startedAt", STARTED_AT.format(job.startedAt)));
        }
        status.put("finished", true).put("state", job.failing ? "failed" : "success");
        status.put("id", job.id);
        if (!job.failing) {
            ArrayNode results = job.results;
            if (results == null) {
                results = Json.array();
                for (JsonNode item : job.items) {
                    results.add(importItem(job, item));
                }
                job.results = results;
            }
            status.set(kind.plural(), results);
        }
        return Call.ok(status);
    }

    /**
     * Checks the request. The OpenAPI description decides which keys are required. The prose contradicts it in part, so clients
     * should send all of these keys.
     */
    private static Map<String, String> problems(ObjectNode body, JsonNode items, Kind kind) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Json.text(body, "systemName") == null) {
            problems.put("systemName", "must be a string");
        }
        JsonNode context = body.path("context");
        if (context.toString().getBytes(StandardCharsets.UTF_8).length > MAX_CONTEXT_BYTES) {
            problems.put("context", "must be at most " + MAX_CONTEXT_BYTES + " bytes");
        }
        if (!items.isArray() || items.isEmpty()) {
            problems.put(kind.plural(), "must be an array with at least one item");
        }
        for (int i = 0; i < items.size(); i++) {
            String at = kind.plural() + "." + i + ".";
            for (String text : kind == Kind.IMAGES
                    ? List.of("id", "url", "fileName", "mediaType")
                    : List.of("id", "url", "fileName")) {
                if (Json.text(items.path(i), text) == null) {
                    problems.put(at + text, "must be a string");
                }
            }
            if (!items.path(i).path("metadata").isObject()) {
                problems.put(at + "metadata", "must be an object");
            }
            if (items.path(i).path("url").asText().startsWith("data:")) {
                problems.put(at + "url", "must not be a data URL");
            }
        }
        return problems;
    }

    private void checkQuota(int more) {
        if (settings.importsPerDay.get() == Integer.MAX_VALUE) {
            return;
        }
        Instant dayAgo = settings.clock.get().instant().minus(Duration.ofHours(24));
        int uploaded = store.imports.values().stream()
                .filter(job -> job.startedAt.isAfter(dayAgo))
                .mapToInt(job -> job.items.size())
                .sum();
        if ((long) uploaded + more > settings.importsPerDay.get()) {
            throw ErrorResponse.quota(settings.importsPerDay.get(), uploaded, more);
        }
    }

    private ObjectNode importItem(ImportJob job, JsonNode item) {
        String externalId = item.path("id").asText();
        String url = item.path("url").asText();
        ObjectNode result = Json.object();
        boolean older = settings.olderImportSpelling.get();
        String key = older ? "status" : "state";
        ByteString bytes = store.sources.get(url);
        String failure = settings.failImportOf.get(url);
        if (failure == null && bytes == null) {
            failure = "Could not upload " + job.kind.singular();
        }
        Entry existing = store.findExternal(job.systemName, externalId);
        if (existing != null) {
            result.put(key, "skipped").put("reason", "already exists");
        } else if (failure != null) {
            result.put(key, "failed").put("reason", failure);
        } else {
            result.put(key, older ? "success" : "imported");
        }
        result.put("externalId", externalId).put("systemName", job.systemName);
        if (existing != null) {
            describe(result, job.kind, existing, url);
        } else if (failure == null && bytes != null) {
            describe(result, job.kind, create(job, item, bytes), url);
        }
        return result;
    }

    /** Adds the result of an item, in the form of its kind. */
    private static void describe(ObjectNode result, Kind kind, Entry entry, String originalUrl) {
        JsonNode asset = entry.json.path("asset");
        ObjectNode media = kind == Kind.FILES ? result : result.putObject(kind.singular());
        media.put("mediaId", entry.id());
        if (kind == Kind.FILES) {
            return;
        }
        media.put("originalUrl", originalUrl);
        if (kind == Kind.IMAGES) {
            media.set("url", asset.path("url"));
            media.set("width", asset.path("width"));
            media.set("height", asset.path("height"));
        }
        media.set("mimeType", asset.path("mimeType"));
        if (kind == Kind.IMAGES) {
            media.put("imageService", "imgix");
        }
    }

    private Entry create(ImportJob job, JsonNode item, ByteString bytes) {
        String mediaType = Json.text(item, "mediaType");
        EntryDraft draft = new EntryDraft(mediaType == null ? job.kind.singular() : mediaType);
        draft.field("systemName", job.systemName);
        draft.field("externalId", item.path("id").asText());
        draft.mimeType(MIME_TYPES.getOrDefault(job.kind, ""));
        draft.bytes(bytes.toByteArray());
        draft.assetField("filename", item.path("fileName").asText());
        ObjectNode json = draft.json(store, Timestamps.now(settings));
        json.withObjectProperty("metadata").setAll((ObjectNode) item.path("metadata"));
        Entry entry = new Entry(json);
        store.put(entry);
        return entry;
    }
}
