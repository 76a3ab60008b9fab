package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medialib.core.call.Response;
import dev.medialib.core.http.Method;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.LivingdocsMediaLibrary;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import dev.medialib.livingdocs.reference.IncomingDocumentReference;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The snippets of the README, run. */
class ReadmeSnippetsTest {
    private FakeLivingdocs server;
    private String url;
    private String token;

    @BeforeEach
    void start() {
        server = FakeLivingdocs.start();
        url = server.url().toString();
        token = server.token();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theFirstSnippetReadsChangesListsAndSaves() throws Exception {
        server.addEntry(EntrySeed.image()
                .id("asze63i9")
                .key("2025/03/14/horse.jpeg")
                .mimeType("image/jpeg")
                .bytes(Picture.of().bytes()));
        server.addDocumentReferences("asze63i9", 3);

        try {
            first();
            assertThat(Path.of("horse.jpeg")).hasBinaryContent(Picture.of().bytes());
        } finally {
            Files.deleteIfExists(Path.of("horse.jpeg"));
        }
        assertThat(server.entry("asze63i9").version()).isEqualTo(2);
    }

    private void first() {
        try (LivingdocsClient livingdocs =
                LivingdocsClient.builder().baseUrl(url).token(token).build()) {
            LivingdocsMediaLibrary library = livingdocs.mediaLibrary();
            MediaLibraryEntry entry = library.get("asze63i9");

            // refused with a VersionConflictException if someone else was faster
            library.patch(entry.id(), p -> p.ifVersion(entry.version()).setMetadata("title", "updated title"));

            // pages are fetched as they are needed
            for (IncomingDocumentReference document : library.incomingDocumentReferences(entry.id())) {
                System.out.println("used in document " + document.id());
            }

            library.serveImage("2025/03/14/horse.jpeg").saveTo(Path.of("horse.jpeg"));
        }
    }

    @Test
    void theSecondSnippetShowsWhatAllClientsCanDo() {
        String id = server.addEntry(EntrySeed.image().key("2025/03/14/cat.jpeg"));
        try (LivingdocsClient livingdocs =
                LivingdocsClient.builder().baseUrl(url).token(token).build()) {
            second(livingdocs, id);
        }
        assertThat(server.entry(id).version()).isEqualTo(1);
    }

    private static void second(LivingdocsClient livingdocs, String id) {
        // a view with other options; it shares the connections
        LivingdocsClient patient =
                livingdocs.withOptions(o -> o.deadline(Duration.ofMinutes(5)).retries(5));

        // status, headers, request id and attempts with the value
        Response<MediaLibraryEntry> response =
                patient.withResponse(c -> c.mediaLibrary().get(id));
        System.out.println(response.status() + " after " + response.attempts() + " attempt");

        // the exact request, with the token blanked, without sending it
        System.out.println(livingdocs.preview(c -> c.mediaLibrary().patch(id, p -> p.setMetadata("title", "A cat"))));

        // on another thread; cancelling the future stops the call
        CompletableFuture<MediaLibraryEntry> later =
                livingdocs.async(c -> c.mediaLibrary().get(id));
        System.out.println(later.orTimeout(10, TimeUnit.SECONDS).join().version());

        // an endpoint that the SDK does not know
        JsonData config = livingdocs.call(Method.GET, "projectConfig", r -> {});
        System.out.println(config.names());

        // does it work, and what is to be done if not?
        System.out.println(livingdocs.check());
    }

    @Test
    void theThirdSnippetTestsWithTheFake() {
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
