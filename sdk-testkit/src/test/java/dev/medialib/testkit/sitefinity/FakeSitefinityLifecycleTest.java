package dev.medialib.testkit.sitefinity;

import static dev.medialib.testkit.HttpCaller.parse;
import static dev.medialib.testkit.sitefinity.Animals.ANIMALS;
import static dev.medialib.testkit.sitefinity.Animals.CAT;
import static dev.medialib.testkit.sitefinity.Animals.CATS;
import static dev.medialib.testkit.sitefinity.Animals.CAT_PATH;
import static dev.medialib.testkit.sitefinity.Animals.KITTEN;
import static dev.medialib.testkit.sitefinity.Animals.PAROT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sitefinity.settings.Lifecycle;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeSitefinityLifecycleTest {

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final FakeSitefinity sitefinity = FakeSitefinity.start();
    private final Caller caller = new Caller(sitefinity);

    @BeforeEach
    void add() {
        sitefinity.addField("images", CustomField.related("RelatedImages", "images"));
        Animals.addTo(sitefinity);
        at(NOW);
    }

    @AfterEach
    void close() {
        sitefinity.close();
    }

    private void at(Instant instant) {
        sitefinity.settings().clock.set(Clock.fixed(instant, ZoneOffset.UTC));
    }

    @Test
    void onlyAServiceOfDraftsShowsAnUnpublishedItem() throws Exception {
        JsonNode response = caller.operate(CAT_PATH, "Unpublish").ok();
        assertThat(response.path("AvailableActions").findValuesAsText("Name")).contains("Publish");
        assertThat(response.path("Message").isNull()).isTrue();
        assertThat(caller.get(CAT_PATH).error(404)).contains(CAT.toString());
        assertThat(caller.get("images").titles()).hasSize(5);
        assertThat(caller.get("/sf/system/" + CAT_PATH)
                        .ok()
                        .path("@odata.context")
                        .asText())
                .isEqualTo(sitefinity.url() + "/sf/system/$metadata#images/$entity");
        sitefinity.settings().backendRoot.set("sf/cms/api/v1/system");
        assertThat(caller.get("/sf/cms/api/v1/system/images").titles()).hasSize(6);
        sitefinity.settings().lifecycleOf.set("images", Lifecycle.MASTER);
        assertThat(caller.get(CAT_PATH).status()).isEqualTo(200);
        sitefinity.settings().lifecycle.set(Lifecycle.MASTER);
        assertThat(caller.get(CAT_PATH + "/Default.GetItemWithStatus()", "$select", "*", "$expand", "*")
                        .ok()
                        .path("LifecycleStatus")
                        .path("WorkflowStatus")
                        .asText())
                .isEqualTo("Unpublished");
    }

    @Test
    void aRejectedOperationHasStatus200() throws Exception {
        sitefinity.settings().failNextOperation.set("Publish", "A comment is missing");
        JsonNode rejected = caller.operate(CAT_PATH, "Publish").ok();
        assertThat(rejected.path("Success").asBoolean(true)).isFalse();
        assertThat(rejected.path("Message").asText()).isEqualTo("A comment is missing");
        assertThat(caller.operate(CAT_PATH, "Publish").ok().path("Success").asBoolean())
                .isTrue();
        assertThat(caller.operate(CAT_PATH, "Nope").ok().path("Success").asBoolean(true))
                .isFalse();
        sitefinity.nextResponses(FakeResponses.failedOperation("No", "Workflow"));
        assertThat(parse(caller.operate(CAT_PATH, "Publish").text())
                        .path("ErrorCode")
                        .asText())
                .isEqualTo("Workflow");
    }

    @Test
    void availableActionsDependOnTheItem() throws Exception {
        assertThat(caller.get(CAT_PATH + "/operations").ok().findValuesAsText("Name"))
                .containsExactly("Publish", "Unpublish", "Schedule", "Delete");
    }

    @Test
    void aVersionThatIsCheckedOutIsSeenWhenItIsPublished() throws Exception {
        caller.post(CAT_PATH + "/Default.SaveTemp()", "{\"model\":{\"Author\":\"temp\"}}")
                .isDone();
        assertThat(sitefinity.item(CAT).lockedBy()).isEqualTo("admin");
        assertThat(parse(sitefinity.item(CAT).draft()).path("Author").asText()).isEmpty();
        caller.operate(CAT_PATH, "SaveDraft").ok();
        assertThat(sitefinity.item(CAT).lockedBy()).isNull();
        assertThat(parse(sitefinity.item(CAT).draft()).path("Author").asText()).isEqualTo("temp");
        assertThat(caller.get(CAT_PATH).ok().path("Author").asText()).isEmpty();
        caller.operate(CAT_PATH, "Publish").ok();
        assertThat(caller.get(CAT_PATH).ok().path("Author").asText()).isEqualTo("temp");
    }

    @Test
    void aVersionThatIsCheckedOutIsForgottenWhenItIsUnlocked() throws Exception {
        caller.send(
                        "PATCH",
                        CAT_PATH,
                        Map.of("X-Operation", "SaveTemp", "Content-Type", "application/json"),
                        "{\"Author\":\"temp\"}".getBytes(StandardCharsets.UTF_8))
                .isDone();
        assertThat(sitefinity.item(CAT).lockedBy()).isEqualTo("admin");
        caller.operate(CAT_PATH, "Unlock").isDone();
        caller.operate(CAT_PATH, "Publish").ok();
        assertThat(caller.get(CAT_PATH).ok().path("Author").asText()).isEmpty();
    }

    @Test
    void aPatchReachesTheVersionThatIsCheckedOutToo() throws Exception {
        caller.post(CAT_PATH + "/Default.SaveTemp()", "{\"model\":{}}").isDone();
        caller.patch(CAT_PATH, "{\"Author\":\"me\"}").isDone();
        caller.operate(CAT_PATH, "Publish").ok();
        assertThat(caller.get(CAT_PATH).ok().path("Author").asText()).isEqualTo("me");
    }

    private JsonNode schedule(String parameters) throws Exception {
        return caller.post(
                        CAT_PATH + "/Default.Operation()",
                        "{\"action\":\"Schedule\",\"actionParameters\":" + parameters + "}")
                .ok();
    }

    @Test
    void aScheduledItemComesAndGoesAtItsTime() throws Exception {
        caller.operate(CAT_PATH, "Unpublish").ok();
        assertThat(schedule(
                                "{\"PublicationDate\":\"2030-01-02T03:04:05.000Z\",\"ExpirationDate\":\"2030-01-03T00:00:00Z\"}")
                        .path("Success")
                        .asBoolean())
                .isTrue();
        assertThat(sitefinity.item(CAT).workflow()).isEqualTo("Scheduled");
        assertThat(caller.get(CAT_PATH).status()).isEqualTo(404);
        at(Instant.parse("2030-01-02T03:04:05Z"));
        assertThat(caller.get(CAT_PATH).ok().path("PublicationDate").asText()).isEqualTo("2030-01-02T03:04:05Z");
        at(Instant.parse("2030-01-03T00:00:00Z"));
        assertThat(caller.get(CAT_PATH).status()).isEqualTo(404);
    }

    @Test
    void aScheduleCanBeStoppedAndNeedsADate() throws Exception {
        schedule("{\"ExpirationDate\":\"2030-01-02T00:00:00Z\"}");
        caller.operate(CAT_PATH, "StopSchedule").ok();
        at(NOW.plus(Duration.ofDays(9)));
        assertThat(caller.get(CAT_PATH).status()).isEqualTo(200);
        assertThat(schedule("{}").path("Success").asBoolean(true)).isFalse();
        assertThat(schedule("{\"PublicationDate\":\"tomorrow\"}")
                        .path("Message")
                        .asText())
                .contains("malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SendForApproval", "SendForPublishing", "SendForReview", "Reject"})
    void theWorkflowGoesOnWithoutPublishing(String action) throws Exception {
        UUID draft = sitefinity.addMedia(MediaSeed.image().draft());
        assertThat(caller.operate("images(" + draft + ")", action)
                        .ok()
                        .path("Success")
                        .asBoolean())
                .isTrue();
        assertThat(sitefinity.item(draft).live()).isNull();
        assertThat(sitefinity.item(draft).workflow()).isNotEqualTo("Draft");
    }

    @Test
    void anItemCanBeDeletedByAnOperation() throws Exception {
        caller.operate(CAT_PATH, "Delete").ok();
        assertThat(sitefinity.recycled()).containsExactly(CAT);
    }

    @Test
    void aTranslationThatIsNotThereCannotBePublished() throws Exception {
        sitefinity.addCulture("bg");
        assertThat(caller.post(CAT_PATH + "/operation?sf_culture=bg", "{\"action\":\"Publish\"}")
                        .error(404))
                .contains("bg");
    }

    // related items

    private static String reference(FakeSitefinity sitefinity, UUID id) {
        return "{\"@odata.id\":\"" + sitefinity.serviceUrl() + "/images(" + id
                + ")?sf_provider=OpenAccessDataProvider\"}";
    }

    @Test
    void relatedItemsAreAddedToTheDraftOnceEach() throws Exception {
        String field = CAT_PATH + "/RelatedImages";
        caller.post(CAT_PATH + "/Default.SaveTemp()", "{\"model\":{}}").isDone();
        caller.post(field + "/$ref", reference(sitefinity, KITTEN)).isDone();
        caller.post(field + "/$ref", reference(sitefinity, KITTEN)).isDone();
        caller.post(field + "/$ref", reference(sitefinity, PAROT)).isDone();
        assertThat(caller.get(field).titles()).isEmpty();
        caller.operate(CAT_PATH, "Publish").ok();
        assertThat(caller.get(field).titles()).containsExactly("kitten", "parot");
        assertThat(sitefinity.item(CAT).related()).containsExactly(KITTEN, PAROT);
    }

    @Test
    void oneIsRemovedByItsIdAndAllAreWithoutOne() throws Exception {
        sitefinity.relate(CAT, "RelatedImages", KITTEN, PAROT);
        caller.delete(CAT_PATH + "/RelatedImages(" + KITTEN + ")/$ref").isDone();
        assertThat(sitefinity.item(CAT).related()).containsExactly(PAROT);
        sitefinity.relate(CAT, "RelatedImages", KITTEN, PAROT);
        // the trap: an empty id
        caller.delete(CAT_PATH + "/RelatedImages()/$ref").isDone();
        assertThat(sitefinity.item(CAT).related()).isEmpty();
        sitefinity.relate(CAT, "RelatedImages", KITTEN, PAROT);
        caller.delete(CAT_PATH + "/RelatedImages/$ref").isDone();
        assertThat(sitefinity.item(CAT).related()).isEmpty();
        assertThat(caller.get(CAT_PATH + "/RelatedImages").titles()).hasSize(2);
    }

    @Test
    void aReferenceMustLeadToAnItemOfTheFieldsType() throws Exception {
        String field = CAT_PATH + "/RelatedImages/$ref";
        assertThat(caller.post(field, "{\"@odata.id\":\"nope\"}").error(400)).contains("@odata.id");
        assertThat(caller.post(field, reference(sitefinity, ANIMALS)).error(404))
                .contains(ANIMALS.toString());
        assertThat(caller.post(CAT_PATH + "/Parent/$ref", reference(sitefinity, CAT))
                        .error(404))
                .contains("Parent");
        assertThat(caller.delete(CAT_PATH + "/Nope/$ref").error(404)).contains("Nope");
    }

    @Test
    void relatedItemsThatAreDraftsOrDeletedAreNotSeen() throws Exception {
        sitefinity.relate(CAT, "RelatedImages", KITTEN, PAROT);
        caller.operate("images(" + KITTEN + ")", "Unpublish").ok();
        caller.delete("images(" + PAROT + ")").isDone();
        assertThat(caller.get(CAT_PATH + "/RelatedImages").titles()).isEmpty();
        caller.operate(CAT_PATH, "Unpublish").ok();
        assertThat(caller.get(CAT_PATH + "/RelatedImages").error(404)).contains(CAT.toString());
        sitefinity.settings().lifecycle.set(Lifecycle.MASTER);
        assertThat(caller.get(CAT_PATH + "/RelatedImages").titles()).containsExactly("kitten");
    }

    // searches, folders and taxa

    @Test
    void wordsAreSearchedInTheNamedFields() throws Exception {
        assertThat(caller.get("images/Default.Search(searchFields='Title,Description')", "$search", "TEST s")
                        .titles())
                .containsExactly("test's");
        assertThat(caller.get("images/Default.GetSearchCount(searchFields='Title')", "$search", "t")
                        .ok()
                        .path("value")
                        .asInt())
                .isEqualTo(4);
        assertThat(caller.get("images/Default.Search()").error(400)).contains("searchFields");
    }

    @Test
    void foldersAreSearchedAtAnyDepth() throws Exception {
        UUID pugs = sitefinity.addFolder(ANIMALS, CATS, "Pugs");
        String all = "images/Default.FoldersRecursiveSearch(parentId=null)";
        assertThat(caller.get(all).titles()).containsExactly("Animals", "Cars");
        assertThat(caller.get(all, "recursive", "true", "$skip", "1", "$top", "2", "$count", "true")
                        .titles())
                .containsExactly("Cats", "Pugs");
        assertThat(caller.get(all, "recursive", "true", "$search", "ca", "excludedItemIds", CATS.toString())
                        .titles())
                .containsExactly("Cars");
        String below = "albums/Default.FoldersRecursiveSearch(parentId=" + ANIMALS + ")";
        assertThat(caller.get(below, "includeParent", "true").titles()).containsExactly("Animals", "Cats");
        JsonNode found =
                caller.get("images/Default.FolderSearchById(id=" + pugs + ")").ok();
        assertThat(found.path("ParentId").asText()).isEqualTo(CATS.toString());
        assertThat(found.path("RootId").asText()).isEqualTo(ANIMALS.toString());
        assertThat(found.path("Breadcrumb").findValuesAsText("Title")).containsExactly("Animals", "Cats");
        assertThat(caller.get("images/Default.FolderSearchById(id=" + ANIMALS + ")")
                        .ok()
                        .path("FoldersCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(caller.get("images/Default.FolderSearchById(id=" + CAT + ")").error(404))
                .contains(CAT.toString());
        assertThat(caller.get("albums/Default.FoldersRecursiveSearch(parentId=x)")
                        .error(404))
                .contains("x");
    }

    @Test
    void mediaAreFoundBelowALibraryOrFolder() throws Exception {
        sitefinity.addMedia(
                MediaSeed.image().title("pug").library(ANIMALS).folder(sitefinity.addFolder(ANIMALS, CATS, "Pugs")));
        String below = "images/Default.mediaItemsRecursiveSearch(parentId=" + CATS + ")";
        assertThat(caller.get(below, "$orderby", "Title").titles()).containsExactly("cat", "kitten", "pug");
        assertThat(caller.get("images/Default.DocumentsRecursiveSearch(rootLibraryId=" + ANIMALS + ")", "$top", "2")
                        .titles())
                .hasSize(2);
        assertThat(caller.get("images", "recursiveLibraryId", CATS.toString()).titles())
                .containsExactly("cat", "kitten", "pug");
        assertThat(caller.get("images", "recursiveLibraryId", "nope").titles()).isEmpty();
        assertThat(caller.get("images/Default.mediaItemsRecursiveSearch()").error(404))
                .isNotEmpty();
    }

    @Test
    void taxaAreListedByTheirTaxonomyTheEmptyOnesOnDemand() throws Exception {
        UUID red = sitefinity.addTag("red");
        UUID blue = sitefinity.addTag("blue");
        sitefinity.addMedia(MediaSeed.image().tags(red));
        String taxa = "flat-taxa/Default.GetTaxons(taxonomyId=" + sitefinity.tags()
                + ",selectedTaxaIds=@param,selectionMode='%s',contentType='')";
        assertThat(caller.get(taxa.formatted("All"), "showEmpty", "true", "$orderby", "Title asc", "@param", "[]")
                        .titles())
                .containsExactly("blue", "red");
        assertThat(caller.get(taxa.formatted("All"), "@param", "[]").titles()).containsExactly("red");
        assertThat(caller.get(taxa.formatted("Selected"), "showEmpty", "true", "@param", "[\"" + blue + "\"]")
                        .titles())
                .containsExactly("blue");
        assertThat(caller.get(taxa.formatted("Selected"), "@param", "[").error(400))
                .contains("selectedTaxaIds");
        assertThat(caller.get(taxa.formatted("Selected")).titles()).isEmpty();
    }
}
