package dev.medialib.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.core.internal.json.JsonCodec;
import dev.medialib.core.internal.json.JsonNumbers;
import dev.medialib.core.internal.json.JsonReadException;
import dev.medialib.core.internal.json.JsonType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value: object, array, string, number, boolean or null. Immutable.
 *
 * <p>Numbers are exact, whatever their size. Two values are equal if they are the same tree. Numbers are compared by value
 * ({@code 1.10} equals {@code 1.1}), and the order of properties is ignored. The order is preserved.
 *
 * <p>The {@code is…}, {@code get}, {@code at} and {@code has} methods accept any kind of value. The {@code as…} methods throw
 * {@link JsonMismatchException} if the value is of another kind.
 */
@JsonSerialize(using = JsonDataJackson.Writer.class)
@JsonDeserialize(using = JsonDataJackson.Reader.class)
public final class JsonData {
    /** The JSON {@code null}. */
    public static final JsonData NULL = new JsonData(NullNode.getInstance());

    private static final JsonType<JsonData> TYPE = JsonType.of(JsonData.class);

    /** Never changed after construction, so that parts of it can be shared. */
    private final JsonNode node;

    private JsonData(JsonNode node) {
        this.node = node;
    }

    static JsonData wrap(JsonNode node) {
        return node.isNull() ? NULL : new JsonData(node);
    }

    JsonNode node() {
        return node;
    }

    /**
     * Returns the JSON of a value: null, a string, number or boolean, JsonData, a map, an iterable or array of such values, an
     * {@code Instant}, {@code UUID}, {@link OpenEnum}, {@link Timestamp}, a model, a record or a bean. The value is copied.
     *
     * @throws IllegalArgumentException if JSON cannot represent the value: NaN, an object that contains itself, a nesting deeper
     *     than 500
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JsonData of(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof JsonData data) {
            return data;
        }
        if (value instanceof Number number) {
            return new JsonData(JsonNumbers.node(number));
        }
        Object given = value;
        if (value instanceof Iterable<?> items && !(value instanceof Collection<?>) && !(value instanceof Path)) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(list::add);
            given = list;
        }
        return wrap(JsonDataTree.of(given));
    }

    /** The tree of a value as Jackson writes it. */
    static JsonNode written(Object value) {
        return parse(JsonCodec.writeString(value)).node;
    }

    /**
     * Parses a JSON text.
     *
     * @throws IllegalArgumentException if {@code json} is not exactly one JSON value; the message contains the position, but
     *     not the text
     */
    public static JsonData parse(String json) {
        try {
            return JsonCodec.DEFAULT.read(json, TYPE);
        } catch (JsonReadException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Parses a JSON text. Returns null if the text is not JSON, for example because it is empty or incomplete. */
    public static @Nullable JsonData tryParse(String text) {
        try {
            return JsonCodec.DEFAULT.read(text, TYPE);
        } catch (JsonReadException e) {
            return null;
        }
    }

    /** Returns whether this is an object. */
    public boolean isObject() {
        return node.isObject();
    }

    /** Returns whether this is an array. */
    public boolean isArray() {
        return node.isArray();
    }

    /** Returns whether this is a string. */
    public boolean isString() {
        return node.isTextual();
    }

    /** Returns whether this is a number. */
    public boolean isNumber() {
        return node.isNumber();
    }

    /** Returns whether this is a boolean. */
    public boolean isBoolean() {
        return node.isBoolean();
    }

    /** Returns whether this is the JSON {@code null}. */
    public boolean isNull() {
        return node.isNull();
    }

    /** Returns a property of this object; null if there is no property with this name, or this is not an object. */
    public @Nullable JsonData get(String name) {
        return orNull(node.get(name));
    }

    /** Returns an item of this array, counted from 0; null if there is no such item, or this is not an array. */
    public @Nullable JsonData get(int index) {
        return orNull(node.get(index));
    }

    /**
     * Returns the value at a JSON pointer (RFC 6901) such as {@code /assets/3/size}; null if there is none.
     *
     * @throws IllegalArgumentException if the pointer is neither empty nor starts with a slash
     */
    public @Nullable JsonData at(String jsonPointer) {
        JsonNode found = node.at(JsonPointer.compile(jsonPointer));
        return found.isMissingNode() ? null : wrap(found);
    }

    /** Returns whether this is an object with a property of this name, even if the value is the JSON {@code null}. */
    public boolean has(String name) {
        return node.has(name);
    }

    /** Returns the names of this object's properties in order; empty if this is not an object. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return Collections.unmodifiableSet(names);
    }

    /** Returns the number of properties or items; 0 if this is neither an object nor an array. */
    public int size() {
        return node.size();
    }

    /**
     * Returns the properties of this object in order.
     *
     * @throws JsonMismatchException if this is not an object
     */
    public Map<String, JsonData> asMap() {
        require(node.isObject(), "an object");
        Map<String, JsonData> map = new LinkedHashMap<>();
        node.properties().forEach(property -> map.put(property.getKey(), wrap(property.getValue())));
        return Collections.unmodifiableMap(map);
    }

    /**
     * Returns the items of this array.
     *
     * @throws JsonMismatchException if this is not an array
     */
    public List<JsonData> asList() {
        require(node.isArray(), "an array");
        List<JsonData> list = new ArrayList<>(node.size());
        node.forEach(item -> list.add(wrap(item)));
        return Collections.unmodifiableList(list);
    }

    /**
     * Returns the text of this string.
     *
     * @throws JsonMismatchException if this is not a string
     */
    public String asString() {
        require(node.isTextual(), "a string");
        return node.textValue();
    }

    /**
     * Returns the value of this boolean.
     *
     * @throws JsonMismatchException if this is not a boolean
     */
    public boolean asBoolean() {
        require(node.isBoolean(), "a boolean");
        return node.booleanValue();
    }

    /**
     * Returns this number as an {@code int}. {@code 1e3} and {@code 5.0} are integers too.
     *
     * @throws JsonMismatchException if this is not a number, has a fraction, or is out of range
     */
    public int asInt() {
        Long value = JsonNumbers.exactLong(asDecimal());
        if (value == null || value.intValue() != value) {
            throw mismatch("an int", "a number that is out of range or has a fraction");
        }
        return value.intValue();
    }

    /**
     * Returns this number as a {@code long}. {@code 1e3} and {@code 5.0} are integers too.
     *
     * @throws JsonMismatchException if this is not a number, has a fraction, or is out of range
     */
    public long asLong() {
        Long value = JsonNumbers.exactLong(asDecimal());
        if (value == null) {
            throw mismatch("a long", "a number that is out of range or has a fraction");
        }
        return value;
    }

    /**
     * Returns the {@code double} that is nearest to this number.
     *
     * @throws JsonMismatchException if this is not a number, or is beyond the range of {@code double}
     */
    public double asDouble() {
        double value = asDecimal().doubleValue();
        if (!Double.isFinite(value)) {
            throw mismatch("a double", "a number that is out of range");
        }
        return value;
    }

    /**
     * Returns this number with all its digits. For untrusted input, check {@link BigDecimal#scale()} before calling {@code
     * toBigInteger()} or {@code toPlainString()}: the digits of a short number such as {@code 1e999999999} would fill the
     * memory.
     *
     * @throws JsonMismatchException if this is not a number
     */
    public BigDecimal asDecimal() {
        require(node.isNumber(), "a number");
        return node.decimalValue();
    }

    /**
     * Converts this value to a model, a record, a bean, or a simple type such as {@code Instant} or {@code UUID}. Properties that
     * a record or bean does not have are skipped.
     *
     * @throws JsonMismatchException if this value has another shape; {@link JsonMismatchException#path} is the position of the
     *     mismatch
     * @throws IllegalArgumentException if the class cannot be read from JSON at all
     */
    public <T> T as(Class<T> type) {
        try {
            return JsonCodec.convert(node, JsonType.of(type));
        } catch (JsonReadException e) {
            throw new JsonMismatchException(e.path(), e.expected(), e.found());
        }
    }

    /**
     * Converts each item of this array to the given type, in the same way as {@link #as(Class)}.
     *
     * @param type the class of the items
     * @return an unmodifiable list
     * @throws JsonMismatchException if this is not an array, or an item has another shape or is null
     */
    public <T> List<T> asListOf(Class<T> type) {
        require(node.isArray(), "an array");
        List<T> list = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            try {
                list.add(JsonCodec.convert(node.get(i), JsonType.of(type)));
            } catch (JsonReadException e) {
                throw new JsonMismatchException("$[" + i + "]" + e.path().substring(1), e.expected(), e.found());
            }
        }
        return Collections.unmodifiableList(list);
    }

    /**
     * Returns a copy of this object with a new or replaced property. A replaced property keeps its position.
     *
     * @param name the name of the property
     * @param value any value that {@link #of} accepts; null sets the JSON {@code null}
     * @throws JsonMismatchException if this is not an object
     */
    public JsonData with(String name, @Nullable Object value) {
        ObjectNode changed = copyOfObject();
        changed.set(Objects.requireNonNull(name, "name"), of(value).node);
        return new JsonData(changed);
    }

    /**
     * Returns a copy of this object without a property.
     *
     * @param name the name of the property; if there is no such property, the copy has no changes
     * @throws JsonMismatchException if this is not an object
     */
    public JsonData without(String name) {
        ObjectNode changed = copyOfObject();
        changed.remove(name);
        return new JsonData(changed);
    }

    private ObjectNode copyOfObject() {
        require(node.isObject(), "an object");
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(property -> copy.set(property.getKey(), property.getValue()));
        return copy;
    }

    /** Returns this value as a {@code Map}, {@code List}, string, number or boolean; null if it is the JSON {@code null}. */
    @JsonValue
    public @Nullable Object toJava() {
        return JsonDataJackson.plain(node);
    }

    /** Returns compact JSON. */
    public String toJson() {
        return JsonCodec.writeString(this);
    }

    /** Returns compact JSON. */
    @Override
    public String toString() {
        return toJson();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof JsonData that && JsonEquality.equal(node, that.node));
    }

    @Override
    public int hashCode() {
        return JsonEquality.hash(node);
    }

    private static @Nullable JsonData orNull(@Nullable JsonNode found) {
        return found == null ? null : wrap(found);
    }

    private void require(boolean condition, String expected) {
        if (!condition) {
            throw mismatch(expected, kind());
        }
    }

    private static JsonMismatchException mismatch(String expected, String found) {
        return new JsonMismatchException("$", expected, found);
    }

    private String kind() {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            default -> "null";
        };
    }
}
