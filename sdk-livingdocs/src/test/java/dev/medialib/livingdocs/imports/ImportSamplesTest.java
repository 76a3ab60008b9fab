package dev.medialib.livingdocs.imports;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.livingdocs.SampleServer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportSamplesTest {
    private static final String SYSTEM = "identifier-for-your-system";

    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SampleServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ImportStatus status(String kind, String sample) {
        Imports imports = server.answering(text("imports/" + sample + ".json")).imports();
        return switch (kind) {
            case "images" -> imports.imagesJob("25bzj8j").status();
            case "videos" -> imports.videosJob("25bzj8j").status();
            default -> imports.filesJob("25bzj8j").status();
        };
    }

    @ParameterizedTest
    @CsvSource({"images-finished,imported", "images-finished-success,success", "images-finished-status,success"})
    void imagesThatWereImported(String sample, String state) {
        ImportStatus status = status("images", sample);

        assertThat(written(status)).isEqualTo(tree(text("imports/" + sample + ".json")));
        assertThat(status.finished()).isTrue();
        assertThat(status.state()).isEqualTo(ImportState.SUCCESS);
        assertThat(status.id()).isEqualTo("25bzj8j");
        assertThat(status.startedAt()).isNull();
        assertThat(status.videos()).isNull();
        assertThat(status.files()).isNull();
        assertThat(status.items()).isEqualTo(status.images());
        assertOutcomes(status.items(), state, "image");
        ImportedMedia image = status.items().get(0).image();
        assertThat(image.mediaId()).isEqualTo("jjiwhsf23kdk");
        assertThat(image.originalUrl()).endsWith("/2019/11/21/a209790e-1549-46d9-b3c7-cefe28c7ea99.jpeg");
        assertThat(image.url()).isEqualTo(image.originalUrl() + "?auto=format");
        assertThat(image.width()).isEqualTo(2062);
        assertThat(image.height()).isEqualTo(1547);
        assertThat(image.mimeType()).isEqualTo("image/jpeg");
        assertThat(image.imageService()).isEqualTo("imgix");
        assertThat(status.items())
                .extracting(ImportedItem::entryId)
                .containsExactly("jjiwhsf23kdk", "jjiwhsf23wer", null);
        assertThat(server.request().getTarget()).isEqualTo("/api/2026-05/import/images/status?id=25bzj8j");
    }

    private static void assertOutcomes(List<ImportedItem> items, String imported, String kind) {
        assertThat(items).hasSize(3);
        assertThat(items)
                .extracting(ImportedItem::outcome)
                .containsExactly(ImportItemState.of(imported), ImportItemState.SKIPPED, ImportItemState.FAILED);
        assertThat(items).extracting(ImportedItem::imported).containsExactly(true, false, false);
        assertThat(items).extracting(ImportedItem::skipped).containsExactly(false, true, false);
        assertThat(items).extracting(ImportedItem::failed).containsExactly(false, false, true);
        assertThat(items)
                .extracting(ImportedItem::reason)
                .containsExactly(null, "already exists", "Could not upload " + kind);
        assertThat(items).extracting(ImportedItem::systemName).containsOnly(SYSTEM);
        assertThat(items)
                .extracting(ImportedItem::externalId)
                .containsExactly("external-unique-id-123", "external-unique-id-234", "external-unique-id-345");
    }

    @Test
    void videosThatWereImported() {
        ImportStatus status = status("videos", "videos-finished");

        assertThat(written(status)).isEqualTo(tree(text("imports/videos-finished.json")));
        assertThat(status.items()).isEqualTo(status.videos());
        assertOutcomes(status.items(), "success", "video");
        assertThat(status.items().get(0).video().mimeType()).isEqualTo("video/mp4");
        assertThat(status.items().get(0).video().originalUrl()).endsWith(".mp4");
        assertThat(status.items().get(0).video().url()).isNull();
        assertThat(status.items())
                .extracting(ImportedItem::entryId)
                .containsExactly("jjiwhsf23kdk", "jjiwhsf23wer", null);
    }

    @Test
    void filesThatWereImported() {
        ImportStatus status = status("files", "files-finished");

        assertThat(written(status)).isEqualTo(tree(text("imports/files-finished.json")));
        assertThat(status.items()).isEqualTo(status.files());
        assertOutcomes(status.items(), "success", "file");
        assertThat(status.items())
                .extracting(ImportedItem::entryId)
                .containsExactly("jjiwhsf23kdk", "jjiwhsf23kdg", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"images", "videos", "files"})
    void aRunningImportTellsWhenItStarted(String kind) {
        ImportStatus status = status(kind, "running");

        assertThat(written(status)).isEqualTo(tree(text("imports/running.json")));
        assertThat(status.finished()).isFalse();
        assertThat(status.state()).isEqualTo(ImportState.STARTED);
        assertThat(status.id()).isEqualTo("243kdc");
        assertThat(status.startedAt().text()).isEqualTo("2020-01-01 13:45:12");
        assertThat(status.startedAt().toInstant()).isEqualTo(Instant.parse("2020-01-01T13:45:12Z"));
        assertThat(status.items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"images", "videos", "files"})
    void aFailedImportHasNoItems(String kind) {
        ImportStatus status = status(kind, "failed");

        assertThat(written(status)).isEqualTo(tree(text("imports/failed.json")));
        assertThat(status.finished()).isTrue();
        assertThat(status.state()).isEqualTo(ImportState.FAILED);
        assertThat(status.items()).isEmpty();
    }
}
