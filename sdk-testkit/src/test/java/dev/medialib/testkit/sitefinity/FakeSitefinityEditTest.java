package dev.medialib.testkit.sitefinity;

import static dev.medialib.testkit.HttpCaller.parse;
import static dev.medialib.testkit.sitefinity.Animals.ANIMALS;
import static dev.medialib.testkit.sitefinity.Animals.CARS;
import static dev.medialib.testkit.sitefinity.Animals.CAT;
import static dev.medialib.testkit.sitefinity.Animals.CATS;
import static dev.medialib.testkit.sitefinity.Animals.CAT_PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeSitefinityEditTest {

    private static final String PUT = """
            {"AlternativeText": "Meaningful alternative text", "Title": "Update title", "Description": "",
             "IncludeInSitemap": "False", "Ordinal": 0, "UrlName": "some-url-name",
             "ParentId": "80c3b126-cd64-4044-abc3-227043c8be20", "Category": [], "Tags": [],
             "Author": "Some photographer"}""";

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

    private JsonNode draft(UUID id) {
        return parse(sitefinity.item(id).draft());
    }

    @Test
    void aPatchChangesTheDraftAndIsSeenWhenItIsPublished() throws Exception {
        caller.patch(CAT_PATH, "{\"AlternativeText\":\"Meaningful alternative text\"}")
                .isDone();
        assertThat(draft(CAT).path("AlternativeText").asText()).isEqualTo("Meaningful alternative text");
        assertThat(caller.get(CAT_PATH).ok().path("AlternativeText").asText()).isEmpty();
        assertThat(caller.operate(CAT_PATH, "Publish").ok().path("Success").asBoolean())
                .isTrue();
        JsonNode published = caller.get(CAT_PATH).ok();
        assertThat(published.path("AlternativeText").asText()).isEqualTo("Meaningful alternative text");
        assertThat(published.path("Title").asText()).isEqualTo("cat");
        assertThat(published.path("LastModified").asText()).isGreaterThan("2021-04-19T13:34:31Z");
    }

    @Test
    void aServerMayPublishPatchesAtOnce() throws Exception {
        sitefinity.settings().updatesPublish.set(true);
        caller.patch(CAT_PATH, "{\"Author\":\"me\",\"Description\":null}").isDone();
        assertThat(caller.get(CAT_PATH).ok().path("Author").asText()).isEqualTo("me");
        assertThat(caller.get(CAT_PATH).ok().path("Description").isNull()).isTrue();
        UUID draft = sitefinity.addMedia(MediaSeed.image().draft());
        caller.patch("images(" + draft + ")", "{\"Author\":\"me\"}").isDone();
        assertThat(sitefinity.item(draft).live()).isNull();
    }

    @Test
    void aPutThatLacksPropertiesNamesThem() throws Exception {
        assertThat(caller.put(CAT_PATH, "{\"AlternativeText\":\"Meaningful alternative text\"}")
                        .error(400))
                .isEqualTo("BadRequest: Missing properties: "
                        + "Title,Description,IncludeInSitemap,Ordinal,UrlName,Author,Category,Tags,ParentId");
        assertThat(caller.put(CAT_PATH, "{}").error(400)).contains(",Tags,AlternativeText,ParentId");
        UUID video = sitefinity.addMedia(MediaSeed.video());
        assertThat(caller.put("videos(" + video + ")", "{}").error(400)).doesNotContain("AlternativeText");
        assertThat(caller.put("albums(" + ANIMALS + ")", "{}").error(400)).endsWith("Missing properties: Title");
    }

    @Test
    void theDocumentedPutIsTaken() throws Exception {
        caller.put(CAT_PATH, PUT).isDone();
        JsonNode draft = draft(CAT);
        assertThat(draft.path("Title").asText()).isEqualTo("Update title");
        assertThat(draft.path("IncludeInSitemap").asBoolean(true)).isFalse();
        assertThat(draft.path("FolderId").asText()).isEqualTo(CATS.toString());
        sitefinity.addField("images", CustomField.text("Photographer"));
        sitefinity.settings().putDemandsCustomFields.set(true);
        assertThat(caller.put(CAT_PATH, PUT).error(400)).endsWith("Missing properties: Photographer");
    }

    @Test
    void aDeletedItemIsInTheRecycleBinIfThereIsOne() throws Exception {
        caller.delete(CAT_PATH).isDone();
        assertThat(caller.get(CAT_PATH).status()).isEqualTo(404);
        assertThat(caller.delete(CAT_PATH).error(404)).isNotEmpty();
        assertThat(sitefinity.recycled()).containsExactly(CAT);
        sitefinity.restore(CAT);
        assertThat(caller.get(CAT_PATH).status()).isEqualTo(200);
        sitefinity.settings().recycleBin.set(false);
        caller.delete(CAT_PATH).isDone();
        assertThat(sitefinity.recycled()).isEmpty();
        assertThatThrownBy(() -> sitefinity.restore(CAT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sitefinity.item(CAT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeleteWithACultureTakesThatTranslationOnly() throws Exception {
        UUID dog = sitefinity.addMedia(MediaSeed.image().title("dog").translation("bg", Map.of("Title", "куче")));
        String path = "images(" + dog + ")";
        caller.post(path + "/Default.SaveTemp()", "{\"model\":{}}").isDone();
        caller.delete(path + "?sf_culture=bg").isDone();
        assertThat(sitefinity.item(dog).cultures()).containsExactly("en");
        assertThat(sitefinity.item(dog).publishedCultures()).containsExactly("en");
        assertThat(caller.delete(path + "?sf_culture=bg").error(404)).contains("bg");
        caller.delete(path + "?sf_culture=en").isDone();
        assertThat(sitefinity.recycled()).containsExactly(dog);
    }

    @Test
    void aDeleteWithoutACultureTakesAllTranslations() throws Exception {
        UUID dog = sitefinity.addMedia(MediaSeed.image().translation("bg", Map.of("Title", "куче")));
        caller.delete("images(" + dog + ")").isDone();
        assertThat(caller.get("images(" + dog + ")", "sf_culture", "bg").status())
                .isEqualTo(404);
    }

    @Test
    void aTranslationIsMadeByAPatchAndNeedsATitle() throws Exception {
        sitefinity.addCulture("bg");
        assertThat(caller.patch(CAT_PATH + "?sf_culture=bg", "{\"AlternativeText\":\"котка\"}")
                        .error(400))
                .isEqualTo("Validation: {\"Title\":\"Required\"}");
        caller.patch(CAT_PATH + "?sf_culture=bg", "{\"Title\":\"Котка\"}").isDone();
        caller.patch(CAT_PATH + "?sf_culture=bg", "{\"Ordinal\":2.5}").isDone();
        assertThat(caller.get(CAT_PATH, "sf_culture", "bg").status()).isEqualTo(404);
        assertThat(caller.operate(CAT_PATH, "Publish").ok().path("Success").asBoolean())
                .isTrue();
        assertThat(caller.get(CAT_PATH, "sf_culture", "bg").status()).isEqualTo(404);
        caller.post(CAT_PATH + "/Default.Operation()?sf_culture=bg", "{\"action\":\"Publish\"}")
                .ok();
        JsonNode bulgarian = caller.get(CAT_PATH, "sf_culture", "bg").ok();
        assertThat(bulgarian.path("Title").asText()).isEqualTo("Котка");
        assertThat(bulgarian.path("UrlName").asText()).isEqualTo("котка");
        assertThat(bulgarian.path("Ordinal").asDouble()).isEqualTo(2.5);
        assertThat(caller.get(CAT_PATH).ok().path("Title").asText()).isEqualTo("cat");
    }

    @Test
    void aLibraryNeedsOnlyATitleAndIsDeletedWhenEmpty() throws Exception {
        var created = caller.post("albums?sf_provider=OpenAccessDataProvider", "{\"Title\":\"Birds – птици\"}");
        assertThat(created.status()).isEqualTo(201);
        JsonNode album = created.ok();
        assertThat(album.path("UrlName").asText()).isEqualTo("birds-птици");
        assertThat(album.path("MaxSize").asInt(-1)).isZero();
        assertThat(album.path("@odata.context").asText()).endsWith("/$metadata#albums/$entity");
        String path = "albums(" + album.path("Id").asText() + ")";
        caller.patch(path, "{\"NewSize\":800,\"MaxSize\":9000000000}").isDone();
        assertThat(caller.get(path).ok().path("MaxSize").asLong()).isEqualTo(9_000_000_000L);
        caller.put(path, "{\"Title\":\"Birds\"}").isDone();
        caller.delete(path).isDone();
        assertThat(caller.get(path).status()).isEqualTo(404);
        assertThat(caller.delete("albums(" + ANIMALS + ")").error(400)).startsWith("ParentHasChildren: ");
        assertThat(caller.delete("folders(" + CATS + ")").error(400)).startsWith("ParentHasChildren: ");
    }

    @Test
    void aFolderIsCreatedInALibraryOrInAnotherFolder() throws Exception {
        JsonNode dogs = caller.post("folders", "{\"Title\":\"Dogs\",\"RootId\":\"" + ANIMALS + "\"}")
                .ok();
        assertThat(dogs.path("ParentId").isNull()).isTrue();
        // documented: without a name for URLs, the server uses a random id
        assertThat(UUID.fromString(dogs.path("UrlName").asText()).toString())
                .isNotEqualTo(dogs.path("Id").asText());
        JsonNode pugs = caller.post(
                        "folders",
                        "{\"Title\":\"Pugs\",\"RootId\":\"" + ANIMALS + "\",\"ParentId\":\""
                                + dogs.path("Id").asText() + "\"}")
                .ok();
        assertThat(pugs.path("Breadcrumb").findValuesAsText("Title")).containsExactly("Animals", "Dogs");
        assertThat(caller.post("folders", "{\"Title\":\"x\"}").error(400)).contains("RootId");
        assertThat(caller.post("folders", "{\"Title\":\"x\",\"RootId\":\"" + CATS + "\"}")
                        .error(400))
                .contains("RootId");
        assertThat(caller.post("folders", "{\"Title\":\"x\",\"RootId\":\"" + CARS + "\",\"ParentId\":\"" + CATS + "\"}")
                        .error(400))
                .contains("not in the library");
    }

    @Test
    void itemsMoveByFieldsOrByABackEndAction() throws Exception {
        caller.patch(CAT_PATH, "{\"ParentId\":\"" + CARS + "\"}").isDone();
        JsonNode moved = caller.get(CAT_PATH).ok();
        assertThat(moved.path("ParentId").asText()).isEqualTo(CARS.toString());
        assertThat(moved.path("FolderId").isNull()).isTrue();
        caller.post("images/Default.Move()", "{\"target\":\"" + CATS + "\",\"items\":[\"" + CAT + "\"]}")
                .isDone();
        assertThat(caller.get(CAT_PATH).ok().path("FolderId").asText()).isEqualTo(CATS.toString());
        assertThat(caller.get(CAT_PATH).ok().path("ParentId").asText()).isEqualTo(ANIMALS.toString());
        caller.post("images/Default.Move", "{\"target\":\"" + CARS + "\",\"items\":[\"" + CAT + "\"]}")
                .isDone();
        assertThat(caller.get("images", "$filter", "ParentId eq " + CARS).titles())
                .containsExactly("audi", "cat");
        assertThat(caller.post("images/Default.Move", "{\"target\":\"" + CAT + "\",\"items\":[]}")
                        .error(400))
                .contains("target");
        assertThat(caller.post("images/Default.Move", "{\"target\":\"" + CARS + "\",\"items\":[\"x\"]}")
                        .error(404))
                .contains("x");
        assertThat(caller.patch(CAT_PATH, "{\"ParentId\":\"" + CAT + "\"}").error(400))
                .contains("ParentId");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"Title":" "}                    | Validation: {"Title":"Required"}
            {"Title":null}                   | Validation: {"Title":"Required"}
            {"UrlName":""}                   | Validation: {"UrlName":"Required"}
            {"UrlName":"kitten"}             | Validation: {"UrlName":"UrlExists"}
            {"Nope":1}                       | BadRequest: The property 'Nope'
            {"Parent":{}}                    | BadRequest: The property 'Parent'
            {"Title":5}                      | BadRequest: Cannot convert the value 5
            {"Ordinal":"1"}                  | BadRequest: Cannot convert the value "1"
            {"Ordinal":null}                 | BadRequest: Cannot convert the value null
            {"Count":1.5}                    | BadRequest: The property 'Count'
            {"IncludeInSitemap":"maybe"}     | BadRequest: Cannot convert the value "maybe"
            {"PublicationDate":"2021-04-19"} | BadRequest: Cannot convert the value "2021-04-19"
            {"FolderId":"{04995fa1}"}        | BadRequest: Cannot convert the value "{04995fa1}"
            {"FolderId":"1-2-3-4-5"}         | BadRequest: Cannot convert the value "1-2-3-4-5"
            {"Tags":"x"}                     | BadRequest: Cannot convert the value "x"
            {"Mood":"Angry"}                 | BadRequest: Cannot convert the value "Angry"
            {                                | BadRequest: The body is not valid JSON
            []                               | BadRequest: The body must be a JSON object
            """)
    void aWrongValueIsRejectedAndChangesNothing(String body, String error) throws Exception {
        sitefinity.addField("images", CustomField.choice("Mood", "Happy", "Sad"));
        StoredItem before = sitefinity.item(CAT);
        assertThat(caller.patch(CAT_PATH, body).error(400)).startsWith(error);
        assertThat(sitefinity.item(CAT)).isEqualTo(before);
    }

    @Test
    void valuesOfAllKindsAreTaken() throws Exception {
        sitefinity.addField("images", CustomField.choice("Mood", "Happy", "Sad"));
        sitefinity.addField("images", CustomField.number("Price"));
        UUID red = sitefinity.addTag("red");
        caller.patch(CAT_PATH, """
                {"Mood": "Happy, Sad", "Price": 12345678901234567890.123, "Tags": ["%s"], "Category": null,
                 "PublicationDate": "2030-01-02T03:04:05.123+02:00", "FolderId": null, "Id": "ignored",
                 "Title@odata.type": "#Edm.String", "Title": "кот \\ud83d\\ude3a"}""".formatted(red)).isDone();
        JsonNode draft = draft(CAT);
        assertThat(draft.path("Mood").asText()).isEqualTo("Happy, Sad");
        assertThat(sitefinity.item(CAT).draft()).contains("12345678901234567890.123");
        assertThat(draft.path("Tags")).isEqualTo(parse("[\"" + red + "\"]"));
        assertThat(draft.path("Category")).isEmpty();
        assertThat(draft.path("PublicationDate").asText()).isEqualTo("2030-01-02T01:04:05.123Z");
        assertThat(draft.path("Title").asText()).isEqualTo("кот 😺");
        assertThat(draft.path("Id").asText()).isEqualTo(CAT.toString());
    }

    @Test
    void anItemThatAnotherHasLockedCannotBeChanged() throws Exception {
        sitefinity.lock(CAT, "editor");
        assertThat(caller.patch(CAT_PATH, "{}").error(423)).startsWith("LockedItem: ");
        sitefinity.settings().lockedStatus.set(409);
        assertThat(caller.delete(CAT_PATH).error(409)).contains("editor");
        assertThat(caller.post(
                                CAT_PATH + "/operation",
                                "{\"action\":\"Unlock\",\"actionParameters\":{\"checkIfOwnerIsCurrentUser\":true}}")
                        .error(409))
                .startsWith("LockedItem: ");
        caller.operate(CAT_PATH, "Unlock").isDone();
        caller.patch(CAT_PATH, "{}").isDone();
        assertThat(sitefinity.item(CAT).lockedBy()).isNull();
    }

    @Test
    void taxaAndTaxonomiesAreChangedLikeOtherItems() throws Exception {
        String tags = "taxonomies(" + sitefinity.tags() + ")";
        caller.patch(tags, "{\"Title\":\"Keywords\"}").isDone();
        assertThat(caller.get(tags).ok().path("Title").asText()).isEqualTo("Keywords");
        UUID warm = sitefinity.addCategory("warm");
        String category = "hierarchy-taxa(" + warm + ")";
        JsonNode cosy = caller.post(
                        "hierarchy-taxa",
                        "{\"Title\":\"Cosy\",\"TaxonomyId\":\"" + sitefinity.categories() + "\",\"ParentId\":\"" + warm
                                + "\"}")
                .ok();
        assertThat(cosy.path("UrlName").asText()).isEqualTo("cosy");
        caller.delete(category).isDone();
        assertThat(caller.get(category).status()).isEqualTo(404);
        assertThat(sitefinity.recycled()).isEmpty();
    }

    @Test
    void invalidSeedsAreRejected() {
        assertThatThrownBy(() -> sitefinity.add("albums", "{\"Id\":\"" + CAT + "\"}"))
                .hasMessageContaining("unique");
        assertThatThrownBy(() -> sitefinity.add("nope", "{}")).hasMessageContaining("set must be one of");
        assertThatThrownBy(() -> sitefinity.addMedia(MediaSeed.image().property("Nope", 1)))
                .hasMessageContaining("Nope");
        assertThatThrownBy(() -> sitefinity.addMedia(MediaSeed.image().provider("nope")))
                .hasMessageContaining("nope");
        assertThatThrownBy(() -> sitefinity.addField("images", CustomField.text("Title")))
                .hasMessageContaining("field must be new");
        assertThatThrownBy(() -> CustomField.text("no name")).hasMessageContaining("name");
        assertThatThrownBy(() -> sitefinity.relate(CAT, "Parent", CAT)).hasMessageContaining("Parent");
        assertThatThrownBy(() -> sitefinity.file(ANIMALS)).hasMessageContaining("item with a file");
        assertThatThrownBy(() -> sitefinity.settings().pageSize.set(0)).hasMessageContaining("pageSize");
        assertThatThrownBy(() -> sitefinity.settings().serviceRoot.set("/api")).hasMessageContaining("serviceRoot");
    }

    @Test
    void aSeedMayHaveEverything() {
        UUID id = UUID.randomUUID();
        UUID red = sitefinity.addTag("red");
        sitefinity.addMedia(MediaSeed.document()
                .id(id)
                .title("Report")
                .tags(red)
                .file(new byte[] {1}, "report.PDF", "application/pdf")
                .createdAt(Instant.parse("2021-01-01T00:00:00Z")));
        StoredItem stored = sitefinity.item(id);
        assertThat(stored.set()).isEqualTo("documents");
        assertThat(parse(stored.draft()).path("Extension").asText()).isEqualTo(".pdf");
        assertThat(parse(stored.draft()).path("DateCreated").asText()).isEqualTo("2021-01-01T00:00:00Z");
        assertThat(stored.live()).isEqualTo(stored.draft());
        assertThat(sitefinity.file(id)).isEqualTo(new byte[] {1});
        assertThat(sitefinity.items("documents")).isEqualTo(List.of(stored));
    }
}
