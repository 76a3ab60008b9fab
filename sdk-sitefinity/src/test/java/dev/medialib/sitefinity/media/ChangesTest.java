package dev.medialib.sitefinity.media;

import static dev.medialib.testsupport.JsonTree.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.item.Change;
import dev.medialib.sitefinity.library.AlbumChange;
import dev.medialib.sitefinity.library.DocumentLibraryChange;
import dev.medialib.sitefinity.library.FolderChange;
import dev.medialib.sitefinity.library.VideoLibraryChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesTest {
    private static final UUID ONE = UUID.fromString("22222222-0000-0000-0000-000000000001");
    private static final UUID TWO = UUID.fromString("22222222-0000-0000-0000-000000000002");

    private static ImageChange image(Consumer<ImageChange.Builder> change) {
        ImageChange.Builder builder = ImageChange.builder();
        change.accept(builder);
        return builder.build();
    }

    private static void assertFields(Change change, String json) {
        assertThat(tree(change.toString())).isEqualTo(tree(json));
    }

    @Test
    void onlyWhatWasSaidIsInAChange() {
        assertFields(
                image(c -> c.alternativeText("A cat").clearAuthor()),
                "{\"AlternativeText\":\"A cat\",\"Author\":null}");
    }

    @Test
    void everyFieldOfAnImageCanBeSet() {
        ImageChange change = image(c -> c.title("котка \uD83D\uDC08")
                .description("")
                .urlName("cat")
                .author("")
                .publicationDate(Instant.parse("2030-01-02T03:04:05.123456789Z"))
                .includeInSitemap(false)
                .ordinal(new BigDecimal("7.1"))
                .category(List.of(ONE))
                .tags(List.of(ONE, TWO))
                .parentId(ONE)
                .folderId(TWO)
                .alternativeText(""));

        assertFields(change, """
                {"Title":"котка \uD83D\uDC08","Description":"","UrlName":"cat","Author":"",
                 "PublicationDate":"2030-01-02T03:04:05.123456700Z","IncludeInSitemap":false,"Ordinal":7.1,
                 "Category":["%1$s"],"Tags":["%1$s","%2$s"],"ParentId":"%1$s","FolderId":"%2$s","AlternativeText":""}
                """.formatted(ONE, TWO));
    }

    @Test
    void everyFieldThatMayBeEmptyCanBeCleared() {
        assertFields(
                image(c -> c.clearDescription()
                        .clearAuthor()
                        .clearFolderId()
                        .clearAlternativeText()
                        .tags(List.of())),
                "{\"Description\":null,\"Author\":null,\"FolderId\":null,\"AlternativeText\":null,\"Tags\":[]}");
    }

    @Test
    void videosAndDocumentsHaveWhatAllMediaHave() {
        assertFields(VideoChange.builder().title("Ocean").ordinal(-2).build(), "{\"Title\":\"Ocean\",\"Ordinal\":-2}");
        assertFields(DocumentChange.builder().parts("p").build(), "{\"Parts\":\"p\"}");
        assertFields(DocumentChange.builder().clearParts().build(), "{\"Parts\":null}");
    }

    @Test
    void everyFieldOfALibraryCanBeSetAndCleared() {
        AlbumChange change = AlbumChange.builder()
                .title("Animals")
                .description("d")
                .urlName("animals")
                .publicationDate(Instant.parse("2030-01-02T03:04:05Z"))
                .includeInSitemap(true)
                .maxSize(8_589_934_592L)
                .maxItemSize(0)
                .blobStorageProvider("Database")
                .outputCacheProfile("Standard")
                .clientCacheProfile("Long")
                .coverId(ONE)
                .resizeOnUpload(true)
                .newSize(1600)
                .build();
        assertFields(change, """
                {"Title":"Animals","Description":"d","UrlName":"animals","PublicationDate":"2030-01-02T03:04:05Z",
                 "IncludeInSitemap":true,"MaxSize":8589934592,"MaxItemSize":0,"BlobStorageProvider":"Database",
                 "OutputCacheProfile":"Standard","ClientCacheProfile":"Long","CoverId":"%s","ResizeOnUpload":true,"NewSize":1600}
                """.formatted(ONE));
        assertFields(
                VideoLibraryChange.builder()
                        .clearOutputCacheProfile()
                        .clearClientCacheProfile()
                        .clearCoverId()
                        .build(),
                "{\"OutputCacheProfile\":null,\"ClientCacheProfile\":null,\"CoverId\":null}");
        assertFields(DocumentLibraryChange.builder().title("Docs").build(), "{\"Title\":\"Docs\"}");
    }

    @Test
    void aFolderCanBeMovedAndBrought() {
        assertFields(
                FolderChange.builder()
                        .title("Cats")
                        .rootId(ONE)
                        .parentId(TWO)
                        .coverId(TWO)
                        .build(),
                "{\"Title\":\"Cats\",\"RootId\":\"%1$s\",\"ParentId\":\"%2$s\",\"CoverId\":\"%2$s\"}"
                        .formatted(ONE, TWO));
        assertFields(
                FolderChange.builder().clearParentId().clearCoverId().build(), "{\"ParentId\":null,\"CoverId\":null}");
    }

    @Test
    void customFieldsAreSetAndClearedByName() {
        assertFields(
                image(c -> c.field("Photographer", "Ana")
                        .field("Price", new BigDecimal("12.50"))
                        .field("Location", Map.of("City", "Sofia"))
                        .field("ShotAt", Instant.parse("2026-01-02T03:04:05.000000199Z"))
                        .field("Größe", JsonData.parse("[1]"))
                        .clearField("LongTextCaption")),
                "{\"Photographer\":\"Ana\",\"Price\":12.50,\"Location\":{\"City\":\"Sofia\"},"
                        + "\"ShotAt\":\"2026-01-02T03:04:05.000000100Z\",\"Größe\":[1],\"LongTextCaption\":null}");
    }

    @Test
    void theLastWordOnAFieldCounts() {
        assertFields(
                image(c -> c.author("Ana").clearAuthor().title("a").title("b")), "{\"Author\":null,\"Title\":\"b\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Id",
                "LastModified",
                "DateCreated",
                "Extension",
                "MimeType",
                "TotalSize",
                "Provider",
                "Url",
                "ThumbnailUrl",
                "Width",
                "Height",
                "Thumbnails"
            })
    void whatTheServerOwnsIsRefusedByName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> image(c -> c.field(name, 1)))
                .withMessageStartingWith(name + " is set by the server");
        assertThatIllegalArgumentException().isThrownBy(() -> image(c -> c.clearField(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1st", "@odata.type", "Title@odata.type", "a b", "a\"b", "a/b", "a.b", "a\n"})
    void whatCannotBeAFieldsNameIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> image(c -> c.field(name, 1)))
                .withMessageContaining("name must be the name of a field");
    }

    static Stream<Consumer<ImageChange.Builder>> nulls() {
        return Stream.of(
                c -> c.title(null),
                c -> c.description(null),
                c -> c.urlName(null),
                c -> c.author(null),
                c -> c.alternativeText(null),
                c -> c.publicationDate(null),
                c -> c.ordinal(null),
                c -> c.category(null),
                c -> c.tags(null),
                c -> c.parentId(null),
                c -> c.folderId(null),
                c -> c.field("Photographer", null),
                c -> c.field("Photographer", JsonData.NULL));
    }

    @ParameterizedTest
    @MethodSource("nulls")
    void aNullIsRefusedSinceItWouldErase(Consumer<ImageChange.Builder> change) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> image(change))
                .withMessageMatching("[A-Z]\\w+ must not be null; omit it(, or .+)?");
    }

    @Test
    void theMessageAboutANullSaysHowToClearTheField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> image(c -> c.folderId(null)))
                .withMessage(
                        "FolderId must not be null; omit it, or use location(library, null) for the root level of the library");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> image(c -> c.field("Photographer", null)))
                .withMessage("Photographer must not be null; omit it, or clear the field of an existing item with"
                        + " clearField(\"Photographer\")");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> image(c -> c.location(null, null)))
                .withMessage("library must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> image(c -> c.tags(null)))
                .withMessage("Tags must not be null; omit it, or remove all ids with an empty collection");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> image(c -> c.title(null)))
                .withMessage("Title must not be null; omit it");
    }

    @Test
    void aNullAmongIdsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> image(c -> c.tags(Arrays.asList(ONE, null))))
                .withMessage("Tags must not contain null");
    }

    @Test
    void blankTitlesAndNegativeSizesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> image(c -> c.title(" ")))
                .withMessage("Title must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlbumChange.builder().newSize(-1))
                .withMessage("NewSize must not be negative, but is -1");
    }

    @Test
    void aChangeOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> image(c -> assertThat(c.isEmpty()).isTrue()))
                .withMessageContaining("a change must set or clear at least one field");
    }

    @Test
    void changesAreEqualWhenTheySayTheSameOfTheSameType() {
        ImageChange one = image(c -> c.title("a").clearAuthor());

        assertThat(one)
                .isEqualTo(image(c -> c.clearAuthor().title("a")))
                .hasSameHashCodeAs(image(c -> c.clearAuthor().title("a")));
        assertThat(one).isNotEqualTo(image(c -> c.title("a")));
        assertThat(image(c -> c.title("a")))
                .isNotEqualTo(VideoChange.builder().title("a").build());
    }

    @Test
    void aChangeDoesNotChangeWithItsBuilder() {
        ImageChange.Builder builder = ImageChange.builder().title("a");
        ImageChange first = builder.build();

        builder.title("b");

        assertFields(first, "{\"Title\":\"a\"}");
    }
}
