package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.testsupport.ChildJvm;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JvmExitTest extends WithServer {

    @Test
    void aProgramConfiguredByItsEnvironmentEndsAfterMainWithoutClose() throws Exception {
        server.answer(200, "{\"a\":1,\"b\":2}");
        server.sample("references/page.json");
        server.answer(200, "{}");
        Map<String, String> environment = Map.of(
                "SANITY_PROJECT_ID", "y856rro4",
                "SANITY_DATASET", "production",
                "SANITY_TOKEN", SanityServer.TOKEN,
                "SANITY_API_VERSION", "2025-02-19");
        ChildJvm.endsSoonAfterMain(
                "v2025-02-19 2 3 SanityClient[https://api.sanity.io/v2025-03-25]",
                environment,
                JvmExitMain.class,
                server.origin());
        var first = server.request();
        assertThat(first.getTarget()).startsWith("/v2025-02-19/");
        assertThat(first.getHeaders().get("Authorization")).isEqualTo("Bearer " + SanityServer.TOKEN);
    }
}
