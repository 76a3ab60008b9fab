package dev.medialib.core.internal.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Response;

/** How far one attempt got. Events may come from the threads that race to connect, so the fields are volatile. */
public final class PhaseListener extends EventListener {
    private volatile boolean connected;
    private volatile boolean acquired;
    private volatile boolean written;
    private volatile boolean answered;

    /** Whether a byte of the request may have been written: stays so. */
    public boolean written() {
        return written;
    }

    /** Whether the connection came from the pool. */
    public boolean reused() {
        return acquired && !connected;
    }

    /** Whether the head of an answer was read. */
    public boolean answered() {
        return answered;
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
    public void requestHeadersStart(Call call) {
        written = true;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        answered = true;
    }
}
