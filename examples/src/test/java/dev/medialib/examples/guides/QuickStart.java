package dev.medialib.examples.guides;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.LivingdocsMediaLibrary;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;

public class QuickStart {
    public static void main(String[] args) {
        try (FakeLivingdocs server = FakeLivingdocs.start();
                LivingdocsClient livingdocs = LivingdocsClient.builder()
                        .baseUrl(server.url().toString())
                        .token(server.token())
                        .build()) {
            String id =
                    server.addEntry(EntrySeed.image().key("2025/03/14/cat.jpeg").metadata("title", "Cat"));

            LivingdocsMediaLibrary library = livingdocs.mediaLibrary();
            library.patch(id, p -> p.setMetadata("title", "A cat"));

            MediaLibraryEntry entry = library.get(id);
            System.out.println(
                    entry.id() + " is now called " + entry.metadata("title").asString());
        }
    }
}
