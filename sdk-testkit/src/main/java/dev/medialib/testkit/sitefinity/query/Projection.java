package dev.medialib.testkit.sitefinity.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Property;
import dev.medialib.testkit.sitefinity.schema.PropertyKind;
import dev.medialib.testkit.sitefinity.schema.Schema;
import dev.medialib.testkit.sitefinity.settings.SitefinitySettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code $select} and {@code $expand}: the properties that an item shows, and those of expanded items. */
public final class Projection {

    private final List<String> names;
    private final boolean chosen;
    private final Map<Property, Projection> expanded;

    private Projection(List<String> names, boolean chosen, Map<Property, Projection> expanded) {
        this.names = names;
        this.chosen = chosen;
        this.expanded = expanded;
    }

    /** Creates a projection. If nothing is selected, a list omits some properties that a single item has. */
    public static Projection of(
            EntityType type,
            @Nullable String select,
            @Nullable String expand,
            boolean list,
            Schema schema,
            SitefinitySettings settings) {
        return new Reader(schema, settings, list).read(type, select, expand, 1);
    }

    public ObjectNode apply(Row row) {
        ObjectNode all = row.fields();
        ObjectNode shown = Json.object();
        for (String name : names) {
            shown.set(name, all.path(name));
        }
        expanded.forEach((property, inner) -> shown.set(property.name(), expand(row, property, inner)));
        return shown;
    }

    private static JsonNode expand(Row row, Property property, Projection inner) {
        ArrayNode items = Json.array();
        for (Row related : row.related(property)) {
            items.add(inner.apply(related));
        }
        if (property.kind() == PropertyKind.RELATED) {
            return items;
        }
        return items.isEmpty() ? items.nullNode() : items.get(0);
    }

    /** Returns the names in the form of {@code @odata.context}. */
    public String context() {
        List<String> parts = new ArrayList<>(names);
        expanded.forEach(
                (property, inner) -> parts.add(property.name() + "(" + (inner.chosen ? inner.context() : "") + ")"));
        return String.join(",", parts);
    }

    /** Returns whether the {@code @odata.context} of a single item contains the names from {@link #context()}. */
    public boolean isNamed() {
        return chosen || !expanded.isEmpty();
    }

    private record Reader(Schema schema, SitefinitySettings settings, boolean list) {

        Projection read(EntityType type, @Nullable String select, @Nullable String expand, int level) {
            Map<Property, Projection> expanded = new LinkedHashMap<>();
            for (String part : expand == null ? List.<String>of() : split(expand, ',')) {
                if (level > settings.expandDepth.get()) {
                    throw ErrorResponse.badRequest(
                            "The request includes a $expand path which is too deep. The maximum depth allowed is "
                                    + settings.expandDepth.get() + ".");
                }
                expand(type, part, level, expanded);
            }
            boolean chosen = select != null && !split(select, ',').contains("*");
            return new Projection(chosen ? chosen(type, select) : standard(type, select), chosen, expanded);
        }

        private void expand(EntityType type, String part, int level, Map<Property, Projection> expanded) {
            int open = part.indexOf('(');
            String name = open < 0 ? part : part.substring(0, open);
            if (name.equals("*")) {
                type.navigation().forEach(property -> expanded.put(property, inner(property, "", level)));
                return;
            }
            Property property = type.find(name);
            if (property == null || !property.kind().isNavigation()) {
                throw ErrorResponse.badRequest(
                        "The property '" + name + "' cannot be used in the $expand query option.");
            }
            String options = open < 0 ? "" : part.substring(open + 1, part.length() - 1);
            expanded.put(property, inner(property, options, level));
        }

        private Projection inner(Property property, String options, int level) {
            String select = null;
            String expand = null;
            for (String option : split(options, ';')) {
                if (option.startsWith("$select=")) {
                    select = option.substring("$select=".length());
                } else if (option.startsWith("$expand=")) {
                    expand = option.substring("$expand=".length());
                } else {
                    throw ErrorResponse.notImplemented("The option " + option + " in $expand");
                }
            }
            return new Reader(schema, settings, true).read(schema.get(property.target()), select, expand, level + 1);
        }

        private static List<String> chosen(EntityType type, @Nullable String select) {
            List<String> names = new ArrayList<>();
            for (String name : split(select == null ? "" : select, ',')) {
                Property property = type.find(name);
                if (property == null) {
                    throw ErrorResponse.badRequest(
                            "Could not find a property named '" + name + "' on type '" + type.clrName() + "'.");
                }
                if (!property.kind().isNavigation()) {
                    names.add(name);
                }
            }
            return names;
        }

        private List<String> standard(EntityType type, @Nullable String select) {
            List<String> names = new ArrayList<>();
            for (Property property : type.structural()) {
                boolean hidden = list
                        && select == null
                        && property.is(Property.Flag.EXTRA)
                        && !(property.name().equals("Provider") && settings.providerInLists.get());
                if (!hidden) {
                    names.add(property.name());
                }
            }
            return names;
        }

        /** Splits text outside of parentheses. The vendor's own clients write spaces after the commas. */
        private static List<String> split(String text, char separator) {
            List<String> parts = new ArrayList<>();
            int depth = 0;
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                char c = i == text.length() ? separator : text.charAt(i);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == separator && depth <= 0) {
                    parts.add(text.substring(start, i).strip());
                    start = i + 1;
                }
            }
            parts.removeIf(String::isEmpty);
            if (depth != 0 || start <= text.length()) {
                throw ErrorResponse.badRequest("The parentheses do not match: " + text);
            }
            return parts;
        }
    }
}
