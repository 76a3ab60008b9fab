package dev.medialib.testkit.sanity.groq;

import static dev.medialib.testkit.sanity.groq.Queries.json;
import static dev.medialib.testkit.sanity.groq.Queries.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.testkit.sanity.groq.Queries.Table;

class GroqFunctionTest {

    private static final String DOCUMENTS = """
            [
              {"_id": "a", "ref": {"_ref": "b"}},
              {"_id": "b", "deep": [{"x": {"_ref": "c", "more": {"_ref": "d"}}}]},
              {"_id": "c", "_ref": "a", "x": {"_ref": "b"}},
              {"_id": "d", "x": {"_ref": null, "y": {"_ref": "b"}}, "z": {"_ref": 1}}
            ]""";

    @Table("""
            coalesce(null, 1, 2)        gives  1
            coalesce(missing, "a")      gives  "a"
            coalesce(false, 1)          gives  false
            coalesce(null, null)        gives  null
            coalesce()                  gives  null
            global::coalesce(null, 1)   gives  1
            """)
    void coalesceGivesTheFirstThatIsNotNull(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            count([1, null])     gives  2
            count([])            gives  0
            count("abc")         gives  null
            count({"a": 1})      gives  null
            count(null)          gives  null
            global::count([1])   gives  1
            length([1, null])    gives  2
            length("abc")        gives  3
            length("")           gives  0
            length("\\u{1f600}") gives  1
            length({"a": 1})     gives  null
            length(12)           gives  null
            length(null)         gives  null
            """)
    void countAndLengthAreNullForOtherTypes(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            defined(1)          gives  true
            defined(false)      gives  true
            defined([])         gives  true
            defined(null)       gives  false
            defined(missing)    gives  false
            """)
    void definedIsFalseForNullOnly(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            lower("ÀB")           gives  "àb"
            upper("straße")       gives  "STRASSE"
            string::lower("A")    gives  "a"
            string::upper("a")    gives  "A"
            global::upper("a")    gives  "A"
            lower(1)              gives  null
            upper(null)           gives  null
            """)
    void lowerAndUpperChangeTheCase(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            now()                            gives  "2026-01-31T12:00:00.000Z"
            dateTime::now()                  gives  "2026-01-31T12:00:00Z"
            now() == now()                   gives  true
            now() > "2026"                   gives  true
            dateTime::now() > dateTime("2026-01-01T00:00:00Z")   gives  true
            dateTime(now()) == dateTime::now()                   gives  true
            """)
    void nowIsAStringAndDateTimeNowADate(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            dateTime("2026-01-31T12:00:00Z")            gives  "2026-01-31T12:00:00Z"
            dateTime("2026-01-31T12:00:00.120Z")        gives  "2026-01-31T12:00:00.120Z"
            dateTime("2026-01-31T12:00:00.1239Z")       gives  "2026-01-31T12:00:00.123Z"
            dateTime("2026-01-31T12:00:00.12345678901Z")  gives  "2026-01-31T12:00:00.123Z"
            dateTime("2026-01-31T12:00:00.5+01:00")     gives  "2026-01-31T11:00:00.500Z"
            dateTime("2026-01-31T12:00:00-05:30")       gives  "2026-01-31T17:30:00Z"
            dateTime(dateTime("2026-01-31T12:00:00Z"))  gives  "2026-01-31T12:00:00Z"
            dateTime("2026-02-30T12:00:00Z")            gives  null
            dateTime("2026-13-01T12:00:00Z")            gives  null
            dateTime("2026-01-31T25:00:00Z")            gives  null
            dateTime("2026-01-31T12:00:00+99:00")       gives  null
            dateTime("2026-01-31T12:00:00")             gives  null
            dateTime("2026-01-31")                      gives  null
            dateTime("soon")                            gives  null
            dateTime(1)                                 gives  null
            dateTime(null)                              gives  null
            """)
    void dateTimeIsNullForWhatIsNoDate(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            *[references("b")]._id              gives  ["a", "d"]
            *[references("c")]._id              gives  ["b"]
            *[references("d")]._id              gives  []
            *[references("a")]._id              gives  ["c"]
            *[references("x", "c")]._id         gives  ["b"]
            *[references(["x", "c"], "a")]._id  gives  ["b", "c"]
            *[references([1, null, "c"])]._id   gives  ["b"]
            *[references(1)]._id                gives  []
            *[references(null)]._id             gives  []
            *[references([])]._id               gives  []
            *[global::references("a")]._id      gives  ["c"]
            *[0]{"x": references("b")}.x        gives  true
            *[0].ref{"x": references("b")}      gives  {"x": true}
            references("b")                     gives  false
            [[{"_ref": "b"}], "b"][references("b")]   gives  [[{"_ref": "b"}]]
            """)
    void referencesFindsReferencesAtAnyDepth(String query, String expected) {
        assertThat(result(query, DOCUMENTS)).isEqualTo(json(expected));
    }

    @Table("""
            round(1.5)            gives  2
            round(2.5)            gives  3
            round(-1.5)           gives  -2
            round(1.4)            gives  1
            round(3.14159, 3)     gives  3.142
            round(1.25, 1)        gives  1.3
            round(12, 0)          gives  12
            round(1.5, 1e300)     gives  1.5
            round(1234, -2)       gives  null
            round(1.5, 0.5)       gives  null
            round(1.5, "1")       gives  null
            round(1.5, null)      gives  null
            round("1")            gives  null
            round(null)           gives  null
            """)
    void roundGoesAwayFromZero(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            select(true => 1, 2)                gives  1
            select(false => 1, 2)               gives  2
            select(false => 1, true => 2, 3)    gives  2
            select(true => 1, true => 2)        gives  1
            select(null => 1, 2)                gives  2
            select(1 => 1, "x" => 2, 3)         gives  3
            select(false => 1)                  gives  null
            select(2)                           gives  2
            select()                            gives  null
            global::select(true => 1)           gives  1
            select(1 < 2 && true => "a" + "b")  gives  "ab"
            """)
    void selectGivesTheValueOfTheFirstTrueCondition(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            string("a")               gives  "a"
            string(true)              gives  "true"
            string(1)                 gives  "1"
            string(1.50)              gives  "1.5"
            string(-0)                gives  "0"
            string(100)               gives  "100"
            string(123456789.125)     gives  "123456789.125"
            string(1e20)              gives  "100000000000000000000"
            string(1e21)              gives  "1e+21"
            string(-1.5e300)          gives  "-1.5e+300"
            string(0.000001)          gives  "0.000001"
            string(1e-7)              gives  "1e-7"
            string(1.25e-10)          gives  "1.25e-10"
            string(dateTime("2026-01-31T12:00:00.5Z"))   gives  "2026-01-31T12:00:00.500Z"
            string(null)              gives  null
            string([1])               gives  null
            string({})                gives  null
            string(path("a"))         gives  null
            """)
    void stringPrintsScalars(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            string($large)               gives  null
            round($large)                gives  null
            $large + 1                   gives  null
            array::join([$large], "")    gives  null
            string($small)               gives  "0"
            round($small, 3)             gives  0
            $large > 1                   gives  true
            """)
    void numbersOfJsonCanExceedADouble(String query, String expected) {
        assertThat(result(query, "[]", "{\"large\": 1e999, \"small\": 1e-999}")).isEqualTo(json(expected));
    }

    @Table("""
            string::split("a,b,c", ",")         gives  ["a", "b", "c"]
            string::split(",a,", ",")           gives  ["", "a", ""]
            string::split("a--b-c", "--")       gives  ["a", "b-c"]
            string::split("abc", ",")           gives  ["abc"]
            string::split("a\\u{1f600}", "")    gives  ["a", "\\ud83d\\ude00"]
            string::split("", ",")              gives  []
            string::split("", "")               gives  []
            string::split(1, ",")               gives  null
            string::split("a", null)            gives  null
            string::startsWith("abc", "ab")     gives  true
            string::startsWith("abc", "bc")     gives  false
            string::startsWith("abc", "")       gives  true
            string::startsWith("a", "abc")      gives  false
            string::startsWith("abc", 1)        gives  null
            string::startsWith(null, "a")       gives  null
            """)
    void splitAndStartsWithWorkOnStrings(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            array::join(["a", 1, true], ", ")   gives  "a, 1, true"
            array::join([dateTime("2026-01-31T12:00:00Z")], "")   gives  "2026-01-31T12:00:00Z"
            array::join(["a"], "-")             gives  "a"
            array::join([], ",")                gives  ""
            array::join(["a", null], ",")       gives  null
            array::join(["a", [1]], ",")        gives  null
            array::join("a", ",")               gives  null
            array::join(["a"], 1)               gives  null
            """)
    void joinMakesAStringOfScalars(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            array::compact([1, null, false, 0, ""])    gives  [1, false, 0, ""]
            array::compact([])                         gives  []
            array::compact({"a": 1})                   gives  null
            array::compact(null)                       gives  null
            array::unique([1, 1.0, "1", true, "1", true])   gives  [1, "1", true]
            array::unique([0, -0])                     gives  [0]
            array::unique([[1], [1], {}, {}])          gives  [[1], [1], {}, {}]
            array::unique("aa")                        gives  null
            """)
    void compactAndUniqueLeaveItemsOut(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            array::intersects([1, 2], [2, 3])    gives  true
            array::intersects([1], ["1"])        gives  false
            array::intersects([null], [null])    gives  true
            array::intersects([], [])            gives  false
            array::intersects([1], null)         gives  null
            array::intersects(1, [1])            gives  null
            """)
    void intersectsLooksForACommonItem(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            math::sum([1, 2.5, null])     gives  3.5
            math::sum([])                 gives  0
            math::avg([1, null, 2])       gives  1.5
            math::avg([])                 gives  null
            math::min([3, 1, 2])          gives  1
            math::min([])                 gives  null
            math::max([3, null, 5])       gives  5
            math::max([null])             gives  null
            math::sum([1, "2"])           gives  null
            math::max(["a"])              gives  null
            math::min(1)                  gives  null
            """)
    void mathIgnoresNullAndRefusesOtherTypes(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            pt::text($block)                      gives  "Big blue"
            pt::text([$block, $image, $block])    gives  "Big blue\\n\\nBig blue"
            pt::text([[$block], [[$block]]])      gives  "Big blue\\n\\nBig blue"
            pt::text($image)                      gives  null
            pt::text([$image, 1, null])           gives  null
            pt::text([])                          gives  null
            pt::text("text")                      gives  null
            pt::text(null)                        gives  null
            pt::text({"children": []})            gives  null
            pt::text({"_type": "block", "children": []})   gives  ""
            """)
    void textOfPortableTextIsThatOfItsSpans(String query, String expected) {
        String params = """
                {
                  "block": {"_type": "block", "children": [
                    {"_type": "span", "text": "Big "}, {"_type": "icon", "text": "x"},
                    {"_type": "span", "text": "blue"}, {"_type": "span"}]},
                  "image": {"_type": "image"}
                }""";

        assertThat(result(query, "[]", params)).isEqualTo(json(expected));
    }

    @Table("""
            path("a.*")                   gives  "a.*"
            {"a": [path("a.**")]}         gives  {"a": ["a.**"]}
            path(1)                       gives  null
            path(null)                    gives  null
            identity()                    gives  "me"
            """)
    void pathsAreStringsInResults(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            [dateTime("2026-01-31T12:00:00Z"), 1]         gives  ["2026-01-31T12:00:00Z", 1]
            {"a": {"b": dateTime("2026-01-31T12:00:00Z")}, "c": [null]}   gives  {"a": {"b": "2026-01-31T12:00:00Z"}, "c": [null]}
            """)
    void datesAreStringsInResults(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }
}
