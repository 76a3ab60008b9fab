package dev.medialib.core.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Checks whether the server has closed a pooled connection that was idle for a while, before a request is written to it. OkHttp
 * checks this only after ten idle seconds, but some servers close connections after five. The check takes a millisecond, so
 * connections that were in use a moment ago are not checked.
 */
public final class ClosedConnectionCheck implements Interceptor {

    /** The connection was closed before anything was written to it. */
    public static final class ClosedConnectionException extends IOException {
        private static final long serialVersionUID = 1;

        ClosedConnectionException() {
            super("the pooled connection had been closed by the server");
        }
    }

    private final ConnectionUse use;

    ClosedConnectionCheck(ConnectionUse use) {
        this.use = use;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        PhaseListener phase = chain.request().tag(PhaseListener.class);
        Connection connection = chain.connection();
        if (phase != null && connection != null && isHttp1(connection)) {
            if (use.isNew(connection)) {
                // the head and the body of a request are two packets, and the second would wait for the acknowledgement
                // of the first
                connection.socket().setTcpNoDelay(true);
            }
            if (phase.reused() && use.mayBeClosed(connection) && isClosed(connection.socket())) {
                connection.socket().close();
                throw new ClosedConnectionException();
            }
        }
        return chain.proceed(chain.request());
    }

    /** HTTP/2 always reads, so it detects closed connections by itself. */
    private static boolean isHttp1(Connection connection) {
        return connection.protocol() == Protocol.HTTP_1_1 || connection.protocol() == Protocol.HTTP_1_0;
    }

    /**
     * A server sends nothing between requests. The end of the stream, or an unexpected byte, means that the connection is
     * closed.
     */
    private static boolean isClosed(Socket socket) throws IOException {
        int timeout = socket.getSoTimeout();
        try {
            socket.setSoTimeout(1);
            socket.getInputStream().read();
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException broken) {
            return true;
        } finally {
            if (!socket.isClosed()) {
                socket.setSoTimeout(timeout);
            }
        }
    }
}
