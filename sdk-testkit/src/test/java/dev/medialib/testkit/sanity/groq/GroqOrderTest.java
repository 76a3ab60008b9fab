package dev.medialib.testkit.sanity.groq;

import static dev.medialib.testkit.sanity.groq.Queries.json;
import static dev.medialib.testkit.sanity.groq.Queries.result;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sanity.groq.Queries.Table;
import org.junit.jupiter.api.Test;

class GroqOrderTest {

    private static final String DOCUMENTS = """
            [
              {"_id": "a", "stars": 3, "by": "Bo"},
              {"_id": "b", "stars": null, "by": "Ana"},
              {"_id": "c", "stars": 5, "by": "Bo"},
              {"_id": "d", "stars": 3, "by": "Ana"},
              {"_id": "e", "by": "Cy"}
            ]""";

    private static JsonNode found(String query) {
        return result(query, DOCUMENTS);
    }

    @Test
    void allTypesHaveAnOrder() {
        assertThat(found("""
                        [null, true, "b", 2, [1], "a", false, dateTime("2026-01-31T12:00:00Z"), {"a": 1}, 1,
                         dateTime("2025-01-31T12:00:00Z")] | order(@)""")).isEqualTo(json("""
                        ["2025-01-31T12:00:00Z", "2026-01-31T12:00:00Z", 1, 2, "a", "b", false, true,
                         null, [1], {"a": 1}]"""));
    }

    @Table("""
            * | order(stars)._id                    gives  ["a", "d", "c", "b", "e"]
            * | order(stars asc)._id                gives  ["a", "d", "c", "b", "e"]
            * | order(stars desc)._id               gives  ["b", "e", "c", "a", "d"]
            * | order(missing)._id                  gives  ["a", "b", "c", "d", "e"]
            * | order(missing desc)._id             gives  ["a", "b", "c", "d", "e"]
            """)
    void nullIsLastAndEqualItemsKeepTheirOrder(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Table("""
            * | order(by, stars)._id                gives  ["d", "b", "a", "c", "e"]
            * | order(by desc, stars)._id           gives  ["e", "a", "c", "d", "b"]
            * | order(by asc, stars desc)._id       gives  ["b", "d", "c", "a", "e"]
            * | order(missing, by, _id desc)._id    gives  ["d", "b", "c", "a", "e"]
            """)
    void aLaterKeyDecidesWhereTheFirstIsEqual(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Table("""
            * | order(-stars)._id                        gives  ["c", "a", "d", "b", "e"]
            * | order(coalesce(stars, 0))._id            gives  ["b", "e", "a", "d", "c"]
            * | order(stars == 3 desc)._id               gives  ["a", "d", "b", "c", "e"]
            * | order((stars > 3 || false) desc)._id     gives  ["b", "e", "c", "a", "d"]
            [3, 1, 2] | order(@ desc)                    gives  [3, 2, 1]
            ["\\u{10000}", "\\uffff"] | order(@)         gives  ["\\uffff", "\\u{10000}"]
            """)
    void aKeyIsAnyExpression(String query, String expected) {
        assertThat(found(query)).isEqualTo(found(expected));
    }

    @Table("""
            * | order(stars)[0]._id                      gives  "a"
            * | order(stars)[0..1]._id                   gives  ["a", "d"]
            * | order(stars)[stars > 3]._id              gives  ["c"]
            * | order(stars)[0]{by}                      gives  {"by": "Bo"}
            * | order(_id desc){_id}[0]                  gives  {"_id": "e"}
            * | order(_id desc) | order(by)._id          gives  ["d", "b", "c", "a", "e"]
            *[stars == 3] | order(_id desc) | {_id}      gives  [{"_id": "d"}, {"_id": "a"}]
            *{_id} | order(_id desc)[0..0]               gives  [{"_id": "e"}]
            count(* | order(stars))                      gives  5
            """)
    void stepsAndPipesFollowAnOrder(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Table("""
            1 | order(@)              gives  null
            null | order(@)           gives  null
            {"a": 1} | order(a)       gives  null
            [] | order(a)             gives  []
            """)
    void onlyArraysHaveAnOrder(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Test
    void aKeySeesTheValueAroundTheArray() {
        assertThat(result("""
                        {"sign": -1, "list": [1, 3, 2]}{"x": list | order(@ * ^.sign)}""")).isEqualTo(json("{\"x\": [3, 2, 1]}"));
    }
}
