package dev.medialib.reliability;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of endpoint with the main faults. {@link FullFaultMatrixTest} has all. */
class FaultMatrixTest {
    private static final Set<String> MAIN = Set.of(
            "control: no fault",
            "connect: refused",
            "TLS: self-signed certificate",
            "TLS: closed in the handshake",
            "disconnect: closed before the request",
            "disconnect: reset after half of the request's body",
            "disconnect: closed after handling the request",
            "disconnect: closed in the headers",
            "disconnect: closed after half of the body",
            "stall: stalled after the request",
            "deadline: in the headers",
            "interrupt: after the request",
            "cancellation: after half of the body",
            "client closed: between two attempts",
            "framing: chunks without the last",
            "gzip: truncated gzip",
            "gzip: gzip bomb of 8 MiB",
            "JSON: garbage after the end",
            "JSON: a number of 10,000 digits",
            "format: a login page that quotes the token",
            "format: nothing with 200",
            "redirect: 302 to another server",
            "status: 400 with the token quoted",
            "status: 404 with JSON",
            "status: 503 with 10 MB",
            "Retry-After: 429 '1'",
            "Retry-After: 503 '61'");

    static List<Cell> cells() {
        return Cell.all().stream()
                .filter(cell -> MAIN.contains(cell.fault().toString()))
                // one of the two clients for each kind of connection
                .filter(cell -> cell.users() == cell.pooled())
                .filter(cell -> cell.always() || !cell.pooled())
                .toList();
    }

    @TestFactory
    Stream<DynamicNode> everyKindMeetsTheMainFaults(@TempDir Path directory) throws Exception {
        return MatrixTests.of(cells(), directory);
    }
}
