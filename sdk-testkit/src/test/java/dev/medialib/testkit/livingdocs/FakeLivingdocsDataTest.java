package dev.medialib.testkit.livingdocs;

import static dev.medialib.testkit.HttpCaller.parse;
import static dev.medialib.testkit.livingdocs.Documentation.IMPORT_ENTRY;
import static dev.medialib.testkit.livingdocs.Documentation.IMPORT_IMAGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.JavadocSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data of the server as JSON: seeds that a person writes, and saved states. */
class FakeLivingdocsDataTest {

    private static final String V = "/api/2026-05/";

    private final FakeLivingdocs livingdocs = FakeLivingdocs.start();
    private final Caller caller = new Caller(livingdocs);

    @Test
    void aFileOf16MiBCanBeLoadedAgain() {
        livingdocs.addFile("big", "image/png", new byte[16 << 20]);
        String saved = livingdocs.save();

        livingdocs.load(saved);

        assertThat(livingdocs.save()).isEqualTo(saved);
    }

    @Test
    void metadataMustBeAnObject() {
        assertThatThrownBy(() -> livingdocs.load("{\"entries\":[{\"id\":\"a\",\"metadata\":1}]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("metadata must be an object");
    }

    @AfterEach
    void close() {
        livingdocs.close();
    }

    private String job() throws Exception {
        return caller.post(V + "import/images", IMPORT_IMAGES).json().path("id").asText();
    }

    /** Adds all that a server can have, and returns the paths of requests that read it. */
    private List<String> fill() throws Exception {
        String cat = livingdocs.addEntry(EntrySeed.image()
                .bytes(new byte[] {1, 2})
                .key("2026/cat.png")
                .mimeType("image/png")
                .metadata("title", "Cat")
                .translation("de", Map.of("title", "Katze"), "2026/katze.png"));
        livingdocs.addVariantKey(cat, "v/cat.png");
        livingdocs.serve("https://placekitten.com/800/600", new byte[] {5});
        livingdocs.addFile("v/cat.png", "image/png", new byte[] {3});
        String dog = livingdocs.addEntry(EntrySeed.video());
        livingdocs.addUsageLogEntry(cat, "{\"purpose\":\"web\"}");
        livingdocs.addMediaReferences(cat, 2);
        livingdocs.addMediaReferenceOfDocument(7, cat, "teaser");
        livingdocs.publish("{\"systemdata\":{\"documentId\":7},\"references\":[{\"id\":\"" + cat
                + "\",\"type\":\"image\",\"hidden\":true},{\"id\":\"" + dog + "\",\"type\":\"video\"}]}");
        livingdocs.publish("{\"systemdata\":{\"documentId\":8,\"contentType\":\"page\"}}");
        livingdocs.unpublish(8);
        livingdocs.addMediaType("{\"handle\":\"scan\"}");
        livingdocs.addUsagePurpose("poster", "Poster");
        caller.post(V + "import/mediaLibrary", "{\"mediaLibraryEntries\":[" + IMPORT_ENTRY + "]}");
        String invalid = livingdocs.addImage(new byte[] {4}, "2026/invalid.png", "image/png");
        livingdocs.markInvalid(invalid);
        caller.operation(dog, "{\"operation\":\"revoke\",\"note\":\"The contract has ended.\"}");
        caller.operation(dog, "{\"operation\":\"archive\"}");
        String finished = job();
        String finishedPath = V + "import/images/status?id=" + finished;
        while (!caller.get(finishedPath).json().path("finished").asBoolean()) {
            assertThat(livingdocs.requests()).hasSizeLessThan(50);
        }
        return List.of(
                V + "mediaLibrary?ids=" + cat + "," + dog + ",custom-1",
                V + "mediaLibrary/" + cat + "/keys",
                V + "mediaLibrary/" + cat + "/usageLog",
                V + "mediaLibrary/" + cat + "/incomingDocumentReferences",
                V + "mediaLibrary/" + dog + "/incomingDocumentReferences",
                V + "mediaLibrary/" + cat + "/incomingMediaReferences",
                V + "documents/7/incomingMediaReferences",
                V + "documents/7/latestPublication",
                V + "publications/search",
                V + "publicationEvents",
                V + "projectConfig",
                V + "mediaLibrary/serve-image/2026/cat.png",
                V + "mediaLibrary/serve-image/v/cat.png",
                V + "mediaLibrary/serve-image/2026/invalid.png",
                V + "mediaLibrary?systemName=externalSystem&externalId=6hedie82",
                finishedPath,
                V + "import/images/status?id=" + job());
    }

    private static List<String> read(FakeLivingdocs from, List<String> paths) throws Exception {
        Caller reader = new Caller(from);
        List<String> texts = new ArrayList<>();
        for (String path : paths) {
            Caller.Response response = reader.get(path);
            texts.add(path + " " + response.status() + " " + response.response().body());
        }
        return texts;
    }

    @Test
    void anotherServerReadsAllThatOneHas() throws Exception {
        List<String> paths = fill();
        String saved = livingdocs.save();
        List<StoredEntry> entries = livingdocs.entries();
        try (FakeLivingdocs other = FakeLivingdocs.start()) {
            other.load(saved);

            assertThat(other.save()).isEqualTo(saved);
            assertThat(other.entries()).isEqualTo(entries);
            List<String> before = read(livingdocs, paths);
            assertThat(before).filteredOn(text -> text.contains(" 200 ")).hasSize(paths.size() - 1);
            assertThat(read(other, paths)).isEqualTo(before);
        }
    }

    @Test
    void aServerGivesNewIdsAfterItsDataWasLoaded() throws Exception {
        fill();
        String saved = livingdocs.save();
        String next = livingdocs.addEntry("{}");

        livingdocs.load(saved);

        assertThat(livingdocs.addEntry("{}")).isEqualTo(next);
    }

    @Test
    void aResetReturnsToWhatWasLoaded() throws Exception {
        fill();
        String saved = livingdocs.save();
        livingdocs.load(saved);
        livingdocs.addEntry("{}");

        livingdocs.reset();

        assertThat(livingdocs.save()).isEqualTo(saved);
    }

    @Test
    void aResetWithoutLoadedDataReturnsToANewServer() throws Exception {
        fill();

        livingdocs.reset();

        try (FakeLivingdocs fresh = FakeLivingdocs.start()) {
            assertThat(livingdocs.save()).isEqualTo(fresh.save());
        }
        assertThat(livingdocs.entries()).isEmpty();
    }

    @Test
    void theSampleOfTheDocumentationIsASeed() throws Exception {
        livingdocs.load(JavadocSample.of(FakeLivingdocs.class));

        StoredEntry cat = livingdocs.entry("cat");
        assertThat(cat.version()).isEqualTo(1);
        assertThat(cat.revokeNote()).isEqualTo("The contract has ended.");
        assertThat(cat.keys()).containsExactly("2026/cat.png");
        assertThat(parse(cat.usageLog()).at("/0/state").asText()).isEqualTo("pending");
        assertThat(parse(cat.json()).path("createdAt").asText()).endsWith("Z");
        assertThat(livingdocs.entries()).extracting(StoredEntry::mediaType).containsExactly("image", "video");
        JsonNode documents =
                caller.get(V + "mediaLibrary/cat/incomingDocumentReferences").json();
        assertThat(documents.at("/results/0/id").asInt()).isEqualTo(7);
        assertThat(caller.get(V + "publicationEvents")
                        .json()
                        .at("/results/0/eventType")
                        .asText())
                .isEqualTo("publish");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"entry\":[]} | entry is not known",
                "{\"entries\":[{\"id\":\"a\"},{\"id\":\"a\"}]} | entries[1].id must be unique: a",
                "{\"revoked\":{\"a\":\"\"}} | revoked.a must be the id of an entry",
                "{\"archived\":[\"a\"]} | archived must contain ids of entries: a",
                "{\"files\":[{\"key\":\"a\",\"bytes\":1}]} | files[0].bytes must be a string",
                "{\"publications\":[{}]} | publications[0]: json must have a systemdata.documentId",
                "{\"references\":{\"a\":[]}} | references.a must be documentsOfEntry:",
                "{\"imports\":[{\"kind\":\"scans\"}]} | imports[0].kind must be images, videos or files",
                "{\"imports\":[{\"systemName\":\"a\",\"startedAt\":\"now\"}]} | imports[0].startedAt must be a time",
                "{\"mediaTypes\":[{}]} | mediaTypes[0].handle is required"
            })
    void aWrongSeedChangesNothingAndItsPathIsNamed(String seed, String message) {
        livingdocs.load("{\"entries\":[{\"id\":\"cat\"}]}");
        String before = livingdocs.save();

        assertThatThrownBy(() -> livingdocs.load(seed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);

        assertThat(livingdocs.save()).isEqualTo(before);
    }
}
