package dev.medialib.sanity;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Download;
import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.json.JsonLines;
import dev.medialib.core.internal.json.JsonReadException;
import dev.medialib.core.json.JsonData;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One answer of an export, read line by line. */
final class ExportPart implements AutoCloseable {
    /** Twice the largest document. */
    private static final int LONGEST_LINE = 64 * 1024 * 1024;

    /** Hands the body over unread, with what errors need to say of the call. */
    static final class Reader implements ResponseReader<ExportPart> {
        private static final ResponseReader<Download> DOWNLOAD = ResponseReader.download();

        @Override
        public ExportPart read(HttpResponse answer) throws IOException {
            Download body = Objects.requireNonNull(DOWNLOAD.read(answer));
            return new ExportPart(body, answer);
        }

        @Override
        public boolean handsOver() {
            return true;
        }
    }

    private final Download body;
    private final HttpResponse answer;
    private final JsonLines lines;

    private ExportPart(Download body, HttpResponse answer) {
        this.body = body;
        this.answer = answer;
        this.lines = new JsonLines(body.stream(), LONGEST_LINE);
    }

    /** The next line, a document or the cursor; null at the end. A line that tells of an error is thrown. */
    @Nullable JsonData next() {
        JsonData line;
        try {
            line = lines.next();
        } catch (JsonReadException e) {
            throw unexpected("line " + lines.line() + " of the export is not whole: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new TransportException(
                    "the export was cut off in line " + lines.line() + ": " + e.getMessage(), answer.call(), e);
        }
        if (line == null) {
            return null;
        }
        if (!line.isObject()) {
            throw unexpected("line " + lines.line() + " of the export is not an object", null);
        }
        if (line.has("error") && !line.has("_id")) {
            throw refusal(line);
        }
        return line;
    }

    /** The status of the answer was sent before the error came up; the line names its own. */
    private ApiException refusal(JsonData line) {
        int code = ErrorEnvelope.number(line, "statusCode");
        String raw = answer.withoutSecrets().apply(line.toJson());
        ApiError error = ApiError.builder(answer.call(), code >= 400 && code < 600 ? code : 500)
                .message("the export failed at line " + lines.line())
                .headers(answer.headers())
                .rawBody(raw)
                .build();
        return new SanityErrors().map(error, JsonData.tryParse(raw)).exception();
    }

    MedialibException unexpected(String message, @Nullable Throwable cause) {
        return new UnexpectedResponseException(message, answer.call(), answer.status(), answer.headers(), "", cause);
    }

    @Override
    public void close() {
        body.close();
    }
}
