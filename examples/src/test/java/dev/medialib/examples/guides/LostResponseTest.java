package dev.medialib.examples.guides;

import static dev.medialib.testkit.RequestMatcher.patch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.medialib.core.error.TransportException;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.junit.MedialibFakes;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MedialibFakes.class)
class LostResponseTest {
    @Test
    void aLostResponseLeavesTheOutcomeOpen(FakeLivingdocs server) {
        String id = server.addEntry(EntrySeed.image());
        server.on(patch("/mediaLibrary/*")).respond(FakeResponse.lost());
        try (LivingdocsClient livingdocs = LivingdocsClient.builder()
                .baseUrl(server.url().toString())
                .token(server.token())
                .build()) {
            TransportException lost = assertThrows(
                    TransportException.class, () -> livingdocs.mediaLibrary().patch(id, p -> p.archive()));

            assertTrue(lost.outcomeUnknown());
        }
        assertEquals(2, server.entry(id).version(), "the server has archived the entry");
    }
}
