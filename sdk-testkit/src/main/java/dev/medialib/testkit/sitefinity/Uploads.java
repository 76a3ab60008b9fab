package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;
import dev.medialib.testkit.internal.UrlText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Uploads in one request. The body is decoded as {@code Content-Encoding} says: raw bytes if it is absent or {@code
 * identity}, base64 text if it is {@code base64}. That rule is inferred from what the vendor's clients send; by it a base64
 * text without the header is stored as it came, and the answer is 201 all the same.
 */
final class Uploads {

    /** The vendor's own tests send names of properties without quotes. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private static final List<String> DIMENSIONS = List.of("Width", "Height");
    private static final List<String> OF_FILE =
            List.of("Extension", "MimeType", "TotalSize", "Width", "Height", "Url", "ThumbnailUrl", "Thumbnails");

    private Uploads() {}

    static boolean isUpload(Call call) {
        return call.type().isMedia() && (call.header("X-Sf-Properties") != null || call.header("X-File-Name") != null);
    }

    static Reply upload(Call call) {
        ObjectNode properties = properties(call.header("X-Sf-Properties"));
        MediaFile file = MediaFile.of(fileName(call), contentType(call), decoded(call), 1);
        Item item = store(call, properties, file);
        DirectUpload form = call.settings().directUpload;
        boolean byHeader = "true".equalsIgnoreCase(call.header("DirectUpload"));
        boolean byProperty = properties.path("DirectUpload").asBoolean();
        if ((byHeader && form != DirectUpload.PROPERTY) || (byProperty && form != DirectUpload.HEADER)) {
            item.publish(call.culture());
        }
        return Edits.created(call, item);
    }

    /** Makes an item of a file; nothing is kept when a value is refused. */
    static Item store(Call call, ObjectNode properties, MediaFile file) {
        checkExtension(call, file);
        GivenValues given = GivenValues.read(call.type(), properties);
        Item item = Edits.newItem(call);
        Rules.check(call, item, given, true);
        given.writeTo(item.master, call.culture());
        item.master.file = file;
        keepDimensions(item, properties);
        call.store().put(item);
        return item;
    }

    /** Another file for the same item, in its draft; the URL's {@code sfvrsn} changes. */
    static Reply replace(Call call) {
        Item item = call.itemToChange();
        ObjectNode properties = properties(call.header("X-Sf-Properties"));
        replace(call, item, properties, fileName(call), contentType(call), decoded(call));
        return Call.noContent();
    }

    static void replace(
            Call call, Item item, ObjectNode properties, String name, String contentType, ByteString bytes) {
        MediaFile before = item.master.file;
        MediaFile file = MediaFile.of(name, contentType, bytes, before == null ? 1 : before.version() + 1);
        checkExtension(call, file);
        Edits.change(call, item, properties);
        for (Content content : drafts(item)) {
            content.shared.remove(OF_FILE);
            content.file = file;
        }
        keepDimensions(item, properties);
        Edits.changed(call, item);
    }

    /** The draft, and the version that the user has checked out. */
    static List<Content> drafts(Item item) {
        Content temp = item.temp;
        return temp == null ? List.of(item.master) : List.of(item.master, temp);
    }

    /** Clients measure what the server cannot, such as videos. */
    private static void keepDimensions(Item item, ObjectNode properties) {
        MediaFile file = item.master.file;
        for (String name : DIMENSIONS) {
            if (properties.path(name).isInt()
                    && item.type.find(name) != null
                    && file != null
                    && file.size().width() == 0) {
                drafts(item).forEach(content -> content.shared.set(name, properties.path(name)));
            }
        }
    }

    private static void checkExtension(Call call, MediaFile file) {
        if (!call.settings().allowsExtension(file.extension())) {
            throw Refusal.badRequest("Files of the type '" + file.extension() + "' are not allowed.");
        }
    }

    static ObjectNode properties(@Nullable String header) {
        try {
            if (header == null) {
                return Json.object();
            }
            if (LENIENT.readTree(header) instanceof ObjectNode properties) {
                return properties;
            }
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("X-Sf-Properties is no JSON: " + e.getOriginalMessage());
        }
        throw Refusal.badRequest("X-Sf-Properties must be a JSON object.");
    }

    static String fileName(Call call) {
        String name = call.header("X-File-Name");
        if (name == null || name.isBlank()) {
            throw Refusal.validation(Map.of("X-File-Name", "Required"));
        }
        return UrlText.segment(name);
    }

    static String contentType(Call call) {
        String type = call.header("Content-Type");
        return type == null ? "application/octet-stream" : type;
    }

    static ByteString decoded(Call call) {
        String encoding = call.header("Content-Encoding");
        switch (encoding == null ? "identity" : encoding.toLowerCase(Locale.ROOT)) {
            case "identity" -> {
                return call.body();
            }
            case "base64" -> {
                ByteString bytes = ByteString.decodeBase64(call.body().utf8());
                if (bytes == null) {
                    throw Refusal.badRequest("The body is no base64.");
                }
                return bytes;
            }
            default -> throw Refusal.badRequest("Content-Encoding is not known: " + encoding);
        }
    }
}
