package dev.medialib.testkit.sitefinity.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.item.ItemVersion;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Property;
import dev.medialib.testkit.sitefinity.schema.PropertyKind;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values of properties in a request, in their stored form. Assumed: unknown properties and wrong types cause 400, and
 * properties that only the server sets are ignored.
 */
public final class PropertyValues {

    /** Instructions of uploads, which are not properties. */
    private static final Set<String> INSTRUCTIONS = Set.of("DirectUpload", "PreserveFileName", "ThumbnailSource");

    private final Map<Property, JsonNode> values = new LinkedHashMap<>();

    private PropertyValues() {}

    public static PropertyValues read(EntityType type, ObjectNode body) {
        PropertyValues given = new PropertyValues();
        body.properties().forEach(field -> {
            String name = field.getKey();
            if (!name.contains("@") && !INSTRUCTIONS.contains(name)) {
                Property property = type.find(name);
                if (property == null || property.kind().isNavigation()) {
                    throw ErrorResponse.badRequest("The property '" + name + "' does not exist on type '"
                            + type.clrName() + "'. Make sure to only use property names that are defined by the type.");
                }
                if (property.isWritable()) {
                    given.values.put(property, stored(property, field.getValue()));
                }
            }
        });
        return given;
    }

    boolean has(String name) {
        return values.keySet().stream().anyMatch(property -> property.name().equals(name));
    }

    /** Returns the text of a property; null if it is absent or null. */
    @Nullable String text(String name) {
        for (Map.Entry<Property, JsonNode> value : values.entrySet()) {
            if (value.getKey().name().equals(name)) {
                return value.getValue().textValue();
            }
        }
        return null;
    }

    void put(EntityType type, String name, JsonNode value) {
        Property property = type.find(name);
        if (property != null) {
            values.put(property, value);
        }
    }

    boolean areLocal() {
        return values.keySet().stream().anyMatch(property -> property.is(Property.Flag.LOCAL));
    }

    public void writeTo(ItemVersion content, String culture) {
        values.forEach((property, value) -> content.set(property, culture, value));
    }

    private static JsonNode stored(Property property, JsonNode value) {
        if (value.isNull()) {
            boolean empty = property.kind() == PropertyKind.GUIDS;
            // the validation rejects a title that is null
            if (property.is(Property.Flag.REQUIRED) && property.kind() != PropertyKind.TEXT) {
                throw wrong(property, value);
            }
            return empty ? Json.array() : value;
        }
        if (property.kind() == PropertyKind.TAXONOMY_TYPE) {
            return taxonomyType(property, value);
        }
        if (property.kind().isNumber()) {
            return number(property, value);
        }
        return switch (property.kind()) {
            case GUID -> guid(property, value);
            case GUIDS -> guids(property, value);
            case BOOLEAN -> bool(property, value);
            case DATE -> date(property, value);
            case CHOICE -> choice(property, value);
            default -> {
                if (!value.isTextual()) {
                    throw wrong(property, value);
                }
                yield value;
            }
        };
    }

    private static JsonNode number(Property property, JsonNode value) {
        boolean integral = property.kind() == PropertyKind.INT32 || property.kind() == PropertyKind.INT64;
        if (!value.isNumber() || (integral && !value.isIntegralNumber())) {
            throw wrong(property, value);
        }
        return value;
    }

    private static JsonNode guid(Property property, JsonNode value) {
        try {
            UUID id = UUID.fromString(value.asText());
            if (value.isTextual() && id.toString().length() == value.asText().length()) {
                return TextNode.valueOf(id.toString());
            }
        } catch (IllegalArgumentException e) {
            throw wrong(property, value);
        }
        throw wrong(property, value);
    }

    private static JsonNode guids(Property property, JsonNode value) {
        if (!value.isArray()) {
            throw wrong(property, value);
        }
        ArrayNode ids = Json.array();
        value.forEach(id -> ids.add(guid(property, id)));
        return ids;
    }

    /** Converts a boolean. The documentation's own sample has the text "False". */
    private static JsonNode bool(Property property, JsonNode value) {
        String text = value.asText().toLowerCase(Locale.ROOT);
        if (!value.isBoolean() && !text.equals("true") && !text.equals("false")) {
            throw wrong(property, value);
        }
        return BooleanNode.valueOf(text.equals("true"));
    }

    private static JsonNode date(Property property, JsonNode value) {
        try {
            return JsonNodeFactory.instance.textNode(
                    OffsetDateTime.parse(value.asText()).toInstant().toString());
        } catch (DateTimeException e) {
            throw wrong(property, value);
        }
    }

    /** Converts the type of a taxonomy. Documented: 0 or 1, as text. */
    private static JsonNode taxonomyType(Property property, JsonNode value) {
        if (!value.asText().equals("0") && !value.asText().equals("1")) {
            throw wrong(property, value);
        }
        return IntNode.valueOf(value.asInt());
    }

    private static JsonNode choice(Property property, JsonNode value) {
        for (String option : value.asText().split("\\s*,\\s*", -1)) {
            if (!property.options().contains(option)) {
                throw wrong(property, value);
            }
        }
        return value;
    }

    private static ErrorResponse wrong(Property property, JsonNode value) {
        return ErrorResponse.badRequest("Cannot convert the value " + value + " of '" + property.name() + "' to "
                + property.kind().edmType + ".");
    }
}
