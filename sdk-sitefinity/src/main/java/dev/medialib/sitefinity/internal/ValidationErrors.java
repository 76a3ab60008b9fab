package dev.medialib.sitefinity.internal;

import dev.medialib.core.json.JsonData;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reader of the invalid fields in a message that contains a JSON document. */
final class ValidationErrors {
    private ValidationErrors() {}

    /** Returns the codes by the paths of the fields, with dots between names; empty if the message has another form. */
    static Map<String, String> read(String message) {
        Map<String, String> errors = new LinkedHashMap<>();
        JsonData json = JsonData.tryParse(message);
        if (json != null) {
            add(errors, "", json);
        }
        return errors;
    }

    private static void add(Map<String, String> errors, String parent, JsonData fields) {
        for (String name : fields.names()) {
            JsonData problem = fields.get(name);
            if (problem == null) {
                continue;
            }
            String path = parent.isEmpty() ? name : parent + "." + name;
            JsonData inner = problem.get("InnerFields");
            JsonData code = problem.isObject() ? problem.get("ErrorCode") : problem;
            if (inner != null && inner.isObject()) {
                if (code != null && !code.isNull()) {
                    errors.put(path, text(code));
                }
                add(errors, path, inner);
            } else {
                errors.put(path, text(code == null ? problem : code));
            }
        }
    }

    private static String text(JsonData value) {
        return value.isString() ? value.asString() : value.toJson();
    }
}
