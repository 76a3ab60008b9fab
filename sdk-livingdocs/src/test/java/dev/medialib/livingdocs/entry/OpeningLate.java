package dev.medialib.livingdocs.entry;

import dev.medialib.core.internal.pipeline.Cancellation;
import dev.medialib.core.internal.pipeline.TimeSource;
import dev.medialib.testsupport.RawServer;
import dev.medialib.testsupport.VirtualTime;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A server that is not there until a client waits for it. */
final class OpeningLate implements TimeSource, Closeable {
    private final VirtualTime time = new VirtualTime();
    private final int port;
    private final String json;
    private @Nullable RawServer socket;

    OpeningLate(int port, String json) {
        this.port = port;
        this.json = json;
    }

    int requests() {
        return socket == null ? 0 : socket.requests.size();
    }

    @Override
    public long nanoTime() {
        return time.nanoTime();
    }

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public void sleep(Duration duration, Cancellation cancellation) {
        time.sleep(duration, cancellation);
        try {
            if (socket == null) {
                socket = RawServer.answering(port, (connection, request) -> connection.answer(200, json));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public double random() {
        return 1;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }
}
