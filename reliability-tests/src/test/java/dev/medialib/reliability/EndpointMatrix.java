package dev.medialib.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The cells of each endpoint with twelve faults. */
final class EndpointMatrix {
    static final Set<String> FAULTS = Set.of(
            "disconnect: closed before the request",
            "disconnect: reset after the request",
            "disconnect: closed after handling the request",
            "disconnect: closed in the headers",
            "disconnect: closed after half of the body",
            "stall: stalled after the request",
            "gzip: gzip with a wrong checksum",
            "format: a login page that quotes the token",
            "redirect: 302 to a file",
            "status: 400 with the token quoted",
            "status: 503 with 10 MB",
            "Retry-After: 429 '1'");

    private EndpointMatrix() {}

    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (EndpointSample<?> sample : EndpointSamples.ALL) {
            FaultCatalog.ALL.stream()
                    .filter(fault -> FAULTS.contains(fault.toString()))
                    .filter(fault -> Cell.applies(fault, sample.kind()))
                    .forEach(fault -> cells.add(new Cell(sample.kind(), fault, false, false, true)));
        }
        return cells;
    }
}
