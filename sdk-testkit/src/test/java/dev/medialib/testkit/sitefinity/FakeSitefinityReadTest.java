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
import dev.medialib.testkit.sitefinity.Caller.Response;
import dev.medialib.testkit.sitefinity.settings.Lifecycle;
import dev.medialib.testkit.sitefinity.settings.NextLinks;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeSitefinityReadTest {

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

    @Test
    void theListIsTheDocumentedOne() throws Exception {
        assertThat(caller.get("images").ok()).isEqualTo(Animals.documented("images.json", sitefinity));
    }

    @Test
    void theSingleItemIsTheDocumentedOne() throws Exception {
        assertThat(caller.get(CAT_PATH).ok()).isEqualTo(Animals.documented("image.json", sitefinity));
    }

    @Test
    void listsOmitSomePropertiesUnlessTheyAreSelected() throws Exception {
        JsonNode plain = caller.get("images").ok().path("value").get(0);
        assertThat(List.of("Category", "Tags", "Provider", "Thumbnails")).noneMatch(plain::has);
        JsonNode all = caller.get("images", "$select", "*").ok().path("value").get(0);
        assertThat(List.of("Category", "Tags", "Provider", "Thumbnails")).allMatch(all::has);
        sitefinity.settings().providerInLists.set(true);
        assertThat(caller.get("images").ok().path("value").get(0).has("Provider"))
                .isTrue();
    }

    @Test
    void theContextNamesTheSelectedProperties() throws Exception {
        // the vendor's own client writes a space after the comma
        JsonNode list =
                caller.get("images", "$select", "Id, Title", "$top", "1").ok();
        assertThat(list.path("@odata.context").asText())
                .isEqualTo(sitefinity.serviceUrl() + "/$metadata#images(Id,Title)");
        assertThat(list.path("value").get(0))
                .isEqualTo(parse("{\"Id\":\"a825ffe9-dc41-4ed0-963b-6089d6f82be9\",\"Title\":\"test's\"}"));
        assertThat(caller.get(CAT_PATH, "$select", "Title").ok())
                .isEqualTo(parse("{\"@odata.context\":\"" + sitefinity.serviceUrl()
                        + "/$metadata#images(Title)/$entity\",\"Title\":\"cat\"}"));
    }

    @Test
    void parentsAndRelatedItemsAreExpanded() throws Exception {
        sitefinity.addField("images", CustomField.related("RelatedImages", "images"));
        sitefinity.relate(CAT, "RelatedImages", KITTEN, PAROT);
        JsonNode cat = caller.get(CAT_PATH, "$expand", "RelatedImages($select=Title;$expand=Parent),Parent($select=Id)")
                .ok();
        assertThat(cat.path("Parent")).isEqualTo(parse("{\"Id\":\"" + ANIMALS + "\"}"));
        assertThat(cat.path("RelatedImages").findValuesAsText("Title"))
                .containsExactly("kitten", "Animals", "parot", "Animals");
        assertThat(caller.get(CAT_PATH).ok().has("RelatedImages")).isFalse();
        assertThat(caller.get(CAT_PATH, "$expand", "*", "$select", "Id").ok().path("RelatedImages"))
                .hasSize(2);
        assertThat(caller.get(CAT_PATH + "/RelatedImages", "$orderby", "Title desc")
                        .titles())
                .containsExactly("parot", "kitten");
        assertThat(caller.get(CAT_PATH + "/Parent").ok().path("Title").asText()).isEqualTo("Animals");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nope",
                "Title",
                "Parent(",
                "Parent)",
                "Parent($select=Nope)",
                "RelatedImages($expand=RelatedImages($expand=Parent))"
            })
    void aWrongOrTooDeepExpandIsRejected(String expand) throws Exception {
        sitefinity.addField("images", CustomField.related("RelatedImages", "images"));
        assertThat(caller.get("images", "$expand", expand).error(400)).startsWith("BadRequest: ");
    }

    @Test
    void optionsOfAnExpandThatTheFakeLacksSaySo() throws Exception {
        assertThat(caller.get("images", "$expand", "Parent($top=1)").error(501)).contains("$top=1");
        sitefinity.settings().expandDepth.set(1);
        assertThat(caller.get("images", "$expand", "Parent").status()).isEqualTo(200);
    }

    @Test
    void aSearchOfAListSaysThatTheFakeLacksIt() throws Exception {
        assertThat(caller.get("images", "$search", "cat").error(501)).contains("Default.Search");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "images(00000000-0000-0000-0000-000000000001)",
                "images(x)",
                "albums(04995fa1-0cb1-4247-ae10-0bade5d75d0e)",
                "nope",
                "nope(04995fa1-0cb1-4247-ae10-0bade5d75d0e)",
                "images(04995fa1-0cb1-4247-ae10-0bade5d75d0e)/Nope"
            })
    void missingThingsAreNotFound(String path) throws Exception {
        assertThat(caller.get(path).error(404)).startsWith("Not Found: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/api/other/images"})
    void aMissingFileCausesAnHtmlPage(String path) throws Exception {
        Response response = caller.get(path);
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void callsThatTheFakeLacksAreNotImplemented() throws Exception {
        assertThat(caller.get("images/04995fa1-0cb1-4247-ae10-0bade5d75d0e").status())
                .isEqualTo(501);
        assertThat(caller.post("images/Default.Recycle", "{}").status()).isEqualTo(501);
        assertThat(caller.post("/api/other/images", "{}").status()).isEqualTo(501);
    }

    @Test
    void serviceSetsAndTheirNamesCanBeOthers() throws Exception {
        sitefinity.settings().serviceRoot.set("api/downloads");
        sitefinity.settings().urlNameOf.set("images", "pictures");
        sitefinity.settings().removedSets.set(Set.of("videos"));
        assertThat(caller.get("pictures").ok().path("@odata.context").asText())
                .startsWith(sitefinity.url() + "/api/downloads/$metadata#pictures(Id,");
        assertThat(caller.get("images").error(404)).isNotEmpty();
        assertThat(caller.get("videos").error(404)).isNotEmpty();
        assertThat(caller.get("").all("name")).contains("pictures", "albums").doesNotContain("images", "videos");
        sitefinity.settings().active.set(false);
        assertThat(caller.get("pictures").status()).isEqualTo(404);
    }

    @Test
    void pagesHaveFiftyItemsAndANextLinkEvenWithALargeTop() throws Exception {
        addImages(107 - 6);
        List<Integer> sizes = new ArrayList<>();
        String next = "/api/default/images?$count=true&$orderby=Title%20asc&$top=1000";
        while (!next.isEmpty()) {
            JsonNode page = caller.get(next).ok();
            assertThat(page.path("@odata.count").asInt()).isEqualTo(107);
            sizes.add(page.path("value").size());
            String link = page.path("@odata.nextLink").asText();
            next = link.replace(sitefinity.url().toString(), "");
            assertThat(link).isEqualTo(next.isEmpty() ? "" : sitefinity.url() + next);
        }
        assertThat(sizes).containsExactly(50, 50, 7);
        assertThat(caller.get("images", "$top", "50").ok().has("@odata.nextLink"))
                .isFalse();
        assertThat(caller.get("images", "$skip", "105").titles()).hasSize(2);
        assertThat(caller.get("images", "$skip", "9000").titles()).isEmpty();
        assertThat(caller.get("images", "$top", "0", "$count", "true").ok().path("@odata.count"))
                .hasToString("107");
    }

    @Test
    void nextLinksCanBeRelativeOrMissing() throws Exception {
        sitefinity.settings().pageSizeOf.set("images", 4);
        sitefinity.settings().nextLinks.set(NextLinks.RELATIVE);
        String link =
                caller.get("images", "$top", "5").ok().path("@odata.nextLink").asText();
        assertThat(link).isEqualTo("images?%24skip=4&%24top=1");
        assertThat(caller.get(link).titles()).containsExactly("cat");
        sitefinity.settings().pageSize.set(3);
        sitefinity.settings().nextLinks.set(NextLinks.NONE);
        assertThat(caller.get("images").ok().has("@odata.nextLink")).isFalse();
        assertThat(caller.get("images").titles()).hasSize(4);
    }

    @Test
    void anInvalidNumberIsRejected() throws Exception {
        assertThat(caller.get("images", "$top", "x").error(400)).contains("$top");
        assertThat(caller.get("images", "$skip", "-1").error(400)).contains("$skip");
    }

    @Test
    void theCountCanStartWithAByteOrderMark() throws Exception {
        Response count = caller.get("images/$count", "$filter", "contains(Title,'t')");
        assertThat(count.header("Content-Type")).startsWith("text/plain");
        assertThat(count.text()).isEqualTo("\uFEFF4");
        sitefinity.settings().countWithBom.set(false);
        assertThat(caller.get("images/$count").text()).isEqualTo("6");
    }

    @Test
    void aParameterWithAWrongNameIsPassedOverInSilence() throws Exception {
        sitefinity.addProvider("librariesProvider2", "Second");
        assertThat(caller.get("images", "$sf_provider", "librariesProvider2").titles())
                .hasSize(6);
        assertThat(caller.get("images", "sf_provider", "librariesProvider2").titles())
                .isEmpty();
        assertThat(caller.get(CAT_PATH, "sf_provider", "librariesProvider2").error(404))
                .contains(CAT.toString());
        assertThat(caller.get("images", "sf_provider", "nope").error(400)).contains("nope");
        assertThat(caller.get("images/sfproviders").ok().path("value")).isEqualTo(parse("""
                [{"Name": "OpenAccessDataProvider", "Title": "Default", "IsDefault": true},
                 {"Name": "librariesProvider2", "Title": "Second", "IsDefault": false}]"""));
    }

    @Test
    void aSiteHasItsOwnProvider() throws Exception {
        sitefinity.addProvider("librariesProvider2", "Second");
        UUID site = sitefinity.addSite("Second site", "librariesProvider2");
        UUID album = sitefinity.addLibrary("albums", "Other", "librariesProvider2");
        sitefinity.addFolder(album, null, "Below");
        UUID image = sitefinity.addMedia(
                MediaSeed.image().title("theirs").library(album).provider("librariesProvider2"));
        assertThat(caller.get("images", "sf_site", site.toString()).titles()).containsExactly("theirs");
        assertThat(caller.get("images", "sf_site", UUID.randomUUID().toString()).titles())
                .hasSize(6);
        assertThat(caller.get("sites/current", "sf_site", site.toString())
                        .ok()
                        .at("/value/Name")
                        .asText())
                .isEqualTo("Second site");
        assertThat(caller.get("sites/current").ok().at("/value/Name").asText()).isEqualTo("Default");
        assertThat(caller.get("sites/current", "sf_site", "nope").error(404)).isNotEmpty();
        assertThat(caller.get("images/current").status()).isEqualTo(404);
        sitefinity.settings().urlNameOf.set("sites", "places");
        sitefinity.settings().removedSets.set(Set.of("users"));
        assertThat(caller.get("places/current").ok().at("/value/Name").asText()).isEqualTo("Default");
        assertThat(caller.get("users/current").error(404)).isNotEmpty();
        assertThat(sitefinity.item(image).provider()).isEqualTo("librariesProvider2");
        assertThat(caller.get("images(" + image + ")", "sf_site", site.toString())
                        .ok()
                        .path("Url")
                        .asText())
                .contains("/images/librariesprovider2/other/theirs.jpg");
    }

    @Test
    void anUnknownCultureIsTheDefaultOne() throws Exception {
        sitefinity.addField("images", CustomField.related("RelatedImages", "images"));
        UUID dog = sitefinity.addMedia(MediaSeed.image()
                .title("dog")
                .property("Description", "barks")
                .translation("bg", Map.of("Title", "куче", "UrlName", "куче", "Description", "")));
        assertThat(caller.get("images", "sf_culture", "bg").titles()).containsExactly("куче");
        assertThat(caller.get("images", "sf_culture", "xx").titles()).hasSize(7);
        assertThat(caller.get(CAT_PATH, "sf_culture", "bg").status()).isEqualTo(404);
        String path = "images(" + dog + ")";
        assertThat(description(path, "Title")).isEmpty();
        assertThat(description(path, "*")).isEqualTo("barks");
        assertThat(description(path, "Title,Description")).isEqualTo("barks");
        assertThat(description(path + "/Default.GetItemWithFallback()", "*")).isEqualTo("barks");
        JsonNode parent = caller.get(
                        path, "sf_culture", "bg", "$expand", "Parent", "sf_fallback_prop_names", "Parent.Title")
                .ok();
        assertThat(parent.path("Parent").path("Title").asText()).isEqualTo("Default library");
        sitefinity.relate(CAT, "RelatedImages", dog);
        sitefinity.settings().lifecycle.set(Lifecycle.MASTER);
        assertThat(caller.get(CAT_PATH, "sf_culture", "bg", "$expand", "RelatedImages", "sf_fallback_prop_names", "*")
                        .ok()
                        .path("RelatedImages")
                        .findValuesAsText("Description"))
                .containsExactly("barks");
    }

    @Test
    void onlyImagesAreReadWithFallbackAndAParentMayBeMissing() throws Exception {
        UUID video = sitefinity.addMedia(MediaSeed.video().library(UUID.randomUUID()));
        String path = "videos(" + video + ")";
        assertThat(caller.get(path + "/Default.GetItemWithFallback()").status()).isEqualTo(404);
        assertThat(caller.get(path + "/Parent").status()).isEqualTo(204);
        assertThat(caller.get(path, "$expand", "Parent").ok().path("Parent").isNull())
                .isTrue();
    }

    private String description(String path, String fallback) throws Exception {
        return caller.get(path, "sf_culture", "bg", "sf_fallback_prop_names", fallback)
                .ok()
                .path("Description")
                .asText();
    }

    @Test
    void fileUrlsCanBeRelativeOrOnAnotherHost() throws Exception {
        byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', 0, -1};
        UUID dog = sitefinity.addMedia(
                MediaSeed.image().title("Куче 1").library(ANIMALS).folder(CATS).file(bytes, "dog.PNG", "image/png"));
        String path = "images(" + dog + ")";
        URI url = URI.create(caller.get(path).ok().path("Url").asText());
        assertThat(url.getPath()).isEqualTo("/images/default-source/animals-library/cats-library/куче-1.png");
        assertThat(caller.bytes(url.toString().replace(sitefinity.url().toString(), ""))
                        .body())
                .isEqualTo(bytes);
        sitefinity.settings().relativeUrls.set(true);
        String thumbnail =
                caller.get(path).ok().path("Thumbnails").get(0).path("Url").asText();
        assertThat(caller.bytes(thumbnail).headers().firstValue("Content-Type")).contains("image/png");
        assertThat(caller.get(path + "/Default.GetThumbnails()")
                        .ok()
                        .path("value")
                        .get(0)
                        .path("Url")
                        .asText())
                .isEqualTo(thumbnail);
        sitefinity.settings().relativeUrls.set(false);
        sitefinity.settings().fileHost.set(URI.create("https://cdn.example.com"));
        assertThat(caller.get(path).ok().path("ThumbnailUrl").asText())
                .startsWith("https://cdn.example.com/images/")
                .contains(".tmb-thumbnail.png?sfvrsn=");
        sitefinity.settings().protectedFiles.set(true);
        assertThat(caller.bytes(thumbnail).statusCode()).isEqualTo(401);
        assertThat(caller.get(thumbnail).status()).isEqualTo(200);
    }

    @Test
    void theServiceDescribesItselfWithCustomFields() throws Exception {
        sitefinity.addField("images", CustomField.choice("Mood", "Happy", "Sad"));
        sitefinity.addField("images", CustomField.number("Price"));
        sitefinity.addField("images", CustomField.related("RelatedImages", "images"));
        sitefinity.addField("images", CustomField.classification("Regions", sitefinity.tags()));
        Response metadata = caller.get("$metadata");
        assertThat(metadata.header("Content-Type")).startsWith("application/xml");
        assertThat(metadata.text())
                .contains("<EntityType Name=\"Image\"><Key><PropertyRef Name=\"Id\"")
                .contains("Name=\"TotalSize\" Type=\"Edm.Int64\"")
                .contains("Name=\"Tags\" Type=\"Collection(Edm.Guid)\"")
                .contains("Name=\"Price\" Type=\"Edm.Decimal\"")
                .containsPattern("<EnumType Name=\"ImageMood\"[^>]*><Member Name=\"Happy\"")
                .doesNotContain("?><?xml")
                .contains("<EntitySet Name=\"flat-taxa\"");
        JsonNode schema = caller.get("sfmeta").ok();
        JsonNode image = schema.path("definitions")
                .path("Telerik.Sitefinity.Libraries.Model.Image")
                .path("properties");
        assertThat(image.path("Id")).isEqualTo(parse("{\"type\":[\"string\"],\"format\":\"uuid\"}"));
        assertThat(image.path("FolderId")).isEqualTo(parse("{\"type\":[\"string\",\"null\"],\"format\":\"uuid\"}"));
        assertThat(image.path("Tags").path("items")).isEqualTo(image.path("Id"));
        assertThat(image.path("Price").path("format").asText()).isEqualTo("decimal");
        assertThat(image.path("Price").path("Telerik.Sitefinity.V1.FieldType").asText())
                .isEqualTo("Number");
        assertThat(image.path("Mood"))
                .isEqualTo(
                        parse("{\"anyOf\":[{\"$ref\":\"#/definitions/Telerik.Sitefinity.Libraries.Model.ImageMood\"},"
                                + "{\"type\":\"null\"}],\"Telerik.Sitefinity.V1.FieldType\":\"Choices\"}"));
        assertThat(schema.path("definitions")
                        .path("Telerik.Sitefinity.Libraries.Model.ImageMood")
                        .path("enum"))
                .isEqualTo(parse("[\"Happy\",\"Sad\"]"));
        assertThat(image.path("Telerik.Sitefinity.V1.DisplayName").isTextual()).isTrue();
        assertThat(image.path("Regions"))
                .isEqualTo(parse("{\"type\":[\"array\",\"null\"],\"items\":{\"type\":[\"string\"],\"format\":\"uuid\"},"
                        + "\"Telerik.Sitefinity.V1.TaxonomyId\":\"cb0f3a19-a211-48a7-88ec-77495c0f5374\","
                        + "\"Telerik.Sitefinity.V1.Taxonomy\":\"Tags\","
                        + "\"Telerik.Sitefinity.V1.TaxonomyUrl\":\"flat-taxa\"}"));
        assertThat(image.path("Category").path("Telerik.Sitefinity.V1.Taxonomy").asText())
                .isEqualTo("Categories");
        assertThat(image.path("Category")
                        .path("Telerik.Sitefinity.V1.TaxonomyUrl")
                        .asText())
                .isEqualTo("hierarchy-taxa");
        assertThat(image.path("RelatedImages").path("items").path("$ref").asText())
                .isEqualTo("#/definitions/Telerik.Sitefinity.Libraries.Model.Image");
        assertThat(image.path("Parent").at("/anyOf/0/$ref").asText())
                .isEqualTo("#/definitions/Telerik.Sitefinity.Libraries.Model.Album");
        assertThat(schema.path("entityContainer").path("entitySets").has("images"))
                .isTrue();
        assertThat(caller.get("sfhelp").header("Content-Type")).startsWith("text/html");
        assertThat(caller.get("images/sfhelp").status()).isEqualTo(200);
        assertThat(caller.get("users/current").ok().at("/value/Username").asText())
                .isEqualTo("admin");
    }

    private void addImages(int count) {
        for (int i = 0; i < count; i++) {
            sitefinity.addMedia(MediaSeed.image().title("image " + i).library(ANIMALS));
        }
    }
}
