package dev.medialib.core.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Before a request is written to a pooled connection that was idle for a while: did the server close it meanwhile? OkHttp asks that
 * only after ten idle seconds, and there are servers that close after five. The answer costs a millisecond, so it is not asked of
 * connections that were in use a moment ago.
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

    /** HTTP/2 reads all the time and knows by itself. */
    private static boolean isHttp1(Connection connection) {
        return connection.protocol() == Protocol.HTTP_1_1 || connection.protocol() == Protocol.HTTP_1_0;
    }

    /** Between requests a server says nothing: the end of the stream, or a byte out of turn, means that it is done with us. */
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
