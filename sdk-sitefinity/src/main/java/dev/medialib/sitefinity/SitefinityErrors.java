package dev.medialib.sitefinity;

import static dev.medialib.core.internal.endpoint.ErrorMapper.byStatus;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.json.JsonData;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"error": {"code", "message"}}}. */
final class SitefinityErrors implements ErrorMapper {

    @Override
    public Mapped map(ApiError error, @Nullable JsonData body) {
        JsonData inner = body == null ? null : body.get("error");
        if (inner == null) {
            return Mapped.of(byStatus(error));
        }
        String message = text(inner, "message");
        return Mapped.of(byStatus(
                error.withDetails(text(inner, "code"), message == null ? error.message() : message, Map.of())));
    }

    private static @Nullable String text(JsonData value, String name) {
        JsonData found = value.get(name);
        return found != null && found.isString() && !found.asString().isBlank() ? found.asString() : null;
    }
}
