package dev.medialib.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testsupport.ChildJvm;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JvmExitTest extends AgainstFakeLivingdocs {
    private final String id = server.addEntry(EntrySeed.image().id("a1"));

    @Test
    void aProgramThatIsConfiguredByItsEnvironmentEndsSoonAfterMainWithoutClose() throws Exception {
        server.addMediaReferences(id, 25);
        Map<String, String> environment = Map.of(
                "LIVINGDOCS_URL", server.url().toString(),
                "LIVINGDOCS_TOKEN", server.token(),
                "LIVINGDOCS_API_VERSION", "2026-03");
        ChildJvm.endsSoonAfterMain("2026-03 10 baseUrl is required", environment, JvmExitMain.class, id);
        assertThat(requests("PATCH"))
                .singleElement()
                .satisfies(patch -> assertThat(patch.path()).startsWith("/api/2026-03/"));
    }
}
