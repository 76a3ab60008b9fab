package dev.medialib.testkit.sitefinity.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sitefinity.call.Call;
import dev.medialib.testkit.sitefinity.item.Item;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Property;
import dev.medialib.testkit.sitefinity.schema.PropertyKind;
import dev.medialib.testkit.sitefinity.schema.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Document {@code sfmeta}, as the vendor's clients read it. It is JSON Schema. A nullable value of another type is in
 * {@code anyOf}. Annotations of fields are in the fields, and those of types are among the fields. Assumed: the options of a
 * choice field are those of an enumeration among the definitions.
 */
final class ServiceSchema {

    private static final String ANNOTATION = "Telerik.Sitefinity.V1.";
    private static final String DEFINITIONS = "#/definitions/";

    /** Kinds of fields that the vendor's clients name. The names of other kinds are not known. */
    private static final Map<PropertyKind, String> FIELD_TYPES = Map.of(
            PropertyKind.TEXT, "ShortText",
            PropertyKind.CHOICE, "Choices",
            PropertyKind.INT32, "Number",
            PropertyKind.INT64, "Number",
            PropertyKind.SINGLE, "Number",
            PropertyKind.DECIMAL, "Number");

    private final Call call;
    private final ObjectNode definitions = Json.object();

    ServiceSchema(Call call) {
        this.call = call;
    }

    ObjectNode document() {
        ObjectNode sets = Json.object();
        for (EntityType type : call.server().schema().types()) {
            ObjectNode properties = definitions.putObject(type.clrName()).putObject("properties");
            for (Property property : type.properties()) {
                properties.set(property.name(), describe(type, property));
            }
            annotate(type, properties);
            sets.putObject(call.settings().urlNameOf.get(type.set()))
                    .putObject("entityType")
                    .put("$ref", DEFINITIONS + type.clrName());
        }
        ObjectNode body = Json.object();
        body.set("definitions", definitions);
        body.putObject("entityContainer").set("entitySets", sets);
        body.putObject("modules");
        return body;
    }

    /** Adds the annotations of a type among its properties. */
    private void annotate(EntityType type, ObjectNode properties) {
        properties.put(ANNOTATION + "DisplayName", type.simpleName()).put(ANNOTATION + "DefaultField", "Title");
        ArrayNode children = Json.array();
        Schema.LIBRARIES.forEach((media, library) -> {
            if (library.equals(type.set())) {
                children.add(call.server().schema().get(media).clrName());
            }
        });
        if (!children.isEmpty()) {
            properties.set(ANNOTATION + "ChildTypes", children);
        }
    }

    private ObjectNode describe(EntityType type, Property property) {
        PropertyKind kind = property.kind();
        ObjectNode json = kind == PropertyKind.CHOICE || kind.isNavigation() ? other(type, property) : simple(property);
        if (kind == PropertyKind.GUIDS) {
            classify(json, property.target());
        }
        if (FIELD_TYPES.containsKey(kind)) {
            json.put(ANNOTATION + "FieldType", FIELD_TYPES.get(kind));
        }
        return json;
    }

    /** Adds the annotations of a field with taxa. Other than its id, they are those of the stored taxonomy. */
    private void classify(ObjectNode json, String taxonomyId) {
        json.put(ANNOTATION + "TaxonomyId", taxonomyId);
        Item taxonomy = call.store().find(taxonomyId);
        if (taxonomy != null) {
            json.put(ANNOTATION + "Taxonomy", taxonomy.reference("Name"));
            json.put(ANNOTATION + "TaxonomyUrl", taxonomy.reference("TaxaUrl"));
        }
    }

    private static ObjectNode simple(Property property) {
        PropertyKind kind = property.kind();
        ObjectNode json = Json.object();
        ArrayNode types = json.putArray("type");
        types.add(kind.isCollection() ? "array" : kind.jsonType);
        if (!property.is(Property.Flag.REQUIRED)) {
            types.add("null");
        }
        ObjectNode value = json;
        if (kind.isCollection()) {
            value = json.putObject("items");
            value.putArray("type").add(kind.jsonType);
        }
        format(value, kind.jsonFormat);
        return json;
    }

    private static void format(ObjectNode json, @Nullable String format) {
        if (format != null) {
            json.put("format", format);
        }
    }

    /** Returns a property whose value has another type of the definitions. */
    private ObjectNode other(EntityType type, Property property) {
        ObjectNode json = Json.object();
        if (property.kind() == PropertyKind.RELATED) {
            json.putArray("type").add("array");
            json.putObject("items").put("$ref", target(property));
        } else {
            boolean choice = property.kind() == PropertyKind.CHOICE;
            ArrayNode alternatives = json.putArray("anyOf");
            alternatives.addObject().put("$ref", choice ? enumeration(type, property) : target(property));
            alternatives.addObject().put("type", "null");
        }
        if (property.kind().isNavigation()) {
            json.putObject("relationship");
        }
        return json;
    }

    private String target(Property property) {
        return DEFINITIONS + call.server().schema().get(property.target()).clrName();
    }

    private String enumeration(EntityType type, Property property) {
        String name = type.clrName() + property.name();
        ArrayNode options = definitions.putObject(name).put("type", "string").putArray("enum");
        property.options().forEach(options::add);
        return DEFINITIONS + name;
    }
}
