package dev.medialib.testkit.livingdocs.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.livingdocs.internal.Entry;
import dev.medialib.testkit.livingdocs.internal.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** New entry from a seed or an import. Absent properties get plausible defaults. */
public final class EntryDraft {

    private static final Map<String, String> SUFFIXES = Map.of(
            "image/jpeg",
            ".jpeg",
            "image/png",
            ".png",
            "image/webp",
            ".webp",
            "video/mp4",
            ".mp4",
            "application/pdf",
            ".pdf");

    private final String mediaType;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, Object> asset = new LinkedHashMap<>();
    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private final List<Map<String, Object>> translations = new ArrayList<>();
    private String mimeType;
    private @Nullable ByteString bytes;

    /** Creates a draft for the handle of a media type. */
    public EntryDraft(String mediaType) {
        this.mediaType = mediaType;
        mimeType = switch (mediaType) {
            case "video" -> "video/mp4";
            case "file" -> "application/pdf";
            default -> "image/jpeg";
        };
    }

    /** Creates an entry from the API's JSON form. If id, version, media type, metadata or dates are absent, it sets them. */
    public static Entry completed(ObjectNode given, Store store, String now) {
        ObjectNode json = Json.object();
        if (!given.has("id")) {
            json.put("id", store.newId());
        }
        if (!given.has("version")) {
            json.put("version", 1);
        }
        if (!given.has("mediaType")) {
            json.put("mediaType", "image");
        }
        json.setAll(given);
        if (!Json.isAbsent(json, "metadata") && !json.path("metadata").isObject()) {
            throw new IllegalArgumentException("metadata must be an object");
        }
        json.withObjectProperty("metadata");
        for (String date : List.of("createdAt", "updatedAt")) {
            if (!json.has(date)) {
                json.put(date, now);
            }
        }
        return new Entry(json);
    }

    public void field(String name, Object value) {
        fields.put(name, value);
    }

    public void assetField(String name, Object value) {
        asset.put(name, value);
    }

    public void mimeType(String type) {
        mimeType = type;
    }

    public void metadata(String name, @Nullable Object value) {
        metadata.put(name, value);
    }

    public void bytes(byte[] content) {
        bytes = ByteString.of(content);
        asset.put("size", content.length);
    }

    /** Adds a translation. It has its own asset if the key is not null. */
    public void translation(String locale, Map<String, ?> translated, @Nullable String assetKey) {
        translations.add(
                assetKey == null
                        ? Map.of("locale", locale, "metadata", translated)
                        : Map.of("locale", locale, "metadata", translated, "asset", asset(assetKey)));
    }

    /** Returns the entry in the API's form and adds its bytes to the storage. */
    public ObjectNode json(Store store, String now) {
        ObjectNode json = Json.object().put("id", store.newId()).put("version", 1);
        json.setAll(Json.of(fields));
        Object key = asset.get("key");
        String finalKey =
                key != null ? key.toString() : "2026/05/" + store.next() + SUFFIXES.getOrDefault(mimeType, "");
        ObjectNode finalAsset = Json.of(asset(finalKey));
        finalAsset.setAll(Json.of(asset));
        json.put("mediaType", mediaType);
        json.set("asset", finalAsset);
        json.set("metadata", Json.of(metadata));
        if (!translations.isEmpty()) {
            json.set("translations", Json.of(translations));
        }
        for (String date : List.of("createdAt", "updatedAt")) {
            if (!json.has(date)) {
                json.put(date, now);
            }
        }
        if (bytes != null) {
            store.putFile(finalKey, mimeType, bytes);
        }
        return json;
    }

    private Map<String, Object> asset(String key) {
        Map<String, Object> plausible = new LinkedHashMap<>();
        plausible.put("key", key);
        plausible.put("url", "https://storage.example.com/" + key);
        plausible.put("size", 21_000);
        if (!mediaType.equals("file")) {
            plausible.put("width", 1600);
            plausible.put("height", 900);
        }
        if (mediaType.equals("video")) {
            plausible.put("duration", 12.5);
        }
        plausible.put("mimeType", mimeType);
        plausible.put("filename", key.substring(key.lastIndexOf('/') + 1));
        return plausible;
    }
}
