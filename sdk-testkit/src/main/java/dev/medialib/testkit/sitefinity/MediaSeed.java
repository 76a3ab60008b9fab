package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sitefinity.item.MediaFile;
import dev.medialib.testkit.sitefinity.item.Store;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A media item to add to a {@link FakeSitefinity}. It is published unless {@link #draft} is called. Every property that is not
 * set gets a plausible default.
 *
 * <pre>{@code
 * sitefinity.addMedia(MediaSeed.image().title("cat").library(animals).property("AlternativeText", "A cat"));
 * }</pre>
 */
public final class MediaSeed {

    private static final ByteString NO_PICTURE = ByteString.encodeUtf8("no picture");

    private final String set;
    private final ObjectNode fields = Json.object();
    private final Map<String, ObjectNode> translations = new LinkedHashMap<>();
    private String fileName;
    private String mimeType;
    private ByteString bytes = NO_PICTURE;
    private @Nullable String provider;
    private boolean published = true;

    private MediaSeed(String set, String fileName, String mimeType) {
        this.set = set;
        this.fileName = fileName;
        this.mimeType = mimeType;
    }

    /** Returns an image. Its default extension is {@code .jpg}. */
    public static MediaSeed image() {
        return new MediaSeed("images", "image.jpg", "image/jpeg");
    }

    /** Returns a video. Its default extension is {@code .mp4}. */
    public static MediaSeed video() {
        return new MediaSeed("videos", "video.mp4", "video/mp4");
    }

    /** Returns a document. Its default extension is {@code .pdf}. */
    public static MediaSeed document() {
        return new MediaSeed("documents", "document.pdf", "application/pdf");
    }

    static MediaSeed of(String set) {
        return switch (set) {
            case "videos" -> video();
            case "documents" -> document();
            default -> image();
        };
    }

    /** Sets the id. By default the server chooses it. */
    public MediaSeed id(UUID id) {
        return property("Id", id.toString());
    }

    /** Sets the title in the default culture. */
    public MediaSeed title(String title) {
        return property("Title", title);
    }

    /** Sets the library. The default is a library with the title {@code Default library}, which the server creates if needed. */
    public MediaSeed library(UUID library) {
        return property("ParentId", library.toString());
    }

    /** Sets the folder. By default the item is directly in its library. */
    public MediaSeed folder(UUID folder) {
        return property("FolderId", folder.toString());
    }

    /**
     * Sets the tags.
     *
     * @param tags the ids of the tags
     */
    public MediaSeed tags(UUID... tags) {
        return property("Tags", tags);
    }

    /**
     * Sets a property, including read-only and custom properties.
     *
     * @param value any value that JSON can represent
     */
    public MediaSeed property(String name, @Nullable Object value) {
        fields.set(name, Json.of(value));
        return this;
    }

    /**
     * Sets properties in the API's JSON form. Annotations are skipped, so samples of the documentation can be used.
     *
     * @throws IllegalArgumentException if {@code json} is not a JSON object
     */
    public MediaSeed json(String json) {
        Json.seed(json).properties().forEach(field -> {
            if (!field.getKey().contains("@")) {
                fields.set(field.getKey(), field.getValue());
            }
        });
        return this;
    }

    /** Sets the time of creation, which is also the time of the last change. */
    public MediaSeed createdAt(Instant instant) {
        return property("DateCreated", instant.toString()).property("LastModified", instant.toString());
    }

    /**
     * Sets the file. The width and height are read from PNG and JPEG files.
     *
     * @param mimeType such as {@code image/png}
     */
    public MediaSeed file(byte[] bytes, String fileName, String mimeType) {
        this.bytes = ByteString.of(bytes);
        this.fileName = fileName;
        this.mimeType = mimeType;
        return this;
    }

    /** Sets the name of the provider. The default is the server's default provider. */
    public MediaSeed provider(String name) {
        provider = name;
        return this;
    }

    /**
     * Adds a translation.
     *
     * @param properties the values of the properties by name
     */
    public MediaSeed translation(String culture, Map<String, ?> properties) {
        translations.put(culture, Json.of(properties));
        return this;
    }

    /** Makes the item a draft. A service that shows published items does not show it. */
    public MediaSeed draft() {
        published = false;
        return this;
    }

    String set() {
        return set;
    }

    ObjectNode fields() {
        return fields;
    }

    Map<String, ObjectNode> translations() {
        return translations;
    }

    MediaFile file(Store store) {
        return store.file(fileName, mimeType, bytes, 1);
    }

    @Nullable String provider() {
        return provider;
    }

    boolean isPublished() {
        return published;
    }
}
