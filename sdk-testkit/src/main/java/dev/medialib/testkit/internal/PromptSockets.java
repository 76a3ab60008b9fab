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
public final class PromptSockets extends ServerSocketFactory {

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                Socket socket = super.accept();
                socket.setTcpNoDelay(true);
                return socket;
            }
        };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
        throw bindsItself();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
        throw bindsItself();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
        throw bindsItself();
    }

    private static UnsupportedOperationException bindsItself() {
        return new UnsupportedOperationException("the server binds its socket itself");
    }
}
