package dev.medialib.sitefinity.metadata;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.internal.Envelope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reader of {@code sfmeta}, JSON Schema with annotations of the vendor. A type is a string or a list of strings. A nullable
 * value can have several alternatives.
 */
final class SfmetaReader {
    private static final String ANNOTATION = "Telerik.Sitefinity.V1.";
    private static final String DEFINITIONS = "#/definitions/";

    private final @Nullable JsonData definitions;
    private final Set<String> entityTypes = new HashSet<>();
    private final FieldLimit limit = new FieldLimit();

    private SfmetaReader(JsonData document, Map<String, JsonData> sets) {
        definitions = document.get("definitions");
        for (JsonData set : sets.values()) {
            String type = reference(set.get("entityType"));
            if (type != null) {
                entityTypes.add(type);
            }
        }
    }

    static ServiceMetadata read(JsonData document) {
        Map<String, JsonData> sets = Envelope.at(
                "$.entityContainer.entitySets",
                document.at("/entityContainer/entitySets"),
                "an object",
                JsonData::asMap);
        SfmetaReader reader = new SfmetaReader(document, sets);
        List<EntitySetInfo> infos = new ArrayList<>();
        sets.forEach((name, set) -> infos.add(reader.set(name, set)));
        return new ServiceMetadata(infos);
    }

    private EntitySetInfo set(String name, JsonData set) {
        String type = reference(set.get("entityType"));
        JsonData definition = definition(type);
        JsonData properties = definition == null ? null : definition.get("properties");
        List<FieldInfo> fields = new ArrayList<>();
        if (properties != null && properties.isObject()) {
            limit.add(properties.names().size());
            properties.asMap().forEach((field, schema) -> {
                // the properties include annotations of the type itself
                if (schema.isObject() && !field.startsWith(ANNOTATION)) {
                    fields.add(field(field, schema));
                }
            });
        }
        return new EntitySetInfo(name, type == null ? "" : type, fields);
    }

    private FieldInfo field(String name, JsonData schema) {
        JsonData value = alternative(schema);
        boolean collection = texts(value.get("type")).contains("array");
        JsonData items = collection ? value.get("items") : null;
        JsonData one = items == null ? value : alternative(items);
        String reference = reference(one);
        boolean related = schema.has("relationship") || (reference != null && entityTypes.contains(reference));
        return new FieldInfo(
                name,
                reference == null ? simpleType(one) : reference,
                text(schema, ANNOTATION + "FieldType"),
                nullable(schema),
                collection,
                taxonomy(schema),
                related,
                options(one, related ? null : definition(reference)));
    }

    private static @Nullable FieldTaxonomy taxonomy(JsonData schema) {
        String name = text(schema, ANNOTATION + "Taxonomy");
        UUID id = guid(text(schema, ANNOTATION + "TaxonomyId"));
        String taxaUrl = text(schema, ANNOTATION + "TaxonomyUrl");
        return name == null && id == null && taxaUrl == null ? null : new FieldTaxonomy(name, id, taxaUrl);
    }

    /** Returns the id; null if the text is none, because an odd annotation does not make a field unreadable. */
    private static @Nullable UUID guid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns the alternative in {@code anyOf} that is not null; the schema itself if it has no alternatives. */
    private static JsonData alternative(JsonData schema) {
        JsonData found = schema;
        for (JsonData each : alternatives(schema)) {
            if (reference(each) != null) {
                return each;
            }
            if (found.equals(schema) && !texts(each.get("type")).equals(List.of("null"))) {
                found = each;
            }
        }
        return found;
    }

    private static List<JsonData> alternatives(JsonData schema) {
        JsonData anyOf = schema.get("anyOf");
        return anyOf == null || !anyOf.isArray() ? List.of() : anyOf.asList();
    }

    private static @Nullable Boolean nullable(JsonData schema) {
        List<String> types = new ArrayList<>(texts(schema.get("type")));
        alternatives(schema).forEach(each -> types.addAll(texts(each.get("type"))));
        return types.isEmpty() ? null : types.contains("null");
    }

    /** Returns the names of choices, from an enumeration or from the field itself. */
    private List<String> options(JsonData one, @Nullable JsonData definition) {
        List<String> own = texts(one.get("enum"));
        List<String> options = definition == null || !own.isEmpty() ? own : texts(definition.get("enum"));
        limit.add(options.size());
        return options;
    }

    private @Nullable JsonData definition(@Nullable String type) {
        return definitions == null || type == null ? null : definitions.get(type);
    }

    private static String simpleType(JsonData schema) {
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
            case "integer byte", "number byte" -> "Edm.Byte";
            case "integer int16", "number int16" -> "Edm.Int16";
            case "integer int32", "number int32" -> "Edm.Int32";
            case "integer", "integer int64", "number int64" -> "Edm.Int64";
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
