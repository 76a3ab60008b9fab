package dev.medialib.reliability;

import dev.medialib.reliability.Fault.Front;
import dev.medialib.reliability.Fault.Limit;
import dev.medialib.reliability.Fault.Moment;
import dev.medialib.reliability.Fault.Reads;
import dev.medialib.reliability.Fault.Script;
import dev.medialib.reliability.Fault.Trait;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Disconnects and stalls in every phase of a call over an accepted connection. */
final class ConnectionFaults {
    private static final Script CLOSE = incident -> {};
    private static final Script RESET = Incident::reset;
    private static final Script STALL = Incident::stall;

    private ConnectionFaults() {}

    /** A place in the exchange: what the server does before it disconnects or stalls. */
    private record Place(String name, Moment moment, Effect effect, Script first, List<Trait> traits) {
        Place(String name, Moment moment, Effect effect, Script first) {
            this(name, moment, effect, first, List.of());
        }
    }

    private static List<Place> places() {
        return List.of(
                new Place("before the request", Moment.ACCEPT, Effect.NO_RESPONSE, CLOSE),
                new Place("at the first byte of the request", Moment.FIRST_BYTE, Effect.NO_RESPONSE, CLOSE),
                new Place(
                        "after the head of the request",
                        Moment.HEAD,
                        Effect.NO_RESPONSE,
                        CLOSE,
                        List.of(Trait.NEEDS_BODY)),
                new Place(
                        "after half of the request's body",
                        Moment.HEAD,
                        Effect.NO_RESPONSE,
                        ConnectionFaults::readHalf,
                        List.of(Trait.NEEDS_BODY)),
                new Place("after the request", Moment.REQUEST, Effect.NO_RESPONSE, CLOSE),
                new Place(
                        "after handling the request", Moment.REQUEST, Effect.NO_RESPONSE, incident -> incident.real()),
                new Place("in the status line", Moment.REQUEST, Effect.NO_RESPONSE, write("HTTP/1.1 2")),
                new Place("after the status line", Moment.REQUEST, Effect.NO_RESPONSE, write("HTTP/1.1 200 OK\r\n")),
                new Place(
                        "in the headers",
                        Moment.REQUEST,
                        Effect.NO_RESPONSE,
                        write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Le")),
                new Place("at the first byte of the body", Moment.REQUEST, Effect.CUT, part(0, 0), bodies()),
                new Place("after half of the body", Moment.REQUEST, Effect.CUT, part(1, 0), bodies()),
                new Place("before the last byte of the body", Moment.REQUEST, Effect.CUT, part(2, -1), bodies()));
    }

    private static List<Trait> bodies() {
        return List.of(Trait.NEEDS_RESPONSE_BODY);
    }

    private static Script write(String text) {
        return incident -> incident.wire.write(text);
    }

    /** So many halves of the body, and so many bytes more. */
    private static Script part(int halves, int more) {
        return incident -> {
            Reply real = incident.real();
            incident.sendPart(real, real.body().length * halves / 2 + more);
        };
    }

    private static void readHalf(Incident incident) throws IOException {
        if (incident.head().isChunked()) {
            // no request of the matrix is short: this is within its body
            incident.wire.exactly(2_000);
        } else {
            incident.wire.exactly(incident.head().contentLength() / 2);
        }
    }

    private static Script then(Script first, Script second) {
        return incident -> {
            first.act(incident);
            second.act(incident);
        };
    }

    /** Each way to break the connection in each place, and a stall there that ends by the idle timeout. */
    static List<Fault> disconnects() {
        List<Fault> faults = new ArrayList<>();
        for (Place place : places()) {
            faults.add(fault("disconnect", "closed " + place.name(), place, CLOSE));
            if (place.moment() != Moment.ACCEPT) {
                // before the request, it is chance if a byte was written when the reset arrives
                faults.add(fault("disconnect", "reset " + place.name(), place, RESET));
            }
            faults.add(fault("stall", "stalled " + place.name(), place, STALL).limit(Limit.IDLE));
        }
        return faults;
    }

    /** The same stalls, ended by the other time limits and by the caller. */
    static List<Fault> ends() {
        List<Fault> faults = new ArrayList<>();
        for (Place place : places()) {
            faults.add(fault("attempt timeout", place.name(), place, STALL).limit(Limit.ATTEMPT));
            faults.add(end("deadline", Effect.Type.DEADLINE, place).limit(Limit.DEADLINE));
            if (place.moment() == Moment.ACCEPT) {
                // whether a byte was written by then is a matter of chance
                continue;
            }
            faults.add(end("interrupt", Effect.Type.INTERRUPTED, place).limit(Limit.INTERRUPT));
            faults.add(end("cancellation", Effect.Type.CANCELLED, place).limit(Limit.CANCEL));
            faults.add(end("client closed", Effect.Type.CANCELLED, place).limit(Limit.CLOSE));
        }
        for (Limit limit : List.of(Limit.INTERRUPT, Limit.CANCEL, Limit.CLOSE)) {
            Effect.Type type = limit == Limit.INTERRUPT ? Effect.Type.INTERRUPTED : Effect.Type.CANCELLED;
            String group =
                    limit == Limit.INTERRUPT ? "interrupt" : limit == Limit.CANCEL ? "cancellation" : "client closed";
            faults.add(Fault.of(
                            group,
                            "between two attempts",
                            Moment.REQUEST,
                            Effect.of(type),
                            incident -> incident.send(
                                    Reply.of(503, "application/json", "{}").with("Retry-After: 20")))
                    .limit(limit)
                    .with(Trait.BETWEEN_ATTEMPTS, Trait.OTHER_CONTENT));
        }
        return faults;
    }

    private static Fault end(String group, Effect.Type type, Place place) {
        return Fault.of(group, place.name(), place.moment(), Effect.of(type), then(place.first(), STALL))
                .with(place.traits().toArray(new Trait[0]));
    }

    private static Fault fault(String group, String name, Place place, Script last) {
        return Fault.of(group, name, place.moment(), place.effect(), then(place.first(), last))
                .with(place.traits().toArray(new Trait[0]));
    }

    /** Responses that arrive slowly. */
    static List<Fault> drips() {
        Script forever = incident -> {
            Reply real = incident.real();
            incident.wire.write(real.head("Content-Length: 1000000"));
            drip(incident, real.body(), 20);
            while (true) {
                drip(incident, new byte[] {' '}, 20);
            }
        };
        Script briefly = incident -> {
            Reply real = incident.real();
            incident.wire.write(real.head(real.length()));
            drip(incident, real.body(), 0);
            incident.keep();
        };
        return List.of(
                Fault.of("drip", "a byte at a time without end", Moment.REQUEST, Effect.CUT, forever)
                        .limit(Limit.ATTEMPT)
                        .only(Reads.JSON, Reads.NOTHING, Reads.PARTS)
                        .with(Trait.NEEDS_RESPONSE_BODY),
                Fault.of("drip", "a byte at a time", Moment.REQUEST, Effect.HARMLESS, briefly)
                        .only(Reads.JSON, Reads.NOTHING, Reads.PARTS)
                        .with(Trait.NEEDS_RESPONSE_BODY));
    }

    private static void drip(Incident incident, byte[] bytes, int millis) throws IOException, InterruptedException {
        for (byte one : bytes) {
            incident.wire.write(new byte[] {one});
            incident.pause(millis);
        }
    }

    /** Everything that can go wrong before a request is written. */
    static List<Fault> connecting() {
        List<Fault> faults = new ArrayList<>();
        faults.add(nowhere("refused", Limit.NONE));
        faults.add(nowhere("not accepted in time", Limit.CONNECT));
        faults.add(nowhere("host name unknown", Limit.NONE));
        for (String bad : List.of("self-signed certificate", "certificate of another host", "expired certificate")) {
            faults.add(tls(bad, Effect.UNTRUSTED, CLOSE).through(Front.BAD_TLS));
        }
        faults.add(tls("alert protocol_version", Effect.UNTRUSTED, alert(70)));
        faults.add(tls("alert handshake_failure", Effect.UNTRUSTED, alert(40)));
        faults.add(tls("closed in the handshake", Effect.NOT_CONNECTED, CLOSE));
        faults.add(tls("reset in the handshake", Effect.NOT_CONNECTED, RESET));
        faults.add(tls("garbage in the handshake", Effect.NOT_CONNECTED, write("\u0016\u0003\u0003garbage\r\n")));
        faults.add(tls("cleartext HTTP on the port", Effect.NOT_CONNECTED, write("HTTP/1.1 400 No\r\n\r\n")));
        faults.add(tls("stalled in the handshake", Effect.NOT_CONNECTED, STALL).limit(Limit.IDLE));
        faults.add(tls("deadline in the handshake", Effect.of(Effect.Type.DEADLINE), STALL)
                .limit(Limit.DEADLINE));
        faults.add(tls("interrupt in the handshake", Effect.of(Effect.Type.INTERRUPTED), STALL)
                .limit(Limit.INTERRUPT));
        faults.add(tls("cancellation in the handshake", Effect.of(Effect.Type.CANCELLED), STALL)
                .limit(Limit.CANCEL));
        faults.add(tls("client closed in the handshake", Effect.of(Effect.Type.CANCELLED), STALL)
                .limit(Limit.CLOSE));
        faults.add(Fault.of("TLS", "no fault over TLS", Moment.REQUEST, Effect.HARMLESS, i -> i.send(i.real()))
                .through(Front.TLS));
        return faults;
    }

    private static Fault nowhere(String name, Limit limit) {
        return Fault.of("connect", name, Moment.ACCEPT, Effect.NOT_CONNECTED, CLOSE)
                .limit(limit)
                .through(Front.NOWHERE)
                .with(Trait.CONNECTING);
    }

    private static Fault tls(String name, Effect effect, Script script) {
        return Fault.of("TLS", name, Moment.FIRST_BYTE, effect, script)
                .through(Front.BAD_TLS)
                .with(Trait.CONNECTING);
    }

    /** A fatal alert of TLS: content type 21, version 3.1, length 2, level 2. */
    private static Script alert(int description) {
        return incident -> {
            incident.wire.write(new byte[] {21, 3, 1, 0, 2, 2, (byte) description});
            incident.wire.socket.shutdownOutput();
            incident.drain();
        };
    }
}
