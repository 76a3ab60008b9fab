package dev.medialib.core.internal.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Response;

/** The progress of one attempt. Events may be sent by the threads that race to connect, so the fields are volatile. */
public final class PhaseListener extends EventListener {
    private final ConnectionUse use;
    private volatile boolean connected;
    private volatile boolean acquired;
    private volatile boolean written;
    private volatile boolean answered;
    private volatile int status;
    private volatile long sent;
    private volatile long received;

    PhaseListener(ConnectionUse use) {
        this.use = use;
    }

    /** Whether a byte of the request may have been written. Never changes back to false. */
    public boolean written() {
        return written;
    }

    /** Whether the connection came from the pool. */
    public boolean reused() {
        return acquired && !connected;
    }

    /** Whether the head of a response was read. */
    public boolean answered() {
        return answered;
    }

    /** The status of the response; 0 if there was none. */
    public int status() {
        return status;
    }

    /** The bytes of the request's body; -1 when they were not sent to their end. */
    public long sent() {
        return sent;
    }

    /** The bytes of the response's body, before decompression; -1 when they were not received to their end, or not yet. */
    public long received() {
        return received;
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        connected = true;
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        acquired = true;
    }

    @Override
    public void connectionReleased(Call call, Connection connection) {
        use.released(connection);
    }

    @Override
    public void requestHeadersStart(Call call) {
        written = true;
    }

    @Override
    public void requestBodyStart(Call call) {
        sent = -1;
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        sent = byteCount;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        answered = true;
        status = response.code();
        received = -1;
    }

    @Override
    public void responseBodyEnd(Call call, long byteCount) {
        received = byteCount;
    }
}
