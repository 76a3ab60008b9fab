package dev.medialib.sitefinity.media;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.internal.json.JsonCodec;
import dev.medialib.core.internal.json.JsonReadException;
import dev.medialib.core.internal.json.JsonType;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Timestamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class MediaSamplesTest {
    private static final UUID CAT = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
    private static final UUID ANIMALS = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");
    private static final UUID CATS = UUID.fromString("43d06f6a-513f-4014-a707-f2da1b10844f");

    public static <T> T read(String json, Class<T> type) throws JsonReadException {
        return JsonCodec.DEFAULT.read(json, JsonType.of(type));
    }

    MediaSamplesTest() {}

    @ParameterizedTest
    @ValueSource(strings = {"image", "uploaded-image"})
    void anImageIsReadFieldByField(String name) throws Exception {
        String sample = text("media/" + name + ".json");

        Image cat = read(sample, Image.class);

        assertThat(cat.id()).isEqualTo(CAT);
        assertThat(cat.lastModified().toInstant()).isEqualTo(Instant.parse("2021-04-19T13:34:31Z"));
        assertThat(cat.publicationDate()).isEqualTo(Timestamp.of("2021-04-19T13:34:31Z"));
        assertThat(cat.dateCreated()).isEqualTo(Timestamp.of("2021-04-19T13:34:31Z"));
        assertThat(cat.title()).isEqualTo("cat");
        assertThat(cat.description()).isEmpty();
        assertThat(cat.includeInSitemap()).isTrue();
        assertThat(cat.ordinal()).isEqualTo(new BigDecimal("-2"));
        assertThat(cat.urlName()).isEqualTo("cat");
        assertThat(cat.author()).isEmpty();
        assertThat(cat.extension()).isEqualTo(".jpg");
        assertThat(cat.mimeType()).isEqualTo("image/jpeg");
        assertThat(cat.totalSize()).isEqualTo(2_068_006);
        assertThat(cat.category()).isEmpty();
        assertThat(cat.tags()).isEmpty();
        assertThat(cat.width()).isEqualTo(4928);
        assertThat(cat.height()).isEqualTo(3264);
        assertThat(cat.alternativeText()).isEmpty();
        assertThat(cat.folderId()).isEqualTo(CATS);
        assertThat(cat.parentId()).isEqualTo(ANIMALS);
        assertThat(cat.provider()).isEqualTo("OpenAccessDataProvider");
        assertThat(cat.url())
                .isEqualTo(
                        "http://localhost:1337/images/default-source/animals-library/cats-library/cat.jpg?sfvrsn=3281de8_1");
        assertThat(cat.thumbnailUrl()).endsWith("/cat.tmb-thumbnail.jpg?sfvrsn=3281de8_1");
        Thumbnail thumbnail = cat.thumbnails().get(0);
        assertThat(cat.thumbnails()).hasSize(1);
        assertThat(thumbnail.title()).isEqualTo("0");
        assertThat(thumbnail.url()).endsWith("/cat.tmb-0.jpg?sfvrsn=3281de8_1");
        assertThat(thumbnail.width()).isEqualTo(241);
        assertThat(thumbnail.height()).isNull();
        assertThat(cat.unknownProperties()).containsOnlyKeys("@odata.context");
        assertThat(cat.explicitNulls()).isEmpty();
        assertThat(written(cat)).isEqualTo(tree(sample));
    }

    @Test
    void theItemsOfAListComeOutAsTheyCame() {
        String sample = text("media/images.json");

        List<Image> images = JsonData.parse(sample).get("value").asListOf(Image.class);

        assertThat(images)
                .extracting(Image::title)
                .containsExactly("test's", "audi", "squirrel", "parot", "cat", "kitten");
        assertThat(images)
                .extracting(Image::ordinal)
                .extracting(BigDecimal::intValueExact)
                .containsExactly(1, -1, -2, -1, -2, -1);
        assertThat(written(images)).isEqualTo(tree(sample, "/value"));
    }

    @Test
    void whatAListLeavesOutIsNotEmptyButAbsent() {
        Image listed = JsonData.parse(text("media/images.json")).at("/value/0").as(Image.class);

        assertThat(listed.tags()).isNull();
        assertThat(listed.category()).isNull();
        assertThat(listed.thumbnails()).isNull();
        assertThat(listed.provider()).isNull();
        assertThat(listed.explicitNulls()).containsExactlyInAnyOrder("Author", "FolderId");
        assertThat(written(listed)).doesNotContain("Tags").doesNotContain("Provider");
        assertThat(JsonData.of(listed.withTags(List.of())).get("Tags")).isEqualTo(JsonData.of(List.of()));
    }

    @Test
    void nullEmptyAndAbsentTextsAreThreeThings() throws Exception {
        String id = "\"Id\":\"" + CAT + "\"";
        Image none = read("{" + id + ",\"Author\":null}", Image.class);
        Image empty = read("{" + id + ",\"Author\":\"\"}", Image.class);
        Image absent = read("{" + id + "}", Image.class);

        assertThat(none).isNotEqualTo(empty).isNotEqualTo(absent);
        assertThat(none.author()).isNull();
        assertThat(none.explicitNulls()).isEqualTo(Set.of("Author"));
        assertThat(empty.author()).isEmpty();
        assertThat(absent.author()).isNull();
        assertThat(absent.explicitNulls()).isEmpty();
        assertThat(written(none)).contains("Author: null");
        assertThat(written(absent)).doesNotContain("Author");
    }

    @Test
    void customFieldsAnnotationsAndDigitsComeOutAsTheyCame() throws Exception {
        String sample = text("media/image-with-custom-fields.json");

        Image image = read(sample, Image.class);

        assertThat(written(image)).isEqualTo(tree(sample));
        assertThat(image.ordinal()).isEqualTo(new BigDecimal("7.1"));
        assertThat(image.totalSize()).isEqualTo(9_007_199_254_740_993L);
        assertThat(image.lastModified().toInstant()).isEqualTo(Instant.parse("2026-06-27T21:19:19.1623736Z"));
        assertThat(image.publicationDate().toInstant()).isEqualTo(Instant.parse("2026-06-27T21:19:19.1623736Z"));
        assertThat(image.customField("Photographer").asString()).isEqualTo("Ana Ivanova");
        assertThat(image.customField("Price").asDecimal()).isEqualTo(new BigDecimal("12.500000000000000001"));
        assertThat(image.customField("LongTextCaption")).isEqualTo(JsonData.NULL);
        assertThat(image.customField("Location").get("City").asString()).isEqualTo("Sofia");
        assertThat(image.customField("Departments").asListOf(UUID.class)).hasSize(1);
        assertThat(image.customField("Nothing")).isNull();
        assertThat(image.unknownProperties()).containsKeys("@odata.type", "Category@odata.type", "unknownProperties");
        assertThat(image.explicitNulls())
                .containsExactlyInAnyOrder("Description", "Author", "AlternativeText", "FolderId");
        Thumbnail thumbnail = image.thumbnails().get(0);
        assertThat(thumbnail.height()).isEqualTo(160);
        assertThat(thumbnail.name()).isEqualTo("thumbnail");
        assertThat(thumbnail.originalUrl()).isEqualTo("/images/default-source/o-reilly.webp");
        assertThat(thumbnail.mimeType()).isEqualTo("image/webp");
        assertThat(thumbnail.unknownProperties()).isEqualTo(Map.of("Quality", JsonData.of(80)));
    }

    @ParameterizedTest
    @CsvSource({"1", "-2", "7.1", "0", "-1.50", "1.5E3", "100000000000000000000"})
    void anOrdinalKeepsItsDigits(String digits) throws Exception {
        String json = "{\"Id\":\"" + CAT + "\",\"Ordinal\":" + digits + "}";

        assertThat(written(read(json, Image.class))).isEqualTo(tree(json));
    }

    @Test
    void aVideoIsReadAndComesOutAsItCame() throws Exception {
        String sample = text("media/video.json");

        Video video = read(sample, Video.class);

        assertThat(written(video)).isEqualTo(tree(sample));
        assertThat(video.totalSize()).isEqualTo(4_294_967_296L);
        assertThat(video.ordinal()).isEqualTo(new BigDecimal("-1.50"));
        assertThat(video.width()).isNull();
        assertThat(video.height()).isNull();
        assertThat(video.explicitNulls()).containsExactlyInAnyOrder("Width", "Height");
        assertThat(video.tags()).hasSize(2);
        assertThat(video.thumbnailUrl()).isEmpty();
        assertThat(video.mimeType()).isEqualTo("video/mp4");
    }

    @Test
    void aDocumentIsReadAndComesOutAsItCame() throws Exception {
        String sample = text("media/document.json");

        Document document = read(sample, Document.class);

        assertThat(written(document)).isEqualTo(tree(sample));
        assertThat(document.extension()).isEqualTo(".pdf");
        assertThat(document.author()).isEqualTo("Finance");
        assertThat(document.parts()).isNull();
        assertThat(document.explicitNulls()).containsExactlyInAnyOrder("Parts", "ThumbnailUrl");
        assertThat(document.includeInSitemap()).isTrue();
    }

    @Test
    void aMediaItemOfAnyKindCanBeWorkedWith() throws Exception {
        List<MediaItem> items = List.of(
                read(text("media/image.json"), Image.class),
                read(text("media/video.json"), Video.class),
                read(text("media/document.json"), Document.class));

        assertThat(items).extracting(MediaItem::extension).containsExactly(".jpg", ".mp4", ".pdf");
    }

    @Test
    void anItemThatIsChangedKeepsWhatTheSdkDoesNotKnow() throws Exception {
        String sample = text("media/image-with-custom-fields.json");

        Image changed = read(sample, Image.class).withTitle("Cat").withAuthor("Ana");

        JsonData expected = JsonData.parse(sample).with("Title", "Cat").with("Author", "Ana");
        assertThat(written(changed)).isEqualTo(tree(expected.toJson()));
    }

    @Test
    void anItemWithoutAnIdIsRefusedByName() {
        assertThatThrownBy(() -> read("{\"Title\":\"x\"}", Image.class))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("Image")
                .hasMessageContaining("without [Id]");
    }

    @Test
    void itemsCanBeBuilt() {
        Image image = Image.builder()
                .id(CAT)
                .title("cat")
                .addThumbnails(Thumbnail.builder().title("0").build())
                .putUnknownProperties("Photographer", JsonData.of("Ana"))
                .build();

        assertThat(written(image))
                .isEqualTo(tree("{\"Id\":\"" + CAT
                        + "\",\"Title\":\"cat\",\"Thumbnails\":[{\"Title\":\"0\"}],\"Photographer\":\"Ana\"}"));
        assertThat(Video.builder().id(CAT).build().id()).isEqualTo(CAT);
        assertThat(Document.builder().id(CAT).build().id()).isEqualTo(CAT);
    }
}
