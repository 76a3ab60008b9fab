package dev.medialib.testkit.livingdocs.patch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.livingdocs.entry.AssetRules;
import dev.medialib.testkit.livingdocs.patch.PatchOperation.Check;

/** Rules for operations on an entry that do not depend on the entry's state. */
final class PatchRules {

    private static final String PROPERTY_NAME = "[a-zA-Z][a-zA-Z0-9-_]{2,49}";
    private static final int MAX_NOTE = 200;

    private PatchRules() {}

    static void none(Check check) {}

    static void metadataProperty(Check check) {
        String name = Json.text(check.patch(), "propertyName");
        if (name == null || !name.matches(PROPERTY_NAME)) {
            check.problem("propertyName", "must be a string matching ^" + PROPERTY_NAME + "$");
        }
    }

    static void replacingAsset(Check check) {
        AssetRules.check(check.patch().path("value"), null).forEach((key, rule) -> check.problem("value" + key, rule));
    }

    static void locale(Check check) {
        if (Json.text(check.patch(), "locale") == null) {
            check.problem("locale", "must be a string");
        }
    }

    static void note(Check check) {
        JsonNode note = check.patch().path("note");
        if (!note.isMissingNode() && !note.isTextual()) {
            check.problem("note", "must be a string");
        } else if (note.asText().length() > MAX_NOTE) {
            check.problem("note", "must be at most " + MAX_NOTE + " characters");
        }
    }
}
