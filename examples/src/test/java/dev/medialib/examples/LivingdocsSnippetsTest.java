package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.content.Download;
import dev.medialib.core.paging.Page;
import dev.medialib.core.paging.PageToken;
import dev.medialib.core.paging.Paged;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.CreateResult;
import dev.medialib.livingdocs.entry.CreateResults;
import dev.medialib.livingdocs.entry.EntryAsset;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import dev.medialib.livingdocs.entry.NewEntry;
import dev.medialib.livingdocs.entry.UsageState;
import dev.medialib.livingdocs.imports.ImportJob;
import dev.medialib.livingdocs.imports.ImportedItem;
import dev.medialib.livingdocs.publication.Publication;
import dev.medialib.livingdocs.publication.PublicationEvent;
import dev.medialib.livingdocs.reference.IncomingDocumentReference;
import dev.medialib.livingdocs.webhook.LivingdocsWebhooks;
import dev.medialib.livingdocs.webhook.MediaEvent;
import dev.medialib.livingdocs.webhook.MediaEventType;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/livingdocs.md, run. */
class LivingdocsSnippetsTest {
    private FakeLivingdocs server;
    private LivingdocsClient livingdocs;
    private String id;
    private final List<Long> stored = new ArrayList<>();

    @BeforeEach
    void start() {
        server = FakeLivingdocs.start();
        server.addUsagePurpose("print", "Print");
        id = server.addEntry(EntrySeed.image().key("2025/03/14/cat.jpeg").metadata("title", " Cat "));
        livingdocs = LivingdocsClient.builder()
                .baseUrl(server.url().toString())
                .token(server.token())
                .build();
    }

    @AfterEach
    void stop() {
        livingdocs.close();
        server.close();
    }

    @Test
    void updateReadsChangesAndPatches() {
        MediaLibraryEntry updated = livingdocs.mediaLibrary().update(id, (entry, p) -> {
            p.setMetadata("title", entry.metadata("title").asString().strip());
            p.addUsage(u -> u.purpose("print").state(UsageState.CONFIRMED).publicationDate(Instant.now()));
        });

        assertThat(updated.metadata("title").asString()).isEqualTo("Cat");
        assertThat(livingdocs.mediaLibrary().usageLog(id)).hasSize(1);
    }

    @Test
    void anImageIsDownloaded(@TempDir Path folder) {
        String key = "2025/03/14/dog.jpeg";
        server.addEntry(EntrySeed.image().key(key).bytes(new byte[] {1, 2, 3}));

        try (Download image = livingdocs.mediaLibrary().serveImage(key)) {
            image.saveTo(folder.resolve("cat.jpeg"));
        }

        assertThat(folder.resolve("cat.jpeg")).hasSize(3);
    }

    @Test
    void pagingGoesOnFromAToken() {
        server.addDocumentReferences(id, 250);

        Paged<IncomingDocumentReference> references = livingdocs.mediaLibrary().incomingDocumentReferences(id);
        Page<IncomingDocumentReference> first = references.firstPage();
        PageToken next = first.next(); // null on the last page; as text: next.value(), and back: PageToken.parse(text)
        List<IncomingDocumentReference> rest = references.from(next).toList();

        assertThat(first.items()).hasSize(100);
        assertThat(rest).hasSize(150);
    }

    @Test
    void mediaAreFoundWhereTheyAreUsed() {
        String mediaId = id;
        long documentId = 7;
        long seen = 0;
        server.publish("{\"systemdata\":{\"documentId\":7},\"metadata\":{\"title\":\"Cats\",\"image\":{\"mediaId\":\""
                + id + "\"}},\"references\":[{\"id\":\"" + id + "\",\"type\":\"image\",\"location\":\"metadata\"}]}");

        Set<String> used = livingdocs.documents().mediaIds(documentId);

        for (Publication publication :
                livingdocs.publications().searchByMedia(mediaId, List.of("teaserImage", "image"))) {
            System.out.println(publication.systemdata().documentId() + " " + publication.metadata("title"));
        }

        for (PublicationEvent event : livingdocs.publications().events(e -> e.afterId(seen))) {
            System.out.println(event.documentId() + " " + event.eventType());
            store(event.id()); // the next value of seen
        }

        assertThat(used).containsExactly(id);
        assertThat(livingdocs.publications().searchByMedia(mediaId, List.of("image")))
                .hasSize(1);
        assertThat(stored).hasSize(1);
    }

    private void store(Long eventId) {
        stored.add(eventId);
    }

    /** What a web framework gives of a request. */
    private record Request(String signature) {
        String header(String name) {
            return name.equals(LivingdocsWebhooks.SIGNATURE_HEADER) ? signature : null;
        }
    }

    /** A cache that is to forget what changed. */
    private record Cache(List<String> forgotten) {
        void forget(String key) {
            forgotten.add(key);
        }
    }

    @Test
    void aWebhookMakesACacheForget() throws Exception {
        byte[] body = ("{\"event\":\"mediaLibraryEntry.revoke\",\"mediaId\":\"" + id + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        String secret = "shared with the server";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        Request request = new Request("sha256=" + HexFormat.of().formatHex(mac.doFinal(body)));
        Cache cache = new Cache(new ArrayList<>());

        LivingdocsWebhooks webhooks = LivingdocsWebhooks.signedWith(secret);
        MediaEvent event = webhooks.parse(body, request.header(LivingdocsWebhooks.SIGNATURE_HEADER));
        if (event.event().equals(MediaEventType.REVOKE)) {
            livingdocs.mediaLibrary().keys(event.mediaId()).forEach(cache::forget);
        }

        assertThat(cache.forgotten()).containsExactly("2025/03/14/cat.jpeg");
    }

    @Test
    void creatingManyReportsEachOne() {
        List<NewEntry> entries = List.of(entry("a"), entry("a"));

        CreateResults results = livingdocs.mediaLibrary().create(entries);
        for (CreateResult failed : results.failed()) {
            System.out.println(failed.entry().id() + ": " + failed.message());
        }

        assertThat(results.created()).hasSize(1);
        assertThat(results.failed()).hasSize(1);
    }

    private static NewEntry entry(String id) {
        return NewEntry.of(e -> e.id(id)
                .mediaType("file")
                .asset(EntryAsset.builder()
                        .key("2025/" + id + ".pdf")
                        .url("https://storage.example.com/2025/" + id + ".pdf")
                        .mimeType("application/pdf")
                        .filename(id + ".pdf")
                        .size(10L)
                        .build()));
    }

    @Test
    void importingByUrlWaitsForTheJob() {
        server.serve("https://dam.example.com/1.jpg", new byte[] {1});
        ImportJob job = livingdocs
                .imports()
                .images(i -> i.systemName("dam")
                        .add(image -> image.url("https://dam.example.com/1.jpg")
                                .id("1")
                                .fileName("one.jpg")
                                .mediaType("image")));
        for (ImportedItem item : job.await(Duration.ofMinutes(5)).items()) {
            System.out.println(item.externalId() + " " + item.outcome() + " " + item.entryId());
        }

        assertThat(job.status().items())
                .singleElement()
                .satisfies(item -> assertThat(item.imported()).isTrue());
    }
}
