package dev.medialib.core.internal.pipeline;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.internal.endpoint.ApiProfile;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.HtmlPage;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.json.JsonCodec;
import dev.medialib.core.internal.json.JsonReadException;
import dev.medialib.core.internal.pipeline.FailureCause.Kind;
import dev.medialib.core.json.JsonMismatchException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Reads the response as a value or an error. */
final class ReadResponseStage implements Stage {
    private static final int NOT_MODIFIED = 304;

    private final Stage next;
    private final ApiProfile profile;
    private final ErrorResponses errors;

    ReadResponseStage(Stage next, ApiProfile profile, TimeSource time) {
        this.next = next;
        this.profile = profile;
        this.errors = new ErrorResponses(profile.errors(), time);
    }

    @Override
    public <O> Outcome<O> run(CallContext<O> context) {
        Outcome<O> outcome = next.run(context);
        if (!(outcome instanceof Outcome.Received<O> received)) {
            return outcome;
        }
        RawResponse raw = received.response();
        boolean handedOver = false;
        try {
            Outcome<O> read = read(context, raw);
            handedOver =
                    read instanceof Outcome.Success && context.call().endpoint().handsOver();
            return read;
        } catch (IOException e) {
            return raw.attempt().failed(e);
        } catch (MedialibException e) {
            // the reader's own opinion of the response
            return Outcome.failed(Kind.FINAL, e);
        } finally {
            if (handedOver) {
                raw.attempt().handOver();
            } else {
                raw.attempt().close();
            }
        }
    }

    private <O> Outcome<O> read(CallContext<O> context, RawResponse raw) throws IOException {
        Endpoint<?, O> endpoint = context.call().endpoint();
        String requestId = raw.requestId(profile.receivedRequestIds());
        boolean redirect = raw.status() >= 300 && raw.status() < 400;
        if (raw.status() >= 400) {
            return errors.map(context, raw, requestId);
        }
        if (redirect && endpoint.anywhere() && raw.status() != NOT_MODIFIED) {
            String location = raw.headers().first("Location");
            HttpUrl target =
                    location == null ? null : context.call().request().url().resolve(location);
            return new Outcome.Redirected<>(target, raw.status(), raw.headers(), requestId);
        }
        if (raw.status() < 200 || redirect != endpoint.wantsRedirect()) {
            String message = redirect
                    ? "the server redirects (" + raw.status() + "), which the SDK does not follow; check the base URL"
                    : "status " + raw.status() + " instead of "
                            + (endpoint.wantsRedirect() ? "a redirect" : "a success");
            return unexpected(context, raw, requestId, raw.beginning(), Kind.FINAL, message, null);
        }
        if (raw.status() == 206 && !context.call().request().headers().containsKey("Range")) {
            String message = "the server sent a part of the body (206), although the whole body was requested";
            return unexpected(context, raw, requestId, raw.beginning(), Kind.FINAL, message, null);
        }
        return endpoint.handsOver()
                ? success(context, raw, streamed(context, raw, requestId), requestId)
                : readBody(context, raw, requestId);
    }

    private static <O> Outcome<O> readBody(CallContext<O> context, RawResponse raw, @Nullable String requestId)
            throws IOException {
        long limit = context.call().options().maxResponseBytes();
        BodyBytes body = new BodyBytes(raw.announcedLength());
        // counted after decompression, which limits compressed bombs
        if (!body.readFrom(raw.source(), limit)) {
            String message = "the response is larger than the limit of " + limit + " bytes";
            return unexpected(context, raw, requestId, body, Kind.FINAL, message, null);
        }
        HttpResponse response = HttpResponse.inMemory(
                responseContext(context, requestId), raw.status(), raw.headers(), body.bytes(), body.length());
        try {
            return success(context, raw, response, requestId);
        } catch (JsonReadException e) {
            boolean cut = e.kind() == JsonReadException.Kind.TRUNCATED && raw.endsWithConnection();
            return unexpected(
                    context, raw, requestId, body, cut ? Kind.ANSWER_CUT : Kind.FINAL, describe(raw, e, body), e);
        } catch (JsonMismatchException e) {
            String message = "JSON of another shape than expected: " + e.getMessage();
            return unexpected(context, raw, requestId, body, Kind.FINAL, message, e);
        }
    }

    private static HttpResponse streamed(CallContext<?> context, RawResponse raw, @Nullable String requestId) {
        long announced = raw.announcedLength();
        InputStream body = new FilterInputStream(raw.source().inputStream()) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return raw.attempt().read(in, buffer, offset, length);
            }

            @Override
            public void close() {
                raw.attempt().close();
            }
        };
        return HttpResponse.streamed(
                responseContext(context, requestId),
                raw.status(),
                raw.headers(),
                body,
                announced < 0 ? OptionalLong.empty() : OptionalLong.of(announced));
    }

    private static HttpResponse.Context responseContext(CallContext<?> context, @Nullable String requestId) {
        return new HttpResponse.Context(
                context.facts(requestId, false),
                context.facts(requestId, true),
                context.call().request().url(),
                JsonCodec.withMaxTokens(context.call().options().maxJsonTokens()),
                context::withoutSecrets);
    }

    private static <O> Outcome<O> success(
            CallContext<O> context, RawResponse raw, HttpResponse response, @Nullable String requestId)
            throws IOException {
        return new Outcome.Success<>(
                context.call().bound().read(response),
                raw.status(),
                raw.headers(),
                requestId == null ? context.call().sentRequestId() : requestId,
                context.attempt());
    }

    private static String describe(RawResponse raw, JsonReadException problem, BodyBytes body) {
        String type = raw.headers().first("Content-Type");
        String came = (type == null ? "a response without a content type" : type) + " with status " + raw.status();
        return switch (problem.kind()) {
            case EMPTY -> "an empty body instead of JSON (" + came + ")";
            case TRUNCATED -> "the JSON ends too early (" + came + "): " + problem.getMessage();
            case MALFORMED ->
                "not JSON but " + came + HtmlPage.hint(body.text(raw.charset(), 500)) + ": " + problem.getMessage();
            case LIMIT -> "JSON that exceeds a limit (" + came + "): " + problem.getMessage();
            case MISMATCH -> "JSON with an unexpected shape (" + came + "): " + problem.getMessage();
        };
    }

    private static <O> Outcome<O> unexpected(
            CallContext<O> context,
            RawResponse raw,
            @Nullable String requestId,
            BodyBytes body,
            Kind kind,
            String message,
            @Nullable Throwable cause) {
        boolean secret = context.call().endpoint().holdsSecret();
        return Outcome.failed(
                kind,
                new UnexpectedResponseException(
                        context.withoutSecrets(message),
                        context.facts(requestId, true),
                        raw.status(),
                        raw.headers(),
                        secret ? "" : context.withoutSecrets(raw.text(body)),
                        cause));
    }
}
