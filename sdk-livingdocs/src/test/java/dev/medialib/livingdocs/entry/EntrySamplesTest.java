package dev.medialib.livingdocs.entry;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Timestamp;
import dev.medialib.livingdocs.LivingdocsApiVersion;
import dev.medialib.livingdocs.SampleServer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntrySamplesTest {
    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SampleServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static void assertSample(
            MediaLibraryEntry entry, String id, String title, String url, String system, String externalId) {
        assertThat(entry.id()).isEqualTo(id);
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.mediaType()).isEqualTo("image");
        assertThat(entry.systemName()).isEqualTo(system);
        assertThat(entry.externalId()).isEqualTo(externalId);
        EntryAsset asset = entry.asset();
        assertThat(asset.url()).isEqualTo(url);
        assertThat(asset.mimeType()).isEqualTo("image/jpeg");
        assertThat(asset.width()).isEqualTo(1600);
        assertThat(asset.height()).isEqualTo(900);
        assertThat(asset.size()).isEqualTo(21000);
        assertThat(asset.key()).isNull();
        assertThat(asset.storage()).isNull();
        assertThat(asset.filename()).isNull();
        assertThat(asset.duration()).isNull();
        assertThat(entry.metadata()).isEqualTo(Map.of("title", JsonData.of(title)));
        assertThat(entry.metadata("title").asString()).isEqualTo(title);
        assertThat(entry.metadata("subtitle")).isNull();
        assertThat(entry.translations()).isNull();
        assertThat(entry.createdAt().text()).isEqualTo("2020-12-27T09:19:00.928Z");
        assertThat(entry.updatedAt().toInstant()).isEqualTo(Instant.parse("2020-12-27T09:19:00.928Z"));
        assertThat(entry.unknownProperties()).isEmpty();
        assertThat(asset.unknownProperties()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05", "2026-03", "2026-01", "2025-11", "v1"})
    void anEntryIsReadInEachVersion(String version) {
        String sample = text("entries/get.json");

        MediaLibraryEntry entry = server.answering(LivingdocsApiVersion.of(version), sample)
                .mediaLibrary()
                .get("asze63i9");

        assertSample(entry, "asze63i9", "An Image", "https://livingdocs.io/img.jpg", null, null);
        assertThat(written(entry)).isEqualTo(tree(sample));
        assertThat(written(JsonData.of(entry))).isEqualTo(tree(sample));
        assertThat(server.request().getTarget()).isEqualTo("/api/" + version + "/mediaLibrary/asze63i9");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05,results,results",
        "2026-01,results,results",
        "2025-11,media-library-entries,mediaLibraryEntries",
        "v1,media-library-entries,mediaLibraryEntries",
        "2026-05,media-library-entries,mediaLibraryEntries",
        "2025-11,results,results"
    })
    void severalEntriesAreReadFromWhicheverEnvelopeComes(String version, String sampleName, String list) {
        String sample = text("entries/by-ids-" + sampleName + ".json");

        FoundEntries found = server.answering(LivingdocsApiVersion.of(version), sample)
                .mediaLibrary()
                .getAll(List.of("asze63i9", "2er11b3i"));

        assertThat(found.missing()).isEmpty();
        assertThat(found.byId()).containsOnlyKeys("asze63i9", "2er11b3i");
        assertSample(found.get("asze63i9"), "asze63i9", "An Image", "https://livingdocs.io/img.jpg", null, null);
        assertSample(found.get("2er11b3i"), "2er11b3i", "An Other Image", "https://livingdocs.io/img2.jpg", null, null);
        assertThat(written(found.all())).isEqualTo(tree(sample, "/" + list));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05,results,results",
        "2026-01,results,results",
        "2025-11,media-library-entries,mediaLibraryEntries",
        "v1,media-library-entries,mediaLibraryEntries"
    })
    void anEntryIsFoundByItsExternalId(String version, String sampleName, String list) {
        String sample = text("entries/by-external-id-" + sampleName + ".json");

        MediaLibraryEntry entry = server.answering(LivingdocsApiVersion.of(version), sample)
                .mediaLibrary()
                .findByExternalId("externalSystem", "ex-1")
                .orElseThrow();

        assertSample(entry, "a77ei8nm", "An Image", "https://livingdocs.io/img.jpg", "externalSystem", "ex-1");
        assertThat(written(entry)).isEqualTo(tree(sample, "/" + list + "/0"));
    }

    @Test
    void anImageWithMetadataOfEachShapeComesOutAsItCame() {
        String sample = text("entries/image-with-every-shape.json");

        MediaLibraryEntry entry = server.answering(sample).mediaLibrary().get("PNIi08x4UdEA");

        assertThat(written(entry)).isEqualTo(tree(sample));
        assertThat(entry.mediaType()).isEqualTo("posterImage");
        assertThat(entry.version()).isEqualTo(36);
        EntryAsset asset = entry.asset();
        assertThat(asset.storage()).isEqualTo("s3");
        assertThat(asset.key()).isEqualTo("2022/08/25/d6068c02-ca85-421d-948d-ee0e2c15f372.jpeg");
        assertThat(asset.filename()).isEqualTo("super-mario.jpeg");
        assertThat(entry.metadata("rating").asInt()).isEqualTo(5);
        assertThat(entry.metadata("printable").asBoolean()).isFalse();
        assertThat(entry.metadata("keywords").asListOf(String.class)).containsExactly("fire", "brigade");
        assertThat(entry.metadata("crops").at("/crops/1/isAutomatic").asBoolean())
                .isFalse();
        assertThat(entry.metadata("crops").at("/focalPoint/x").asInt()).isEqualTo(800);
        assertThat(entry.metadata("documentLink").at("/reference/id").asString())
                .isEqualTo("3");
        assertThat(entry.metadata("licenseProfile").get("handle").asString()).isEqualTo("freelancer");
        List<Translation> translations = entry.translations();
        assertThat(translations).extracting(Translation::locale).containsExactly("fr", "de");
        assertThat(translations.get(0).metadata()).isEqualTo(Map.of("title", JsonData.of("Une image")));
        assertThat(translations.get(0).asset().key()).isEqualTo("2022/08/25/another-asset.jpeg");
        assertThat(translations.get(1).asset()).isNull();
        assertThat(entry.updatedAt()).isEqualTo(Timestamp.of("2022-03-16T14:08:11:000Z"));
        assertThat(entry.updatedAt().toInstant()).isEqualTo(Instant.parse("2022-03-16T14:08:11Z"));
    }

    @Test
    void aVideoHasItsDurationToTheLastDigit() {
        String sample = text("entries/video.json");

        MediaLibraryEntry entry = server.answering(sample).mediaLibrary().get("asze63i9");

        assertThat(written(entry)).isEqualTo(tree(sample));
        assertThat(entry.asset().duration()).isEqualTo(new BigDecimal("35.241667"));
        assertThat(entry.asset().width()).isEqualTo(1280);
        assertThat(entry.metadata("transcodingState").at("/commands/0/progress").asInt())
                .isEqualTo(42);
        assertThat(entry.metadata("transcodingState")
                        .at("/transcodings/0/versions/0/bitrate")
                        .asDecimal())
                .isEqualTo(new BigDecimal("2.50"));
        assertThat(entry.metadata("videoLink").at("/reference/posterImageId").asString())
                .isEqualTo("jjiwhsf23kdk");
    }

    @Test
    void aFileHasNoDimensions() {
        String sample = text("entries/file.json");

        MediaLibraryEntry entry = server.answering(sample).mediaLibrary().get("custom-2");

        assertThat(written(entry)).isEqualTo(tree(sample));
        assertThat(entry.mediaType()).isEqualTo("file");
        assertThat(entry.asset().width()).isNull();
        assertThat(entry.asset().height()).isNull();
        assertThat(entry.asset().duration()).isNull();
        assertThat(entry.asset().size()).isEqualTo(3028);
        assertThat(entry.asset().mimeType()).isEqualTo("application/pdf");
        assertThat(entry.asset().url()).isEqualTo("https://livingdocs.io/a-simple-pdf.pdf");
        assertThat(entry.asset().filename()).isEqualTo("a-simple-pdf.pdf");
    }

    @Test
    void keysComeInTheirOrder() {
        String sample = text("entries/keys.json");

        List<String> keys = server.answering(sample).mediaLibrary().keys("asze63i9");

        assertThat(keys)
                .containsExactly("my/key.jpg", "my/replaced-key.jpg", "my/translated-key.jpg", "v/my/variant-key.webp");
        assertThat(written(keys)).isEqualTo(tree(sample, "/results"));
        assertThat(server.request().getTarget()).isEqualTo("/api/2026-05/mediaLibrary/asze63i9/keys");
    }

    @Test
    void theAnswerToAPatchSaysNothingOfUse() {
        String sample = text("patch/done.json");
        server.answer(200, sample);

        server.answering(sample).mediaLibrary().patch("asze63i9", p -> p.archive());

        assertThat(server.request().getMethod()).isEqualTo("PATCH");
        JsonData raw = server.client()
                .call(
                        dev.medialib.core.http.Method.PATCH,
                        "mediaLibrary/{id}",
                        r -> r.path("id", "asze63i9")
                                .json(JsonData.parse("{\"patches\":[{\"operation\":\"archive\"}]}")));
        assertThat(written(raw)).isEqualTo(tree(sample));
    }

    @Test
    void healthIsAskedWithoutAToken() {
        String sample = text("config/health.json");

        var health = server.answering(sample).health();

        assertThat(health.status()).isEqualTo("ok");
        assertThat(written(health)).isEqualTo(tree(sample));
        assertThat(server.request().getHeaders().get("Authorization")).isNull();
    }
}
