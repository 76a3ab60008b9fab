package dev.medialib.sitefinity;

import dev.medialib.core.Response;
import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.CallFacts;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.json.JsonData;
import java.util.Map;

/** A refusal that comes with status 200. */
final class AnsweredRefusal {
    private AnsweredRefusal() {}

    static ApiError of(Endpoint<?, ?> endpoint, Response<JsonData> response, String message) {
        CallFacts facts = new CallFacts(
                endpoint.id(),
                endpoint.method().name(),
                endpoint.pathTemplate(),
                response.requestId(),
                response.attempts(),
                false,
                false);
        JsonData code = response.value().get("ErrorCode");
        return new ApiError(
                facts,
                response.status(),
                code != null && code.isString() ? code.asString() : null,
                message,
                Map.of(),
                null,
                response.headers(),
                response.value().toJson());
    }
}
