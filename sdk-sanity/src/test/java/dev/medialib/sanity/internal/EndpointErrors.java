package dev.medialib.sanity.internal;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.internal.endpoint.ErrorMapper.Mapped;
import dev.medialib.core.json.JsonData;
import java.util.Objects;

/** The errors of single endpoints, without a server. */
public final class EndpointErrors {
    private EndpointErrors() {}

    public static Mapped map(Endpoint<?, ?> endpoint, int status, String body) {
        return map(endpoint, null, status, body);
    }

    public static <I> Mapped map(Endpoint<I, ?> endpoint, I input, int status, String body) {
        CallFacts call = CallFacts.builder(endpoint.id(), Method.POST, "x").build();
        ApiError error = ApiError.builder(call, status)
                .message("Client Error")
                .rawBody(body)
                .build();
        ErrorMapper mapper = Objects.requireNonNullElse(endpoint.bind(input).errors(), SanityErrors.COMMON);
        return mapper.map(error, JsonData.tryParse(body));
    }

    public static ApiException exception(Endpoint<?, ?> endpoint, int status, String body) {
        return map(endpoint, status, body).exception();
    }
}
