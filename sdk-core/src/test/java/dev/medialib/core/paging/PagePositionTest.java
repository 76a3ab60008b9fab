package dev.medialib.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagePositionTest {
    private static final String LONG = "z".repeat(64 * 1024);

    static Stream<String> pointers() {
        return Stream.of(
                "c1",
                "5",
                " ",
                " leading and trailing ",
                "a b\nc\r\n\td",
                "\n",
                "https://cms.example.com/api/images?$skip=50&$filter=Title%20eq%20'ä'",
                "写真 🦄 \u202E\u0000",
                "half a pair \uD83D",
                LONG);
    }

    @ParameterizedTest
    @MethodSource("pointers")
    void anyPointerSurvivesTheWayThroughText(String pointer) {
        PagePosition position = new PagePosition(7, pointer);

        assertThat(position.text()).isEqualTo("7 " + pointer);
        assertThat(PagePosition.parse(position.text())).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 10, 999_999_999_999_999L})
    void aCountAloneSurvivesTheWayThroughText(long taken) {
        PagePosition position = new PagePosition(taken, null);

        assertThat(position.text()).isEqualTo(Long.toString(taken));
        assertThat(PagePosition.parse(position.text())).isEqualTo(position);
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                " ",
                "\n",
                "x",
                "-1",
                "+1",
                "1x",
                "01",
                "00 c1",
                "1 ",
                " 1",
                "1\n",
                "1\nc1",
                "1\tc1",
                "1.0",
                "٣",
                "1000000000000000",
                "99999999999999999999 c1",
                "offset:5",
                "after:c1",
                "https://evil.example.com",
                LONG,
                "9".repeat(64 * 1024));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedTextIsRefusedWithoutBeingRepeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PagePosition.parse(text))
                .withMessage("the page token does not belong to this list")
                .withNoCause();
    }

    @Test
    void theStartHasTakenNothing() {
        assertThat(PagePosition.START).isEqualTo(new PagePosition(0, null));
        assertThat(PagePosition.parse("0")).isEqualTo(PagePosition.START);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"0,2,-,2", "0,2,c1,2 c1", "2 c1,3,c2,5 c2", "5 c2,0,c3,5 c3", "5 c2,1,-,6"})
    void aPageMovesThePositionByItsItems(String current, int items, String pointer, String next) {
        assertThat(PagePosition.parse(current).after(items, pointer).text()).isEqualTo(next);
    }

    @Test
    void aCountOutOfRangeIsRefused() {
        for (long taken : new long[] {Long.MIN_VALUE, -1, 1_000_000_000_000_000L, Long.MAX_VALUE}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PagePosition(taken, null))
                    .withMessage("taken must be from 0 to 999999999999999, but is " + taken);
        }
        PagePosition last = new PagePosition(999_999_999_999_999L, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> last.after(1, null))
                .withMessageContaining("taken");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> last.after(-1, null))
                .withMessage("items must not be negative, but is -1");
    }

    @Test
    void anEmptyPointerIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PagePosition(1, ""))
                .withMessageContaining("pointer must not be empty");
        assertThatIllegalArgumentException().isThrownBy(() -> PagePosition.START.after(1, ""));
    }
}
