package dev.medialib.sanity;

import dev.medialib.core.Headers;
import dev.medialib.core.content.Download;
import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.CallFacts;
import dev.medialib.core.error.MedialibException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.internal.endpoint.Answer;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.json.JsonLines;
import dev.medialib.core.internal.json.JsonReadException;
import dev.medialib.core.json.JsonData;
import java.io.IOException;
import java.util.Map;
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
        public ExportPart read(Answer answer) throws IOException {
            Download body = Objects.requireNonNull(DOWNLOAD.read(answer));
            return new ExportPart(body, answer.call(), answer.status(), answer.headers());
        }

        @Override
        public boolean handsOver() {
            return true;
        }
    }

    private final Download body;
    private final CallFacts call;
    private final int status;
    private final Headers headers;
    private final JsonLines lines;

    private ExportPart(Download body, CallFacts call, int status, Headers headers) {
        this.body = body;
        this.call = call;
        this.status = status;
        this.headers = headers;
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
                    "the export was cut off in line " + lines.line() + ": " + e.getMessage(), call, e);
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
        JsonData claimed = line.get("statusCode");
        int code = claimed != null && claimed.isNumber() ? (int) claimed.asDouble() : 500;
        ApiError error = new ApiError(
                call, code, null, "the export failed at line " + lines.line(), Map.of(), null, headers, line.toJson());
        return new SanityErrors().map(error, line).exception();
    }

    MedialibException unexpected(String message, @Nullable Throwable cause) {
        return new UnexpectedResponseException(message, call, status, headers, "", cause);
    }

    @Override
    public void close() {
        body.close();
    }
}
