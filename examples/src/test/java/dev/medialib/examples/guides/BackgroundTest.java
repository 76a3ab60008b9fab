package dev.medialib.examples.guides;

import static dev.medialib.testkit.RequestMatcher.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.junit.MedialibFakes;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MedialibFakes.class)
class BackgroundTest {
    @Test
    void workInTheBackgroundArrives(FakeLivingdocs server) {
        String id = server.addEntry(EntrySeed.image());
        try (LivingdocsClient livingdocs = LivingdocsClient.builder()
                .baseUrl(server.url().toString())
                .token(server.token())
                .build()) {
            CompletableFuture<MediaLibraryEntry> entry =
                    livingdocs.async(client -> client.mediaLibrary().get(id));

            RecordedRequest request = server.awaitRequests(1, get("/mediaLibrary/*"), Duration.ofSeconds(5))
                    .get(0);
            assertEquals("Bearer " + server.token(), request.header("Authorization"));
            assertEquals(id, entry.join().id());
        }
    }
}
