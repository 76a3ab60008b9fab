package dev.medialib.testkit.sitefinity.query;

import dev.medialib.testkit.internal.UrlText;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a query or form. If a name occurs twice, the first value is used. A plus sign is a space, as in ASP.NET.
 *
 * @param values the decoded parameters
 * @param raw the parameters in their original form
 */
public record Query(Map<String, String> values, List<String> raw) {

    public static Query parse(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        UrlText.query(raw).forEach((name, all) -> values.put(name, all.get(0)));
        List<String> pairs = new ArrayList<>(List.of(raw.split("&", -1)));
        pairs.removeIf(String::isEmpty);
        return new Query(values, pairs);
    }

    public @Nullable String get(String name) {
        return values.get(name);
    }

    public boolean flag(String name, boolean otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : value.equalsIgnoreCase("true");
    }

    /** Returns a number; null if the parameter is absent. */
    public @Nullable Integer number(String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw ErrorResponse.badRequest("The value of '" + name + "' is not a number: " + value);
        }
        throw ErrorResponse.badRequest("The value of '" + name + "' is negative: " + value);
    }

    /** Returns the query in its original form, without these parameters. */
    public String without(Set<String> names) {
        return String.join(
                "&", raw.stream().filter(pair -> !names.contains(name(pair))).toList());
    }

    private static String name(String pair) {
        return UrlText.query(pair).keySet().iterator().next();
    }
}
