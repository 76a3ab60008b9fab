package dev.medialib.reliability;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of endpoint with each fault, for fresh and pooled connections and both kinds of clients. */
@Tag("faults")
class FullFaultMatrixTest {
    @TestFactory
    Stream<DynamicNode> everyKindMeetsEveryFault(@TempDir Path directory) throws Exception {
        return MatrixTests.of(Cell.all(), directory);
    }
}
