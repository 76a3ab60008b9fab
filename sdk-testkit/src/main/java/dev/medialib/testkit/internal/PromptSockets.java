package dev.medialib.testkit.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;

/**
 * Server sockets whose connections send data at once. The server writes head and body of a response separately. Without this,
 * the body would wait for the acknowledgement of the head, which takes 40 ms per response.
 */
public class PromptSockets extends ServerSocketFactory {

    /** Returns the socket of the next connection. */
    protected Socket connection() {
        return new Socket();
    }

    @Override
    public final ServerSocket createServerSocket() throws IOException {
        return new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                Socket socket = connection();
                implAccept(socket);
                socket.setTcpNoDelay(true);
                return socket;
            }
        };
    }

    @Override
    public final ServerSocket createServerSocket(int port) {
        throw bindsItself();
    }

    @Override
    public final ServerSocket createServerSocket(int port, int backlog) {
        throw bindsItself();
    }

    @Override
    public final ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
        throw bindsItself();
    }

    private static UnsupportedOperationException bindsItself() {
        return new UnsupportedOperationException("the server binds its socket itself");
    }
}
