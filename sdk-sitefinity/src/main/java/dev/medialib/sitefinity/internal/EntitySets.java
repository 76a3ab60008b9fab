package dev.medialib.sitefinity.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of the entity sets of a service. An administrator can rename each set. */
public final class EntitySets {
    public static final EntitySets DEFAULT = new EntitySets(Map.of());

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*");

    private final Map<Type, String> renamed;

    /** Types that a service can serve. */
    public enum Type {
        IMAGES("images"),
        VIDEOS("videos"),
        DOCUMENTS("documents"),
        ALBUMS("albums"),
        VIDEO_LIBRARIES("videolibraries"),
        DOCUMENT_LIBRARIES("documentlibraries"),
        FOLDERS("folders"),
        TAXONOMIES("taxonomies"),
        FLAT_TAXA("flat-taxa"),
        HIERARCHY_TAXA("hierarchy-taxa"),
        SITES("sites"),
        USERS("users");

        private final String defaultName;

        Type(String defaultName) {
            this.defaultName = defaultName;
        }

        /** Returns the default name of the entity set. */
        public String usualName() {
            return defaultName;
        }
    }

    private EntitySets(Map<Type, String> renamed) {
        this.renamed = renamed;
    }

    /** Returns the name of a type's entity set in paths. */
    public String name(Type type) {
        return renamed.getOrDefault(type, type.defaultName);
    }

    /** Returns whether the text is a valid name of an entity set. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Returns a copy with one renamed set.
     *
     * @param set the default name of the set, such as {@code images}
     * @throws IllegalArgumentException if there is no such set, or the new name is not valid in a path
     */
    public EntitySets with(String set, String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "name must consist of letters, digits, dashes and underscores, but is \"" + name + "\"");
        }
        Map<Type, String> more = new HashMap<>(renamed);
        more.put(byDefaultName(set), name);
        return new EntitySets(Map.copyOf(more));
    }

    private static Type byDefaultName(String set) {
        for (Type type : Type.values()) {
            if (type.defaultName.equals(set.toLowerCase(Locale.ROOT))) {
                return type;
            }
        }
        throw new IllegalArgumentException(
                "defaultName must be the default name of an entity set, such as images, but is \"" + set + "\"");
    }
}
