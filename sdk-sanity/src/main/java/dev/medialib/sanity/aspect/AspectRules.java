package dev.medialib.sanity.aspect;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.DocumentId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules of the vendor's guide and command line tool for aspects, and the paths of their values. */
final class AspectRules {
    static final String TYPE = "sanity.asset.aspect";

    /** The guide allows only letters, digits and hyphens. Names of other fields can also have underscores. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final List<String> SET_BY_SERVER = List.of("_rev", "_createdAt", "_updatedAt", "_system");

    private AspectRules() {}

    static String requireName(String name) {
        if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "the name of an aspect must consist of letters, digits, hyphens and underscores, but is \"" + name
                            + "\"");
        }
        return DocumentId.of(name).value();
    }

    /** Returns the path of an aspect. A name with a hyphen is not a JSONMatch identifier and must be quoted. */
    static String path(String aspect) {
        String name = requireName(aspect);
        return PLAIN_NAME.matcher(name).matches() ? "aspects." + name : "aspects['" + name + "']";
    }

    /** Returns the aspect with its type, and with its name in the definition. */
    static Aspect checked(Aspect aspect) {
        String name = requireName(aspect.name());
        if (aspect.type() != null && !TYPE.equals(aspect.type())) {
            throw new IllegalArgumentException("the type of an aspect must be " + TYPE + ", but is " + aspect.type());
        }
        JsonData definition = aspect.definition();
        if (definition == null || text(definition, "type") == null) {
            throw new IllegalArgumentException(
                    "the definition of the aspect " + name + " must have a type, such as string or object");
        }
        if (definition.has("name") && !name.equals(text(definition, "name"))) {
            throw new IllegalArgumentException("the definition of the aspect " + name
                    + " must have the same name, but has " + definition.get("name"));
        }
        return aspect.withType(TYPE).withDefinition(definition.with("name", name));
    }

    /** Returns the document that creates or replaces an aspect. */
    static JsonData document(Aspect aspect) {
        JsonData document = JsonData.of(checked(aspect));
        for (String name : SET_BY_SERVER) {
            document = document.without(name);
        }
        return document;
    }

    private static @Nullable String text(JsonData object, String name) {
        JsonData value = object.get(name);
        return value != null && value.isString() ? value.asString() : null;
    }
}
