package dev.medialib.testkit.livingdocs;

import static dev.medialib.testkit.livingdocs.Caller.parse;
import static dev.medialib.testkit.livingdocs.Documentation.DOCUMENT_MEDIA_REFERENCES;
import static dev.medialib.testkit.livingdocs.Documentation.DOCUMENT_REFERENCES;
import static dev.medialib.testkit.livingdocs.Documentation.ENTRY;
import static dev.medialib.testkit.livingdocs.Documentation.EXTERNAL_ENTRY;
import static dev.medialib.testkit.livingdocs.Documentation.MEDIA_REFERENCES;
import static dev.medialib.testkit.livingdocs.Documentation.OTHER_ENTRY;
import static dev.medialib.testkit.livingdocs.Documentation.REFERENCED;
import static dev.medialib.testkit.livingdocs.Documentation.USAGE_LOG_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.livingdocs.Caller.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeLivingdocsReadTest {

    private final FakeLivingdocs livingdocs = FakeLivingdocs.start();
    private final Caller caller = new Caller(livingdocs);

    @BeforeEach
    void seedTheEntriesOfTheDocumentation() {
        livingdocs.addEntry(ENTRY);
        livingdocs.addEntry(OTHER_ENTRY);
        livingdocs.addEntry(EXTERNAL_ENTRY);
        livingdocs.addEntry(EntrySeed.image().id(REFERENCED));
    }

    @AfterEach
    void close() {
        livingdocs.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "2025-03", "2025-11", "2026-01", "2026-05"})
    void anEntryLooksTheSameInEveryVersion(String version) throws Exception {
        assertThat(caller.get("/api/" + version + "/mediaLibrary/asze63i9").json())
                .isEqualTo(parse(ENTRY));
    }

    @ParameterizedTest
    @CsvSource({
        "v1, mediaLibraryEntries",
        "2025-11, mediaLibraryEntries",
        "2026-01, results",
        "2026-03, results",
        "2026-05, results"
    })
    void severalEntriesStandInTheEnvelopeOfTheVersion(String version, String key) throws Exception {
        String entries = "/api/" + version + "/mediaLibrary";
        assertThat(caller.get(entries + "?ids=asze63i9,2er11b3i").json())
                .isEqualTo(parse("{\"" + key + "\":[" + ENTRY + "," + OTHER_ENTRY + "]}"));
        assertThat(caller.get(entries + "?externalId=ex-1&systemName=externalSystem")
                        .json())
                .isEqualTo(parse("{\"" + key + "\":[" + EXTERNAL_ENTRY + "]}"));
    }

    @Test
    void idsThatDoNotExistAreLeftOut() throws Exception {
        assertThat(caller.get("/api/2026-05/mediaLibrary?ids=nope%2Casze63i9").json())
                .isEqualTo(parse("{\"results\":[" + ENTRY + "]}"));
        assertThat(caller.get("/api/2026-05/mediaLibrary?externalId=ex-1&systemName=other")
                        .json())
                .isEqualTo(parse("{\"results\":[]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?externalId=ex-1", "?externalIds=ex-1&systemName=externalSystem"})
    void entriesAreNotListedWithoutCriteria(String query) throws Exception {
        Response response = caller.get("/api/2026-05/mediaLibrary" + query);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.details().has("ids")).isTrue();
    }

    @Test
    void anEntryThatDoesNotExistIsNotFoundByName() throws Exception {
        Response response = caller.get("/api/2026-05/mediaLibrary/yLBGtTjWN4ba");
        assertThat(response.json()).isEqualTo(parse("""
                {"status": 404, "error": "Not Found", "error_details": {"name": "NotFound",
                 "message": "MediaLibrary Entry does not exist (id: 'yLBGtTjWN4ba')"}}"""));
    }

    @Test
    void referencesAreTheOnesOfTheDocumentationInBothShapes() throws Exception {
        livingdocs.addDocumentReference(
                REFERENCED, 2, Documentation.IMAGE_REFERENCE_2, Documentation.METADATA_REFERENCE);
        livingdocs.addDocumentReference(
                REFERENCED, 3, Documentation.IMAGE_REFERENCE_3, Documentation.METADATA_REFERENCE);
        livingdocs.addMediaReference(REFERENCED, "B1LPgANhJFpo", "imageLink");
        livingdocs.addMediaReferenceOfDocument(3, "B1LPgANhJFpo", "documentLink");

        assertReferences("mediaLibrary/" + REFERENCED + "/incomingDocumentReferences", DOCUMENT_REFERENCES, 2);
        assertReferences("mediaLibrary/" + REFERENCED + "/incomingMediaReferences", MEDIA_REFERENCES, 1);
        assertReferences("documents/3/incomingMediaReferences", DOCUMENT_MEDIA_REFERENCES, 1);
    }

    private void assertReferences(String path, String items, int total) throws Exception {
        assertThat(caller.get("/api/2025-11/" + path).json()).isEqualTo(parse(items));
        JsonNode page = caller.get("/api/2026-01/" + path).json();
        assertThat(page.path("results")).isEqualTo(parse(items));
        assertThat(page.path("total").asInt()).isEqualTo(total);
        assertThat(page.path("cursor").isTextual()).isTrue();
    }

    @Test
    void theUsageLogIsTheOneOfTheDocumentation() throws Exception {
        assertThat(livingdocs.addUsageLogEntry("asze63i9", USAGE_LOG_ENTRY)).isEqualTo("g6Hmp49Y");
        assertThat(caller.get("/api/2026-05/mediaLibrary/asze63i9/usageLog").json())
                .isEqualTo(parse("{\"results\":[" + USAGE_LOG_ENTRY + "]}"));
    }

    @Test
    void keysAreTheOnesOfTheDocumentationInItsOrder() throws Exception {
        String id = livingdocs.addEntry(EntrySeed.image()
                .key("my/replaced-key.jpg")
                .translation("en", Map.of("title", "x"), "my/translated-key.jpg"));
        livingdocs.addVariantKey(id, "v/my/variant-key.webp");
        caller.operation(id, """
                {"operation": "replaceAsset", "value": {"key": "my/key.jpg", "url": "https://example.com/my/key.jpg",
                 "size": 1, "width": 1, "height": 1, "filename": "key.jpg", "mimeType": "image/jpeg"}}""");
        assertThat(caller.get("/api/2026-03/mediaLibrary/" + id + "/keys").json())
                .isEqualTo(parse("""
                {"results": ["my/key.jpg", "my/replaced-key.jpg", "my/translated-key.jpg", "v/my/variant-key.webp"]}"""));
    }

    @Test
    void healthNeedsNoToken() throws Exception {
        Response response = new Caller(livingdocs, "unknown").get("/api/2026-05/health");
        assertThat(response.json()).isEqualTo(parse("{\"status\":\"ok\"}"));
    }

    @Test
    void theProjectConfigurationNamesMediaTypesAndPurposes() throws Exception {
        livingdocs.addMediaType("{\"type\":\"mediaImage\",\"handle\":\"posterImage\"}");
        livingdocs.addUsagePurpose("social", "Social");
        JsonNode config = caller.get("/api/v1/projectConfig").json();
        assertThat(config.path("mediaTypes").findValuesAsText("handle"))
                .contains("image", "video", "file", "posterImage");
        assertThat(config.path("mediaCenter").path("usagePurposes"))
                .extracting(purpose -> purpose.path("handle").asText())
                .isEqualTo(List.of("print", "web", "social"));
    }

    @Test
    void wrongSeedsAreRejected() {
        assertThatThrownBy(() -> livingdocs.addEntry("{")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> livingdocs.addEntry("[]")).hasMessageContaining("object");
        assertThatThrownBy(() -> livingdocs.addEntry(ENTRY)).hasMessageContaining("asze63i9");
        assertThatThrownBy(() -> livingdocs.addDocumentReferences("nope", 1)).hasMessageContaining("nope");
        assertThatThrownBy(() -> livingdocs.addMediaType("{}")).hasMessageContaining("handle");
        assertThatThrownBy(() -> livingdocs.addToken(" ")).hasMessageContaining("token");
    }

    @Test
    void stateCanBeReadBack() {
        String id = livingdocs.addEntry(EntrySeed.video()
                .version(7)
                .filename("f.mp4")
                .pixels(3, 2)
                .translation("en", Map.of("title", "котка")));
        StoredEntry entry = livingdocs.entry(id);
        assertThat(entry.version()).isEqualTo(7);
        assertThat(entry.mediaType()).isEqualTo("video");
        assertThat(entry.revoked() || entry.archived() || entry.invalid()).isFalse();
        assertThat(parse(entry.json()).at("/asset/duration").asDouble()).isEqualTo(12.5);
        assertThat(parse(entry.json()).at("/translations/0/metadata/title").asText())
                .isEqualTo("котка");
        assertThat(livingdocs.entries()).hasSize(5);
        assertThatThrownBy(() -> livingdocs.entry("nope")).hasMessageContaining("nope");
    }
}
