package dev.medialib.testkit.livingdocs;

import dev.medialib.testkit.livingdocs.entry.EntryDraft;
import dev.medialib.testkit.livingdocs.internal.Timestamps;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry to add to a {@link FakeLivingdocs}. Every property that is not set gets a plausible default.
 *
 * <pre>{@code
 * livingdocs.addEntry(EntrySeed.image().id("asze63i9").metadata("title", "An Image"));
 * }</pre>
 */
public final class EntrySeed {

    private final EntryDraft draft;

    private EntrySeed(String mediaType) {
        draft = new EntryDraft(mediaType);
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

    /**
     * Returns an entry of a media type.
     *
     * @param mediaType the handle of the media type
     */
    public static EntrySeed of(String mediaType) {
        return new EntrySeed(mediaType);
    }

    /** Sets the id. By default the server chooses it. */
    public EntrySeed id(String id) {
        draft.field("id", id);
        return this;
    }

    /** Sets the version. The default is 1. */
    public EntrySeed version(long version) {
        draft.field("version", version);
        return this;
    }

    /** Sets the external system of the entry. */
    public EntrySeed systemName(String systemName) {
        draft.field("systemName", systemName);
        return this;
    }

    /** Sets the id in the external system. */
    public EntrySeed externalId(String externalId) {
        draft.field("externalId", externalId);
        return this;
    }

    /** Sets the time of creation, which is also the time of the last change. */
    public EntrySeed createdAt(Instant createdAt) {
        draft.field("createdAt", Timestamps.of(createdAt));
        draft.field("updatedAt", Timestamps.of(createdAt));
        return this;
    }

    /** Sets the key of the asset in the storage. */
    public EntrySeed key(String key) {
        draft.assetField("key", key);
        return this;
    }

    /** Sets the media type of the asset, such as {@code image/png}. */
    public EntrySeed mimeType(String type) {
        draft.mimeType(type);
        return this;
    }

    /** Sets the file name of the asset. */
    public EntrySeed filename(String filename) {
        draft.assetField("filename", filename);
        return this;
    }

    /** Sets the width and height in pixels. */
    public EntrySeed pixels(int width, int height) {
        draft.assetField("width", width);
        draft.assetField("height", height);
        return this;
    }

    /**
     * Sets the bytes of the asset and adds them to the storage under its key. Without bytes, {@code serve-image} finds no
     * image.
     */
    public EntrySeed bytes(byte[] content) {
        draft.bytes(content);
        return this;
    }

    /**
     * Sets a metadata property.
     *
     * @param value a string, number, boolean, null, list or map
     */
    public EntrySeed metadata(String name, @Nullable Object value) {
        draft.metadata(name, value);
        return this;
    }

    /**
     * Adds a translation without an asset.
     *
     * @param translated the metadata properties by name
     */
    public EntrySeed translation(String locale, Map<String, ?> translated) {
        draft.translation(locale, translated, null);
        return this;
    }

    /**
     * Adds a translation with its own asset.
     *
     * @param translated the metadata properties by name
     * @param assetKey the key of the asset in the storage
     */
    public EntrySeed translation(String locale, Map<String, ?> translated, String assetKey) {
        draft.translation(locale, translated, assetKey);
        return this;
    }

    EntryDraft draft() {
        return draft;
    }
}
