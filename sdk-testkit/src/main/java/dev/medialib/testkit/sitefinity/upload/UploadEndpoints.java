package dev.medialib.testkit.sitefinity.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.internal.UrlText;
import dev.medialib.testkit.sitefinity.call.Call;
import dev.medialib.testkit.sitefinity.edit.EditEndpoints;
import dev.medialib.testkit.sitefinity.edit.PropertyValues;
import dev.medialib.testkit.sitefinity.edit.ValueRules;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.item.ItemVersion;
import dev.medialib.testkit.sitefinity.item.MediaFile;
import dev.medialib.testkit.sitefinity.settings.DirectUpload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Uploads in one request. {@code Content-Encoding} decides how the body is decoded. If it is absent or {@code identity}, the
 * body is raw bytes. If it is {@code base64}, the body is base64 text. This rule is inferred from the vendor's clients.
 * According to it, base64 text without the header is stored unchanged, with status 201.
 */
public final class UploadEndpoints {

    /** Lenient parser: the vendor's own tests send property names without quotes. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private static final List<String> DIMENSIONS = List.of("Width", "Height");
    private static final List<String> OF_FILE =
            List.of("Extension", "MimeType", "TotalSize", "Width", "Height", "Url", "ThumbnailUrl", "Thumbnails");

    private UploadEndpoints() {}

    public static boolean isUpload(Call call) {
        return call.type().isMedia() && (call.header("X-Sf-Properties") != null || call.header("X-File-Name") != null);
    }

    public static ServerResponse upload(Call call) {
        ObjectNode properties = properties(call.header("X-Sf-Properties"));
        MediaFile file = call.store().file(fileName(call), contentType(call), decoded(call), 1);
        Item item = store(call, properties, file);
        DirectUpload form = call.settings().directUpload.get();
        boolean byHeader = "true".equalsIgnoreCase(call.header("DirectUpload"));
        boolean byProperty = properties.path("DirectUpload").asBoolean();
        if ((byHeader && form != DirectUpload.PROPERTY) || (byProperty && form != DirectUpload.HEADER)) {
            item.publish(call.culture());
        }
        return EditEndpoints.created(call, item);
    }

    /** Creates an item with a file. If a value is rejected, nothing is stored. */
    static Item store(Call call, ObjectNode properties, MediaFile file) {
        checkExtension(call, file);
        PropertyValues given = PropertyValues.read(call.type(), properties);
        Item item = EditEndpoints.newItem(call);
        ValueRules.check(call, item, given, true);
        given.writeTo(item.master, call.culture());
        item.master.file = file;
        keepDimensions(item, properties);
        call.store().put(item);
        return item;
    }

    /** Replaces the file in the draft of an item. The {@code sfvrsn} of the URL changes. */
    public static ServerResponse replace(Call call) {
        Item item = call.itemToChange();
        ObjectNode properties = properties(call.header("X-Sf-Properties"));
        replace(call, item, properties, fileName(call), contentType(call), decoded(call));
        return Call.noContent();
    }

    static void replace(
            Call call, Item item, ObjectNode properties, String name, String contentType, ByteString bytes) {
        MediaFile before = item.master.file;
        MediaFile file = call.store().file(name, contentType, bytes, before == null ? 1 : before.version() + 1);
        checkExtension(call, file);
        EditEndpoints.change(call, item, properties);
        for (ItemVersion content : item.drafts()) {
            content.shared.remove(OF_FILE);
            content.file = file;
        }
        keepDimensions(item, properties);
        EditEndpoints.changed(call, item);
    }

    /** Keeps the dimensions that the client sends if the server cannot measure them, as for videos. */
    private static void keepDimensions(Item item, ObjectNode properties) {
        MediaFile file = item.master.file;
        for (String name : DIMENSIONS) {
            if (properties.path(name).isInt()
                    && item.type.find(name) != null
                    && file != null
                    && file.size().width() == 0) {
                item.drafts().forEach(content -> content.shared.set(name, properties.path(name)));
            }
        }
    }

    private static void checkExtension(Call call, MediaFile file) {
        Set<String> allowed = call.settings().allowedExtensions.get();
        if (!allowed.isEmpty() && !allowed.contains(file.extension())) {
            throw ErrorResponse.badRequest("Files of the type '" + file.extension() + "' are not allowed.");
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
            throw ErrorResponse.badRequest("X-Sf-Properties is not valid JSON: " + e.getOriginalMessage());
        }
        throw ErrorResponse.badRequest("X-Sf-Properties must be a JSON object.");
    }

    static String fileName(Call call) {
        String name = call.header("X-File-Name");
        if (name == null || name.isBlank()) {
            throw ErrorResponse.validation(Map.of("X-File-Name", "Required"));
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
                    throw ErrorResponse.badRequest("The body is not base64.");
                }
                return bytes;
            }
            default -> throw ErrorResponse.badRequest("Content-Encoding is not known: " + encoding);
        }
    }
}
