package dev.medialib.testkit.sitefinity.item;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Properties that get the default culture's value if they are empty; {@code *} for all. Paths lead to expanded items. */
public record Fallback(List<String> names) {

    public static final Fallback NONE = new Fallback(List.of());
    static final Fallback ALL = new Fallback(List.of("*"));

    public static Fallback of(@Nullable String parameter) {
        return parameter == null ? NONE : new Fallback(List.of(parameter.split("\\s*,\\s*", -1)));
    }

    boolean covers(String property) {
        return names.contains("*") || names.contains(property);
    }

    Fallback under(String property) {
        List<String> rest = new ArrayList<>();
        for (String name : names) {
            if (name.equals("*")) {
                rest.add(name);
            } else if (name.startsWith(property + ".")) {
                rest.add(name.substring(property.length() + 1));
            }
        }
        return new Fallback(rest);
    }
}
