package dev.medialib.reliability;

import dev.medialib.reliability.Fault.Front;
import dev.medialib.reliability.Fault.Limit;
import dev.medialib.reliability.Fault.Moment;
import dev.medialib.reliability.Fault.Script;
import dev.medialib.reliability.Fault.Trait;
import java.util.List;

/** Proxies that want another login, or do not do their work. */
final class ProxyFaults {
    private static final String CHALLENGE = "Proxy-Authenticate: Basic realm=\"proxy\"";

    private ProxyFaults() {}

    static List<Fault> all() {
        Script rejects = incident ->
                incident.send(Reply.of(407, "text/html", "<html>login</html>").with(CHALLENGE));
        Script rejectsTunnel = incident -> incident.wire.write(
                "HTTP/1.1 407 No\r\n" + CHALLENGE + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        return List.of(
                Fault.of("proxy", "407 for a request", Moment.REQUEST, Effect.status(407), rejects)
                        .through(Front.PROXY)
                        .with(Trait.OTHER_CONTENT),
                tunnel("407 for a tunnel", Effect.UNTRUSTED, rejectsTunnel),
                tunnel(
                        "502 for a tunnel",
                        Effect.NOT_CONNECTED,
                        incident -> incident.wire.write("HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n")),
                tunnel("tunnel closed", Effect.NOT_CONNECTED, incident -> {}),
                tunnel("tunnel reset", Effect.NOT_CONNECTED, Incident::reset),
                tunnel("tunnel stalled", Effect.NOT_CONNECTED, Incident::stall).limit(Limit.IDLE));
    }

    private static Fault tunnel(String name, Effect effect, Script script) {
        return Fault.of("proxy", name, Moment.FIRST_BYTE, effect, incident -> {
                    incident.readHead();
                    script.act(incident);
                })
                .through(Front.TUNNEL)
                .with(Trait.CONNECTING);
    }
}
