package dev.medialib.sitefinity;

import static dev.medialib.core.internal.endpoint.ErrorMapper.byStatus;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.internal.endpoint.Verdict;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.error.MissingPropertiesException;
import dev.medialib.sitefinity.error.ParentHasChildrenException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"error": {"code", "message"}}}. */
final class SitefinityErrors implements ErrorMapper {
    private static final Pattern MISSING_PROPERTIES = Pattern.compile("Missing properties: *([^\\r\\n]*)");
    private static final Pattern COMMA = Pattern.compile(",");

    @Override
    public Mapped map(ApiError error, @Nullable JsonData body) {
        JsonData inner = body == null ? null : body.get("error");
        if (inner == null) {
            return Mapped.of(byStatus(error));
        }
        String message = text(inner, "message");
        return mapped(error.withDetails(text(inner, "code"), message == null ? error.message() : message, Map.of()));
    }

    private static Mapped mapped(ApiError error) {
        if ("ParentHasChildren".equals(error.code())) {
            return new Mapped(new ParentHasChildrenException(error), Verdict.NEVER);
        }
        Matcher missing = MISSING_PROPERTIES.matcher(error.message());
        if (error.status() == 400 && missing.find()) {
            return Mapped.of(new MissingPropertiesException(error, names(missing.group(1))));
        }
        return Mapped.of(byStatus(error));
    }

    private static List<String> names(String list) {
        return COMMA.splitAsStream(list)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static @Nullable String text(JsonData value, String name) {
        JsonData found = value.get(name);
        return found != null && found.isString() && !found.asString().isBlank() ? found.asString() : null;
    }
}
