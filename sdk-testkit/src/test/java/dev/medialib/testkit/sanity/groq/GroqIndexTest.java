package dev.medialib.testkit.sanity.groq;

import static dev.medialib.testkit.sanity.groq.Queries.json;
import static dev.medialib.testkit.sanity.groq.Queries.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Joins use an index of the dataset from the second document on. Their results are those of a scan. */
class GroqIndexTest {

    private static final String DOCUMENTS = """
            [
              {"_id": "z", "by": {"_ref": "ana"}, "ids": ["bo", "gone", "ana"], "key": "k", "size": {"of": "k"}},
              {"_id": "ana", "name": "Ana", "key": "k", "size": 5},
              {"_id": "y", "by": {"_ref": "ana"}, "also": [{"_ref": "ana"}, {"_ref": "bo"}], "key": 1},
              {"_id": "bo", "name": "Bo", "by": {"_ref": "bo"}, "ids": [], "key": null},
              {"_id": "x", "by": {"_ref": "gone"}, "ids": null, "size": {"of": ["k"]}},
              {"_id": "ana", "name": "Second Ana", "by": {"_ref": 1}, "ids": "bo", "key": "k"},
              {"_id": "w", "by": null, "key": true, "size": {"of": "w"}}
            ]""";

    /** Evaluates a join. A condition on an array that only has the items of the dataset cannot use its indexes. */
    private static JsonNode joined(String all, String condition) {
        return result("*{\"of\": _id, \"found\": " + all + "[" + condition + "]}", DOCUMENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "references(^._id)",
                "references(^.ids)",
                "references(^._id, ^.by._ref)",
                "references([^._id, ^.key])",
                "references(^.missing)",
                "references(\"ana\")",
                "by._ref == ^._id",
                "^._id == by._ref",
                "_id == ^.by._ref",
                "_id == ^._id",
                "key == ^.key",
                "key == \"k\"",
                "key == ^.missing",
                "missing == ^.missing",
                "size.of == ^.key",
                "size.of == ^._id",
                "_id in ^.ids",
                "^._id in ids",
                "key != ^.key",
                "defined(name) && _id == ^.by._ref",
                "_id == ^.by._ref && name != \"Ana\"",
                "_id == ^.by._ref && references(^._id)",
                "_id == ^.by._ref || key == ^.key",
                "key == ^.key && (false || by._ref == ^.by._ref)",
                "!(_id == ^.by._ref)",
                "_id == ^.ids[0]",
                "_id == key",
                "by._ref == by->_id"
            })
    void aJoinByAnIndexGivesWhatAScanGives(String condition) {
        assertThat(joined("*", condition)).isEqualTo(joined("[...*]", condition));
    }

    @Test
    void anIndexKeepsTheOrderOfTheDocuments() {
        assertThat(result(
                        "*[_id == \"w\" || _id == \"ana\"][0..1]{\"x\": *[references([\"bo\", \"ana\"])]._id}",
                        DOCUMENTS))
                .isEqualTo(json("[{\"x\": [\"z\", \"y\", \"bo\"]}, {\"x\": [\"z\", \"y\", \"bo\"]}]"));
    }

    @Test
    void aReferenceFindsTheFirstDocumentWithItsId() {
        assertThat(result("*[_id == \"y\"][0].by->name", DOCUMENTS)).isEqualTo(json("\"Ana\""));
    }

    @Test
    void aJoinInsideOfAJoinUsesItsOwnDocument() {
        assertThat(result("""
                        *[_id in ["z", "y"]]{"x": *[_id == ^.by._ref && name == "Ana"]{
                            name, "y": *[references(^._id) && _id == ^.^._id]._id}}""", DOCUMENTS)).isEqualTo(json("""
                        [{"x": [{"name": "Ana", "y": ["z"]}]}, {"x": [{"name": "Ana", "y": ["y"]}]}]"""));
    }

    @Test
    void oneQueryServesSeveralDatasets() {
        GroqQuery query = GroqQuery.parse("*{\"x\": count(*[references(^._id)])}.x", Map.of());

        assertThat(query.evaluate(Map.of(), Queries.dataset(DOCUMENTS), GroqCase.NOW))
                .hasToString("[0,2,0,2,0,2,0]");
        assertThat(query.evaluate(Map.of(), Queries.dataset("[{\"_id\": \"a\"}, {\"_id\": \"b\"}]"), GroqCase.NOW))
                .hasToString("[0,0]");
    }

    private static Dataset people(int count) {
        List<ObjectNode> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ObjectNode document = Json.object().put("_id", "d" + i);
            document.putObject("next").put("_ref", "d" + (i + 1) % count);
            documents.add(document);
        }
        return Dataset.of(documents);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*[references(^._id)]",
                "*[_id == ^.next._ref]",
                "*[next._ref == ^._id]",
                "*[defined(next) && ^._id == next._ref]",
                "[next->]"
            })
    void aJoinOfTwoThousandDocumentsNeedsNoScanForEach(String join) {
        GroqQuery query = GroqQuery.parse("*[count(" + join + ") == 1]", Map.of());

        JsonNode result = query.evaluate(Map.of(), people(2_000), GroqCase.NOW, 100_000);

        assertThat(result).hasSize(2_000);
    }

    @Test
    void aJoinWithoutAnIndexNeedsOne() {
        GroqQuery query = GroqQuery.parse("*[count(*[next._ref > ^._id]) == 1]", Map.of());

        assertThat(catchThrowableOfType(
                                GroqException.class,
                                () -> query.evaluate(Map.of(), people(2_000), GroqCase.NOW, 100_000))
                        .reason())
                .isEqualTo(GroqException.Reason.TOO_EXPENSIVE);
    }
}
