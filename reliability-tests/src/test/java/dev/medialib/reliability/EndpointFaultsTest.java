package dev.medialib.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sitefinity.SitefinityClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each endpoint with the faults that tell most. {@link FullEndpointFaultsTest} has all twelve. */
class EndpointFaultsTest {
    private static final Set<String> MAIN =
            Set.of("disconnect: closed after handling the request", "status: 400 with the token quoted");

    @Test
    void everyEndpointHasASample() {
        List<String> constants = Stream.of(LivingdocsClient.class, SanityClient.class, SitefinityClient.class)
                .flatMap(client -> EndpointConstants.of(client).stream())
                .map(EndpointFaultsTest::name)
                .toList();

        assertThat(EndpointSamples.ALL)
                .extracting(EndpointSample::endpoint)
                .containsExactlyInAnyOrderElementsOf(constants);
    }

    private static String name(Endpoint<?, ?> endpoint) {
        return endpoint.method() + " " + endpoint.id();
    }

    @Test
    void thereAreTwelveFaults() {
        assertThat(FaultCatalog.ALL).extracting(Fault::toString).containsAll(EndpointMatrix.FAULTS);
        assertThat(EndpointMatrix.FAULTS).hasSize(12);
    }

    @TestFactory
    Stream<DynamicNode> everyEndpointMeetsTheMainFaults(@TempDir Path directory) throws Exception {
        List<Cell> cells = EndpointMatrix.cells().stream()
                .filter(cell -> MAIN.contains(cell.fault().toString()))
                .toList();
        return MatrixTests.of(cells, directory);
    }
}
