package dev.medialib.testkit.livingdocs.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.livingdocs.internal.Store;
import org.jspecify.annotations.Nullable;

/**
 * Rules for metadata, from the media type's schema. Properties that the schema does not name are accepted unchecked (assumed).
 */
public final class MetadataRules {

    private MetadataRules() {}

    /**
     * Returns the documented error details {@code {"message", "errors": [{"metadataProperty", "message"}]}}; null if the
     * metadata is valid.
     */
    public static @Nullable ObjectNode check(Store store, String mediaType, JsonNode metadata) {
        ArrayNode errors = Json.array();
        ObjectNode type = store.mediaTypes.get(mediaType);
        for (JsonNode property : type == null ? Json.array() : type.path("metadata")) {
            String handle = property.path("handle").asText();
            String kind = kind(property.path("type").asText());
            JsonNode value = metadata.path(handle);
            if (!value.isMissingNode() && !value.isNull() && !is(kind, value)) {
                errors.addObject()
                        .put("metadataProperty", handle)
                        .put("message", "The value of '/" + handle + "' must be " + kind);
            }
        }
        if (errors.isEmpty()) {
            return null;
        }
        ObjectNode details = Json.object().put("message", "Metadata validation failed.");
        details.set("errors", errors);
        return details;
    }

    private static String kind(String plugin) {
        return switch (plugin) {
            case "li-text", "li-enum", "li-external-id", "li-media-handle" -> "string";
            case "li-boolean", "li-invalid" -> "boolean";
            case "li-integer" -> "integer";
            case "li-string-list", "li-numeric-list" -> "array";
            default -> "any";
        };
    }

    private static boolean is(String kind, JsonNode value) {
        return switch (kind) {
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.canConvertToExactIntegral();
            case "array" -> value.isArray();
            default -> true;
        };
    }
}
