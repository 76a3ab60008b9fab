package dev.medialib.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Object in the data of a fake, with its path. A field of another form than the method asks for causes an
 * IllegalArgumentException, which names its path and the rule. A field that is null is absent.
 */
public final class DataForm {

    private final String path;
    private final ObjectNode json;

    private DataForm(String path, ObjectNode json) {
        this.path = path;
        this.json = json;
    }

    public static DataForm of(ObjectNode json) {
        return new DataForm("", json);
    }

    /** Rejects all other names. */
    public DataForm only(Set<String> names) {
        for (String name : (Iterable<String>) json::fieldNames) {
            if (!names.contains(name)) {
                throw wrong(
                        name,
                        "is not known; known names are "
                                + names.stream().sorted().toList());
            }
        }
        return this;
    }

    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    public List<String> names() {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns a copy of the object. */
    public ObjectNode copy() {
        return json.deepCopy();
    }

    /** Returns a copy of a field; null if it is absent. */
    public @Nullable JsonNode any(String name) {
        return has(name) ? json.get(name).deepCopy() : null;
    }

    public @Nullable String text(String name) {
        if (has(name) && !json.get(name).isTextual()) {
            throw wrong(name, "must be a string");
        }
        return Json.text(json, name);
    }

    public String text(String name, String absent) {
        String text = text(name);
        return text == null ? absent : text;
    }

    public String required(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw wrong(name, "is required");
        }
        return text;
    }

    public int number(String name, int absent) {
        if (has(name)
                && (!json.get(name).canConvertToInt()
                        || !json.get(name).isIntegralNumber()
                        || json.get(name).asInt() < 0)) {
            throw wrong(name, "must be an integer and not negative");
        }
        return json.path(name).asInt(absent);
    }

    public boolean flag(String name) {
        if (has(name) && !json.get(name).isBoolean()) {
            throw wrong(name, "must be true or false");
        }
        return json.path(name).asBoolean();
    }

    public @Nullable Instant time(String name) {
        String text = text(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw wrong(name, "must be a time such as 2026-05-01T10:00:00Z");
        }
    }

    /** Returns bytes, which are required. */
    public ByteString bytes(String name) {
        String text = text(name);
        ByteString bytes = text == null ? null : ByteString.decodeBase64(text);
        if (bytes == null) {
            throw wrong(name, "must be bytes in Base64");
        }
        return bytes;
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : array(name)) {
            if (!text.isTextual()) {
                throw wrong(name + "[" + texts.size() + "]", "must be a string");
            }
            texts.add(text.textValue());
        }
        return texts;
    }

    public List<DataForm> objects(String name) {
        List<DataForm> objects = new ArrayList<>();
        for (JsonNode object : array(name)) {
            objects.add(form(name + "[" + objects.size() + "]", object));
        }
        return objects;
    }

    private JsonNode array(String name) {
        if (has(name) && !json.get(name).isArray()) {
            throw wrong(name, "must be an array");
        }
        return json.path(name);
    }

    /** Returns an object; an empty one if it is absent. */
    public DataForm object(String name) {
        return has(name) ? form(name, json.get(name)) : form(name, Json.object());
    }

    private DataForm form(String name, JsonNode node) {
        if (node instanceof ObjectNode object) {
            return new DataForm(path(name), object);
        }
        throw wrong(name, "must be an object");
    }

    /** Returns the values of an object, whose names are free, in order. */
    public <T> Map<String, T> map(String name, Function<Field, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        DataForm object = object(name);
        object.names().forEach(key -> map.put(key, value.apply(new Field(object, key))));
        return map;
    }

    /** Field of an object whose names are free. */
    public record Field(DataForm object, String name) {}

    /** Calls a method of a fake. The exceptions that it throws for wrong values get the path of this object. */
    public <T> T apply(Function<ObjectNode, T> method) {
        try {
            return method.apply(copy());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException((path.isEmpty() ? "data" : path) + ": " + e.getMessage(), e);
        }
    }

    public IllegalArgumentException wrong(String name, String rule) {
        return new IllegalArgumentException(path(name) + " " + rule);
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
