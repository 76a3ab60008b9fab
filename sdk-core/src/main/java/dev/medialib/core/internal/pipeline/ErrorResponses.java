package dev.medialib.core.internal.pipeline;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.internal.endpoint.ErrorMapper.Mapped;
import dev.medialib.core.internal.endpoint.ErrorMapper.RetryHint;
import dev.medialib.core.json.JsonData;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Converts an error response to an exception. Never throws, because an exception of a mapper would hide the error. */
final class ErrorResponses {
    private static final Logger log = LoggerFactory.getLogger("dev.medialib.calls");
    private static final int QUOTED_TEXT = 200;

    private final ErrorMapper mapper;
    private final TimeSource time;

    ErrorResponses(ErrorMapper mapper, TimeSource time) {
        this.mapper = mapper;
        this.time = time;
    }

    <O> Outcome<O> map(CallContext<O> context, RawResponse raw, @Nullable String requestId) throws IOException {
        String text = context.withoutSecrets(raw.text(raw.beginning()));
        Duration retryAfter = RetryAfter.parse(
                raw.headers().first("Retry-After"), raw.headers().first("Date"), time.now());
        JsonData json = JsonData.tryParse(text);
        ErrorMapper own = context.call().bound().errors();
        Mapped mapped = map(own == null ? mapper : own, error(context, raw, requestId, text, json, retryAfter), json);
        return new Outcome.Failure<>(mapped.exception(), FailureCause.status(raw.status(), retryAfter, mapped.hint()));
    }

    private static Mapped map(ErrorMapper mapper, ApiError error, @Nullable JsonData json) {
        try {
            return mapper.map(error, json);
        } catch (RuntimeException e) {
            log.debug("the body of an error response could not be read", e);
            ApiException plain = ErrorMapper.byStatus(error);
            plain.addSuppressed(e);
            return Mapped.of(plain);
        }
    }

    private static ApiError error(
            CallContext<?> context,
            RawResponse raw,
            @Nullable String requestId,
            String text,
            @Nullable JsonData json,
            @Nullable Duration retryAfter) {
        boolean arrived = FailureCause.status(raw.status(), retryAfter, RetryHint.BY_STATUS)
                .mayHaveArrived();
        return ApiError.builder(context.facts(requestId, arrived), raw.status())
                .message(context.withoutSecrets(json == null ? quoted(raw, text) : phrase(raw)))
                .retryAfter(retryAfter)
                .headers(raw.headers())
                .rawBody(text)
                .build();
    }

    /** The beginning of a body that is not JSON, on one line. */
    private static String quoted(RawResponse raw, String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return phrase(raw);
        }
        return phrase(raw) + ": " + (line.length() <= QUOTED_TEXT ? line : line.substring(0, QUOTED_TEXT) + "…");
    }

    /** HTTP/2 has no reason phrases. */
    private static String phrase(RawResponse raw) {
        String phrase = raw.http().message();
        return phrase.isEmpty() ? "HTTP status " + raw.status() : phrase;
    }
}
