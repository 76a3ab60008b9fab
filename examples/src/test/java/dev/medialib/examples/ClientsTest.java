package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples' clients, by the variables of {@code examples/README.md}. */
class ClientsTest {
    private final List<Object> seeded = new ArrayList<>();

    @Test
    void withoutOneOfItsVariablesAClientIsOfAPreparedFakeServer() {
        Map<String, String> environment = Map.of(
                "LIVINGDOCS_URL", "https://server.example.com",
                "SANITY_TOKEN", "secret",
                "SITEFINITY_ACCESS_KEY", "secret");
        try (Clients clients = new Clients(environment)) {
            LivingdocsClient livingdocs = clients.livingdocs(seeded::add);
            SanityClient sanity = clients.sanity(seeded::add);
            SitefinityClient sitefinity = clients.sitefinity(seeded::add);

            assertThat(livingdocs.health().status()).isEqualTo("ok");
            assertThat(sanity.mediaLibraries().get(clients.sanityLibrary()).id())
                    .isEqualTo(clients.sanityLibrary());
            assertThat(sitefinity.images().count()).isZero();
        }
        assertThat(seeded)
                .hasOnlyElementsOfTypes(FakeLivingdocs.class, FakeSanity.class, FakeSitefinity.class)
                .hasSize(3);
    }

    @Test
    void withItsVariablesSanityIsCalledAtItsOwnHosts() {
        Map<String, String> environment = Map.of(
                "SANITY_TOKEN", "secret",
                "SANITY_MEDIA_LIBRARY_ID", "mlXYZ",
                "SANITY_PROJECT_ID", "y856rro4",
                "SANITY_DATASET", "production");
        try (Clients clients = new Clients(environment)) {
            SanityClient sanity = clients.sanity(seeded::add);

            assertThat(clients.sanityLibrary()).isEqualTo("mlXYZ");
            assertThat(sanity.preview(c -> c.mediaLibraries().get("mlXYZ")).url())
                    .startsWith("https://api.sanity.io/")
                    .endsWith("/media-libraries/mlXYZ");
        }
        assertThat(seeded).isEmpty();
    }

    /** The tests' environment has no variables, which is what the builders complain about. */
    @Test
    void withItsVariablesNoFakeServerIsStarted() {
        Map<String, String> environment = Map.of(
                "LIVINGDOCS_URL", "https://server.example.com",
                "LIVINGDOCS_TOKEN", "secret",
                "SITEFINITY_URL", "https://www.example.com",
                "SITEFINITY_ACCESS_KEY", "secret");
        try (Clients clients = new Clients(environment)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> clients.livingdocs(seeded::add))
                    .withMessageContaining("LIVINGDOCS_URL");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> clients.sitefinity(seeded::add))
                    .withMessageContaining("SITEFINITY_URL");
        }
        assertThat(seeded).isEmpty();
    }
}
