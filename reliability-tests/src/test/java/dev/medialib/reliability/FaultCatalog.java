package dev.medialib.reliability;

import java.util.List;
import java.util.stream.Stream;

/** All faults of the matrix. */
final class FaultCatalog {
    /** No fault, which shows that the kinds work through the fault server. */
    static final Fault NONE = Fault.of(
            "control", "no fault", Fault.Moment.REQUEST, Effect.HARMLESS, incident -> incident.send(incident.real()));

    static final List<Fault> ALL = Stream.of(
                    List.of(NONE),
                    ConnectionFaults.connecting(),
                    ProxyFaults.all(),
                    ConnectionFaults.disconnects(),
                    ConnectionFaults.ends(),
                    ConnectionFaults.drips(),
                    HeadFaults.all(),
                    HeadFaults.framing(),
                    ContentFaults.gzip(),
                    ContentFaults.json(),
                    ContentFaults.formats(),
                    StatusFaults.redirects(),
                    StatusFaults.errors(),
                    StatusFaults.retryAfter())
            .flatMap(List::stream)
            .toList();

    private FaultCatalog() {}
}
