package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.content.Content;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.testkit.sanity.FakeSanity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The snippet of the README on Sanity, run; its {@code MediaLibrary} has the name of another in the snippets on Livingdocs. */
class ReadmeSanitySnippetTest {

    @Test
    void theSnippetOfSanityUploadsFindsAndAttaches() throws Exception {
        Files.write(Path.of("photo.jpeg"), Picture.of().bytes());
        try (FakeSanity server = FakeSanity.start();
                SanityClient sanity = SanityClient.builder()
                        .mediaLibraryUrl(server.url().toString())
                        .projectUrl(server.url().toString())
                        .projectId(server.projectId())
                        .dataset("production")
                        .token(server.token())
                        .build()) {
            String libraryId = server.library().id();
            server.dataset().addDocument("{\"_id\":\"article-1\",\"_type\":\"article\"}");
            String words = "boat";
            server.setQueryResult(
                    "*[_type == \"sanity.asset\" && title match $words]",
                    Map.of("words", "\"boat\""),
                    "[{\"_id\":\"a\",\"title\":\"photo.jpeg\"}]");

            sanity(sanity, libraryId, words);

            assertThat(sanity.dataset().get("article-1").at("/mainImage/asset/_ref"))
                    .isNotNull();
            assertThat(server.library().documentIds()).hasSize(2);
        } finally {
            Files.deleteIfExists(Path.of("photo.jpeg"));
        }
    }

    private static void sanity(SanityClient sanity, String libraryId, String words) {
        SanityMediaLibrary library = sanity.mediaLibrary(libraryId);

        // streamed and hashed on the way; the asset that is there, if the library has these bytes
        UploadedAsset photo = library.uploadOrGet(Content.of(Path.of("photo.jpeg")));

        // what a user typed stays a value
        Groq byTitle =
                Groq.of("*[_type == \"sanity.asset\" && title match $words]").param("words", words);
        library.query(byTitle, Asset.class).forEach(asset -> System.out.println(asset.title()));

        // linked to the dataset as soon as Sanity is done with it, and put into a document
        sanity.dataset().attach("article-1", "mainImage", sanity.assets().link(libraryId, photo));
    }
}
