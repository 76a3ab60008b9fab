package dev.medialib.testkit.livingdocs.patch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.livingdocs.patch.PatchOperation.Check;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** Rules for operations on the usage log. */
final class UsageRules {

    private static final Set<String> STATES = Set.of("pending", "confirmed");
    private static final Set<String> KEYS = Set.of("state", "purpose", "publicationDate", "url", "params");

    private UsageRules() {}

    static void adding(Check check) {
        value(check, false);
    }

    static void updating(Check check) {
        id(check);
        value(check, true);
        JsonNode oldValue = check.patch().path("oldValue");
        if (!oldValue.isMissingNode() && !oldValue.isObject()) {
            check.problem("oldValue", "must be an object");
        }
    }

    static void removing(Check check) {
        id(check);
    }

    private static void id(Check check) {
        if (Json.text(check.patch(), "usageLogEntryId") == null) {
            check.problem("usageLogEntryId", "must be a string");
        }
    }

    private static void value(Check check, boolean stateRequired) {
        JsonNode value = check.patch().path("value");
        if (!value.isObject()) {
            check.problem("value", "must be an object");
            return;
        }
        for (String key : (Iterable<String>) value::fieldNames) {
            if (!KEYS.contains(key)) {
                check.problem("value." + key, "Unknown property");
            }
        }
        JsonNode state = value.path("state");
        if (state.isMissingNode() ? stateRequired : !STATES.contains(state.asText())) {
            check.problem("value.state", "must be pending or confirmed");
        }
        if (!value.path("url").isMissingNode() && !value.path("url").isTextual()) {
            check.problem("value.url", "must be a string");
        }
        publicationDate(check, value);
        purpose(check, value);
    }

    private static void publicationDate(Check check, JsonNode value) {
        JsonNode date = value.path("publicationDate");
        if (date.isMissingNode()) {
            if (value.path("state").asText().equals("confirmed")) {
                check.problem("value.publicationDate", "is required when state is confirmed");
            }
            return;
        }
        try {
            Instant.parse(date.asText());
        } catch (DateTimeParseException e) {
            check.problem("value.publicationDate", "must be an ISO 8601 date-time: " + e.getParsedString());
        }
    }

    private static void purpose(Check check, JsonNode value) {
        JsonNode purpose = check.store().usagePurposes.get(value.path("purpose").asText());
        if (purpose == null) {
            check.problem("value.purpose", "must be the handle of a usage purpose");
            return;
        }
        JsonNode params = value.path("params");
        if (params.isMissingNode()) {
            return;
        }
        if (!params.isObject()) {
            check.problem("value.params", "must be an object");
            return;
        }
        Set<String> handles = Set.copyOf(purpose.path("paramsSchema").findValuesAsText("handle"));
        for (String param : (Iterable<String>) params::fieldNames) {
            if (!handles.contains(param)) {
                check.problem("value.params." + param, "is not in the paramsSchema of the purpose");
            }
        }
    }
}
