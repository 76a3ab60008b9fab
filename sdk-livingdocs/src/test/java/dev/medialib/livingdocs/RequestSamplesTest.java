package dev.medialib.livingdocs;

import static dev.medialib.testsupport.JsonTree.lenientTree;
import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.entry.EntryAsset;
import dev.medialib.livingdocs.entry.MediaLibraryPatch;
import dev.medialib.livingdocs.entry.NewEntry;
import dev.medialib.livingdocs.entry.Translation;
import dev.medialib.livingdocs.entry.UsageState;
import dev.medialib.livingdocs.imports.UrlImport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documentation's requests, written by the builders. */
class RequestSamplesTest {
    private static final Instant PUBLICATION = Instant.parse("2026-05-01T11:00:00Z");

    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SampleServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static void common(MediaLibraryPatch.Builder patch) {
        patch.ifVersion(1L)
                .setMetadata("title", "updated title")
                .replaceAsset(EntryAsset.builder()
                        .key("2021/11/23/my-new-file.png")
                        .url("https://example.com/my-new-file.png")
                        .size(10000L)
                        .width(1000)
                        .height(800)
                        .filename("my-new-file.png")
                        .mimeType("image/png")
                        .build())
                .revokeAsset("Case #1")
                .unrevokeAsset()
                .archive()
                .removeAsset("en");
    }

    private static void usage(MediaLibraryPatch.Builder patch) {
        patch.addUsage(u -> u.state(UsageState.PENDING)
                        .purpose("print")
                        .publicationDate(PUBLICATION)
                        .url("http://localhost")
                        .params(Map.of()))
                .updateUsage(
                        "g1x419UgQSS5",
                        u -> u.state(UsageState.CONFIRMED)
                                .purpose("print")
                                .publicationDate(PUBLICATION)
                                .url("http://localhost")
                                .params(Map.of("medium", "Paper")),
                        JsonData.of(Map.of()))
                .removeUsage("g1x419UgQSS5");
    }

    private RecordedRequest sent(LivingdocsApiVersion version, Consumer<LivingdocsClient> call, String answer) {
        call.accept(server.answering(version, text(answer)));
        return server.request();
    }

    private RecordedRequest patched(LivingdocsApiVersion version, Consumer<MediaLibraryPatch.Builder> patch) {
        return sent(version, c -> c.mediaLibrary().patch("asze63i9", patch), "patch/done.json");
    }

    private static void assertBody(RecordedRequest request, String sample) {
        assertThat(tree(request.getBody().utf8())).isEqualTo(lenientTree(text("requests/" + sample + ".js")));
    }

    @Test
    void thePatchOf202605() {
        RecordedRequest request = patched(LivingdocsApiVersion.V2026_05, p -> {
            p.preserveUpdatedAt();
            common(p);
            usage(p);
        });

        assertBody(request, "patch-2026-05");
        assertThat(request.getMethod()).isEqualTo("PATCH");
        assertThat(request.getTarget()).isEqualTo("/api/2026-05/mediaLibrary/asze63i9");
    }

    @Test
    void thePatchOf202603() {
        RecordedRequest request = patched(LivingdocsApiVersion.V2026_03, p -> {
            p.preserveUpdatedAt();
            common(p);
        });

        assertBody(request, "patch-2026-03");
        assertThat(request.getTarget()).isEqualTo("/api/2026-03/mediaLibrary/asze63i9");
    }

    @Test
    void thePatchOf202601() {
        RecordedRequest request = patched(LivingdocsApiVersion.V2026_01, RequestSamplesTest::common);

        assertBody(request, "patch-2026-01");
        assertThat(request.getTarget()).isEqualTo("/api/2026-01/mediaLibrary/asze63i9");
    }

    @Test
    void thePatchOf202601WithUsageLogs() {
        RecordedRequest request = patched(LivingdocsApiVersion.V2026_01, p -> {
            common(p);
            usage(p);
        });

        assertBody(request, "patch-2026-01-with-usage");
    }

    @Test
    void whatWasNotSaidIsNotSent() {
        RecordedRequest request = patched(
                LivingdocsApiVersion.V2026_05,
                p -> p.revokeAsset()
                        .addUsage(u -> u.purpose("print"))
                        .updateUsage("u1", u -> u.purpose("web").state(UsageState.PENDING)));

        assertThat(tree(request.getBody().utf8())).isEqualTo(tree("""
                {"patches": [
                  {"operation": "revokeAsset"},
                  {"operation": "addUsageLogEntry", "value": {"purpose": "print"}},
                  {"operation": "updateUsageLogEntry", "usageLogEntryId": "u1",
                   "value": {"purpose": "web", "state": "pending"}}]}"""));
    }

    @Test
    void removingMetadataSendsNull() {
        RecordedRequest request = patched(LivingdocsApiVersion.V2026_05, p -> p.removeMetadata("title"));

        assertThat(tree(request.getBody().utf8())).isEqualTo(tree("""
                {"patches": [{"operation": "setMetadataProperty", "propertyName": "title", "value": null}]}"""));
    }

    @Test
    void theVersionCanBeSentAsANumber() {
        server.answer(200, text("patch/done.json"));
        LivingdocsClient client = server.built(server.builder("/").numericPatchVersion());

        client.mediaLibrary().patch("x", p -> p.ifVersion(36L).archive());

        assertThat(tree(server.request().getBody().utf8()))
                .isEqualTo(tree("{\"version\": 36, \"patches\": [{\"operation\": \"archive\"}]}"));
    }

    @Test
    void metadataOfEachShapeIsSentAsItCame() {
        JsonData metadata =
                JsonData.parse(text("entries/image-with-every-shape.json")).get("metadata");
        RecordedRequest request =
                patched(LivingdocsApiVersion.V2026_05, p -> metadata.asMap().forEach(p::setMetadata));

        JsonData patches = JsonData.parse(request.getBody().utf8()).get("patches");
        assertThat(patches.size()).isEqualTo(metadata.size());
        for (JsonData patch : patches.asList()) {
            String name = patch.get("propertyName").asString();
            assertThat(tree(patch.get("value").toJson()))
                    .isEqualTo(tree(metadata.get(name).toJson()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05", "2025-11"})
    void theImportOfEntriesWithTranslations(String version) {
        NewEntry image = NewEntry.of(e -> e.id("custom-1")
                .systemName("externalSystem")
                .externalId("6hedie82")
                .mediaType("image")
                .asset(image("2022/08/25/d6068c02-ca85-421d-948d-ee0e2c15f372.jpeg", "super-mario.jpeg"))
                .metadata(Map.of("title", "An image title"))
                .translation(translation(
                        "Un titre d'image", image("2022/08/25/another-asset.jpeg", "super-mario-modified.jpeg"))));
        NewEntry file = NewEntry.of(e -> e.id("custom-2")
                .systemName("externalSystem")
                .externalId("ahedie8x")
                .mediaType("file")
                .asset(file("2022/09/30/a1cb173d-e85f-498b-996e-5ce46058e9b9.pdf", "a-simple-pdf.pdf"))
                .metadata(Map.of("title", "A simple PDF"))
                .translation(
                        translation("Un simple PDF", file("2022/09/30/another-asset.pdf", "a-simple-pdf-fr.pdf"))));
        NewEntry video = NewEntry.of(e -> e.id("custom-3")
                .systemName("externalSystem")
                .externalId("srfhediess")
                .mediaType("video")
                .asset(video("2022/09/30/2804fc3d-098d-4f8f-b25c-c6c15583d672.mp4", "fire.mp4"))
                .metadata(Map.of("title", "This is a fire"))
                .translation(translation("C'est un feu", video("2022/09/30/another-asset.mp4", "fire-fr.mp4"))));

        RecordedRequest request = sent(
                LivingdocsApiVersion.of(version),
                c -> c.mediaLibrary().create(List.of(image, file, video)),
                "imports/refused-results.json");

        assertBody(request, "import-media-library");
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getTarget()).isEqualTo("/api/" + version + "/import/mediaLibrary");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    }

    private static Translation translation(String title, EntryAsset asset) {
        return Translation.builder()
                .locale("fr")
                .metadata(Map.of("title", JsonData.of(title)))
                .asset(asset)
                .build();
    }

    private static EntryAsset.Builder asset(String kind, String key, String filename, String mimeType) {
        EntryAsset.Builder asset = EntryAsset.builder();
        asset.key(key)
                .url("https://livingdocs-" + kind + "-development.s3.amazonaws.com/" + key)
                .filename(filename)
                .mimeType(mimeType);
        return asset;
    }

    private static EntryAsset image(String key, String filename) {
        return asset("images", key, filename, "image/jpeg")
                .size(34910L)
                .width(640)
                .height(427)
                .build();
    }

    private static EntryAsset file(String key, String filename) {
        return asset("files", key, filename, "application/pdf").size(3028L).build();
    }

    private static EntryAsset video(String key, String filename) {
        return asset("videos", key, filename, "video/mp4")
                .size(8633462L)
                .width(1280)
                .height(720)
                .duration(new BigDecimal("35.241667"))
                .build();
    }

    private static UrlImport.Builder envelope(UrlImport.Builder urlImport, String kind) {
        return urlImport
                .systemName("identifier-for-your-system")
                .webhook("https://my-domain.com/webhooks/" + kind + "-import")
                .context(Map.of("myIdentifier", "some-identifier-sent-to-the-webhook"));
    }

    @Test
    void theImportOfImages() {
        RecordedRequest request = sent(
                LivingdocsApiVersion.V2026_05,
                c -> c.imports()
                        .images(u -> envelope(u, "image")
                                .add(i -> i.url("https://placekitten.com/800/600")
                                        .id("123abc")
                                        .fileName("cat")
                                        .mediaType("image")
                                        .metadata(Map.of("caption", "foo")))),
                "imports/started-job.json");

        assertBody(request, "import-images");
        assertThat(request.getTarget()).isEqualTo("/api/2026-05/import/images");
    }

    @Test
    void theImportOfVideosNeedsNoMediaType() {
        RecordedRequest request = sent(
                LivingdocsApiVersion.V2026_05,
                c -> c.imports()
                        .videos(u -> envelope(u, "video")
                                .add(i -> i.url(
                                                "https://www.learningcontainer.com/wp-content/uploads/2020/05/sample-mp4-file.mp4")
                                        .id("123abc")
                                        .fileName("foo")
                                        .metadata(Map.of("title", "sample video", "credit", "LC")))),
                "imports/started-job.json");

        assertBody(request, "import-videos");
        assertThat(request.getTarget()).isEqualTo("/api/2026-05/import/videos");
    }

    @Test
    void theImportOfFiles() {
        RecordedRequest request = sent(
                LivingdocsApiVersion.V2026_05,
                c -> c.imports()
                        .files(u -> envelope(u, "file")
                                .add(i -> i.url("https://example.com/documents/annual-report-2023.pdf")
                                        .id("file-123abc")
                                        .fileName("Annual Report 2023")
                                        .mediaType("file")
                                        .metadata(Map.of(
                                                "title",
                                                "Annual Report 2023",
                                                "description",
                                                "Financial report for fiscal year 2023")))
                                .add(i -> i.url("https://example.com/spreadsheets/sales-data-2023.xlsx")
                                        .id("file-456def")
                                        .fileName("Sales Data 2023")
                                        .mediaType("file")
                                        .metadata(Map.of(
                                                "title",
                                                "Sales Data 2023",
                                                "description",
                                                "Quarterly sales figures for 2023")))),
                "imports/started-job.json");

        assertBody(request, "import-files");
        assertThat(request.getTarget()).isEqualTo("/api/2026-05/import/files");
    }
}
