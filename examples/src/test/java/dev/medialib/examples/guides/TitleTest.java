package dev.medialib.examples.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import org.junit.jupiter.api.Test;

class TitleTest {
    @Test
    void aTitleIsChanged() {
        try (FakeLivingdocs server = FakeLivingdocs.start();
                LivingdocsClient livingdocs = LivingdocsClient.builder()
                        .baseUrl(server.url().toString())
                        .token(server.token())
                        .build()) {
            String id =
                    server.addEntry(EntrySeed.image().key("2025/03/14/cat.jpeg").metadata("title", "Cat"));

            livingdocs.mediaLibrary().patch(id, p -> p.setMetadata("title", "A cat"));

            assertEquals(
                    "A cat", livingdocs.mediaLibrary().get(id).metadata("title").asString());
            assertEquals("PATCH", server.requests().get(0).method());
        }
    }
}
