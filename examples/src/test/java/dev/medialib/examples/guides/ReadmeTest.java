package dev.medialib.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of the README, run. */
class ReadmeTest {
    private static final byte[] PICTURE = {1, 2, 3};

    @TempDir
    private Path folder;

    @Test
    void theSnippetOfLivingdocsReadsChangesListsAndSaves() {
        Path target = folder.resolve("horse.jpeg");
        try (FakeLivingdocs server = FakeLivingdocs.start();
                LivingdocsClient livingdocs = Fakes.clientOf(server)) {
            server.addEntry(EntrySeed.image()
                    .id("asze63i9")
                    .key("2025/03/14/horse.jpeg")
                    .mimeType("image/jpeg")
                    .bytes(PICTURE));
            server.addDocumentReferences("asze63i9", 3);

            String printed = Fakes.printedBy(() -> LivingdocsExample.run(livingdocs, target));

            assertThat(printed.lines()).hasSize(3);
            assertThat(server.entry("asze63i9").version()).isEqualTo(2);
        }
        assertThat(target).hasBinaryContent(PICTURE);
    }

    @Test
    void theSnippetOfSanityUploadsFindsAndAttaches() throws Exception {
        Path photo = folder.resolve("photo.jpeg");
        try (InputStream boat = ReadmeTest.class.getResourceAsStream("/dev/medialib/examples/sailing-boat.jpg")) {
            Files.copy(Objects.requireNonNull(boat), photo);
        }
        try (FakeSanity server = FakeSanity.start();
                SanityClient sanity = Fakes.clientOf(server)) {
            server.dataset().addDocument("{\"_id\":\"article-1\",\"_type\":\"article\"}");
            server.library().addDocument("""
                    {"_type": "sanity.asset", "title": "A sailing boat at dusk"}""");

            String printed = Fakes.printedBy(
                    () -> SanityExample.run(sanity, server.library().id(), photo, "boat"));

            assertThat(sanity.dataset().get("article-1").at("/mainImage/asset/_ref"))
                    .isNotNull();
            assertThat(server.library().documentIds()).hasSize(3);
            assertThat(printed.lines()).contains("A sailing boat at dusk");
        }
    }

    @Test
    void theSnippetOfSitefinityListsChangesAndPublishes() {
        try (FakeSitefinity server = FakeSitefinity.start();
                SitefinityClient sitefinity = Fakes.clientOf(server)) {
            UUID album = server.addLibrary("albums", "Animals");
            UUID id = server.addMedia(
                    MediaSeed.image().title("cat").library(album).property("Width", 2048));

            String printed = Fakes.printedBy(() -> SitefinityExample.run(sitefinity, album, id));

            assertThat(printed).startsWith("cat http");
            assertThat(sitefinity.images().get(id).alternativeText()).isEqualTo("A cat");
        }
    }
}
