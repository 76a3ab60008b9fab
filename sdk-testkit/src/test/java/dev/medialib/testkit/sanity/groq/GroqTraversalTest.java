package dev.medialib.testkit.sanity.groq;

import static dev.medialib.testkit.sanity.groq.Queries.json;
import static dev.medialib.testkit.sanity.groq.Queries.params;
import static dev.medialib.testkit.sanity.groq.Queries.result;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sanity.groq.Queries.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroqTraversalTest {

    private static final String DOCUMENTS = """
            [
              {"_id": "reef", "kind": "photo", "stars": 5, "by": {"_ref": "ana"}, "tags": ["sea", "blue"],
               "seen": [{"_ref": "bo"}, {"_ref": "gone"}, {"_ref": "ana"}],
               "parts": [{"n": 1, "m": [1, 2]}, {"n": 2, "m": [3]}, {"m": 4}, 5, null]},
              {"_id": "peak", "kind": "photo", "stars": 3, "by": {"_ref": "gone"}, "size": {"w": 4}},
              {"_id": "ana", "kind": "person", "name": "Ana"},
              {"_id": "bo", "kind": "person", "name": "Bo", "boss": {"_ref": "ana"}}
            ]""";

    private static final String PARAMS = """
            {"one": 1, "name": "kind", "yes": true, "from": 1, "to": 2, "list": [1], "none": null}""";

    private static JsonNode found(String query) {
        return result(query, DOCUMENTS, PARAMS);
    }

    @Table("""
            *[0]._id          gives  "reef"
            *[-1]._id         gives  "bo"
            *[-4]._id         gives  "reef"
            *[4]              gives  null
            *[-5]             gives  null
            *[1e300]          gives  null
            *[-1e300]         gives  null
            *[2 - 1]._id      gives  "peak"
            *[-(2 - 1)]._id   gives  "bo"
            *[+1]._id         gives  "peak"
            *[(1)]._id        gives  "peak"
            *[$one]._id       gives  "peak"
            *[-$one]._id      gives  "bo"
            *[$one + 1]._id   gives  "ana"
            """)
    void aConstantNumberInBracketsIsAnIndex(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Table("""
            *[0]["kind"]            gives  "photo"
            *[0]["ki" + "nd"]       gives  "photo"
            *[0][$name]             gives  "photo"
            *[$name]                gives  ["photo", "photo", "person", "person"]
            *[0]["no such"]         gives  null
            *[0]["tags"][0]         gives  "sea"
            "text"["length"]        gives  null
            """)
    void aConstantStringInBracketsIsAnAttribute(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Table("""
            *[stars > 3]._id                   gives  ["reef"]
            *[stars]._id                       gives  []
            *[kind == $name]._id               gives  []
            *[$yes]._id                        gives  ["reef", "peak", "ana", "bo"]
            *[true]._id                        gives  ["reef", "peak", "ana", "bo"]
            *[!true]                           gives  []
            *[1 == 1]._id                      gives  ["reef", "peak", "ana", "bo"]
            *[null]                            gives  []
            *[$none]                           gives  []
            *[$list]                           gives  []
            *[1e999]                           gives  []
            *[count([])]                       gives  []
            *[@._id == "bo"]._id               gives  ["bo"]
            *[kind == "photo"][stars < 4]._id  gives  ["peak"]
            *[0].tags[@ == "sea"]              gives  ["sea"]
            *[0].tags[@ in ["blue"]]           gives  ["blue"]
            *[0].parts[n > 0].n                gives  [1, 2]
            *[0].kind[true]                    gives  null
            """)
    void anythingElseInBracketsIsAFilter(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Test
    void anotherValueOfAParameterMayNeedAnotherParse() {
        GroqQuery element = GroqQuery.parse("*[$x]", params("{\"x\": 1}"));

        assertThat(element.fits(params("{\"x\": 1}"))).isTrue();
        assertThat(element.fits(params("{\"x\": true}"))).isFalse();
        assertThat(element.fits(Map.of())).isFalse();
    }

    @Test
    void aParameterOutsideOfBracketsNeedsNoOtherParse() {
        GroqQuery filter = GroqQuery.parse("*[a == $x]", params("{\"x\": 1}"));

        assertThat(filter.fits(params("{\"x\": \"text\", \"other\": 2}"))).isTrue();
        assertThat(filter.fits(Map.of())).isFalse();
    }

    @Table("""
            [1, 2, 3][0..1]      gives  [1, 2]
            [1, 2, 3][0...1]     gives  [1]
            [1, 2, 3][1..1]      gives  [2]
            [1, 2, 3][1...1]     gives  []
            [1, 2, 3][-2..-1]    gives  [2, 3]
            [1, 2, 3][-2...-1]   gives  [2]
            [1, 2, 3][0..-2]     gives  [1, 2]
            [1, 2, 3][0...-2]    gives  [1]
            [1, 2, 3][0..99]     gives  [1, 2, 3]
            [1, 2, 3][5..9]      gives  []
            [1, 2, 3][-9..0]     gives  [1]
            [1, 2, 3][0..-9]     gives  []
            [1, 2, 3][2..1]      gives  []
            [1, 2, 3][-1e300..1e300]   gives  [1, 2, 3]
            [1, 2, 3][1e300...-1e300]  gives  []
            [1, 2, 3][$from..$to]      gives  [2, 3]
            [1, 2, 3][$from...$to]     gives  [2]
            [1, 2, 3][$from - 1..(0)]  gives  [1]
            {"a": 1}.a[0..1]     gives  null
            "text"[0..1]         gives  null
            """)
    void aSliceTakesItemsFromStartToEnd(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Table("""
            *.kind                gives  ["photo", "photo", "person", "person"]
            *[].kind              gives  ["photo", "photo", "person", "person"]
            *[kind == "photo"].stars       gives  [5, 3]
            *[0..1].stars                  gives  [5, 3]
            *[0].kind             gives  "photo"
            *[0].parts.n          gives  null
            *[0].parts[].n        gives  [1, 2, null, null, null]
            *[0].parts[0..1].n    gives  [1, 2]
            *[0].parts[0].n       gives  1
            *[0].parts[].m        gives  [[1, 2], [3], 4, null, null]
            *[0].parts[].m[]      gives  [1, 2, 3, null, null, null]
            *[0].parts[].m[0]     gives  [1, 3, null, null, null]
            *[0].parts[].m[0..0]  gives  [1, 3, null, null, null]
            *[0].parts[].m[@ > 1] gives  [2, 3, null, null, null]
            *.tags[]              gives  ["sea", "blue", null, null, null]
            *[0..0].parts[].n     gives  [1, 2, null, null, null]
            *[0].kind[]           gives  null
            *.kind[0]             gives  [null, null, null, null]
            *[0]._id.more         gives  null
            *.size.w              gives  [null, 4, null, null]
            [[1, 2], [3]][]       gives  [[1, 2], [3]]
            [[1, 2], [3]][0]      gives  [1, 2]
            [[1, 2], [3]][][0]    gives  [1, 2]
            [[1, 2], [3]][0][1]   gives  2
            """)
    void attributesAfterAnArrayStepAreOfEachItem(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Table("""
            [{"a": 1}, {"a": 2}].a                gives  [1, 2]
            [{"a": 1}, {"a": 2}] | order(a desc).a  gives  [2, 1]
            ([{"a": 1}, {"a": 2}]).a              gives  null
            ([{"a": 1}, {"a": 2}])[].a            gives  [1, 2]
            ([{"a": 1}, {"a": 2}])[a > 1].a       gives  [2]
            ([{"a": 1}])[0].a                     gives  1
            {"x": [{"a": 1}]}.x.a                 gives  null
            (*)._id                               gives  null
            (*)[0]._id                            gives  "reef"
            (* | order(_id))._id                  gives  null
            """)
    void aLiteralOrAPipeMapsAndAGroupDoesNot(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Table("""
            *[0].by->name                   gives  "Ana"
            *[0].by->_id                    gives  "ana"
            *[0].by->.name                  gives  "Ana"
            *[_id == "bo"].boss->name       gives  ["Ana"]
            *[3].boss->boss->name           gives  null
            *[1].by->                       gives  null
            *[1].by->name                   gives  null
            *[0].kind->                     gives  null
            *[0].size->                     gives  null
            {"_ref": "bo"}->name            gives  "Bo"
            {"_ref": 1}->                   gives  null
            *[0].seen->                     gives  null
            *[0].seen[]->name               gives  ["Bo", null, "Ana"]
            *[0].seen[]->{name}             gives  [{"name": "Bo"}, null, {"name": "Ana"}]
            *[0].seen[1..2]->name           gives  [null, "Ana"]
            *[0].seen[0]->name              gives  "Bo"
            *[0].seen[]->boss->name         gives  ["Ana", null, null]
            *[kind == "photo"].by->name     gives  ["Ana", null]
            [{"_ref": "bo"}, {"_ref": "gone"}]->name    gives  ["Bo", null]
            count(*[0].seen[]->)            gives  3
            """)
    void anArrowFollowsReferences(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Table("""
            @                              gives  null
            ^                              gives  null
            ^.^                            gives  null
            name                           gives  null
            @.name                         gives  null
            *[_id == "bo"]{"x": ^._id}     gives  [{"x": null}]
            *[0]{"x": parts[0..0]{"of": ^._id, n}}.x      gives  [{"of": "reef", "n": 1}]
            *[0]{"x": parts[n == ^.stars - 3].n}.x        gives  [2]
            *[0]{"x": parts[0..0]{"y": m[@ == ^.n]}}.x    gives  [{"y": [1]}]
            *[0]{"x": parts[0..0]{"y": m[@ == ^.^.stars - 4]}}.x  gives  [{"y": [1]}]
            *[0]{"x": *[_id == ^.by._ref][0].name}        gives  {"x": "Ana"}
            *[0]{"x": parts[0]{"y": ^.^}}.x               gives  {"y": null}
            """)
    void aCaretIsTheValueAround(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }
}
