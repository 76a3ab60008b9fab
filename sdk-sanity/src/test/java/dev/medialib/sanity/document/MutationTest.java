package dev.medialib.sanity.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MutationTest {

    private static String json(Mutation mutation) {
        assertThat(mutation.toJson()).hasSize(1);
        return mutation.toJson().get(0).toJson();
    }

    private static JsonData patch(Consumer<Patch.Builder> operations) {
        return JsonData.parse(json(Mutation.patch("id", operations)))
                .get("patch")
                .without("id");
    }

    @Test
    void aDocumentIsSentAsItIsWithExplicitNulls() {
        JsonData document = JsonData.parse("{\"_type\":\"t\",\"a\":null,\"b\":1.10,\"c\":\"\u2028\"}");

        assertThat(json(Mutation.create(document))).isEqualTo("{\"create\":" + document.toJson() + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"_type\":\"\"}",
                "{\"_type\":7}",
                "[]",
                "\"text\"",
                "{\"_type\":\"t\",\"_id\":7}",
                "{\"_type\":\"t\",\"_id\":\"-a\"}",
                "{\"_type\":\"t\",\"_id\":\"a..b\"}",
                "{\"_type\":\"t\",\"_id\":\"a/b\"}",
                "{\"_type\":\"t\",\"_id\":\"\"}"
            })
    void aDocumentThatCannotBeCreatedIsRefused(String document) {
        assertThatThrownBy(() -> Mutation.create(JsonData.parse(document)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mutation.createIfNotExists(JsonData.parse(document)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drafts.", "prefix.", "drafts.abc", "abc"})
    void aNewDocumentMayHaveAnIdOrTheBeginningOfOne(String id) {
        assertThat(json(Mutation.create(Map.of("_type", "t", "_id", id)))).contains("\"_id\":\"" + id + "\"");
    }

    @Test
    void onlyAWholeIdNamesTheDocumentToReplace() {
        assertThatThrownBy(() -> Mutation.createOrReplace(Map.of("_type", "t", "_id", "drafts.")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void documentsAreDeletedByIdOrByQuery() {
        assertThat(json(Mutation.delete("a"))).isEqualTo("{\"delete\":{\"id\":\"a\"}}");
        assertThat(json(Mutation.delete(Groq.of("*[a==$a]").param("a", null))))
                .isEqualTo("{\"delete\":{\"query\":\"*[a==$a]\",\"params\":{\"a\":null}}}");
    }

    @Test
    void severalDocumentsArePatchedByAQueryForTheirIds() {
        assertThat(json(Mutation.patch(List.of("a", "b"), p -> p.set("x", 1))))
                .isEqualTo(
                        "{\"patch\":{\"query\":\"*[_id in $ids]\",\"params\":{\"ids\":[\"a\",\"b\"]},\"set\":{\"x\":1}}}");
    }

    @Test
    void patchesThatCannotBeAreRefused() {
        for (Consumer<Patch.Builder> operations : List.<Consumer<Patch.Builder>>of(
                p -> {},
                p -> p.set("a", null),
                p -> p.setIfMissing("a", null),
                p -> p.set(" ", 1),
                p -> p.unset(""),
                p -> p.inc("a", Double.NaN),
                p -> p.ifRevision(null).set("a", 1),
                p -> p.ifRevision("").set("a", 1),
                p -> p.insertBefore("[0]", List.of(1)),
                p -> p.append("", List.of(1)),
                p -> p.append("a", Arrays.asList(1, null)),
                p -> p.splice("a", 0, -1, List.of()),
                p -> p.splice("a", -3, 1, List.of()),
                p -> p.splice("a", -1, 0, List.of()))) {
            assertThatThrownBy(() -> Mutation.patch("id", operations)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Mutation.patch(List.of(), p -> p.set("a", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mutation.patch(List.of("a"), p -> p.set("a", 1).ifRevision("r")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ifRevision");
    }

    @ParameterizedTest
    @CsvSource({"1, insertReplace", "0, insertBefore"})
    void aSpliceThatEndsBeforeTheEndNamesTheRemedy(int deleteCount, String remedy) {
        assertThatThrownBy(() -> Mutation.patch("id", p -> p.splice("a", -3, deleteCount, List.of(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "if start is negative, deleteCount must be at least -start, so that the splice reaches the end"
                                + " of the array; start is -3 and deleteCount is " + deleteCount + ". Use " + remedy
                                + " instead");
    }

    /** A null is refused, so that the compiler must not be told that it is allowed. */
    @Test
    void noParameterOfAPatchMayBeNull() {
        assertThat(Patch.Builder.class.getMethods())
                .filteredOn(method -> method.getDeclaringClass() == Patch.Builder.class)
                .flatExtracting(method -> List.of(method.getAnnotatedParameterTypes()))
                .hasSizeGreaterThan(20)
                .noneMatch(type -> type.isAnnotationPresent(Nullable.class));
    }

    @Test
    void aNullIsStoredWhereItIsMeant() {
        assertThat(patch(p -> p.set("a", JsonData.NULL)).toJson()).isEqualTo("{\"set\":{\"a\":null}}");
    }

    @Test
    void unsettingTwiceUnsetsBoth() {
        assertThat(patch(p -> p.unset("a").unset("b"))).isEqualTo(JsonData.parse("{\"unset\":[\"a\",\"b\"]}"));
    }

    @Test
    void itemsAreInsertedWhereTheyAreSaidTo() {
        assertThat(patch(p -> p.prepend("a", List.of(1))).at("/insert/before")).isEqualTo(JsonData.of("a[0]"));
        assertThat(patch(p -> p.insertBefore("a[_key==\"k\"]", List.of(1))).at("/insert/before"))
                .isEqualTo(JsonData.of("a[_key==\"k\"]"));
        assertThat(patch(p -> p.insertReplace("a[1:3]", List.of())).at("/insert/replace"))
                .isEqualTo(JsonData.of("a[1:3]"));
        assertThat(patch(p -> p.dec("n", 0.5)).at("/dec/n")).isEqualTo(JsonData.of(0.5));
        assertThat(patch(p -> p.set(Map.of("a", 1)).setIfMissing(Map.of("b", 2))))
                .isEqualTo(JsonData.parse("{\"set\":{\"a\":1},\"setIfMissing\":{\"b\":2}}"));
    }

    /** As the vendor's client translates them; those of which its words would delete too much are refused. */
    @ParameterizedTest
    @CsvSource({
        "1,2,p[1:3]",
        "2,0,p[2:2]",
        "-1,1,p[-2:]",
        "-3,3,p[-4:]",
        "-1,5,p[-2:]",
        "2147483647,1,p[2147483647:2147483648]"
    })
    void spliceSpeaksInPositionsOfJavaScript(int start, int deleteCount, String replaced) {
        assertThat(patch(p -> p.splice("p", start, deleteCount, List.of("x"))).at("/insert/replace"))
                .isEqualTo(JsonData.of(replaced));
    }

    @ParameterizedTest
    @CsvSource({"0,p[0:-1]", "-2,p[-3:-1]", "-2147483648,p[-2147483649:-1]"})
    void spliceToTheEndSaysSo(int start, String replaced) {
        assertThat(patch(p -> p.spliceToEnd("p", start, List.of("x"))).at("/insert/replace"))
                .isEqualTo(JsonData.of(replaced));
    }

    @Test
    void mutationsAreValues() {
        assertThat(Mutation.delete("a"))
                .isEqualTo(Mutation.delete("a"))
                .hasSameHashCodeAs(Mutation.delete("a"))
                .isNotEqualTo(Mutation.delete("b"))
                .hasToString("Mutation[delete]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".a", "a b", "a\"", "ä", "a\n"})
    void aTransactionIdOfAnotherFormIsRefused(String id) {
        assertThatThrownBy(() -> MutationOptions.DEFAULTS.with(o -> o.transactionId(id)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("transactionId");
    }
}
