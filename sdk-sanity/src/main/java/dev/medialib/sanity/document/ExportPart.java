package dev.medialib.sanity.document;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Download;
import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.internal.json.JsonLines;
import dev.medialib.core.internal.json.JsonReadException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.internal.ErrorEnvelope;
import dev.medialib.sanity.internal.SanityErrors;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One response of an export, read line by line. */
final class ExportPart implements AutoCloseable {
    private final HttpResponse response;
    private final Download body;
    private final JsonLines lines;

    /**
     * Opens one response of an export.
     *
     * @param response a response with an unread body
     * @param maxLineLength in bytes
     */
    ExportPart(HttpResponse response, int maxLineLength) {
        this.response = response;
        this.body = response.download();
        this.lines = new JsonLines(body.stream(), maxLineLength);
    }

    /** Returns the next line, a document or the cursor; null at the end. Throws the error that a line reports. */
    @Nullable JsonData next() {
        JsonData line;
        try {
            line = lines.next();
        } catch (JsonReadException e) {
            throw unexpected("line " + lines.line() + " of the export is incomplete: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new TransportException(
                    "the export was cut off in line " + lines.line() + ": " + e.getMessage(), response.call(), e);
        }
        if (line == null) {
            return null;
        }
        if (!line.isObject()) {
            throw unexpected("line " + lines.line() + " of the export is not an object", null);
        }
        if (line.has("error") && !line.has("_id")) {
            throw error(line);
        }
        return line;
    }

    /**
     * Creates the exception for an error in the stream. The response started with status 200, so the line contains the status
     * of the error.
     */
    private ApiException error(JsonData line) {
        int code = ErrorEnvelope.number(line, "statusCode");
        ApiError error = response.error(
                code >= 400 && code < 600 ? code : 500,
                null,
                "the export failed at line " + lines.line(),
                line.toJson());
        return SanityErrors.COMMON
                .map(error, JsonData.tryParse(error.rawBody()))
                .exception();
    }

    MedialibException unexpected(String message, @Nullable Throwable cause) {
        return new UnexpectedResponseException(
                message, response.call(), response.status(), response.headers(), "", cause);
    }

    @Override
    public void close() {
        body.close();
    }
}
