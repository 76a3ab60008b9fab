package dev.medialib.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.medialib.core.json.JsonData;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list straight from the parser, without a tree of the whole document.
 *
 * @param lists reads the whole list
 * @param itemType the class of an item
 * @param others reads any other member
 * @param names the members that may hold the list; the first one of them that is present does
 */
record ListReader<T>(ObjectReader lists, Class<?> itemType, ObjectReader others, List<String> names) {

    /** The names that remain if the first one that is present decides; all of them if none is. */
    static List<String> present(JsonParser p, List<String> names) throws IOException {
        int best = names.size();
        if (p.currentToken() == JsonToken.START_OBJECT) {
            for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
                int rank = names.indexOf(name);
                best = rank < 0 ? best : Math.min(best, rank);
                p.nextToken();
                p.skipChildren();
            }
        } else {
            p.skipChildren();
        }
        return best == names.size() ? names : List.of(names.get(best));
    }

    /**
     * Reads the document that begins with the current token.
     *
     * @throws JsonReadException if it has another shape, or if a name of higher rank comes after a list that was read
     */
    JsonList<T> read(JsonParser p) throws IOException {
        JsonToken start = p.currentToken();
        if (start == JsonToken.START_ARRAY) {
            return new JsonList<>(true, items(p, null), Map.of());
        }
        if (start != JsonToken.START_OBJECT) {
            throw noArray("$", start);
        }
        List<T> items = null;
        Map<String, JsonData> rest = new LinkedHashMap<>();
        int best = names.size();
        JsonToken found = start;
        for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
            int rank = names.indexOf(name);
            JsonToken token = p.nextToken();
            boolean decides = rank >= 0 && rank <= best;
            if (decides) {
                if (items != null && rank < best) {
                    throw noArray("$." + names.get(best), token);
                }
                best = rank;
                found = token;
                items = null;
                rest.remove(name);
            }
            if (decides && token == JsonToken.START_ARRAY) {
                items = items(p, name);
            } else {
                rest.put(name, others.readValue(p));
            }
        }
        if (items == null && best < names.size()) {
            throw noArray("$." + names.get(best), found);
        }
        return new JsonList<>(false, items, rest);
    }

    private List<T> items(JsonParser p, @Nullable String name) throws IOException {
        List<T> items;
        try {
            items = lists.readValue(p);
        } catch (JsonMappingException e) {
            if (name != null) {
                e.prependPath(List.class, name);
            }
            throw e;
        }
        int nullItem = items.indexOf(null);
        if (nullItem >= 0) {
            String list = name == null ? "$" : "$." + name;
            throw ReadFailures.unexpectedNull(list + "[" + nullItem + "]", itemType);
        }
        return items;
    }

    private static JsonReadException noArray(String path, JsonToken found) {
        return JsonReadException.mismatch(path, "an array", ReadFailures.kind(found), "");
    }
}
