package dev.medialib.sanity.aspect;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.DocumentId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the vendor's guide and command line tool demand of aspects, and where their values are. */
final class AspectRules {
    static final String TYPE = "sanity.asset.aspect";

    /** The guide has letters, digits and hyphens only. Names of fields in general may have underscores. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final List<String> SET_BY_SERVER = List.of("_rev", "_createdAt", "_updatedAt", "_system");

    private AspectRules() {}

    static String requireName(String name) {
        if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "the name of an aspect has letters, digits, hyphens and underscores, but is \"" + name + "\"");
        }
        return DocumentId.of(name).value();
    }

    /** A name with a hyphen is no identifier of JSONMatch and must be quoted. */
    static String path(String aspect) {
        String name = requireName(aspect);
        return PLAIN_NAME.matcher(name).matches() ? "aspects." + name : "aspects['" + name + "']";
    }

    /** The same with its type, and with its name in the definition too. */
    static Aspect checked(Aspect aspect) {
        String name = requireName(aspect.name());
        if (aspect.type() != null && !TYPE.equals(aspect.type())) {
            throw new IllegalArgumentException("the type of an aspect is " + TYPE + ", but is " + aspect.type());
        }
        JsonData definition = aspect.definition();
        if (definition == null || text(definition, "type") == null) {
            throw new IllegalArgumentException(
                    "the definition of the aspect " + name + " needs a type, such as string or object");
        }
        if (definition.has("name") && !name.equals(text(definition, "name"))) {
            throw new IllegalArgumentException(
                    "the definition of the aspect " + name + " has another name, " + definition.get("name"));
        }
        return aspect.withType(TYPE).withDefinition(definition.with("name", name));
    }

    /** What is sent to create or replace an aspect. */
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
