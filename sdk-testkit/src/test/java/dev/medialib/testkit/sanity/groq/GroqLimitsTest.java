package dev.medialib.testkit.sanity.groq;

import static dev.medialib.testkit.sanity.groq.Queries.described;
import static dev.medialib.testkit.sanity.groq.Queries.json;
import static dev.medialib.testkit.sanity.groq.Queries.refusal;
import static dev.medialib.testkit.sanity.groq.Queries.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.testkit.sanity.groq.GroqException.Reason;
import dev.medialib.testkit.sanity.groq.Queries.Table;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroqLimitsTest {

    private static final int MANY = 20_000;
    private static final int STEPS = 50_000;

    private static GroqException refusalWithin(int steps, String query) {
        GroqQuery parsed = GroqQuery.parse(query, Map.of());

        return catchThrowableOfType(
                GroqException.class, () -> parsed.evaluate(Map.of(), Queries.dataset("[]"), GroqCase.NOW, steps));
    }

    /** Starts with an object whose attributes double their length with each step. */
    private static String doubled(int times, String rest) {
        return "{\"s\": \"ab\", \"l\": [1, 2], \"m\": [3, 4]}" + "{\"s\": s + s, l, m}".repeat(times)
                + "{s, \"l\": l + l, \"m\": [...m, ...m]}".repeat(times) + rest;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "{\"a\":",
                "-",
                "!",
                "+",
                "2**",
                "count(",
                "*[",
                "a[",
                "{...",
                "1 in (",
                "select(true=>"
            })
    void deepNestingIsTooExpensive(String opening) {
        assertThat(refusal(opening.repeat(MANY)).reason()).isEqualTo(Reason.TOO_EXPENSIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {".a", "[0]", "[]", "->", "->a", "{a}", "|{a}", "|order(a)", "[].a[]->"})
    void aLongRowOfStepsIsTooExpensive(String step) {
        assertThat(refusal("a" + step.repeat(MANY)).reason()).isEqualTo(Reason.TOO_EXPENSIVE);
    }

    @Test
    void theDepthIsRefusedWhereItIsTooMuch() {
        assertThat(described(refusal("(".repeat(101))))
                .isEqualTo("100..101 FakeSanity evaluates expressions of at most 100 levels:"
                        + " nested expressions, and steps and pipes in a row");
    }

    static Stream<Arguments> nested() {
        return Stream.of(
                Arguments.of("(", "1", ")", "1"),
                Arguments.of("[", "", "]", null),
                Arguments.of("!", "true", "", "true"),
                Arguments.of("-", "1", "", "1"),
                Arguments.of("1**", "1", "", "1"),
                Arguments.of("coalesce(", "1", ")", "1"),
                Arguments.of("select(true => ", "1", ")", "1"),
                Arguments.of("{\"a\": ", "1", "}", null),
                Arguments.of("[1][", "true", "]", "[]"));
    }

    @ParameterizedTest
    @MethodSource("nested")
    void deepNestingBelowTheLimitIsEvaluated(String opening, String inner, String closing, String expected) {
        String query = opening.repeat(46) + inner + closing.repeat(46);

        assertThat(result(query)).satisfies(value -> {
            if (expected != null) {
                assertThat(value).isEqualTo(json(expected));
            }
        });
    }

    @Test
    void levelsAreCountedAnewForEachOperand() {
        String operand = "(".repeat(80) + "[[1]][0][0]" + ")".repeat(80);

        assertThat(result(operand + " + " + operand)).isEqualTo(json("2"));
    }

    @Test
    void stepsInsideOfARowOfStepsAddUp() {
        String row = "[]{\"a\": [@]}.a".repeat(10);

        assertThat(refusal("[1]" + row + "[" + "(".repeat(80) + "true" + ")".repeat(80) + "]")
                        .reason())
                .isEqualTo(Reason.TOO_EXPENSIVE);
    }

    @Table("""
            true &&   gives  true
            false ||  gives  true
            0 +       gives  0
            1 *       gives  0
            """)
    void longChainsOfOperatorsAreEvaluated(String operand, String expected) {
        String last = operand.contains("&") || operand.contains("|") ? "true" : "0";

        assertThat(result((operand + " ").repeat(MANY) + last)).isEqualTo(json(expected));
    }

    @Test
    void longChainsOfOtherThingsAreEvaluated() {
        assertThat(result("[" + "1, ".repeat(MANY) + "]")).hasSize(MANY);
        assertThat(result("^" + ".^".repeat(MANY)).isNull()).isTrue();
        assertThat(result("1" + " // comment\n".repeat(MANY))).isEqualTo(json("1"));
        assertThat(result("9".repeat(MANY)).isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x\": array::join(l, s)}",
                "{\"x\": l[(^.s + \"x\") == (^.s + \"y\")]}",
                "{\"x\": array::intersects(l, m)}",
                "{\"x\": l[5 in ^.l]}",
                "{\"x\": l[@ in ^.m]}",
                "{\"x\": l[lower(^.s) == @]}",
                "{\"x\": l[string::split(^.s, \"b\") == @]}",
                "{\"x\": l[length(^.s) == @]}",
                "{\"x\": l[^.s match \"x*\"]}",
                "{\"x\": l[^.s in path(\"**.a.*\")]}",
                "{\"x\": l[references(\"x\", ^.l)]{a}, \"y\": l[^.s < ^.s]}",
                "{\"x\": l[string::startsWith(^.s, ^.s + \"c\")]}",
                "{\"x\": l[math::sum(^.l) == 0]}",
                "{\"x\": l[count(array::unique(^.l)) == 0]}",
                "{\"x\": l[count(array::compact(^.l)) == 0]}",
                "{\"x\": l[count(^.l | order(@)) == 0]}",
                "{\"x\": l[count(^.l[0..-1]) == 0]}",
                "{\"x\": l[count([...^.l]) == 0]}",
                "{\"x\": l[count(^.l + ^.l) == 0]}",
                "{\"x\": l[^.s + ^.s == \"\"]}",
                "{\"x\": l[pt::text({\"_type\": \"b\", \"children\": [{\"_type\": \"span\", \"text\": ^.s}]}) == @]}",
                "{\"x\": [s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s]}"
            })
    void longValuesThatAQueryMakesAreTooExpensive(String rest) {
        GroqException refusal = refusalWithin(STEPS, doubled(10, rest));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_EXPENSIVE);
        assertThat(refusal).hasMessageContaining("at most 50000 steps");
    }

    @Test
    void longValuesAreNotTooExpensiveThemselves() {
        GroqQuery query = GroqQuery.parse(doubled(10, "{\"x\": count(l[@ == 1]) + length(s)}"), Map.of());

        assertThat(query.evaluate(Map.of(), Queries.dataset("[]"), GroqCase.NOW, STEPS))
                .hasToString("{\"x\":3072}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"s\": s + s}", "{\"s\": [...s, ...s]}", "{\"s\": s + s, \"t\": {...}}"})
    void doublingIsTooExpensive(String step) {
        String start = step.contains("[") ? "{\"s\": [1]}" : "{\"s\": \"a\"}";

        assertThat(refusalWithin(STEPS, start + step.repeat(60)).reason()).isEqualTo(Reason.TOO_EXPENSIVE);
    }

    @Test
    void aQueryHasFiftyMillionSteps() {
        assertThat(described(refusal("{\"s\": \"a\"}" + "{\"s\": s + s}".repeat(60))))
                .isEqualTo("0..0 FakeSanity evaluates at most 50000000 steps of a query:"
                        + " items that it visits or copies, and characters that it joins");
    }

    @Table("""
            {"a": @, "b": @}   gives  @
            {"a": [a, a]}      gives  {"x": pt::text(a)}
            {"a": @, "b": @}   gives  {"x": references("x")}
            """)
    void aValueThatOccursTwiceCountsTwice(String step, String rest) {
        String query = "{\"a\": [1]}" + step.repeat(60) + (rest.equals("@") ? "" : rest);

        assertThat(refusalWithin(STEPS, query).reason()).isEqualTo(Reason.TOO_EXPENSIVE);
    }

    @Test
    void aResultThatIsNestedTooDeeplyIsTooExpensive() {
        String nested = "{\"a\": ".repeat(50) + "@" + "}".repeat(50);

        assertThat(refusal("{}" + nested.repeat(30))).satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.TOO_EXPENSIVE);
            assertThat(refusal).hasMessage("FakeSanity gives results that are nested at most 900 levels deep");
        });
    }

    @Table("""
            {"a": {"x": @}}     gives  {"x": references("x")}
            {"a": [[a]]}        gives  {"x": pt::text(a)}
            """)
    void deeplyNestedValuesAreSearched(String step, String rest) {
        String deep = step.replace("{\"x\": @}", "{\"x\": ".repeat(40) + "@" + "}".repeat(40))
                .replace("[[a]]", "[".repeat(40) + "a" + "]".repeat(40));

        assertThat(result("{}" + deep.repeat(50) + rest + ".x").asBoolean()).isFalse();
    }

    @Test
    void aPathWithManyWildcardsIsFast() {
        String id = "a.".repeat(500) + "a";

        assertThat(result("\"" + id + "\" in path(\"" + "**.".repeat(200) + "b\")"))
                .isEqualTo(json("false"));
    }

    @Test
    void aPathWithManySegmentsIsMatched() {
        String id = "a.".repeat(MANY) + "a";

        assertThat(result("\"" + id + "\" in path(\"" + "*.".repeat(MANY) + "a\")"))
                .isEqualTo(json("true"));
    }

    @Test
    void aTextOfManyDotsIsMatched() {
        assertThat(result("\"" + ".".repeat(200_000) + "\" match \"x\"")).isEqualTo(json("false"));
    }

    @Table("""
            score(a)                     gives  0..5 score()
            * | score(a match "x")       gives  4..9 score()
            global::score(a)             gives  0..13 score()
            * | global::score(a)         gives  4..17 score()
            boost(a, 1)                  gives  0..5 boost()
            1 + geo(a)                   gives  4..7 geo()
            pt(a)                        gives  0..2 pt()
            anywhere(a)                  gives  0..8 anywhere()
            geo::latLng(1, 2)            gives  0..11 geo::latLng()
            geo::distance(a, b)          gives  0..13 geo::distance()
            diff::changedAny(a, b, c)    gives  0..16 diff::changedAny()
            delta::changedOnly(a)        gives  0..18 delta::changedOnly()
            releases::all()              gives  0..13 releases::all()
            sanity::projectId()          gives  0..17 sanity::projectId()
            sanity::versionOf("a")       gives  0..17 sanity::versionOf()
            text::query("a")             gives  0..11 text::query()
            media::aspect(a, "b")        gives  0..13 media::aspect()
            documents::get(a)            gives  0..14 documents::get()
            user::attributes()           gives  0..16 user::attributes()
            """)
    void otherFunctionsOfTheServiceAreRefusedByName(String query, String expected) {
        String[] parts = expected.split(" ", -1);
        GroqException refusal = refusal(query);

        assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(described(refusal)).isEqualTo(parts[0] + " FakeSanity does not evaluate the function " + parts[1]);
    }

    @Test
    void declarationsOfFunctionsAreRefusedByName() {
        GroqException refusal = refusal("fn lib::f($a) = $a{name}; *");

        assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED);
        assertThat(described(refusal)).isEqualTo("0..2 FakeSanity does not evaluate declarations of functions (fn)");
    }

    @Test
    void whatIsRefusedByNameIsRefusedBeforeEvaluation() {
        assertThatThrownBy(() -> GroqQuery.parse("false && geo::latLng(1, 2)", Queries.params("{}")))
                .isInstanceOf(GroqException.class);
    }

    @Test
    void anythingElseThanAQueryIsRefusedToo() {
        String[] parts = ("* [ ] { } ( ) a b _id -> . .. ... | order asc desc in match && || ! - + ** / % == != < >= =>"
                        + " :: count select references path \"x\" 'y \"a\": 1 1.5e true null @ ^ $p $ , math sum // #")
                .split(" ", -1);
        Random random = new Random(14);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            StringBuilder query = new StringBuilder();
            for (int length = 1 + random.nextInt(10); length > 0; length--) {
                query.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
            }
            try {
                result(query.toString(), "[{\"_id\": \"a\", \"a\": [{\"b\": 1}]}]", "{\"p\": 0}");
            } catch (GroqException e) {
                refused++;
                assertThat(e.start()).as(query.toString()).isBetween(0, e.end());
                assertThat(e.end()).as(query.toString()).isLessThanOrEqualTo(query.length());
            }
        }
        assertThat(refused).isBetween(3_000, 4_999);
    }
}
