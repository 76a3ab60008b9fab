package dev.medialib.reliability;

import dev.medialib.reliability.Fault.Moment;
import dev.medialib.reliability.Fault.Reads;
import dev.medialib.reliability.Fault.Script;
import dev.medialib.reliability.Fault.Trait;
import java.util.ArrayList;
import java.util.List;

/** Odd status lines and headers, wrong lengths and broken framing. */
final class HeadFaults {
    private HeadFaults() {}

    private interface Sending {
        void send(Incident incident, Reply real) throws java.io.IOException, InterruptedException;
    }

    private static Script with(Sending sending) {
        return incident -> sending.send(incident, incident.real());
    }

    static List<Fault> all() {
        List<Fault> faults = new ArrayList<>();
        for (String line : List.of("garbage", "HTTP/9.9 200 OK", "HTTP/1.1 20", "HTTP/1.1 abc OK", "HTTP/1.1 -20 OK")) {
            faults.add(head(
                    "status line '" + line + "'",
                    Effect.NO_RESPONSE,
                    with((incident, real) ->
                            incident.wire.write(real.withStatusLine(line).head(real.length())))));
        }
        faults.add(head(
                "an empty line instead of a status line",
                Effect.NO_RESPONSE,
                with((incident, real) -> incident.wire.write("\r\n\r\n"))));
        faults.add(head(
                "a status line of a megabyte",
                Effect.NO_RESPONSE,
                with((incident, real) -> incident.wire.write("HTTP/1.1 200 " + "x".repeat(1_000_000) + "\r\n\r\n"))));
        faults.add(head(
                "a header of a megabyte",
                Effect.NO_RESPONSE,
                with((incident, real) -> incident.wire.write(
                        real.with("X-Big: " + "x".repeat(1_000_000)).head(real.length())))));
        faults.add(head(
                "a hundred thousand headers",
                Effect.NO_RESPONSE,
                with((incident, real) ->
                        incident.wire.write(real.head("X-Many: x\r\n".repeat(100_000) + real.length())))));
        faults.add(head("headers without end", Effect.NO_RESPONSE, with((incident, real) -> {
            incident.wire.write("HTTP/1.1 200 OK\r\n");
            while (true) {
                incident.wire.write("X-Endless: x\r\n".repeat(1_000));
            }
        })));
        faults.add(head(
                "a header without a colon",
                Effect.HARMLESS,
                with((incident, real) -> incident.send(real.with("nonsense")))));
        faults.add(head(
                "a header of other bytes than ASCII",
                Effect.HARMLESS,
                with((incident, real) -> incident.send(real.with("X-Odd: \u00e9\u0001\u007f")))));
        faults.add(head("100 Continue before the response", Effect.HARMLESS, informational("100 Continue", 1)));
        faults.add(head("103 Early Hints before the response", Effect.HARMLESS, informational("103 Early Hints", 3)));
        faults.add(head(
                "a status of 101",
                Effect.UNUSABLE,
                with((incident, real) -> incident.wire.write(
                        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n"))));
        return faults;
    }

    private static Script informational(String status, int times) {
        return with((incident, real) -> {
            incident.wire.write(("HTTP/1.1 " + status + "\r\nLink: </x>\r\n\r\n").repeat(times));
            incident.send(real);
        });
    }

    private static Fault head(String name, Effect effect, Script script) {
        return Fault.of("head", name, Moment.REQUEST, effect, script);
    }

    /** Wrong lengths, and bodies that end in another place than announced. */
    static List<Fault> framing() {
        List<Fault> faults = new ArrayList<>();
        faults.add(frame("length too long", Effect.CUT, with((incident, real) -> {
            incident.wire.write(real.head("Content-Length: " + (real.body().length + 10)));
            incident.wire.write(real.body());
        })));
        faults.add(frame("length too short", Effect.UNUSABLE, with((incident, real) -> {
                    incident.wire.write(real.head("Content-Length: " + (real.body().length - 1)));
                    incident.wire.write(real.body());
                }))
                .unlike(Reads.NOTHING, Effect.HARMLESS)
                .unlike(Reads.REDIRECT, Effect.HARMLESS)
                .unlike(Reads.FILE, Effect.HARMLESS)
                // the last byte is after the last boundary
                .unlike(Reads.PARTS, Effect.HARMLESS)
                .with(Trait.OTHER_CONTENT));
        faults.add(frame("length of ten exabytes", Effect.CUT, with((incident, real) -> {
            incident.wire.write(real.head("Content-Length: 9000000000000000000"));
            incident.wire.write(real.body());
        })));
        faults.add(frame(
                "negative length",
                Effect.NO_RESPONSE,
                with((incident, real) -> incident.wire.write(real.head("Content-Length: -5")))));
        faults.add(frame("bytes after the body", Effect.HARMLESS, with((incident, real) -> {
            incident.wire.write(real.head(real.length(), "Connection: close"));
            incident.wire.write(real.body());
            incident.wire.write("HTTP/1.1 500 smuggled\r\n\r\n");
        })));
        faults.add(frame("chunks", Effect.HARMLESS, with((incident, real) -> {
            chunks(incident, real, "0\r\n\r\n");
            incident.keep();
        })));
        faults.add(frame("chunks without the last", Effect.CUT, with((incident, real) -> chunks(incident, real, ""))));
        faults.add(frame(
                "a chunk without its size", Effect.CUT, with((incident, real) -> chunks(incident, real, "zz\r\n"))));
        faults.add(frame(
                "a chunk of ten exabytes",
                Effect.CUT,
                with((incident, real) -> chunks(incident, real, "7fffffffffffffff\r\nx"))));
        faults.add(frame("chunks with a length", Effect.HARMLESS, with((incident, real) -> {
            chunks(incident, real.with(real.length()), "0\r\n\r\n");
            incident.keep();
        })));
        faults.add(frame("no length, ended by the connection", Effect.HARMLESS, with((incident, real) -> {
            incident.wire.write(real.head());
            incident.wire.write(real.body());
        })));
        faults.add(Fault.of(
                        "framing",
                        "no length, ended in the middle",
                        Moment.REQUEST,
                        Effect.CUT,
                        with((incident, real) -> {
                            incident.wire.write(real.head());
                            incident.wire.write(java.util.Arrays.copyOf(real.body(), real.body().length / 2));
                        }))
                // nothing shows that the bytes are not all
                .unlike(Reads.NOTHING, Effect.HARMLESS)
                .unlike(Reads.REDIRECT, Effect.HARMLESS)
                .unlike(Reads.FILE, Effect.HARMLESS)
                .with(Trait.OTHER_CONTENT, Trait.NEEDS_RESPONSE_BODY));
        return faults;
    }

    private static void chunks(Incident incident, Reply real, String last) throws java.io.IOException {
        incident.wire.write(real.head("Transfer-Encoding: chunked"));
        if (real.body().length > 0) {
            incident.wire.write(Integer.toHexString(real.body().length) + "\r\n");
            incident.wire.write(real.body());
            incident.wire.write("\r\n");
        }
        incident.wire.write(last);
    }

    private static Fault frame(String name, Effect effect, Script script) {
        return Fault.of("framing", name, Moment.REQUEST, effect, script).with(Trait.NEEDS_RESPONSE_BODY);
    }
}
