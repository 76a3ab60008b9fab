package dev.medialib.sanity.interop;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testkit.sanity.FakeSanity;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Tests on a fake server whose queries the vendor's evaluator answers. */
abstract class WithGroqPeer {
    private static GroqPeer peer;

    final FakeSanity server = FakeSanity.start();
    final SanityClient client = SanityClient.builder()
            .mediaLibraryUrl(server.url().toString())
            .projectUrl(server.url().toString())
            .projectId(server.projectId())
            .dataset("production")
            .token(server.token())
            .build();
    final SanityMediaLibrary library = client.mediaLibrary(server.library().id());

    @BeforeAll
    static void startPeer() {
        peer = GroqPeer.start();
    }

    @AfterAll
    static void stopPeer() {
        if (peer != null) {
            peer.close();
        }
    }

    @BeforeEach
    final void answerByThePeer() {
        server.evaluateQueriesWith((groq, params, documents) -> {
            Map<String, JsonData> values = new LinkedHashMap<>();
            params.forEach((name, value) -> values.put(name, JsonData.parse(value)));
            return peer.evaluate(groq, JsonData.of(values).toJson(), documents);
        });
    }

    @AfterEach
    final void stop() {
        client.close();
        server.close();
    }
}
