package dev.medialib.testkit.sitefinity.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sitefinity.schema.Property;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Version of an item: the values that all cultures share, and the values of each culture. */
public final class ItemVersion {

    public final ObjectNode shared;
    public final Map<String, ObjectNode> cultures = new LinkedHashMap<>();

    public @Nullable MediaFile file;

    ItemVersion() {
        this(Json.object());
    }

    private ItemVersion(ObjectNode shared) {
        this.shared = shared;
    }

    ItemVersion copy() {
        ItemVersion copy = new ItemVersion(shared.deepCopy());
        cultures.forEach((culture, fields) -> copy.cultures.put(culture, fields.deepCopy()));
        copy.file = file;
        return copy;
    }

    /** Returns a text in a culture; null if there is none. */
    public @Nullable String text(String property, String culture) {
        ObjectNode fields = cultures.get(culture);
        return fields == null ? null : fields.path(property).textValue();
    }

    /** Returns the fields of a culture for changes. The item then has a translation into this culture. */
    public ObjectNode culture(String culture) {
        return cultures.computeIfAbsent(culture, name -> Json.object());
    }

    @Nullable JsonNode value(Property property, String culture) {
        if (!property.is(Property.Flag.LOCAL)) {
            return shared.get(property.name());
        }
        ObjectNode fields = cultures.get(culture);
        return fields == null ? null : fields.get(property.name());
    }

    public void set(Property property, String culture, JsonNode value) {
        (property.is(Property.Flag.LOCAL) ? culture(culture) : shared).set(property.name(), value);
    }
}
