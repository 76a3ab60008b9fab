package dev.medialib.core.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Before a request that must not arrive twice is written to a pooled connection: did the server close it meanwhile? OkHttp asks
 * that only after ten idle seconds, and there are servers that close after five; the request would be lost with an unknown
 * outcome. The answer costs a millisecond, so it is not asked for requests that can simply be repeated.
 */
public final class ClosedConnectionCheck implements Interceptor {

    /** Marks a request that must not arrive twice. */
    public record MustNotArriveTwice() {}

    /** The connection was closed before anything was written to it. */
    public static final class ClosedConnectionException extends IOException {
        private static final long serialVersionUID = 1;

        ClosedConnectionException() {
            super("the pooled connection had been closed by the server");
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        PhaseListener phase = chain.request().tag(PhaseListener.class);
        Connection connection = chain.connection();
        if (chain.request().tag(MustNotArriveTwice.class) != null
                && phase != null
                && phase.reused()
                && connection != null
                && isHttp1(connection)
                && isClosed(connection.socket())) {
            connection.socket().close();
            throw new ClosedConnectionException();
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
