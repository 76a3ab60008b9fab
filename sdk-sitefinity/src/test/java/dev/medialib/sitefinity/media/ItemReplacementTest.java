package dev.medialib.sitefinity.media;

import static dev.medialib.sitefinity.SiteServer.body;
import static dev.medialib.sitefinity.SiteServer.line;
import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.error.MissingPropertiesException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PUT: get, change and send back, without losing anything. */
class ItemReplacementTest {
    private static final UUID CAT = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
    private static final UUID ANIMALS = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");
    private static final String PATH = "/api/default/images(" + CAT + ")";

    private SiteServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SiteServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Image image(String name) {
        return JsonData.parse(text("media/" + name + ".json")).as(Image.class);
    }

    @Test
    void anItemIsGotChangedAndPut() {
        server.answer(200, text("media/image.json"));
        server.noContent();

        Image sent = server.client().images().replace(CAT, image -> image.withTitle("Cat"));

        assertThat(sent.title()).isEqualTo("Cat");
        assertThat(server.line()).isEqualTo("GET " + PATH);
        RecordedRequest put = server.request();
        assertThat(line(put)).isEqualTo("PUT " + PATH);
        assertThat(tree(body(put))).isEqualTo(tree("""
                                {"PublicationDate":"2021-04-19T13:34:31Z","Title":"Cat","Description":"","IncludeInSitemap":true,
                                 "Ordinal":-2,"UrlName":"cat","Author":"","Category":[],"Tags":[],"AlternativeText":"",
                                 "FolderId":"43d06f6a-513f-4014-a707-f2da1b10844f","ParentId":"80c3b126-cd64-4044-abc3-227043c8be20"}
                                """));
    }

    @Test
    void aReplacementContainsCustomFieldsButNoAnnotationsAndReadOnlyFields() {
        JsonData sample = JsonData.parse(text("media/image-with-custom-fields.json"));
        server.noContent();

        server.client().images().replace(sample.as(Image.class));

        JsonData expected = sample;
        for (String name : List.of(
                "@odata.context",
                "@odata.type",
                "Category@odata.type",
                "Id",
                "LastModified",
                "DateCreated",
                "Extension",
                "MimeType",
                "TotalSize",
                "Width",
                "Height",
                "Provider",
                "Url",
                "ThumbnailUrl",
                "Thumbnails")) {
            expected = expected.without(name);
        }
        assertThat(tree(body(server.request()))).isEqualTo(tree(expected.toJson()));
    }

    @Test
    void aRawValueCountsAsPresentAndIsSentUnchanged() {
        JsonData odd = JsonData.parse(text("media/image.json")).with("Title", List.of(7));
        server.noContent();

        server.client().images().replace(odd.as(Image.class));

        assertThat(JsonData.parse(body(server.request())).get("Title")).isEqualTo(JsonData.parse("[7]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FolderId        | "no id"
            FolderId        | [7]
            PublicationDate | "yesterday"
            AlternativeText | {"a":1}
            Photographer    | [null,1.10]
            """)
    void anOptionalFieldOfAnotherTypeIsSentAsItCame(String name, String value) {
        JsonData odd = JsonData.parse(text("media/image.json")).with(name, JsonData.parse(value));
        server.noContent();

        server.client().images().replace(odd.as(Image.class).withTitle("Cat"));

        JsonData sent = JsonData.parse(body(server.request()));
        assertThat(sent.get(name).toJson()).isEqualTo(value);
        assertThat(sent.get("Title").asString()).isEqualTo("Cat");
    }

    @Test
    void theVendorsSampleCanBeSentWithARealBoolean() {
        Image image = Image.builder()
                .id(CAT)
                .alternativeText("Meaningful alternative text")
                .title("Update title")
                .description("")
                .includeInSitemap(false)
                .ordinal(BigDecimal.ZERO)
                .urlName("some-url-name")
                .parentId(ANIMALS)
                .category(List.of())
                .tags(List.of())
                .author("Some photographer")
                .build();
        server.noContent();

        server.client().images().replace(image);

        JsonData sample = JsonData.parse(text("requests/put-image.json"));
        assertThat(tree(body(server.request())))
                .isEqualTo(tree(sample.with("IncludeInSitemap", false).toJson()));
    }

    @Test
    void anIncompleteItemOfAListIsRejectedBeforeItIsSent() {
        Image listed = JsonData.parse(text("media/images.json")).at("/value/0").as(Image.class);
        Images images = server.client().images();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> images.replace(listed))
                .withMessageContaining("item lacks Category, Tags; read the item by its id");
        assertThat(server.requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title",
                "Description",
                "IncludeInSitemap",
                "Ordinal",
                "UrlName",
                "Author",
                "Category",
                "Tags",
                "ParentId",
                "AlternativeText"
            })
    void eachFieldThatIsDemandedIsNamedWhenItIsMissing(String name) {
        Image image = JsonData.parse(text("media/image.json")).without(name).as(Image.class);
        Images images = server.client().images();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> images.replace(image))
                .withMessageStartingWith("item lacks " + name + "; read the item by its id");
        assertThat(server.requests()).isZero();
    }

    @Test
    void aFieldThatCameAsNullIsNotMissing() {
        server.noContent();

        server.client().images().replace(image("image").withAuthor(null).withExplicitNulls("Author"));

        assertThat(JsonData.parse(body(server.request())).get("Author")).isEqualTo(JsonData.NULL);
    }

    @Test
    void videosAndDocumentsNeedNoAlternativeText() {
        server.answer(200, text("media/video.json"));
        server.noContent();
        server.answer(200, text("media/document.json"));
        server.noContent();
        SitefinityClient client = server.client();

        client.videos().replace(id("media/video.json"), video -> video.withTitle("Sea"));
        client.documents().replace(id("media/document.json"), document -> document.withTitle("Report"));

        var unusedGet = server.request();
        JsonData video = JsonData.parse(body(server.request()));
        assertThat(video.names()).doesNotContain("AlternativeText", "Width", "Height");
        assertThat(video.get("Ordinal").toJson()).isEqualTo("-1.50");
        unusedGet = server.request();
        assertThat(JsonData.parse(body(server.request())).names()).contains("Parts", "Title");
        assertThat(unusedGet.getMethod()).isEqualTo("GET");
    }

    private static UUID id(String sample) {
        return UUID.fromString(JsonData.parse(text(sample)).get("Id").asString());
    }

    @Test
    void anItemToReplaceIsReadWithoutFallbacks() {
        server.answer(200, text("media/image.json"));
        server.noContent();

        var unused = server.client(b -> b.culture("bg"))
                .withFallbackProperties("*")
                .images()
                .replace(CAT, image -> image.withTitle("котка"));

        assertThat(server.line()).isEqualTo("GET " + PATH + "?sf_culture=bg");
        assertThat(server.line()).startsWith("PUT " + PATH + "?sf_culture=bg");
        assertThat(unused.title()).isEqualTo("котка");
    }

    @Test
    void anotherItemIsNotPutInItsPlace() {
        server.answer(200, text("media/image.json"));
        Images images = server.client().images();
        UnaryOperator<Image> other = image -> image.withId(ANIMALS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> images.replace(CAT, other))
                .withMessageContaining("change must keep the Id");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aReplacementThatFailsForAMomentIsMadeAgain() {
        server.answer(503, "{}");
        server.noContent();

        server.client().images().replace(image("image"));

        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void whatTheServerMissesCanBeRead() {
        server.answer(400, text("errors/400-missing-properties.json"));
        Images images = server.client().images();

        assertThatThrownBy(() -> images.replace(image("image")))
                .isInstanceOfSatisfying(MissingPropertiesException.class, e -> {
                    assertThat(e.missingProperties())
                            .containsExactly(
                                    "Title",
                                    "Description",
                                    "IncludeInSitemap",
                                    "Ordinal",
                                    "UrlName",
                                    "Author",
                                    "Category",
                                    "Tags",
                                    "ParentId");
                    assertThat(e.code()).isEqualTo("BadRequest");
                    assertThat(e.status()).isEqualTo(400);
                    assertThat(e.isRetryable()).isFalse();
                })
                .hasMessageContaining("Missing properties: Title,Description");
    }

    @Test
    void missingPropertiesAreReadWithBlanksBetweenThem() {
        server.answer(
                400,
                "{\"error\":{\"code\":\"BadRequest\",\"message\":\"Missing properties: Mood, Price ,\\r\\nmore\"}}");
        Images images = server.client().images();

        assertThatThrownBy(() -> images.replace(image("image")))
                .isInstanceOfSatisfying(
                        MissingPropertiesException.class,
                        e -> assertThat(e.missingProperties()).containsExactly("Mood", "Price"));
    }

    @Test
    void anotherBadRequestIsNotTakenForMissingProperties() {
        server.answer(400, "{\"error\":{\"code\":\"BadRequest\",\"message\":\"nothing is missing\"}}");
        Images images = server.client().images();

        assertThatThrownBy(() -> images.replace(image("image"))).isNotInstanceOf(MissingPropertiesException.class);
    }
}
