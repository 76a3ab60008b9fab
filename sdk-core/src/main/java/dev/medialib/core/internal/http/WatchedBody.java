package dev.medialib.core.internal.http;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * A body whose writing ends if the server reads no bytes for a while. It replaces OkHttp's write timeout, which closes the TLS
 * socket. Closing waits for the blocked write, on the thread that all time limits of the JVM share, so no time limit would work
 * any more. Cancelling the call closes the socket below TLS.
 */
final class WatchedBody extends RequestBody {
    private final RequestBody body;
    private final Call call;
    private final int idleMillis;

    /** @param idleMillis 0 for no limit */
    WatchedBody(RequestBody body, Call call, int idleMillis) {
        this.body = body;
        this.call = call;
        this.idleMillis = idleMillis;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        TimeLimit limit = new TimeLimit(call::cancel);
        limit.timeout(idleMillis, TimeUnit.MILLISECONDS);
        BufferedSink watched = Okio.buffer(limit.sink(sink));
        body.writeTo(watched);
        // what OkHttp flushes afterwards is not watched
        watched.flush();
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return body.isOneShot();
    }
}
