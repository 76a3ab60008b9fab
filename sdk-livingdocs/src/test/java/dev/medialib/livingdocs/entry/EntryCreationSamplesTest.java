package dev.medialib.livingdocs.entry;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.livingdocs.LivingdocsApiVersion;
import dev.medialib.livingdocs.SampleServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCreationSamplesTest {
    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SampleServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static NewEntry entry(String id) {
        return NewEntry.of(e -> e.id(id)
                .mediaType("image")
                .asset(EntryAsset.builder()
                        .key("k/" + id)
                        .url("https://x/" + id)
                        .build()));
    }

    private CreateResults create(String version, String sample, int entries) {
        return server.answering(LivingdocsApiVersion.of(version), text(sample))
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
        assertThat(written(List.of(result.result()))).isEqualTo(tree(text(sample), "/" + list));
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
        assertThat(written(results.all().stream().map(CreateResult::result).toList()))
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

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "404.5", "99999999999", "\"409\""})
    void aStatusThatIsNoNumberOfThisKindIsNone(String status) {
        CreateResults results = server.answering("{\"results\":[{\"ok\":false,\"status\":" + status + "}]}")
                .mediaLibrary()
                .create(List.of(entry("a")));

        assertThat(results.all()).extracting(CreateResult::status).containsExactly(0);
    }
}
