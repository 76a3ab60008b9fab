package dev.medialib.testkit;

import dev.medialib.testkit.internal.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Sends a response in its frame. */
record FramedResponse(Frame frame, TappedSockets.Connection connection, Sleepers.Sleeper sleeper, boolean bodyless) {
    private static final Duration FOREVER = Duration.ofDays(365);

    /** Returns the response if the HTTP server can send it. Otherwise sends it, and returns null: the connection then ends. */
    @Nullable ServerResponse send(ServerResponse response) throws IOException, InterruptedException {
        int size = response.body().size();
        if (frame instanceof Frame.Whole) {
            return response;
        } else if (frame instanceof Frame.None none && none.reset()) {
            connection.reset();
        } else if (frame instanceof Frame.Raw raw) {
            write(ByteString.encodeString(raw.latin1(), StandardCharsets.ISO_8859_1));
        } else if (frame instanceof Frame.Half) {
            part(response, size / 2, false);
        } else if (frame instanceof Frame.Part part) {
            part(response, Math.min(part.bodyBytes(), size), part.stalls());
        } else if (frame instanceof Frame.Drip drip) {
            drip(response, drip);
        } else if (frame instanceof Frame.Length length) {
            write(head(response, length.announced()));
            writeBody(response.body());
        }
        return null;
    }

    private void part(ServerResponse response, int bytes, boolean stalls) throws IOException, InterruptedException {
        write(head(response, response.body().size()));
        writeBody(response.body().substring(0, bytes));
        if (stalls) {
            sleeper.sleep(FOREVER);
        }
    }

    private void drip(ServerResponse response, Frame.Drip drip) throws IOException, InterruptedException {
        ByteString body = response.body();
        // the connection ends with this response, and the client should know
        write(head(response.withHeaders(Map.of("Connection", "close")), body.size()));
        for (int i = 0; i < body.size(); i += drip.bytes()) {
            if (i > 0 && !sleeper.sleep(drip.pause())) {
                return;
            }
            writeBody(body.substring(i, Math.min(i + drip.bytes(), body.size())));
        }
    }

    /** Responses to HEAD have a length and no body. */
    private void writeBody(ByteString bytes) throws IOException {
        if (!bodyless) {
            write(bytes);
        }
    }

    private void write(ByteString bytes) throws IOException {
        OutputStream out = connection.getOutputStream();
        bytes.write(out);
        out.flush();
    }

    private static ByteString head(ServerResponse response, long length) {
        StringBuilder head = new StringBuilder(response.statusLine()).append("\r\n");
        response.withHeaders(Map.of("Content-Length", Long.toString(length)))
                .headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return ByteString.encodeString(head.append("\r\n").toString(), StandardCharsets.UTF_8);
    }
}
