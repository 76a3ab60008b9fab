package dev.medialib.sitefinity.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Under what names a service serves its types; an administrator can rename each. */
public final class EntitySets {
    public static final EntitySets DEFAULT = new EntitySets(Map.of());

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]*");

    private final Map<Type, String> renamed;

    /** What a service serves. */
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

        /** The name of its entity set unless an administrator renamed it. */
        public String usualName() {
            return defaultName;
        }
    }

    private EntitySets(Map<Type, String> renamed) {
        this.renamed = renamed;
    }

    /** The name of a type's entity set, as it stands in paths. */
    public String name(Type type) {
        return renamed.getOrDefault(type, type.defaultName);
    }

    /** Whether a set can be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * These with one renamed.
     *
     * @param set its usual name, such as {@code images}
     * @throws IllegalArgumentException if there is no such set, or the new name cannot stand in a path
     */
    public EntitySets with(String set, String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "the name of an entity set must have letters, digits, dashes and underscores" + " only, but is \""
                            + name + "\"");
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
        throw new IllegalArgumentException("this client uses no entity set \"" + set + "\"");
    }
}
