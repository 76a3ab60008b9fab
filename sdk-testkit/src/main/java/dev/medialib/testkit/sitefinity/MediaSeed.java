package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A media item to put into a {@link FakeSitefinity}. It is published unless it is said to be a draft; everything that is not
 * said gets a plausible value.
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
    private MediaFile file;
    private @Nullable String provider;
    private boolean published = true;

    private MediaSeed(String set, MediaFile file) {
        this.set = set;
        this.file = file;
    }

    /** An image, {@code .jpg} if nothing else is said. */
    public static MediaSeed image() {
        return new MediaSeed("images", MediaFile.of("image.jpg", "image/jpeg", NO_PICTURE, 1));
    }

    /** A video, {@code .mp4} if nothing else is said. */
    public static MediaSeed video() {
        return new MediaSeed("videos", MediaFile.of("video.mp4", "video/mp4", NO_PICTURE, 1));
    }

    /** A document, {@code .pdf} if nothing else is said. */
    public static MediaSeed document() {
        return new MediaSeed("documents", MediaFile.of("document.pdf", "application/pdf", NO_PICTURE, 1));
    }

    /** The id; given by the server if it is not said. */
    public MediaSeed id(UUID id) {
        return property("Id", id.toString());
    }

    /** The title in the default culture. */
    public MediaSeed title(String title) {
        return property("Title", title);
    }

    /** The library; if it is not said, one with the title {@code Default library}, which is added. */
    public MediaSeed library(UUID library) {
        return property("ParentId", library.toString());
    }

    /** The folder; if it is not said, the item is directly in its library. */
    public MediaSeed folder(UUID folder) {
        return property("FolderId", folder.toString());
    }

    /** Tags, by their ids. */
    public MediaSeed tags(UUID... tags) {
        return property("Tags", tags);
    }

    /** Any property, also one that only the server sets, or a custom field. The value is anything that JSON has. */
    public MediaSeed property(String name, @Nullable Object value) {
        fields.set(name, Json.of(value));
        return this;
    }

    /**
     * The properties as the API shows them, such as a sample of the documentation; annotations are passed over.
     *
     * @throws IllegalArgumentException if it is no JSON object
     */
    public MediaSeed json(String json) {
        Json.seed(json).properties().forEach(field -> {
            if (!field.getKey().contains("@")) {
                fields.set(field.getKey(), field.getValue());
            }
        });
        return this;
    }

    /** When it was created and changed. */
    public MediaSeed createdAt(Instant instant) {
        return property("DateCreated", instant.toString()).property("LastModified", instant.toString());
    }

    /** The file; of a PNG or JPEG width and height are read. */
    public MediaSeed file(byte[] bytes, String fileName, String mimeType) {
        file = MediaFile.of(fileName, mimeType, ByteString.of(bytes), 1);
        return this;
    }

    /** The provider, by its name; the default one if it is not said. */
    public MediaSeed provider(String name) {
        provider = name;
        return this;
    }

    /** A translation, by the names and values of its properties. */
    public MediaSeed translation(String culture, Map<String, ?> properties) {
        translations.put(culture, Json.of(properties));
        return this;
    }

    /** Not published: on a live service it is not there. */
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

    MediaFile file() {
        return file;
    }

    @Nullable String provider() {
        return provider;
    }

    boolean isPublished() {
        return published;
    }
}
