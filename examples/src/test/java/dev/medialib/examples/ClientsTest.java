package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.livingdocs.LivingdocsClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientsTest {
    private final List<Object> seeded = new ArrayList<>();

    @Test
    void withoutVariablesAClientIsOfAPreparedFakeServer() {
        try (Clients clients = new Clients(Map.of("LIVINGDOCS_URL", "https://server.example.com"))) {
            LivingdocsClient client = clients.livingdocs(seeded::add);

            assertThat(client.health().status()).isEqualTo("ok");
            assertThat(seeded).hasSize(1);
        }
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
