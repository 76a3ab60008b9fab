package dev.medialib.examples.guides;

import static dev.medialib.testkit.RequestMatcher.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.junit.MedialibFakes;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MedialibFakes.class)
class BusyServerTest {
    @Test
    void aBusyServerIsAskedAgain(FakeLivingdocs server) {
        String id = server.addEntry(EntrySeed.image());
        server.on(get("/mediaLibrary/*"))
                .times(2)
                .respond(FakeResponse.of(503, "").withHeader("Retry-After", "0"));
        try (LivingdocsClient livingdocs = LivingdocsClient.builder()
                .baseUrl(server.url().toString())
                .token(server.token())
                .build()) {
            assertEquals(id, livingdocs.mediaLibrary().get(id).id());
        }
        server.verify(3, get("/mediaLibrary/" + id));
    }
}
