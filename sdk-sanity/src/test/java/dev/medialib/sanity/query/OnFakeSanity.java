package dev.medialib.sanity.query;

import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testkit.sanity.FakeSanity;
import org.junit.jupiter.api.AfterEach;

/** Tests of queries, which the fake server evaluates unless a subclass replaces its evaluator. */
public abstract class OnFakeSanity {
    protected final FakeSanity server = FakeSanity.start();
    final SanityClient client = SanityClient.builder()
            .mediaLibraryUrl(server.url().toString())
            .projectUrl(server.url().toString())
            .projectId(server.projectId())
            .dataset("production")
            .token(server.token())
            .build();
    final SanityMediaLibrary library = client.mediaLibrary(server.library().id());

    @AfterEach
    final void stop() {
        client.close();
        server.close();
    }
}
