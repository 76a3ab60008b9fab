package dev.medialib.reliability;

import dev.medialib.reliability.Wire.Head;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The fake behind a fault server. Its own address is replaced by that of the fault server, in both directions. */
final class Upstream {
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "transfer-encoding", "host", "keep-alive", "proxy-authorization");

    private final URI fake;

    Upstream(URI fake) {
        this.fake = fake;
    }

    Reply handle(Head request, byte[] body, String front) throws IOException {
        String own = fake.toString().replaceAll("/$", "");
        try (Socket socket = new Socket(InetAddress.getByName(fake.getHost()), fake.getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(20_000);
            Wire wire = new Wire(socket);
            byte[] sent = replaced(body, front, own);
            // a proxy gets the whole address
            String line = request.line().replaceFirst(" https?://[^/ ]+", " ");
            StringBuilder head = new StringBuilder(replaced(line, front, own)).append("\r\n");
            request.headers().stream()
                    .filter(Upstream::travels)
                    .forEach(header -> head.append(header).append("\r\n"));
            head.append("Host: ").append(fake.getAuthority()).append("\r\n");
            if (sent.length > 0 || !Set.of("GET", "HEAD").contains(request.method())) {
                head.append("Content-Length: ").append(sent.length).append("\r\n");
            }
            byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
            byte[] whole = java.util.Arrays.copyOf(start, start.length + sent.length);
            System.arraycopy(sent, 0, whole, start.length, sent.length);
            wire.write(whole);
            return reply(wire, request, own, front);
        }
    }

    private static Reply reply(Wire wire, Head request, String own, String front) throws IOException {
        Head head = wire.head();
        int status = Integer.parseInt(head.line().split(" ", 3)[1]);
        boolean bodiless = request.method().equals("HEAD") || status == 204 || status == 304;
        byte[] body = bodiless ? new byte[0] : wire.body(head);
        List<String> headers = new ArrayList<>();
        head.headers().stream().filter(Upstream::travels).forEach(header -> headers.add(replaced(header, own, front)));
        return new Reply(head.line(), headers, replaced(body, own, front), bodiless);
    }

    private static boolean travels(String header) {
        return !OF_THE_CONNECTION.contains(
                header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT));
    }

    private static byte[] replaced(byte[] body, String from, String to) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return text.contains(from) ? text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1) : body;
    }

    private static String replaced(String text, String from, String to) {
        return text.replace(from, to);
    }
}
