package dev.medialib.testkit.sitefinity;

import static dev.medialib.testkit.sitefinity.Animals.ANIMALS;
import static dev.medialib.testkit.sitefinity.Animals.CARS;
import static dev.medialib.testkit.sitefinity.Animals.CATS;
import static dev.medialib.testkit.sitefinity.Animals.CAT_PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sitefinity.Caller.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves of libraries and folders, thumbnails, and new taxa. */
class FakeSitefinityTaskTest {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private final FakeSitefinity sitefinity = FakeSitefinity.start();
    private final Caller caller = new Caller(sitefinity);

    @BeforeEach
    void add() {
        Animals.addTo(sitefinity);
    }

    @AfterEach
    void close() {
        sitefinity.close();
    }

    private void clock(Duration afterNoon) {
        sitefinity.settings().clock.set(Clock.fixed(NOON.plus(afterNoon), ZoneOffset.UTC));
    }

    private JsonNode tasks(String type) throws Exception {
        return caller.get("albums/Default.BackgroundTasks(taskType='" + type + "')")
                .ok()
                .path("value");
    }

    private static String move(UUID item, UUID target) {
        return "{\"target\":\"" + target + "\",\"items\":[\"" + item + "\"]}";
    }

    @Test
    void aLibraryIsMovedWhenItsTaskIsOver() throws Exception {
        sitefinity.settings().backgroundTaskTime.set(Duration.ofSeconds(10));
        clock(Duration.ZERO);
        caller.post("albums/Default.Move()", move(ANIMALS, CARS)).isDone();

        assertThat(tasks("").path(0).path("Status").asText()).isEqualTo("Pending");
        clock(Duration.ofSeconds(4));
        assertThat(tasks("MoveLibrary").path(0).path("Status").asText()).isEqualTo("Started");
        assertThat(tasks("").path(0).path("ProgressStatus").asInt()).isEqualTo(40);
        assertThat(tasks("RegenerateThumbnails")).isEmpty();
        assertThat(caller.get("albums").titles()).containsExactly("Animals", "Cars");
        clock(Duration.ofSeconds(10));
        assertThat(tasks("")).isEmpty();
        assertThat(caller.get("albums").titles()).containsExactly("Cars");
        JsonNode folder = caller.get("folders(" + ANIMALS + ")").ok();
        assertThat(folder.path("RootId").asText()).isEqualTo(CARS.toString());
        assertThat(folder.path("ParentId").isNull()).isTrue();
        assertThat(folder.path("UrlName").asText()).isEqualTo("animals-library");
        assertThat(caller.get(CAT_PATH).ok().path("ParentId").asText()).isEqualTo(CARS.toString());
    }

    @Test
    void aFailedTaskStaysInTheList() throws Exception {
        sitefinity.settings().failNextBackgroundTask.set("disk full");
        caller.post("albums/Default.Move", move(CATS, CARS)).isDone();

        assertThat(tasks("").path(0).path("Status").asText()).isEqualTo("Failed");
        assertThat(tasks("").path(0).path("StatusMessage").asText()).isEqualTo("disk full");
        assertThat(sitefinity.item(CATS).draft()).contains("\"RootId\":\"" + ANIMALS + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "videos, 43d06f6a-513f-4014-a707-f2da1b10844f, 400, The target is not one of videos",
        "albums, 43d06f6a-513f-4014-a707-f2da1b10844f, 400, The target is in the item",
        "albums, 04995fa1-0cb1-4247-ae10-0bade5d75d0e, 400, The target does not exist"
    })
    void anImpossibleMoveIsRejected(String set, UUID target, int status, String message) throws Exception {
        assertThat(caller.post(set + "/Default.Move()", move(ANIMALS, target)).error(status))
                .contains(message);
    }

    @Test
    void thumbnailsAreRegeneratedOfALibraryOnly() throws Exception {
        String body = "{\"action\":\"\",\"itemId\":\"%s\",\"taskType\":\"%s\"}";

        JsonNode task = caller.post(
                        "Default.ManageBackgroundTasks", String.format(body, ANIMALS, "RegenerateThumbnails"))
                .ok()
                .path("value")
                .path(0);

        assertThat(task.path("TaskName").asText()).endsWith("LibraryThumbnailsRegenerateTask");
        assertThat(task.path("ConcurrentTaskKey").asText()).isEqualTo(ANIMALS.toString());
        assertThat(caller.post("Default.ManageBackgroundTasks", String.format(body, CATS, "RegenerateThumbnails"))
                        .error(404))
                .contains(CATS.toString());
        assertThat(caller.post("Default.ManageBackgroundTasks", String.format(body, ANIMALS, "Reindex"))
                        .error(400))
                .contains("Reindex");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            taxonomies     | {"Title":"T","Type":"2"}                                                    | Cannot convert the value "2"
            flat-taxa      | {"Title":"T","TaxonomyId":"04995fa1-0cb1-4247-ae10-0bade5d75d0e"}           | The taxonomy does not exist for flat-taxa
            hierarchy-taxa | {"Title":"T","TaxonomyId":"cb0f3a19-a211-48a7-88ec-77495c0f5374"}           | The taxonomy does not exist for hierarchy-taxa
            hierarchy-taxa | {"Title":"T","TaxonomyId":"e5cd6d69-1543-427b-ad62-688a99f5e7d4","ParentId":"04995fa1-0cb1-4247-ae10-0bade5d75d0e"} | The parent is not in the taxonomy
            """)
    void aTaxonNeedsItsTaxonomy(String set, String body, String message) throws Exception {
        assertThat(caller.post(set, body).error(400)).contains(message);
    }

    /** The documentation's sample sends the type as a text. */
    @ParameterizedTest
    @CsvSource({"0, flat-taxa", "1, hierarchy-taxa"})
    void aTaxonomyIsCreatedWithThePathOfItsTaxa(String type, String taxaUrl) throws Exception {
        Response created = caller.post(
                "taxonomies",
                "{\"Title\":\"Colors\",\"TaxonName\":\"Color\",\"Type\":\"" + type + "\",\"Name\":\"colors\"}");

        assertThat(created.status()).isEqualTo(201);
        JsonNode taxonomy = created.ok();
        assertThat(taxonomy.path("TaxaUrl").asText()).isEqualTo(taxaUrl);
        assertThat(taxonomy.path("TaxonName").asText()).isEqualTo("Color");
        String taxonomyId = taxonomy.path("Id").asText();
        assertThat(caller.get("taxonomies(" + taxonomyId + ")")
                        .ok()
                        .path("Title")
                        .asText())
                .isEqualTo("Colors");
        caller.post(taxaUrl, "{\"Title\":\"Red\",\"TaxonomyId\":\"" + taxonomyId + "\"}")
                .ok();
        assertThat(caller.get(taxaUrl, "$filter", "TaxonomyId eq " + taxonomyId).titles())
                .containsExactly("Red");
    }

    @Test
    void theTitleOfATaxonIsUniqueInItsTaxonomy() throws Exception {
        String other = caller.post("taxonomies", "{\"Title\":\"Colors\",\"Type\":\"0\",\"Name\":\"colors\"}")
                .ok()
                .path("Id")
                .asText();
        String red = "{\"Title\":\"Red\",\"TaxonomyId\":\"%s\"}";
        caller.post("flat-taxa", red.formatted(sitefinity.tags())).ok();
        caller.post("flat-taxa", red.formatted(other)).ok();

        assertThat(caller.post("flat-taxa", red.formatted(sitefinity.tags())).error(400))
                .startsWith("Validation: ")
                .contains("\"Title\":\"TaxonomyNameDuplicate\"");
        assertThat(caller.get("flat-taxa").titles()).containsExactly("Red", "Red");
    }
}
