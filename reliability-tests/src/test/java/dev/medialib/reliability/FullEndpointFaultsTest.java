package dev.medialib.reliability;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each endpoint with twelve faults. */
@Tag("faults")
class FullEndpointFaultsTest {
    @TestFactory
    Stream<DynamicNode> everyEndpointMeetsTwelveFaults(@TempDir Path directory) throws Exception {
        return MatrixTests.of(EndpointMatrix.cells(), directory);
    }
}
