package dev.medialib.testkit.livingdocs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * An entry to add to a {@link FakeLivingdocs}. Every property that is not set gets a plausible default.
 *
 * <pre>{@code
 * livingdocs.addEntry(EntrySeed.image().id("asze63i9").metadata("title", "An Image"));
 * }</pre>
 */
public final class EntrySeed {

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
    private byte @Nullable [] bytes;

    private EntrySeed(String mediaType, String mimeType) {
        this.mediaType = mediaType;
        this.mimeType = mimeType;
    }

    /** Returns an image, by default {@code image/jpeg} with 1600 by 900 pixels. */
    public static EntrySeed image() {
        return of("image");
    }

    /** Returns a video, by default {@code video/mp4} of 12.5 seconds. */
    public static EntrySeed video() {
        return of("video");
    }

    /** Returns a file, by default {@code application/pdf}. */
    public static EntrySeed file() {
        return of("file");
    }

    /** Returns an entry of the media type with this handle. */
    public static EntrySeed of(String mediaType) {
        return new EntrySeed(
                mediaType,
                switch (mediaType) {
                    case "video" -> "video/mp4";
                    case "file" -> "application/pdf";
                    default -> "image/jpeg";
                });
    }

    /** Sets the id. By default the server chooses it. */
    public EntrySeed id(String id) {
        fields.put("id", id);
        return this;
    }

    /** Sets the version. The default is 1. */
    public EntrySeed version(long version) {
        fields.put("version", version);
        return this;
    }

    /** Sets the system that the entry comes from. */
    public EntrySeed systemName(String systemName) {
        fields.put("systemName", systemName);
        return this;
    }

    /** Sets the id in the external system. */
    public EntrySeed externalId(String externalId) {
        fields.put("externalId", externalId);
        return this;
    }

    /** Sets the time of creation, which is also the time of the last change. */
    public EntrySeed createdAt(Instant createdAt) {
        fields.put("createdAt", ServerSettings.timestamp(createdAt));
        fields.put("updatedAt", ServerSettings.timestamp(createdAt));
        return this;
    }

    /** Sets the key of the asset in the storage. */
    public EntrySeed key(String key) {
        asset.put("key", key);
        return this;
    }

    /** Sets the media type of the asset, such as {@code image/png}. */
    public EntrySeed mimeType(String type) {
        mimeType = type;
        return this;
    }

    /** Sets the file name of the asset. */
    public EntrySeed filename(String filename) {
        asset.put("filename", filename);
        return this;
    }

    /** Sets width and height in pixels. */
    public EntrySeed pixels(int width, int height) {
        asset.put("width", width);
        asset.put("height", height);
        return this;
    }

    /**
     * Sets the bytes of the asset, which are added to the storage under its key. Without them {@code serve-image} finds no image.
     */
    public EntrySeed bytes(byte[] content) {
        bytes = content.clone();
        asset.put("size", content.length);
        return this;
    }

    /**
     * Sets a metadata property.
     *
     * @param value a string, number, boolean, null, list or map
     */
    public EntrySeed metadata(String name, @Nullable Object value) {
        metadata.put(name, value);
        return this;
    }

    /** Adds a translation without its own asset. */
    public EntrySeed translation(String locale, Map<String, ?> translated) {
        translations.add(Map.of("locale", locale, "metadata", translated));
        return this;
    }

    /** Adds a translation with its own asset under this key. */
    public EntrySeed translation(String locale, Map<String, ?> translated, String assetKey) {
        translations.add(Map.of("locale", locale, "metadata", translated, "asset", asset(assetKey)));
        return this;
    }

    /** Returns the entry as the API shows it, and adds the bytes to the storage. */
    ObjectNode json(Store store, String now) {
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
            store.files.put(finalKey, new Store.StoredFile(mimeType, ByteString.of(bytes)));
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
