package dev.medialib.fuzz;

import static dev.medialib.fuzz.Property.require;
import static dev.medialib.fuzz.Property.requireSame;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.medialib.core.call.CallFacts;
import dev.medialib.core.error.ApiError;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.json.JsonData;

/** Error responses of any shape, for the mapper of a vendor. */
public final class Errors {
    private static final int[] STATUSES = {
        400, 401, 403, 404, 405, 409, 410, 412, 413, 415, 422, 423, 429, 500, 502, 503
    };

    private Errors() {}

    public static void areMapped(ErrorMapper mapper, FuzzedDataProvider data, String... names) {
        int status = STATUSES[data.consumeInt(0, STATUSES.length - 1)];
        JsonData body = data.consumeInt(0, 20) == 0 ? null : JsonFrom.value(data, names);
        String text = body == null ? data.consumeRemainingAsString() : body.toJson();
        ApiError error = ApiError.builder(
                        CallFacts.builder("fuzz.things.get", Method.GET, "things/{id}")
                                .attempts(1)
                                .build(),
                        status)
                .message("reason")
                .rawBody(text)
                .build();

        ErrorMapper.Mapped mapped = mapper.map(error, body);

        requireSame(status, mapped.exception().status());
        String message = mapped.exception().getMessage();
        require(message != null && !message.isBlank(), "no message for " + text);
        require(message.length() < 5_000, "a message of " + message.length() + " characters");
    }
}
