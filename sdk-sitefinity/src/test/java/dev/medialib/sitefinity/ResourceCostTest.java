package dev.medialib.sitefinity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.testsupport.Allocation;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A resource is made for each call, as in {@code client.images().get(id)}, so that it must cost next to nothing. */
class ResourceCostTest {

    static Stream<Named<Function<SitefinityClient, Object>>> resources() {
        return Stream.of(
                Named.of("images", SitefinityClient::images),
                Named.of("albums", SitefinityClient::albums),
                Named.of("folders", SitefinityClient::folders),
                Named.of("taxonomies", SitefinityClient::taxonomies),
                Named.of("flatTaxa", SitefinityClient::flatTaxa),
                Named.of("sites", SitefinityClient::sites),
                Named.of("users", SitefinityClient::users));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void aResourceTakesFewBytes(Function<SitefinityClient, Object> resource) throws Exception {
        try (SitefinityClient client =
                SitefinityClient.builder().baseUrl("https://cms.example.com").build()) {
            long bytes = Allocation.bytesPerCall(() -> resource.apply(client));
            assertThat(bytes).isBetween(1L, 499L);
        }
    }
}
