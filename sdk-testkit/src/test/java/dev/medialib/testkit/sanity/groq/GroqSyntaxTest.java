package dev.medialib.testkit.sanity.groq;

import static dev.medialib.testkit.sanity.groq.Queries.described;
import static dev.medialib.testkit.sanity.groq.Queries.json;
import static dev.medialib.testkit.sanity.groq.Queries.params;
import static dev.medialib.testkit.sanity.groq.Queries.refusal;
import static dev.medialib.testkit.sanity.groq.Queries.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.testkit.sanity.groq.GroqException.Reason;
import dev.medialib.testkit.sanity.groq.Queries.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroqSyntaxTest {

    @Table("""
            null    gives  null
            true    gives  true
            false   gives  false
            007     gives  7
            1.50    gives  1.5
            2e3     gives  2000
            2E+3    gives  2000
            25e-1   gives  2.5
            1.5e1   gives  15
            1e999   gives  null
            9007199254740993       gives  9007199254740992
            123456789012345680000  gives  123456789012345680000
            """)
    void aNumberIsADouble(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Test
    void aWholeNumberPrintsWithoutAFraction() {
        assertThat(GroqQuery.parse("[5.0, 10/2, -0]", params("{}"))
                        .evaluate(params("{}"), Queries.dataset("[]"), GroqCase.NOW))
                .hasToString("[5,5,0]");
    }

    @Table("""
            ""                    gives  ""
            ''                    gives  ""
            "it's"                gives  "it's"
            'say "no"'            gives  "say \\"no\\""
            "\\"\\'\\\\\\/"       gives  "\\"'\\\\/"
            "\\b\\f\\n\\r\\t"     gives  "\\b\\f\\n\\r\\t"
            "\\u00e6\\u00F8"      gives  "æø"
            "\\u{e6}"             gives  "æ"
            "\\u{0000000000e6}"   gives  "æ"
            "\\u{1F600}"          gives  "\\ud83d\\ude00"
            "\\ud83d\\ude00"      gives  "\\ud83d\\ude00"
            "\\u{d83d}\\u{de00}"  gives  "\\ud83d\\ude00"
            "// no comment"       gives  "// no comment"
            """)
    void aStringIsWrittenWithQuotesAndEscapes(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Test
    void aStringCanHaveLineBreaks() {
        assertThat(result("\"a\nb\u0000\"").textValue()).isEqualTo("a\nb\u0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\n", "\u000b", "\f", "\r", "\u0085", "\u00a0", "// comment\n", "", "//\n//\n"})
    void whiteSpaceAndCommentsSeparateTokens(String space) {
        String query = String.join(space, "", "[", "1", "+", "2", ",", "\"a\"", "]", "");

        assertThat(result(query)).isEqualTo(json("[3,\"a\"]"));
    }

    @Test
    void aCommentEndsWithTheQuery() {
        assertThat(result("1 + // one\n2 // two")).isEqualTo(json("3"));
    }

    @Table("""
            {"in": 1}.in                gives  1
            {"match": 1}{match}         gives  {"match": 1}
            {"asc": 2, "desc": 1}{asc, desc}  gives  {"asc": 2, "desc": 1}
            {"null": 1}.null            gives  1
            {"true": 1}.true            gives  1
            {"count": 1}{count}         gives  {"count": 1}
            {"order": 1}.order          gives  1
            {"select": 1}["select"]     gives  1
            {"fn": 1}{fn}               gives  {"fn": 1}
            {"_a1": 1}._a1              gives  1
            [{"in": "in"}][in in ["in"]].in           gives  ["in"]
            [{"match": "a"}][match match match].match  gives  ["a"]
            [{"desc": 1}, {"desc": 2}] | order(desc desc).desc  gives  [2, 1]
            """)
    void keywordsAreNamesOfAttributesToo(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            [1, 2,]               gives  [1, 2]
            {"a": 1,}             gives  {"a": 1}
            {true => {"a": 1},}   gives  {"a": 1}
            count([1],)           gives  1
            select(true => 1,)    gives  1
            [2, 1] | order(@,)    gives  [1, 2]
            """)
    void aCommaMayFollowTheLastItem(String query, String expected) {
        assertThat(result(query)).isEqualTo(json(expected));
    }

    @Table("""
            #                gives  0..1 unexpected character "#"
            a ~              gives  2..3 unexpected character "~"
            a + \\           gives  4..5 unexpected character "\\"
            $                gives  0..1 unexpected character "$"
            $1               gives  0..1 unexpected character "$"
            1e               gives  0..2 the exponent of a number must have digits
            [1e+]            gives  1..4 the exponent of a number must have digits
            .5               gives  0..1 unexpected ".", expected an expression
            5.               gives  2..2 unexpected end of query, expected the name of an attribute
            "abc             gives  0..4 unterminated string
            1 + 'abc"        gives  4..9 unterminated string
            "a\\x"           gives  2..4 unknown escape sequence in a string
            "\\              gives  1..2 unknown escape sequence in a string
            "\\u12"          gives  1..6 a Unicode escape sequence must be \\uXXXX or \\u{X…}, in hexadecimal digits
            "\\u12g4"        gives  1..7 a Unicode escape sequence must be \\uXXXX or \\u{X…}, in hexadecimal digits
            "\\u{}"          gives  1..4 a Unicode escape sequence must be \\uXXXX or \\u{X…}, in hexadecimal digits
            "\\u{41"         gives  1..4 a Unicode escape sequence must be \\uXXXX or \\u{X…}, in hexadecimal digits
            "\\ud83d"        gives  1..7 the escape sequence is not a Unicode code point
            "\\ud83dx"       gives  1..7 the escape sequence is not a Unicode code point
            "\\ude00\\ud83d" gives  1..7 the escape sequence is not a Unicode code point
            "\\ud83d\\u0041" gives  1..13 the escape sequence is not a Unicode code point
            "\\ud83d\\u{1f600}" gives  1..16 the escape sequence is not a Unicode code point
            "\\u{110000}"    gives  1..11 the escape sequence is not a Unicode code point
            "\\u{1fd800}\\udc00" gives  1..11 the escape sequence is not a Unicode code point
            "\\u{123456789}" gives  1..14 the escape sequence is not a Unicode code point
            """)
    void anInvalidTokenHasItsPlaceAndReason(String query, String expected) {
        assertThat(described(refusal(query))).isEqualTo(expected);
    }

    @Test
    void anUnexpectedEmojiIsOneCharacter() {
        assertThat(described(refusal("1 \ud83d\ude00"))).isEqualTo("2..4 unexpected character \"\ud83d\ude00\"");
    }

    @Table("""
            1 +              gives  3..3 unexpected end of query, expected an expression
            == 1             gives  0..2 unexpected "==", expected an expression
            1 = 1            gives  2..3 unexpected "=", expected an operator or the end of the query
            1 ! 2            gives  2..3 unexpected "!", expected an operator or the end of the query
            a b              gives  2..3 unexpected "b", expected an operator or the end of the query
            a "b"            gives  2..5 unexpected string, expected an operator or the end of the query
            a $b             gives  2..4 unexpected "$b", expected an operator or the end of the query
            a; b             gives  1..2 unexpected ";", expected an operator or the end of the query
            1 == 1 == true   gives  7..9 unexpected "==", expected an operator or the end of the query
            1 < 2 < 3        gives  6..7 unexpected "<", expected an operator or the end of the query
            1 in [1] in [2]  gives  9..11 unexpected "in", expected an operator or the end of the query
            (1               gives  2..2 unexpected end of query, expected ")"
            (1]              gives  2..3 unexpected "]", expected ")"
            [1 2]            gives  3..4 unexpected "2", expected "]"
            [,]              gives  1..2 unexpected ",", expected an expression
            [...]            gives  4..5 unexpected "]", expected an expression
            {"a": 1          gives  7..7 unexpected end of query, expected "}"
            {"a": }          gives  6..7 unexpected "}", expected an expression
            {a b}            gives  3..4 unexpected "b", expected "}"
            a.               gives  2..2 unexpected end of query, expected the name of an attribute
            a.1              gives  2..3 unexpected "1", expected the name of an attribute
            a."b"            gives  2..5 unexpected string, expected the name of an attribute
            a[0              gives  3..3 unexpected end of query, expected "]"
            a[1..]           gives  5..6 unexpected "]", expected an expression
            count(1 2)       gives  8..9 unexpected "2", expected ")"
            count(1          gives  7..7 unexpected end of query, expected ")"
            math::1          gives  6..7 unexpected "1", expected the name of a function
            math::sum        gives  9..9 unexpected end of query, expected "("
            * | 1            gives  4..5 unexpected "1", expected the name of a function
            * | order a      gives  10..11 unexpected "a", expected "("
            """)
    void aSyntaxErrorHasItsPlaceAndReason(String query, String expected) {
        assertThat(described(refusal(query))).isEqualTo(expected);
    }

    @Table("""
            {a.b}        gives  1..4
            {a->b}       gives  1..5
            {@}          gives  1..2
            {*}          gives  1..2
            {count(a)}   gives  1..9
            {a + 1}      gives  1..6
            {"a"}        gives  1..4
            {null}       gives  1..5
            """)
    void aComputedAttributeNeedsAName(String query, String place) {
        assertThat(described(refusal(query)))
                .isEqualTo(place + " an attribute that is not just a name must be written as \"name\": value");
    }

    @Table("""
            1..2               gives  1..3 unexpected "..", expected an operator or the end of the query
            [1..2]             gives  2..4 unexpected "..", expected "]"
            (1..2)             gives  2..4 unexpected "..", expected ")"
            1 in ((1..2))      gives  8..10 unexpected "..", expected ")"
            1 in (1..2) + 1    gives  12..13 unexpected "+", expected the end of the condition after a range
            1 in (1..2)[0]     gives  11..12 unexpected "[", expected the end of the condition after a range
            1 in (1..2         gives  10..10 unexpected end of query, expected ")"
            1 => 2             gives  2..4 unexpected "=>", expected an operator or the end of the query
            *[1 => 2]          gives  4..6 unexpected "=>", expected "]"
            (1 => 2)           gives  3..5 unexpected "=>", expected ")"
            count(1 => 2)      gives  8..10 unexpected "=>", expected ")"
            select(1 => 2 => 3)  gives  14..16 unexpected "=>", expected ")"
            a asc              gives  2..5 unexpected "asc", expected an operator or the end of the query
            *[a desc]          gives  4..8 unexpected "desc", expected "]"
            count(a desc)      gives  8..12 unexpected "desc", expected ")"
            * | order(a asc desc)  gives  16..20 unexpected "desc", expected ")"
            * | order(a && b desc) gives  17..21 unexpected "desc", expected a condition in parentheses before asc or desc
            """)
    void aRangePairOrDirectionHasItsPlaces(String query, String expected) {
        assertThat(described(refusal(query))).isEqualTo(expected);
    }

    @Table("""
            foo(1)            gives  0..3 unknown function "global::foo"
            1 + global::foo() gives  4..15 unknown function "global::foo"
            count::x(1)       gives  0..8 unknown function "count::x"
            string::count(1)  gives  0..13 unknown function "string::count"
            order(a)          gives  0..5 unknown function "global::order"
            * | count()       gives  4..9 unknown pipe function "count"
            * | x::order(a)   gives  4..12 unknown pipe function "order"
            """)
    void anUnknownFunctionIsAnError(String query, String expected) {
        assertThat(described(refusal(query))).isEqualTo(expected);
    }

    @Table("""
            count()                  gives  0..7 function "count" must have 1 argument, and has 0
            1 + count(1, 2)          gives  4..15 function "count" must have 1 argument, and has 2
            now(1)                   gives  0..6 function "now" must have 0 arguments, and has 1
            round()                  gives  0..7 function "round" must have 1 or 2 arguments, and has 0
            round(1, 2, 3)           gives  0..14 function "round" must have 1 or 2 arguments, and has 3
            references()             gives  0..12 function "references" must have at least 1 argument, and has 0
            string::split("a")       gives  0..18 function "split" must have 2 arguments, and has 1
            * | order()              gives  0..11 function "order" must have at least 1 argument
            select(1, 2)             gives  10..11 unexpected "2", expected no argument of select() after the default
            """)
    void aWrongNumberOfArgumentsIsAnError(String query, String expected) {
        assertThat(described(refusal(query))).isEqualTo(expected);
    }

    @Table("""
            a[x..2]          gives  2..3 slices must have constant integers as bounds
            a[0...n]         gives  6..7 slices must have constant integers as bounds
            a["0"..1]        gives  2..5 slices must have constant integers as bounds
            a[0..1.5]        gives  5..8 slices must have constant integers as bounds
            a[null..1]       gives  2..6 slices must have constant integers as bounds
            a[count(*)..1]   gives  2..10 slices must have constant integers as bounds
            a[1.5]           gives  2..5 the index of an element must be an integer
            """)
    void aSliceNeedsConstantIntegers(String query, String expected) {
        assertThat(described(refusal(query))).isEqualTo(expected);
    }

    @Test
    void aParameterMustBeGiven() {
        assertThat(described(refusal("a == $b", "{\"a\": 1}"))).isEqualTo("5..7 param $b referenced, but not provided");
    }

    @Test
    void aSyntaxErrorIsAnInvalidQuery() {
        assertThat(refusal("1 +").reason()).isEqualTo(Reason.INVALID);
    }

    @Test
    void anEmptyQueryIsInvalid() {
        assertThat(described(refusal(" // nothing")))
                .isEqualTo("11..11 unexpected end of query, expected an expression");
    }
}
