package dev.medialib.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.content.Content;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/uploads-and-downloads.md, run. */
class UploadsAndDownloadsTest {
    private static final byte[] BOAT = {1, 2, 3};

    @TempDir
    private Path folder;

    @Test
    void aFileIsUploadedToSanityAndDownloadedAgain() throws Exception {
        Path boat = Files.write(folder.resolve("boat.bin"), BOAT);
        Path copy = folder.resolve("copy.bin");
        try (FakeSanity server = FakeSanity.start();
                SanityClient sanity = Fakes.clientOf(server)) {
            String library = server.library().id();

            String id = SanityUpload.upload(sanity, library, boat);
            assertThat(SanityUpload.upload(sanity, library, boat)).isEqualTo(id);

            UploadedAsset uploaded = sanity.mediaLibrary(library).uploadOrGet(Content.of(boat));
            AssetInstance instance = uploaded.assetInstance();
            server.serve(instance.url(), BOAT);
            Downloads.sanity(sanity, instance, copy);
            assertThat(copy).hasBinaryContent(BOAT);
        }
    }

    @Test
    void aFileIsUploadedToSitefinityAndPublished() throws Exception {
        Path boat = Files.write(folder.resolve("boat.jpg"), BOAT);
        try (FakeSitefinity server = FakeSitefinity.start();
                SitefinityClient sitefinity = Fakes.clientOf(server)) {
            UUID album = server.addLibrary("albums", "Boats");

            UUID id = SitefinityUpload.upload(sitefinity, album, boat);

            assertThat(Downloads.sitefinity(sitefinity, id)).isEqualTo(BOAT);
        }
    }

    @Test
    void anImageIsImportedIntoLivingdocs() {
        try (FakeLivingdocs server = FakeLivingdocs.start();
                LivingdocsClient livingdocs = Fakes.clientOf(server)) {
            server.serve("https://dam.example.com/one.jpg", new byte[] {1});
            String printed =
                    Fakes.printedBy(() -> LivingdocsImport.importImage(livingdocs, "https://dam.example.com/one.jpg"));

            assertThat(printed).startsWith("1 imported ");
        }
    }

    @Test
    void anImageOfLivingdocsIsSaved() {
        Path copy = folder.resolve("boat.jpg");
        try (FakeLivingdocs server = FakeLivingdocs.start();
                LivingdocsClient livingdocs = Fakes.clientOf(server)) {
            server.addImage(BOAT, "2025/03/14/boat.jpeg", "image/jpeg");

            Downloads.livingdocs(livingdocs, "2025/03/14/boat.jpeg", copy);
        }
        assertThat(copy).hasBinaryContent(BOAT);
    }

    @Test
    void allSourcesSendTheSameBytes() throws Exception {
        Path boat = Files.write(folder.resolve("boat.bin"), BOAT);
        List<Content> contents = List.of(
                Sources.file(boat),
                Sources.bytes(BOAT),
                Sources.blob(BOAT),
                Sources.once(new ByteArrayInputStream(BOAT), BOAT.length));

        assertThat(contents).extracting(Content::mediaType).containsOnly("image/jpeg");
        assertThat(contents).extracting(Content::isReplayable).containsExactly(true, true, true, false);
        for (Content content : contents) {
            try (InputStream stream = content.open()) {
                assertThat(stream.readAllBytes()).isEqualTo(BOAT);
            }
        }
    }

    @Test
    void aSmallFileOfSitefinityIsReadIntoMemory() {
        try (FakeSitefinity server = FakeSitefinity.start();
                SitefinityClient sitefinity = Fakes.clientOf(server)) {
            UUID id = server.addMedia(MediaSeed.image().file(BOAT, "boat.jpg", "image/jpeg"));

            assertThat(Downloads.sitefinity(sitefinity, id)).isEqualTo(BOAT);
        }
    }
}
