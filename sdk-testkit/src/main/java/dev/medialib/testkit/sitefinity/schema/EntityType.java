package dev.medialib.testkit.sitefinity.schema;

import dev.medialib.testkit.sitefinity.schema.Property.Flag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Type of the service: its set, its CLR name, and its properties in the order of responses. */
public final class EntityType {

    private final String set;
    private final String clrName;
    private final Map<String, Property> properties = new LinkedHashMap<>();

    /**
     * Creates a type. Each line of the table has name, kind, flags, and {@code >set} for the target of a navigation property.
     */
    EntityType(String set, String clrName, String table) {
        this.set = set;
        this.clrName = clrName;
        for (String line : table.lines().toList()) {
            List<String> words = List.of(line.strip().split("\\s+"));
            Set<Flag> flags = EnumSet.noneOf(Flag.class);
            String target = "";
            for (String word : words.subList(2, words.size())) {
                if (word.startsWith(">")) {
                    target = word.substring(1);
                } else {
                    flags.add(Flag.valueOf(word.toUpperCase(Locale.ROOT)));
                }
            }
            add(new Property(words.get(0), PropertyKind.valueOf(words.get(1)), flags, target, List.of()));
        }
    }

    public String set() {
        return set;
    }

    public String clrName() {
        return clrName;
    }

    String namespace() {
        return clrName.substring(0, clrName.lastIndexOf('.'));
    }

    public String simpleName() {
        return clrName.substring(clrName.lastIndexOf('.') + 1);
    }

    public boolean isMedia() {
        return Schema.LIBRARIES.containsKey(set);
    }

    public boolean isLibrary() {
        return Schema.LIBRARIES.containsValue(set);
    }

    public boolean isFolder() {
        return set.equals(Schema.FOLDERS);
    }

    /** Returns whether the items belong to a provider of libraries. */
    public boolean hasProviders() {
        return isMedia() || isLibrary() || isFolder();
    }

    void add(Property property) {
        properties.put(property.name(), property);
    }

    public Collection<Property> properties() {
        return properties.values();
    }

    public List<Property> structural() {
        List<Property> structural = new ArrayList<>(properties.values());
        structural.removeIf(property -> property.kind().isNavigation());
        return structural;
    }

    public List<Property> navigation() {
        List<Property> navigation = new ArrayList<>(properties.values());
        navigation.removeIf(property -> !property.kind().isNavigation());
        return navigation;
    }

    public @Nullable Property find(String name) {
        return properties.get(name);
    }
}
