package dev.medialib.core.internal.pipeline;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.internal.endpoint.ApiProfile;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.json.JsonReadException;
import dev.medialib.core.internal.pipeline.FailureCause.Kind;
import dev.medialib.core.json.JsonMismatchException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** What does the answer mean: a value, or which error? */
final class ReadResponseStage implements Stage {
    /** How much of a body an exception keeps. */
    static final long KEPT_BODY = 64 * 1024;

    private final ApiProfile profile;
    private final ErrorResponses errors;

    ReadResponseStage(ApiProfile profile, TimeSource time) {
        this.profile = profile;
        this.errors = new ErrorResponses(profile.errors(), time);
    }

    @Override
    public <O> Outcome<O> run(CallContext<O> context, Next next) {
        Outcome<O> outcome = next.run(context);
        if (!(outcome instanceof Outcome.Received<O> received)) {
            return outcome;
        }
        RawResponse raw = received.response();
        boolean handedOver = false;
        try {
            Outcome<O> interpreted = interpret(context, raw);
            handedOver = interpreted instanceof Outcome.Success
                    && context.call().endpoint().reader().handsOver();
            return interpreted;
        } catch (IOException e) {
            return raw.attempt().failed(e);
        } catch (MedialibException e) {
            // the reader's own opinion of the answer
            return Outcome.failed(Kind.FINAL, e);
        } finally {
            if (handedOver) {
                raw.attempt().handOver();
            } else {
                raw.attempt().close();
            }
        }
    }

    private <O> Outcome<O> interpret(CallContext<O> context, RawResponse raw) throws IOException {
        ResponseReader<O> reader = context.call().endpoint().reader();
        String requestId = raw.requestId(profile.receivedRequestIds());
        boolean redirect = raw.status() >= 300 && raw.status() < 400;
        if (raw.status() >= 400) {
            return errors.map(context, raw, requestId, kept(raw));
        }
        if (raw.status() < 200 || redirect != reader.wantsRedirect()) {
            String message = redirect
                    ? "the server redirects (" + raw.status() + "), which is never followed; is the base URL right?"
                    : "status " + raw.status() + " where " + (reader.wantsRedirect() ? "a redirect" : "an answer")
                            + " was due";
            return unexpected(context, raw, requestId, kept(raw), Kind.FINAL, message, null);
        }
        return reader.handsOver() ? handOver(context, raw, reader, requestId) : read(context, raw, reader, requestId);
    }

    private static <O> Outcome<O> handOver(
            CallContext<O> context, RawResponse raw, ResponseReader<O> reader, @Nullable String requestId)
            throws IOException {
        O value = reader.read(answer(context, raw, raw.http().body().source(), requestId));
        return answered(context, raw, value, requestId);
    }

    private static <O> Outcome<O> read(
            CallContext<O> context, RawResponse raw, ResponseReader<O> reader, @Nullable String requestId)
            throws IOException {
        long limit = context.call().options().maxResponseBytes();
        Buffer body = new Buffer();
        // counted after decompression, so that a bomb stops here
        if (!readUpTo(raw.http().body().source(), body, limit)) {
            return unexpected(
                    context,
                    raw,
                    requestId,
                    body,
                    Kind.FINAL,
                    "the answer is larger than the limit of " + limit + " bytes",
                    null);
        }
        Buffer kept = new Buffer();
        body.copyTo(kept, 0, Math.min(body.size(), KEPT_BODY));
        try {
            return answered(context, raw, reader.read(answer(context, raw, body, requestId)), requestId);
        } catch (JsonReadException e) {
            boolean cut = e.kind() == JsonReadException.Kind.TRUNCATED && raw.endsWithConnection();
            return unexpected(
                    context, raw, requestId, kept, cut ? Kind.ANSWER_CUT : Kind.FINAL, describe(raw, e, kept), e);
        } catch (JsonMismatchException e) {
            String message = "JSON of another shape than expected: " + e.getMessage();
            return unexpected(context, raw, requestId, kept, Kind.FINAL, message, e);
        }
    }

    private static String describe(RawResponse raw, JsonReadException problem, Buffer kept) {
        String type = raw.headers().first("Content-Type");
        String came = (type == null ? "an answer without a content type" : type) + " with status " + raw.status();
        return switch (problem.kind()) {
            case EMPTY -> "an empty body where JSON was due (" + came + ")";
            case TRUNCATED -> "the JSON ends too early (" + came + "): " + problem.getMessage();
            case MALFORMED ->
                "not JSON but " + came
                        + (looksLikeHtml(kept)
                                ? ", which is an HTML page: a login page, a proxy or a wrong base URL?"
                                : "")
                        + ": " + problem.getMessage();
            case LIMIT -> "JSON beyond what is read (" + came + "): " + problem.getMessage();
            case MISMATCH -> "JSON of another shape than expected (" + came + "): " + problem.getMessage();
        };
    }

    private static boolean looksLikeHtml(Buffer kept) {
        String start = kept.snapshot((int) Math.min(kept.size(), 500)).utf8().stripLeading();
        return start.startsWith("<");
    }

    private static <O> Outcome<O> unexpected(
            CallContext<O> context,
            RawResponse raw,
            @Nullable String requestId,
            Buffer body,
            Kind kind,
            String message,
            @Nullable Throwable cause) {
        CallFacts facts = context.facts(requestId, true);
        Buffer kept = new Buffer();
        if (!context.call().endpoint().reader().holdsSecret()) {
            body.copyTo(kept, 0, Math.min(body.size(), KEPT_BODY));
        }
        return Outcome.failed(
                kind,
                new UnexpectedResponseException(
                        context.withoutSecrets(message),
                        facts,
                        raw.status(),
                        raw.headers(),
                        text(context, raw, kept),
                        cause));
    }

    private static <O> Outcome<O> answered(
            CallContext<O> context, RawResponse raw, @Nullable O value, @Nullable String requestId) {
        return new Outcome.Success<>(
                value,
                raw.status(),
                raw.headers(),
                requestId == null ? context.call().sentRequestId() : requestId,
                context.attempt());
    }

    private static HttpResponse answer(
            CallContext<?> context, RawResponse raw, BufferedSource body, @Nullable String requestId) {
        return new HttpResponse(
                context.facts(requestId, false),
                context.call().request().url(),
                raw.status(),
                raw.headers(),
                body,
                raw.http().body().contentLength(),
                raw.attempt(),
                context::withoutSecrets);
    }

    /** As much of the body as an exception keeps; the rest is not read. A body that is cut off does not hide the status. */
    private static Buffer kept(RawResponse raw) throws IOException {
        Buffer body = new Buffer();
        try {
            readUpTo(raw.http().body().source(), body, KEPT_BODY);
        } catch (IOException e) {
            if (raw.attempt().isStopped()) {
                throw e;
            }
        }
        return body;
    }

    /** False when there is more than {@code limit}. */
    private static boolean readUpTo(BufferedSource from, Buffer into, long limit) throws IOException {
        while (into.size() < limit) {
            if (from.read(into, Math.min(limit - into.size(), 64 * 1024)) == -1) {
                return true;
            }
        }
        return from.exhausted();
    }

    /** In the charset that the answer names; without the byte order mark that some servers send and parsers refuse. */
    static String text(CallContext<?> context, RawResponse raw, Buffer body) {
        MediaType type = raw.http().body().contentType();
        Charset charset = type == null ? null : type.charset();
        String text = body.readString(charset == null ? StandardCharsets.UTF_8 : charset);
        return context.withoutSecrets(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
