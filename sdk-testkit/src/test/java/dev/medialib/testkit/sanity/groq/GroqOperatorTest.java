package dev.medialib.testkit.sanity.groq;

import static dev.medialib.testkit.sanity.groq.Queries.json;
import static dev.medialib.testkit.sanity.groq.Queries.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.testkit.sanity.groq.Queries.Table;

class GroqOperatorTest {

    @Table("""
            true && true     gives  true
            true && false    gives  false
            true && null     gives  null
            null && true     gives  null
            false && null    gives  false
            null && false    gives  false
            null && null     gives  null
            1 && true        gives  null
            "x" && false     gives  false
            true && null && false   gives  false
            """)
    void andIsFalseIfOneSideIs(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            false || false   gives  false
            true || false    gives  true
            true || null     gives  true
            null || true     gives  true
            false || null    gives  null
            null || false    gives  null
            1 || true        gives  true
            1 || false       gives  null
            false || null || true   gives  true
            """)
    void orIsTrueIfOneSideIs(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            !true     gives  false
            !false    gives  true
            !!true    gives  true
            !null     gives  null
            !1        gives  null
            !"x"      gives  null
            """)
    void notOfAnythingButABooleanIsNull(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            1 == 1           gives  true
            1 == 1.0         gives  true
            0 == -0          gives  true
            "a" == "a"       gives  true
            "a" == "A"       gives  false
            true == true     gives  true
            1 == "1"         gives  false
            1 == null        gives  false
            null == null     gives  true
            null == missing  gives  true
            1 != null        gives  true
            null != null     gives  false
            1 != "1"         gives  true
            [1] == [1]       gives  false
            [] != []         gives  true
            {} == {}         gives  false
            """)
    void equalityIsNeverNull(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            1 < 2            gives  true
            2 <= 2           gives  true
            2 > 2            gives  false
            2 >= 3           gives  false
            "a" < "b"        gives  true
            "B" < "a"        gives  true
            "a" < "ab"       gives  true
            false < true     gives  true
            2 > "1"          gives  null
            true < 1         gives  null
            null < 1         gives  null
            null <= null     gives  null
            [1] < [2]        gives  null
            {} < {}          gives  null
            """)
    void anOrderNeedsTwoValuesOfOneType(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            "\\u{10000}" > "\\uffff"     gives  true
            "\\uffff" < "\\u{10000}"     gives  true
            "\\ue000" < "\\u{1f600}"     gives  true
            "\\u{1f600}" < "\\u{1f601}"  gives  true
            "a\\u{1f600}" > "a"          gives  true
            "\\ud83d\\ude00" == "\\u{1f600}"   gives  true
            """)
    void stringsCompareByCodePoints(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            2 + 3            gives  5
            2 - 3 - 4        gives  -5
            2 + 3 * 4        gives  14
            (2 + 3) * 4      gives  20
            10 / 4           gives  2.5
            12 / 2 / 3       gives  2
            10 % 4           gives  2
            -10 % 4          gives  -2
            5.5 % 2          gives  1.5
            0.1 + 0.2        gives  0.30000000000000004
            1--1             gives  2
            - - 1            gives  1
            -+1              gives  -1
            +-1              gives  -1
            +1               gives  1
            1 / 0            gives  null
            0 / 0            gives  null
            1 % 0            gives  null
            1e308 * 10       gives  null
            (-8) ** 0.5      gives  null
            """)
    void arithmeticIsThatOfDoublesWithoutInfinity(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            2 ** 3 ** 2      gives  512
            (2 ** 3) ** 2    gives  64
            -2 ** 2          gives  -4
            (-2) ** 2        gives  4
            2 ** -1          gives  0.5
            -2 ** -2         gives  -0.25
            2 * 3 ** 2       gives  18
            +2 ** 2          gives  4
            """)
    void powersBindFromTheRightAndStrongerThanMinus(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            "a" + "b" + "c"                    gives  "abc"
            [1] + [2, [3]]                     gives  [1, 2, [3]]
            {"a": 1, "b": 1} + {"b": 2}        gives  {"a": 1, "b": 2}
            """)
    void plusJoinsStringsArraysAndObjects(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            "a" + 1          gives  null
            1 + "a"          gives  null
            1 + null         gives  null
            [1] + 2          gives  null
            {} + []          gives  null
            true + true      gives  null
            "a" - "b"        gives  null
            "a" * 2          gives  null
            [1] - [1]        gives  null
            -"a"             gives  null
            +"1"             gives  null
            -null            gives  null
            """)
    void arithmeticOfOtherTypesIsNull(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            1 in [1, 2]      gives  true
            3 in [1, 2]      gives  false
            "a" in ["a"]     gives  true
            null in [null]   gives  true
            null in [1]      gives  false
            [1] in [[1]]     gives  false
            1 in []          gives  false
            1 in null        gives  null
            1 in "1"         gives  null
            1 in {"a": 1}    gives  null
            1 + 1 in [2]     gives  true
            """)
    void inLooksForAnEqualItem(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            1 in 1..3              gives  true
            3 in 1..3              gives  true
            3 in 1...3             gives  false
            0 in 1..3              gives  false
            2 in 3..1              gives  false
            2 in (1..3)            gives  true
            3 in (1...3)           gives  false
            2 in (1..3) && true    gives  true
            2 in 1..1 + 1          gives  true
            "b" in "a".."c"        gives  true
            "b" in 1..3            gives  null
            2 in "a"..3            gives  null
            2 in 1..null           gives  null
            null in 1..3           gives  null
            """)
    void inLooksIntoRanges(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            "drafts.a" in path("drafts.*")       gives  true
            "drafts.a.b" in path("drafts.*")     gives  false
            "drafts.a.b" in path("drafts.**")    gives  true
            "drafts" in path("drafts.**")        gives  false
            "drafts." in path("drafts.*")        gives  false
            "drafts." in path("drafts.**")       gives  true
            "a.b.c.d" in path("a.**.d")          gives  true
            "a.d.c.d" in path("a.**.d")          gives  true
            "a.d" in path("a.**.d")              gives  false
            "a.b.d.c" in path("a.**.d")          gives  false
            "a.b.c" in path("**.*.c")            gives  true
            "a" in path("a")                     gives  true
            "ab" in path("a*")                   gives  false
            "a.b" in path("*")                   gives  false
            "a.b" in path("**")                  gives  true
            path("a.b") in path("a.*")           gives  true
            5 in path("*")                       gives  null
            "a" in path(1)                       gives  null
            path("a") == path("a")               gives  false
            """)
    void inLooksIntoPaths(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            "Big blue whale" match "blue"            gives  true
            "Big blue whale" match "BLUE"            gives  true
            "Big blue whale" match "blu"             gives  false
            "Big blue whale" match "blu*"            gives  true
            "Big blue whale" match "*ale"            gives  true
            "Big blue whale" match "w*l*"            gives  true
            "Big blue whale" match "w*x"             gives  false
            "Big blue whale" match "whale big"       gives  true
            "Big blue whale" match "whale small"     gives  false
            "Big blue whale" match ["blue", "wha*"]  gives  true
            "Big blue whale" match ["blue", "cow"]   gives  false
            ["blue", "whale"] match "whale"          gives  true
            ["blue", 1] match "blue"                 gives  true
            "blue-green" match "green"               gives  true
            "it's" match "it's"                      gives  true
            "the end." match "end"                   gives  true
            "a.b" match "ab"                         gives  true
            "x ... y" match "..."                    gives  true
            "blue*green" match "green"               gives  true
            "blue" match "blue**"                    gives  true
            "blue" match "*"                         gives  true
            "" match "*"                             gives  false
            "blue" match ""                          gives  false
            "blue" match []                          gives  false
            [] match "blue"                          gives  false
            "blue" match ["blue", 1]                 gives  false
            "1" match 1                              gives  false
            1 match "1"                              gives  false
            null match "a"                           gives  false
            "a" match null                           gives  false
            """)
    void matchComparesWords(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            dateTime("2026-01-31T12:00:00Z") + 60       gives  "2026-01-31T12:01:00Z"
            60 + dateTime("2026-01-31T12:00:00Z")       gives  "2026-01-31T12:01:00Z"
            dateTime("2026-01-31T12:00:00Z") + 0.25     gives  "2026-01-31T12:00:00.250Z"
            dateTime("2026-01-31T12:00:00Z") - 86400    gives  "2026-01-30T12:00:00Z"
            dateTime("2026-01-31T12:00:01.5Z") - dateTime("2026-01-31T12:00:00Z")   gives  1.5
            dateTime("2026-01-31T12:00:00Z") + dateTime("2026-01-31T12:00:00Z")     gives  null
            60 - dateTime("2026-01-31T12:00:00Z")       gives  null
            dateTime("2026-01-31T12:00:00Z") + "1"      gives  null
            "1" + dateTime("2026-01-31T12:00:00Z")      gives  null
            dateTime("2026-01-31T12:00:00Z") - "1"      gives  null
            dateTime("2026-01-31T12:00:00Z") * 2        gives  null
            dateTime("2026-01-31T12:00:00Z") + 1e15     gives  null
            dateTime("2026-01-31T12:00:00Z") - 1e300    gives  null
            """)
    void datesTakeSeconds(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            dateTime("2026-01-31T12:00:00Z") == dateTime("2026-01-31T13:00:00+01:00")   gives  true
            dateTime("2026-01-31T12:00:00Z") < dateTime("2026-01-31T12:00:00.001Z")     gives  true
            dateTime("2026-01-31T12:00:00Z") == "2026-01-31T12:00:00Z"                  gives  false
            dateTime("2026-01-31T12:00:00Z") > "2026-01-31T11:00:00Z"                   gives  null
            dateTime("2026-01-31T12:00:00Z") in dateTime("2026-01-01T00:00:00Z")..dateTime("2027-01-01T00:00:00Z")  gives  true
            """)
    void datesCompareAsInstants(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            true || false && false          gives  true
            false && false || true          gives  true
            !true == false                  gives  true
            !(true == false)                gives  true
            1 + 1 == 2 && 2 < 3             gives  true
            1 == 1 || missing               gives  true
            1 - 2 in [-1]                   gives  true
            "a" + "b" match "ab"            gives  true
            -[2][0]                         gives  -2
            2 * [3][0]                      gives  6
            """)
    void operatorsBindByTheirPrecedence(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }
}
