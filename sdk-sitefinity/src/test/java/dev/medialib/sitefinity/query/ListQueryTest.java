package dev.medialib.sitefinity.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.olingo.server.api.uri.UriInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListQueryTest {

    private static Map<String, String> options(Consumer<ListQuery.Builder> query) {
        return ListQuery.of(query).options();
    }

    private static UriInfo parsed(String set, Map<String, String> options) {
        return ODataGrammar.parse("/" + set + "?"
                + options.entrySet().stream()
                        .map(o -> o.getKey() + "=" + ODataGrammar.encoded(o.getValue()))
                        .collect(Collectors.joining("&")));
    }

    static Stream<Arguments> queries() {
        Consumer<ListQuery.Builder> nothing = q -> {};
        return Stream.of(
                Arguments.of(nothing, Map.of("$orderby", "Id asc")),
                Arguments.of(
                        (Consumer<ListQuery.Builder>) q -> q.orderBy(ImageFields.TITLE.ascending()),
                        Map.of("$orderby", "Title asc,Id asc")),
                Arguments.of(
                        (Consumer<ListQuery.Builder>) q -> q.orderBy(ImageFields.TITLE.ascending())
                                .orderBy(ImageFields.LAST_MODIFIED.descending(), ImageFields.ID.descending()),
                        Map.of("$orderby", "Title asc,LastModified desc,Id desc")),
                Arguments.of(
                        (Consumer<ListQuery.Builder>)
                                q -> q.orderBy(StringField.named("Parent/Title").ascending())
                                        .withoutTieBreak(),
                        Map.of("$orderby", "Parent/Title asc")),
                Arguments.of(
                        (Consumer<ListQuery.Builder>)
                                q -> q.withoutTieBreak().select(ImageFields.TITLE, ImageFields.THUMBNAILS),
                        Map.of("$select", "Title,Thumbnails,Id")),
                Arguments.of(
                        (Consumer<ListQuery.Builder>) q -> q.withoutTieBreak()
                                .select("Id", "Title", "Title")
                                .select("Photographer"),
                        Map.of("$select", "Id,Title,Photographer")),
                Arguments.of(
                        (Consumer<ListQuery.Builder>) q -> q.withoutTieBreak().selectAll(), Map.of("$select", "*")),
                Arguments.of(
                        (Consumer<ListQuery.Builder>) q -> q.withoutTieBreak().expand(Expand.all()),
                        Map.of("$expand", "*")),
                Arguments.of(
                        (Consumer<ListQuery.Builder>) q -> q.withoutTieBreak()
                                .expand("RelatedImages")
                                .expand(Expand.of("Parent")
                                        .select(LibraryFields.ID)
                                        .select("Title")
                                        .expand(Expand.of(RelatedField.named("RelatedImages"))
                                                .select(ImageFields.TITLE))),
                        Map.of(
                                "$expand",
                                "RelatedImages,Parent($select=Id,Title;$expand=RelatedImages($select=Title,Id))")),
                Arguments.of(
                        (Consumer<ListQuery.Builder>) q -> q.withoutTieBreak()
                                .filter(ImageFields.TITLE.eq("a"))
                                .filter(ImageFields.WIDTH.gt(1)),
                        Map.of("$filter", "(Title eq 'a') and (Width gt 1)")));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryHasTheVendorsFormAndValidOData(Consumer<ListQuery.Builder> query, Map<String, String> expected) {
        assertThat(options(query)).isEqualTo(expected);
        assertThat(parsed("images", expected)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ImageFields.class,
                VideoFields.class,
                DocumentFields.class,
                LibraryFields.class,
                FolderFields.class
            })
    void everyFieldCanBeSelectedFilteredAndOrderedAsItsTypeSays(Class<?> fields) throws Exception {
        String set = Map.of(
                        ImageFields.class, "images",
                        VideoFields.class, "videos",
                        DocumentFields.class, "documents",
                        LibraryFields.class, "albums",
                        FolderFields.class, "folders")
                .get(fields);
        List<Field> all = new ArrayList<>();
        for (var constant : fields.getFields()) {
            if (Modifier.isStatic(constant.getModifiers())) {
                all.add((Field) constant.get(null));
            }
        }
        assertThat(all).hasSizeGreaterThan(9).doesNotHaveDuplicates();
        parsed(set, options(q -> q.select(all.toArray(Field[]::new))));
        for (Field field : all) {
            if (field instanceof SingleField<?> single) {
                parsed(set, options(q -> q.orderBy(single.descending()).filter(single.isNotNull())));
            }
            if (field instanceof StringField text) {
                parsed(set, options(q -> q.filter(text.contains("x"))));
            } else if (field instanceof NumberField number) {
                parsed(set, options(q -> q.filter(number.ge(1.5))));
            } else if (field instanceof GuidField id) {
                parsed(set, options(q -> q.filter(id.eq(new UUID(0, 0)))));
            } else if (field instanceof GuidsField ids) {
                parsed(set, options(q -> q.filter(ids.contains(new UUID(0, 0)))));
            }
        }
    }

    @Test
    void foldersAreFoundByWhereTheyAre() {
        UUID id = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");
        assertThat(FolderFields.atTopOf(id)).hasToString("(RootId eq " + id + ") and (ParentId eq null)");
        assertThat(FolderFields.directlyIn(id)).hasToString("ParentId eq " + id);
    }

    @Test
    void whatServersRefuseIsRefusedBefore() {
        ListQuery.Builder query = ListQuery.builder();
        query.orderBy(ImageFields.TITLE.ascending()).expand("Parent");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.orderBy(ImageFields.TITLE.descending()))
                .withMessageContaining("Title");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.expand(Expand.of("Parent").select("Id")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expand.of("Parent").expand(Expand.of("A"), Expand.of("A")))
                .withMessageContaining("A must not be expanded twice");
        assertThatIllegalArgumentException().isThrownBy(() -> query.select(StringField.named("Parent/Title")));
        assertThatIllegalArgumentException().isThrownBy(() -> query.select("Id,Title"));
        assertThatIllegalArgumentException().isThrownBy(() -> query.expand("Parent($select=Id)"));
        assertThatIllegalArgumentException().isThrownBy(() -> Expand.of("A").select("B/C"));
        assertThatIllegalArgumentException().isThrownBy(() -> Expand.all().select("Id"));
        assertThatIllegalArgumentException().isThrownBy(() -> Expand.all().expand(Expand.of("A")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.pageSize(0))
                .withMessage("pageSize must be at least 1, but is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> query.limit(0));
        assertThatIllegalArgumentException().isThrownBy(() -> query.skip(-1));
        assertThatNullPointerException().isThrownBy(() -> query.filter(null));
    }

    @Test
    void aFurtherFilterLeavesTheOtherOptionsAsTheyAre() {
        ListQuery query =
                ListQuery.of(q -> q.filter(ImageFields.TITLE.eq("a")).limit(20).withoutTieBreak());

        assertThat(query.withFilter(ImageFields.WIDTH.gt(1)))
                .isEqualTo(ListQuery.of(q -> q.filter(ImageFields.WIDTH.gt(1))
                        .filter(ImageFields.TITLE.eq("a"))
                        .limit(20)
                        .withoutTieBreak()));
        assertThat(ListQuery.ALL.withFilter(ImageFields.WIDTH.gt(1)).options()).containsEntry("$filter", "Width gt 1");
        assertThatNullPointerException().isThrownBy(() -> query.withFilter(null));
    }

    @Test
    void queriesThatAskForTheSameAreEqual() {
        Consumer<ListQuery.Builder> query = q -> q.filter(ImageFields.TITLE.eq("a"))
                .pageSize(10)
                .limit(20)
                .skip(5)
                .count();
        assertThat(ListQuery.of(query))
                .isEqualTo(ListQuery.of(query))
                .hasSameHashCodeAs(ListQuery.of(query))
                .isNotEqualTo(ListQuery.ALL)
                .hasToString(
                        "ListQuery{$filter=Title eq 'a', $orderby=Id asc, pageSize=10, limit=20, skip=5, count=true}");
        Projection projection = Projection.builder().select("Title").build();
        assertThat(projection)
                .isEqualTo(Projection.builder().select(ImageFields.TITLE).build())
                .hasSameHashCodeAs(Projection.builder().select("Title").build())
                .isNotEqualTo(Projection.DEFAULT)
                .hasToString("{$select=Title,Id}");
    }
}
