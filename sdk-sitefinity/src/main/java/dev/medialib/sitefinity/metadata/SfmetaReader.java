package dev.medialib.sitefinity.metadata;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code sfmeta}: JSON Schema with annotations of the vendor's own, in which a type is a text or a list of texts. */
final class SfmetaReader {
    private static final String TAXONOMY = "Telerik.Sitefinity.V1.Taxonomy";
    private static final String DEFINITIONS = "#/definitions/";

    private final JsonData document;
    private final FieldLimit limit = new FieldLimit();

    private SfmetaReader(JsonData document) {
        this.document = document;
    }

    static ServiceMetadata read(JsonData document) {
        JsonData sets = document.at("/entityContainer/entitySets");
        if (sets == null || !sets.isObject()) {
            throw new JsonMismatchException(
                    "$.entityContainer.entitySets", "an object", sets == null ? "absent" : "something else");
        }
        SfmetaReader reader = new SfmetaReader(document);
        List<EntitySetInfo> infos = new ArrayList<>();
        sets.asMap().forEach((name, set) -> infos.add(reader.set(name, set)));
        return new ServiceMetadata(infos);
    }

    private EntitySetInfo set(String name, JsonData set) {
        String type = reference(set.get("entityType"));
        JsonData definitions = document.get("definitions");
        JsonData definition = definitions == null || type == null ? null : definitions.get(type);
        JsonData properties = definition == null ? null : definition.get("properties");
        List<FieldInfo> fields = new ArrayList<>();
        if (properties != null && properties.isObject()) {
            limit.add(properties.names().size());
            properties.asMap().forEach((field, schema) -> fields.add(field(field, schema)));
        }
        return new EntitySetInfo(name, type == null ? "" : type, fields);
    }

    private static FieldInfo field(String name, JsonData schema) {
        List<String> types = texts(schema.get("type"));
        boolean collection = types.contains("array");
        JsonData one = collection && schema.get("items") != null ? schema.get("items") : schema;
        return new FieldInfo(
                name,
                type(one),
                types.isEmpty() ? null : types.contains("null"),
                collection,
                text(schema, TAXONOMY),
                schema.has("relationship"),
                texts(one == null ? null : one.get("enum")));
    }

    private static String type(@Nullable JsonData schema) {
        String reference = reference(schema);
        if (schema == null || reference != null) {
            return reference == null ? "" : reference;
        }
        String format = text(schema, "format");
        String type = texts(schema.get("type")).stream()
                .filter(name -> !name.equals("null"))
                .findFirst()
                .orElse("");
        return switch (format == null ? type : type + " " + format) {
            case "string" -> "Edm.String";
            case "string uuid" -> "Edm.Guid";
            case "string date-time" -> "Edm.DateTimeOffset";
            case "boolean" -> "Edm.Boolean";
            case "integer int32", "number int32" -> "Edm.Int32";
            case "integer int64", "number int64" -> "Edm.Int64";
            case "number single", "integer single" -> "Edm.Single";
            case "number double", "integer double" -> "Edm.Double";
            case "number decimal", "integer decimal" -> "Edm.Decimal";
            default -> format == null ? type : type + " " + format;
        };
    }

    private static @Nullable String reference(@Nullable JsonData schema) {
        String reference = schema == null ? null : text(schema, "$ref");
        return reference != null && reference.startsWith(DEFINITIONS)
                ? reference.substring(DEFINITIONS.length())
                : reference;
    }

    private static @Nullable String text(JsonData json, String name) {
        JsonData value = json.get(name);
        return value != null && value.isString() ? value.asString() : null;
    }

    private static List<String> texts(@Nullable JsonData value) {
        if (value == null || !(value.isString() || value.isArray())) {
            return List.of();
        }
        return value.isString()
                ? List.of(value.asString())
                : value.asList().stream()
                        .filter(JsonData::isString)
                        .map(JsonData::asString)
                        .toList();
    }
}
