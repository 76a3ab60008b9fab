package dev.medialib.sanity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryExcerptTest {

    private static String excerpt(String query, Object start, Object end) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("query", query);
        error.put("start", start);
        error.put("end", end);
        return QueryExcerpt.of(ErrorEnvelope.of(JsonData.of(Map.of("error", error))));
    }

    @Test
    void thePlaceIsMarkedBelowItsLine() {
        assertThat(excerpt("*[_type = 1]", 8, 9)).isEqualTo("\n> *[_type = 1]\n>         ^");
        assertThat(excerpt("*[", 0, 2)).isEqualTo("\n> *[\n> ^^");
    }

    @Test
    void ofSeveralLinesOneIsShownWithItsNumber() {
        String query = "*[\n\t_type == \"a\" &\n]{ title }";
        assertThat(excerpt(query, 17, 18)).isEqualTo(" (line 2 of the query)\n>  _type == \"a\" &\n>               ^");
        assertThat(excerpt("a\r\nb c", 5, 6)).isEqualTo(" (line 2 of the query)\n> b c\n>   ^");
    }

    @Test
    void aPartOverSeveralLinesIsMarkedOnItsFirstLine() {
        assertThat(excerpt("ab\ncd", 1, 5)).isEqualTo(" (line 1 of the query)\n> ab\n>  ^");
    }

    @Test
    void theEndsOfALineAndOfTheQueryAreMarked() {
        assertThat(excerpt("ab\ncd", 2, 3)).isEqualTo(" (line 1 of the query)\n> ab\n>   ^");
        assertThat(excerpt("*[", 2, 2)).isEqualTo("\n> *[\n>   ^");
    }

    @Test
    void charactersBeyondTheBasicPlaneCountOnce() {
        assertThat(excerpt("\"🐎🐎\" ! x", 7, 8)).isEqualTo("\n> \"🐎🐎\" ! x\n>      ^");
        assertThat(excerpt("🐎🐎", 2, 4)).isEqualTo("\n> 🐎🐎\n>  ^");
        assertThat(excerpt("🐎🐎", 1, 3)).startsWith("\n> 🐎🐎\n> ");
    }

    @Test
    void aLongLineIsShortenedAroundTheMarkWithoutCuttingCharacters() {
        String query = "🐎".repeat(100) + "!" + "🐎".repeat(100);
        String excerpt = excerpt(query, 200, 201);
        assertThat(excerpt.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
        List<String> lines = excerpt.lines().toList();
        assertThat(lines.get(1)).startsWith("> …🐎").endsWith("🐎…");
        assertThat(lines.get(2).codePointCount(0, lines.get(2).length()))
                .isEqualTo(lines.get(1).codePointCount(0, lines.get(1).indexOf('!') + 1));
        assertThat(excerpt("x".repeat(10_000), 5_000, 9_000)).hasSizeLessThan(300);
    }

    @Test
    void anEndThatIsMissingOrBeforeTheStartMarksOneCharacter() {
        assertThat(excerpt("abc", 1, null)).isEqualTo("\n> abc\n>  ^");
        assertThat(excerpt("abc", 1, 0)).isEqualTo("\n> abc\n>  ^");
        assertThat(excerpt("abc", 1, 999)).isEqualTo("\n> abc\n>  ^^");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"query\":\"abc\"}",
                "{\"query\":\"abc\",\"start\":null}",
                "{\"query\":\"abc\",\"start\":-2}",
                "{\"query\":\"abc\",\"start\":4}",
                "{\"query\":\"abc\",\"start\":1.5}",
                "{\"query\":\"abc\",\"start\":1e99}",
                "{\"query\":\"abc\",\"start\":\"1\"}",
                "{\"query\":\"\",\"start\":0}",
                "{\"query\":7,\"start\":0}",
                "{\"start\":0,\"end\":1}"
            })
    void withoutAQueryAndAPositionTheExcerptIsEmpty(String error) {
        assertThat(QueryExcerpt.of(ErrorEnvelope.of(JsonData.parse("{\"error\":" + error + "}"))))
                .isEmpty();
    }
}
