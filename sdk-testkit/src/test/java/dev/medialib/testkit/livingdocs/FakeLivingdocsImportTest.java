package dev.medialib.testkit.livingdocs;

import static dev.medialib.testkit.livingdocs.Caller.parse;
import static dev.medialib.testkit.livingdocs.Documentation.IMPORT_ENTRY;
import static dev.medialib.testkit.livingdocs.Documentation.IMPORT_IMAGES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.livingdocs.Caller.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeLivingdocsImportTest {

    private final FakeLivingdocs livingdocs = FakeLivingdocs.start();
    private final Caller caller = new Caller(livingdocs);

    @AfterEach
    void close() {
        livingdocs.close();
    }

    private JsonNode importEntries(String... entries) throws Exception {
        Response response = caller.post(
                "/api/2026-05/import/mediaLibrary", "{\"mediaLibraryEntries\":[" + String.join(",", entries) + "]}");
        assertThat(response.status()).isEqualTo(200);
        return response.json().path("results");
    }

    @ParameterizedTest
    @CsvSource({"2025-11, mediaLibraryEntries", "2026-01, results"})
    void anImportedEntryIsThereAtOnce(String version, String key) throws Exception {
        JsonNode result = caller.post(
                        "/api/" + version + "/import/mediaLibrary", "{\"mediaLibraryEntries\":[" + IMPORT_ENTRY + "]}")
                .json()
                .path(key)
                .path(0);
        assertThat(result.path("ok").asBoolean()).isTrue();
        assertThat(result.path("status").asInt()).isEqualTo(200);
        assertThat(result.path("id").asText()).isEqualTo("custom-1");
        JsonNode entry = caller.get("/api/2026-05/mediaLibrary/custom-1").json();
        assertThat(result.path("record")).isEqualTo(entry);
        assertThat(entry.path("translations")).isEqualTo(parse(IMPORT_ENTRY).path("translations"));
        assertThat(entry.path("version").asInt()).isEqualTo(1);
    }

    @Test
    void eachEntryHasItsOwnResultAsInTheDocumentation() throws Exception {
        importEntries(IMPORT_ENTRY);
        livingdocs.addEntry("{\"systemName\":\"externalSystem\",\"externalId\":\"external-1\"}");
        String second = IMPORT_ENTRY.replace("custom-1", "custom-2").replace("6hedie82", "external-1");
        String third = IMPORT_ENTRY.replace("custom-1", "custom-3").replace("\"systemName\": \"externalSystem\",", "");
        String fourth = IMPORT_ENTRY
                .replace("custom-1", "custom-4")
                .replace("6hedie82", "e4")
                .replace("\"An image title\"", "7");
        JsonNode results = importEntries(IMPORT_ENTRY, second, third, fourth);
        assertThat(results).isEqualTo(parse("""
                [{"ok": false, "correlation": "id: custom-1", "status": 409, "error": "UniqueIdViolation",
                  "error_details": {"message": "id is not unique: 'custom-1'"}},
                 {"ok": false, "correlation": "id: custom-2", "status": 409, "error": "UniqueIdViolation",
                  "error_details": {"message": "externalId is not unique: 'external-1'"}},
                 {"ok": false, "correlation": "id: custom-3", "status": 400, "error": "ValidationError",
                  "error_details": {"message": "An asset with an externalId also requires a systemName"}},
                 {"ok": false, "correlation": "id: custom-4", "status": 400, "error": "ValidationError",
                  "error_details": {"message": "Metadata validation failed.", "errors": [
                    {"metadataProperty": "title", "message": "The value of '/title' must be string"}]}}]"""));
        assertThat(livingdocs.entries()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\": \"custom-1\" | \"id\": \"under_score\" | id",
                "\"mediaType\": \"image\" | \"mediaType\": \"audio\" | mediaType",
                "\"width\": 640, | '' | asset.width",
                "2022/08/25/d6.jpeg\", \"url\" | v/x.jpeg\", \"url\" | asset.key",
                "https://storage.example.com/2022/08/25/d6.jpeg | https://example.com/a.avif | asset.url",
                "\"locale\": \"fr\" | \"locale\": \"FR\" | locale",
                "\"metadata\": {\"title\": \"An image title\"} | \"metadata\": [] | metadata",
                "\"metadata\": {\"title\": \"Un titre d'image\"} | \"x\": 1 | metadata"
            },
            quoteCharacter = '\0')
    void aWrongEntryIsAValidationError(String from, String to, String named) throws Exception {
        String entry = IMPORT_ENTRY.replace(from, to.equals("''") ? "" : to);
        assertThat(entry).isNotEqualTo(IMPORT_ENTRY);
        JsonNode result = importEntries(entry).path(0);
        assertThat(result.path("error").asText()).isEqualTo("ValidationError");
        assertThat(result.at("/error_details/message").asText()).contains(named);
    }

    @Test
    void anEntryWithoutIdGetsOne() throws Exception {
        JsonNode result =
                importEntries(IMPORT_ENTRY.replace("\"id\": \"custom-1\",", "")).path(0);
        assertThat(livingdocs.entry(result.path("id").asText()).version()).isEqualTo(1);
        assertThat(caller.post("/api/2026-05/import/mediaLibrary", "{}")
                        .details()
                        .has("mediaLibraryEntries"))
                .isTrue();
    }

    private String begin(String kind, String body) throws Exception {
        Response response = caller.post("/api/2026-05/import/" + kind, body);
        assertThat(response.status()).as(response.response().body()).isEqualTo(200);
        return response.json().path("id").asText();
    }

    private JsonNode status(String kind, String job) throws Exception {
        return caller.get("/api/2026-05/import/" + kind + "/status?id=" + job).json();
    }

    @Test
    void anImportFinishesAfterTheConfiguredNumberOfPolls() throws Exception {
        livingdocs.serve("https://placekitten.com/800/600", new byte[] {1, 2, 3});
        livingdocs.settings().importPolls.set(2);
        livingdocs.settings().clock.set(Clock.fixed(Instant.parse("2020-01-01T13:45:12Z"), ZoneOffset.UTC));
        String job = begin("images", IMPORT_IMAGES);
        JsonNode started = parse("{\"finished\":false,\"state\":\"started\",\"id\":\"" + job
                + "\",\"startedAt\":\"2020-01-01 13:45:12\"}");
        assertThat(status("images", job)).isEqualTo(started);
        assertThat(status("images", job)).isEqualTo(started);
        JsonNode finished = status("images", job);
        assertThat(finished.path("finished").asBoolean()).isTrue();
        assertThat(finished.path("state").asText()).isEqualTo("success");
        JsonNode item = finished.at("/images/0");
        assertThat(item.path("state").asText()).isEqualTo("imported");
        assertThat(item.path("externalId").asText()).isEqualTo("123abc");
        assertThat(item.at("/image/originalUrl").asText()).isEqualTo("https://placekitten.com/800/600");
        assertThat(parse(livingdocs.entry(item.at("/image/mediaId").asText()).json())
                        .at("/metadata/caption")
                        .asText())
                .isEqualTo("foo");
        assertThat(parse(livingdocs.entry(item.at("/image/mediaId").asText()).json())
                        .at("/asset/size")
                        .asInt())
                .isEqualTo(3);
        assertThat(status("images", job)).isEqualTo(finished);
        assertThat(livingdocs.entries()).hasSize(1);
    }

    @Test
    void existingItemsAreSkippedAndUnreachableUrlsFail() throws Exception {
        livingdocs.settings().importPolls.set(0);
        String existing = livingdocs.addEntry(
                EntrySeed.image().systemName("identifier-for-your-system").externalId("123abc"));
        String job = begin(
                "images",
                IMPORT_IMAGES.replace(
                        "\"images\": [",
                        "\"images\": [{\"url\":\"https://example.com/broken.png\",\"id\":\"e3\",\"fileName\":\"b\","
                                + "\"mediaType\":\"image\",\"metadata\":{}},"));
        JsonNode images = status("images", job).path("images");
        assertThat(images.path(0)).isEqualTo(parse("""
                {"state": "failed", "reason": "Could not upload image", "externalId": "e3",
                 "systemName": "identifier-for-your-system"}"""));
        assertThat(images.path(1).path("state").asText()).isEqualTo("skipped");
        assertThat(images.path(1).path("reason").asText()).isEqualTo("already exists");
        assertThat(images.path(1).at("/image/mediaId").asText()).isEqualTo(existing);
    }

    @Test
    void videosAndFilesTellInTheirOwnWayWhatTheyBecame() throws Exception {
        livingdocs.serve("https://example.com/x", new byte[] {1});
        livingdocs.settings().importPolls.set(0);
        String item = "[{\"url\":\"https://example.com/x\",\"id\":\"1\",\"fileName\":\"x\",\"metadata\":{}}]}";
        JsonNode video = status("videos", begin("videos", "{\"systemName\":\"s\",\"videos\":" + item))
                .at("/videos/0");
        assertThat(video.at("/video/mimeType").asText()).isEqualTo("video/mp4");
        assertThat(livingdocs.entry(video.at("/video/mediaId").asText()).mediaType())
                .isEqualTo("video");
        JsonNode file = status("files", begin("files", "{\"systemName\":\"t\",\"files\":" + item))
                .at("/files/0");
        assertThat(livingdocs.entry(file.path("mediaId").asText()).mediaType()).isEqualTo("file");
    }

    @Test
    void olderServersSpellTheResultDifferently() throws Exception {
        livingdocs.serve("https://placekitten.com/800/600", new byte[] {1});
        livingdocs.settings().importPolls.set(0);
        livingdocs.settings().olderImportSpelling.set(true);
        JsonNode item = status("images", begin("images", IMPORT_IMAGES)).at("/images/0");
        assertThat(item.path("status").asText()).isEqualTo("success");
        assertThat(item.has("state")).isFalse();
    }

    @Test
    void aJobCanFailAsAWhole() throws Exception {
        livingdocs.settings().importPolls.set(0);
        livingdocs.settings().failNextImportJobs.set(1);
        String job = begin("images", IMPORT_IMAGES);
        assertThat(status("images", job))
                .isEqualTo(parse("{\"finished\":true,\"state\":\"failed\",\"id\":\"" + job + "\"}"));
        assertThat(livingdocs.entries()).isEmpty();
        assertThat(status("images", begin("images", IMPORT_IMAGES))
                        .path("state")
                        .asText())
                .isEqualTo("success");
    }

    @Test
    void aJobIsFoundByItsIdAndKind() throws Exception {
        String job = begin("images", IMPORT_IMAGES);
        assertThat(caller.get("/api/2026-05/import/videos/status?id=" + job).status())
                .isEqualTo(404);
        assertThat(caller.get("/api/2026-05/import/images/status").status()).isEqualTo(404);
    }

    @Test
    void theDailyQuotaHasTheDocumentedErrorAndEndsAfterADay() throws Exception {
        Instant start = Instant.parse("2026-05-01T11:00:00Z");
        livingdocs.settings().importsPerDay.set(1);
        livingdocs.settings().clock.set(Clock.fixed(start, ZoneOffset.UTC));
        begin("images", IMPORT_IMAGES);
        Response rejected = caller.post("/api/2026-05/import/images", IMPORT_IMAGES);
        assertThat(rejected.json()).isEqualTo(parse("""
                {"status": 429, "error": "Usage Limit Exceeded", "error_details": {"message":
                 "Your plan does not allow you to upload more than 1 per day.\\n  You already uploaded 1 in the last 24 hours and are trying to upload 1 more.\\n  Please try again later."}}"""));
        livingdocs.settings().clock.set(Clock.fixed(start.plusSeconds(86_401), ZoneOffset.UTC));
        begin("images", IMPORT_IMAGES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"systemName\" | \"system\" | systemName",
                "\"images\" | \"image\" | images",
                "\"fileName\" | \"filename\" | images.0.fileName",
                "\"mediaType\" | \"type\" | images.0.mediaType",
                "\"metadata\" | \"meta\" | images.0.metadata",
                "https://placekitten.com/800/600 | data:image/png;base64,AA | images.0.url"
            })
    void aWrongRequestIsRejectedWithItsPath(String from, String to, String path) throws Exception {
        Response response = caller.post("/api/2026-05/import/images", IMPORT_IMAGES.replace(from, to));
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.details().path(path).isTextual())
                .as(response.response().body())
                .isTrue();
    }

    @Test
    void theContextHasAtMost8192Bytes() throws Exception {
        assertThat(caller.post("/api/2026-05/import/images", IMPORT_IMAGES.replace("…", "é".repeat(4096)))
                        .details()
                        .has("context"))
                .isTrue();
    }
}
