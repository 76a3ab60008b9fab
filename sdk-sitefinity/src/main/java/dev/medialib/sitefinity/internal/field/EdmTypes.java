package dev.medialib.sitefinity.internal.field;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * OData types of fields, for requests that do not declare their properties: there a JSON string could be a text, an id or a
 * date. The types of custom fields are derived from the values.
 *
 * <p>A text in a custom field gets no type, because it may be the name of a choice, or the names of several choices, separated
 * by commas (assumed). A list is therefore never the value of a choice. Lists of texts get their type, as Sitefinity's back end
 * gives a type to all collections.
 */
public final class EdmTypes {
    private static final String STRING = "Edm.String";
    private static final String GUID = "Edm.Guid";
    private static final String GUIDS = "Collection(Edm.Guid)";
    private static final String DATE = "Edm.DateTimeOffset";
    private static final String BOOLEAN = "Edm.Boolean";

    private static final Map<String, String> KNOWN = known();

    private EdmTypes() {}

    private static Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        for (String text : Set.of("Title", "Description", "UrlName", "Author", "AlternativeText", "Parts")) {
            known.put(text, STRING);
        }
        known.put("PublicationDate", DATE);
        known.put("IncludeInSitemap", BOOLEAN);
        known.put("Ordinal", "Edm.Single");
        known.put("Category", GUIDS);
        known.put("Tags", GUIDS);
        known.put("ParentId", GUID);
        known.put("FolderId", GUID);
        return Map.copyOf(known);
    }

    /** Returns the type of a field of the vendor's tables; null for a custom field. */
    public static @Nullable String ofOwn(String field) {
        return KNOWN.get(field);
    }

    /** Returns the type of a field; null if unknown, or not needed. */
    static @Nullable String of(String field, Object value) {
        String own = ofOwn(field);
        return own == null ? ofValue(value) : own;
    }

    private static @Nullable String ofValue(Object value) {
        if (value instanceof Collection<?> items) {
            return ofItems(items);
        }
        String simple = simple(value);
        JsonData json = JsonData.of(value);
        return json.isArray() ? ofItems(json.asList()) : STRING.equals(simple) ? null : simple;
    }

    /** Returns the type of a collection; null if it is empty or has items of several types. */
    private static @Nullable String ofItems(Iterable<?> items) {
        Set<@Nullable String> types = new HashSet<>();
        items.forEach(item -> types.add(item == null ? null : simple(item)));
        String type = types.size() == 1 ? types.iterator().next() : null;
        return type == null ? null : "Collection(" + type + ")";
    }

    private static @Nullable String simple(Object value) {
        if (value instanceof UUID) {
            return GUID;
        }
        if (value instanceof Instant || value instanceof Timestamp) {
            return DATE;
        }
        JsonData json = JsonData.of(value);
        if (json.isNumber()) {
            // the type of custom number fields, for every number type of Java
            return "Edm.Decimal";
        }
        return json.isBoolean() ? BOOLEAN : json.isString() ? STRING : null;
    }
}
