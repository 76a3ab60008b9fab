package dev.medialib.examples.guides;

import static dev.medialib.testkit.RequestMatcher.patch;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.testkit.junit.MedialibFakes;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MedialibFakes.class)
class TitleTest {
    @Test
    void aTitleIsChanged(FakeLivingdocs server) {
        String id = server.addEntry(EntrySeed.image().key("2025/03/14/cat.jpeg").metadata("title", "Cat"));
        try (LivingdocsClient livingdocs = LivingdocsClient.builder()
                .baseUrl(server.url().toString())
                .token(server.token())
                .build()) {
            livingdocs.mediaLibrary().patch(id, p -> p.setMetadata("title", "A cat"));

            assertEquals(
                    "A cat", livingdocs.mediaLibrary().get(id).metadata("title").asString());
        }
        assertEquals(2, server.entry(id).version());
        server.verify(1, patch("/mediaLibrary/" + id));
    }
}
