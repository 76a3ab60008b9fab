package dev.medialib.livingdocs;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.imports.CreateResult;
import dev.medialib.livingdocs.imports.CreateResults;
import dev.medialib.livingdocs.imports.ImportItemState;
import dev.medialib.livingdocs.imports.ImportState;
import dev.medialib.livingdocs.imports.ImportStatus;
import dev.medialib.livingdocs.imports.ImportedItem;
import dev.medialib.livingdocs.imports.ImportedMedia;
import dev.medialib.livingdocs.imports.NewEntry;
import dev.medialib.livingdocs.model.Asset;
import dev.medialib.livingdocs.model.MediaType;
import dev.medialib.livingdocs.model.MetadataProperty;
import dev.medialib.livingdocs.model.ProjectConfig;
import dev.medialib.livingdocs.model.UsageLogEntry;
import dev.medialib.livingdocs.model.UsagePurpose;
import dev.medialib.livingdocs.model.UsageState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageAndImportSamplesTest {
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

    @Test
    void aUsageLogIsRead() {
        String sample = text("usage/usage-log.json");

        List<UsageLogEntry> log = server.answering(sample).mediaLibrary().usageLog("asze63i9");

        assertThat(log).hasSize(1);
        UsageLogEntry entry = log.get(0);
        assertThat(entry.id()).isEqualTo("g6Hmp49Y");
        assertThat(entry.url()).isEqualTo("https://example.com/article/slug-121");
        assertThat(entry.state()).isEqualTo(UsageState.CONFIRMED);
        assertThat(entry.params()).isEqualTo(Map.of("medium", JsonData.of("Internet")));
        assertThat(entry.purpose()).isEqualTo("web");
        assertThat(entry.documentId()).isEqualTo(121);
        assertThat(entry.publicationId()).isEqualTo(110);
        assertThat(entry.reportingDate().toInstant()).isEqualTo(Instant.parse("2026-04-02T13:34:30.263Z"));
        assertThat(entry.publicationDate().text()).isEqualTo("2026-04-02T13:34:26.353Z");
        assertThat(entry.billing()).isNull();
        assertThat(written(log)).isEqualTo(tree(sample, "/results"));
        assertThat(server.request().getTarget()).isEqualTo("/api/2026-05/mediaLibrary/asze63i9/usageLog");
    }

    @Test
    void whatNewerServersAddToAUsageIsKept() {
        String sample = text("usage/usage-log-billing.json");

        List<UsageLogEntry> log = server.answering(sample).mediaLibrary().usageLog("asze63i9");

        assertThat(log.get(0).billing()).isTrue();
        assertThat(log.get(0).state()).isEqualTo(UsageState.PENDING);
        assertThat(log.get(0).documentId()).isNull();
        assertThat(log.get(0).unknownProperties()).containsOnlyKeys("userId");
        assertThat(written(log)).isEqualTo(tree(sample, "/results"));
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

    private static NewEntry entry(String id) {
        return NewEntry.of(e -> e.id(id)
                .mediaType("image")
                .asset(Asset.builder().key("k/" + id).url("https://x/" + id).build()));
    }

    private CreateResults create(String version, String sample, int entries) {
        return server.answering(ApiVersion.of(version), text(sample))
                .mediaLibrary()
                .create(Stream.iterate(1, i -> i + 1)
                        .limit(entries)
                        .map(i -> entry("custom-" + i))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"2026-05,results,results", "2025-11,media-library-entries,mediaLibraryEntries"})
    void anEntryThatWasCreated(String version, String name, String list) {
        String sample = "imports/created-" + name + ".json";

        CreateResult result = create(version, sample, 1).all().get(0);

        assertThat(result.created()).isTrue();
        assertThat(result.status()).isEqualTo(200);
        assertThat(result.id()).isEqualTo("custom-1");
        assertThat(result.record()).isNull();
        assertThat(result.error()).isNull();
        assertThat(result.message()).isNull();
        assertThat(written(List.of(result.answer()))).isEqualTo(tree(text(sample), "/" + list));
    }

    @ParameterizedTest
    @CsvSource({"2026-05,results,results", "2025-11,media-library-entries,mediaLibraryEntries"})
    void entriesThatWereRefused(String version, String name, String list) {
        String sample = "imports/refused-" + name + ".json";

        CreateResults results = create(version, sample, 4);

        assertThat(results.created()).isEmpty();
        assertThat(results.all()).extracting(CreateResult::status).containsExactly(409, 409, 400, 400);
        assertThat(results.all())
                .extracting(CreateResult::error)
                .containsExactly("UniqueIdViolation", "UniqueIdViolation", "ValidationError", "ValidationError");
        assertThat(results.all())
                .extracting(CreateResult::message)
                .containsExactly(
                        "id is not unique: 'custom-1'",
                        "externalId is not unique: 'external-1'",
                        "An asset with an externalId also requires a systemName",
                        "Metadata validation failed.");
        assertThat(results.all()).extracting(CreateResult::id).containsOnlyNulls();
        assertThat(results.all()).noneMatch(CreateResult::outcomeUnknown);
        assertThat(written(results.all().stream().map(CreateResult::answer).toList()))
                .isEqualTo(tree(text(sample), "/" + list));
    }

    @Test
    void aCreatedEntryIsReadFromItsRecordOrFromABareEntry() {
        String entry = text("entries/get.json");
        String answer = "{\"results\":[{\"ok\":true,\"status\":200,\"id\":\"asze63i9\",\"record\":" + entry + "},"
                + entry + "]}";

        CreateResults results = server.answering(answer).mediaLibrary().create(List.of(entry("a"), entry("b")));

        assertThat(results.allCreated()).isTrue();
        assertThat(results.all()).extracting(CreateResult::id).containsOnly("asze63i9");
        for (CreateResult result : results) {
            assertThat(written(result.record())).isEqualTo(tree(entry));
        }
    }

    @Test
    void aProjectConfigTellsMediaTypesAndPurposes() {
        String sample = text("config/project-2026-07.json");

        ProjectConfig config = server.answering(sample).projectConfig();

        assertThat(written(config)).isEqualTo(tree(sample));
        MediaType image = config.mediaTypes().get(0);
        assertThat(image.type()).isEqualTo("mediaImage");
        assertThat(image.handle()).isEqualTo("image");
        assertThat(image.info().get("label").asString()).isEqualTo("Image");
        assertThat(image.asset().get("translatable").asBoolean()).isTrue();
        assertThat(image.metadata()).extracting(MetadataProperty::handle).containsExactly("title", "crops");
        assertThat(image.metadata()).extracting(MetadataProperty::type).containsExactly("li-text", "li-named-crops");
        assertThat(image.metadata().get(0).config().get("maxLength").asInt()).isEqualTo(200);
        assertThat(image.metadata().get(1).config()).isNull();
        assertPurposes(config.usagePurposes());
        assertThat(config.mediaCenter().usageLog()).isNull();
        assertThat(config.mediaCenter()
                        .licenseProfiles()
                        .at("/profiles/0/rules/print/costClass")
                        .asString())
                .isEqualTo("standard");
        assertThat(config.unknownProperties()).containsOnlyKeys("name");
        assertThat(server.request().getTarget()).isEqualTo("/api/2026-05/projectConfig");
    }

    @Test
    void purposesAreFoundWhereOlderServersKeepThem() {
        String sample = text("config/project-2026-05.json");

        ProjectConfig config = server.answering(sample).projectConfig();

        assertThat(written(config)).isEqualTo(tree(sample));
        assertThat(config.mediaCenter().usagePurposes()).isNull();
        assertPurposes(config.usagePurposes());
    }

    private static void assertPurposes(List<UsagePurpose> purposes) {
        assertThat(purposes).extracting(UsagePurpose::handle).containsExactly("print", "web");
        UsagePurpose print = purposes.get(0);
        assertThat(print.label()).isEqualTo("Print");
        assertThat(print.internal()).isTrue();
        assertThat(print.contentType()).isEqualTo("article");
        assertThat(print.recordUsageLogEntry()).isTrue();
        assertThat(print.paramsSchema()).extracting(MetadataProperty::handle).containsExactly("medium");
        assertThat(purposes.get(1).internal()).isNull();
        assertThat(purposes.get(1).paramsSchema()).isNull();
    }
}
