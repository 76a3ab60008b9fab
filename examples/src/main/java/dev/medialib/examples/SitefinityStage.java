package dev.medialib.examples;

import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Server of the tour: a fake server, or the real one that {@code SITEFINITY_URL} and {@code SITEFINITY_ACCESS_KEY} name.
 *
 * @param fake null on the real server
 */
record SitefinityStage(
        String name, SitefinityClient client, @Nullable FakeSitefinity fake) implements AutoCloseable {

    static SitefinityStage open(Map<String, String> environment) {
        String url = environment.get("SITEFINITY_URL");
        return url != null && environment.containsKey("SITEFINITY_ACCESS_KEY") ? real(url) : pretended();
    }

    private static SitefinityStage real(String url) {
        return new SitefinityStage(url, SitefinityClient.builder().fromEnv().build(), null);
    }

    private static SitefinityStage pretended() {
        FakeSitefinity fake = FakeSitefinity.start();
        SitefinityClient client = SitefinityClient.builder()
                .baseUrl(fake.url().toString())
                .accessKey(fake.accessKey())
                .build();
        return new SitefinityStage("a fake server in this process", client, fake);
    }

    @Override
    public void close() {
        client.close();
        if (fake != null) {
            fake.close();
        }
    }
}
