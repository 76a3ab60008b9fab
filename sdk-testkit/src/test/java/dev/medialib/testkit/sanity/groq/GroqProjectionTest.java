package dev.medialib.testkit.sanity.groq;

import static dev.medialib.testkit.sanity.groq.Queries.json;
import static dev.medialib.testkit.sanity.groq.Queries.result;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.sanity.groq.Queries.Table;
import org.junit.jupiter.api.Test;

class GroqProjectionTest {

    private static final String DOCUMENTS = """
            [
              {"_id": "reef", "stars": 5, "by": {"_ref": "ana"}, "tags": ["sea", "blue"], "size": {"w": 4, "h": 3}},
              {"_id": "ana", "name": "Ana"}
            ]""";

    private static JsonNode found(String query) {
        return result(query, DOCUMENTS);
    }

    @Table("""
            *{_id}                          gives  [{"_id": "reef"}, {"_id": "ana"}]
            *[0]{_id, name}                 gives  {"_id": "reef", "name": null}
            *[]{_id}                        gives  [{"_id": "reef"}, {"_id": "ana"}]
            *[0..0]{_id}                    gives  [{"_id": "reef"}]
            *|{_id}                         gives  [{"_id": "reef"}, {"_id": "ana"}]
            *[0] | {_id}                    gives  {"_id": "reef"}
            *[0]{}                          gives  {}
            *[5]{_id}                       gives  null
            *[0].stars{_id}                 gives  null
            *[0].tags[]{_id}                gives  [null, null]
            *[0]{"x": 1 + 1}                gives  {"x": 2}
            *[0]{"a b": stars}              gives  {"a b": 5}
            *[0]{"x": stars, "x": _id}      gives  {"x": "reef"}
            *[0]{"x": {"y": stars}}         gives  {"x": {"y": 5}}
            """)
    void aProjectionMakesAnObjectOfEachObject(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Table("""
            *[0]{tags[0]}               gives  {"tags": "sea"}
            *[0]{tags[0..0]}            gives  {"tags": ["sea"]}
            *[0]{tags[@ == "blue"]}     gives  {"tags": ["blue"]}
            *[0]{tags[]}                gives  {"tags": ["sea", "blue"]}
            *[0]{size{w}}               gives  {"size": {"w": 4}}
            *[0]{by->}                  gives  {"by": {"_id": "ana", "name": "Ana"}}
            *[0]{by->{name}}            gives  {"by": {"name": "Ana"}}
            *[0]{(stars)}               gives  {"stars": 5}
            *[0]{((tags))[0]}           gives  {"tags": "sea"}
            *[0]{tags | order(@)}       gives  {"tags": ["blue", "sea"]}
            *[0]{tags | order(@)[0]}    gives  {"tags": "blue"}
            """)
    void aTraversalHasTheNameOfItsFirstAttribute(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Table("""
            *[1]{...}                         gives  {"_id": "ana", "name": "Ana"}
            *[1]{..., "name": "Bo"}           gives  {"_id": "ana", "name": "Bo"}
            *[1]{"name": "Bo", ...}           gives  {"_id": "ana", "name": "Ana"}
            *[1]{...,}                        gives  {"_id": "ana", "name": "Ana"}
            *[0]{...size}                     gives  {"w": 4, "h": 3}
            *[0]{_id, ...by->}                gives  {"_id": "ana", "name": "Ana"}
            *[0]{...size, "w": 1}             gives  {"w": 1, "h": 3}
            *[0]{...stars, ...tags, ...gone}  gives  {}
            {...{"a": 1}, ...{"a": 2}}        gives  {"a": 2}
            {...}                             gives  {}
            """)
    void aSpreadAddsAttributes(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Table("""
            *[0]{stars > 3 => {"good": true}}             gives  {"good": true}
            *[0]{stars > 5 => {"good": true}, _id}        gives  {"_id": "reef"}
            *[0]{stars => {"good": true}}                 gives  {}
            *[0]{name == "Ana" => {"x": 1}}               gives  {}
            *[0]{name < 1 => {"x": 1}}                    gives  {}
            *[0]{true => stars}                           gives  {}
            *[0]{true => size}                            gives  {"w": 4, "h": 3}
            *[0]{true => {"x": 1}, true => {"x": 2}}      gives  {"x": 2}
            *[0]{"x" => {"x": 1}}                         gives  {}
            *[0]{defined(by) => {"by": by->name}}         gives  {"by": "Ana"}
            """)
    void aConditionAddsAttributesIfItIsTrue(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Table("""
            *{"w": size}.w.w                   gives  [4, null]
            *{_id}._id                         gives  ["reef", "ana"]
            *{_id}[_id == "ana"]               gives  [{"_id": "ana"}]
            *{_id}[1]                          gives  {"_id": "ana"}
            *[0]{"x": tags}.x[0]               gives  "sea"
            *[0]{size}.size{w}.w               gives  4
            {"x": [{"a": 1}]}.x{a}             gives  null
            {"x": [{"a": 1}]}.x[]{a}           gives  [{"a": 1}]
            {"x": [{"a": 1, "b": 2}]}.x{a}[]   gives  [{"a": 1}]
            {"x": [{"a": 1, "b": 2}]}.x{a}[0]  gives  {"a": 1}
            [{"a": {"b": 1}}].a{b}             gives  [{"b": 1}]
            """)
    void stepsFollowAProjection(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Table("""
            []                               gives  []
            {}                               gives  {}
            [1, [2], {"a": [3]}]             gives  [1, [2], {"a": [3]}]
            [...[1, 2], 3, ...[]]            gives  [1, 2, 3]
            [...null, ...1, ...{"a": 1}]     gives  []
            [missing]                        gives  [null]
            {"a": missing}                   gives  {"a": null}
            """)
    void literalsMakeArraysAndObjects(String query, String expected) {
        assertThat(found(query)).isEqualTo(json(expected));
    }

    @Test
    void attributesKeepTheirOrder() {
        assertThat(found("*[0]{\"z\": 1, stars, _id, \"z\": 2, \"a\": 3}"))
                .hasToString("{\"z\":2.0,\"stars\":5.0,\"_id\":\"reef\",\"a\":3.0}");
    }

    @Test
    void aQueryDoesNotChangeTheDocuments() {
        Dataset dataset = Queries.dataset(DOCUMENTS);

        result("*[0]{..., \"stars\": 0, \"tags\": [...tags, 1], size{...}}", dataset, Queries.params("{}"));

        assertThat(result("*", dataset, Queries.params("{}"))).isEqualTo(json(DOCUMENTS));
    }
}
