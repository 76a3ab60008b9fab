package dev.medialib.core.paging;

import static dev.medialib.core.paging.PagingStrategy.byPointer;
import static dev.medialib.core.paging.PagingStrategy.cursor;
import static dev.medialib.core.paging.PagingStrategy.lastId;
import static dev.medialib.core.paging.PagingStrategy.linkThenSkip;
import static dev.medialib.core.paging.PagingStrategy.offset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.error.UnexpectedResponseException;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row: the position of a page, its items, total and pointer, and the position of the next page. */
class PagingStrategyTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0     , 2, -, c1  , 2 c1",
                "2 c1  , 2, 9, c2  , 4 c2",
                "4 c2  , 2, 9, -   , -",
                "4 c2  , 2, 9, ''  , -",
                "4 c2  , 2, 9, ' ' , -",
                "4 c2  , 1, 9, c3  , 5 c3",
                "4 c2  , 0, 9, c3  , 4 c3",
                "2 c1  , 2, 4, c2  , 4 c2",
                "2 c1  , 2, -, c1  , 4 c1",
                "2 c1  , 2, -, ' c\n2 ', '4  c\n2 '"
            })
    void aCursorIsFollowedUntilNoneComes(String at, int items, Long total, String pointer, String next) {
        assertNext(cursor(), at, items, total, pointer, next);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0    , 2, -, -  , 2",
                "2    , 2, -, -  , 4",
                "4    , 1, -, -  , -",
                "4    , 0, -, -  , -",
                "0    , 0, -, -  , -",
                "2    , 3, -, -  , 5",
                "2    , 2, 4, -  , 4",
                "0    , 2, -, c1 , 2",
                "2 c1 , 2, -, -  , 4"
            })
    void anOffsetGoesOnUntilAPageIsShort(String at, int items, Long total, String pointer, String next) {
        assertNext(offset(2), at, items, total, pointer, next);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0     , 2, -  , /p2  , 2 /p2",
                "2 /p2 , 2, -  , /p3  , 4 /p3",
                "2 /p2 , 0, -  , /p3  , 2 /p3",
                "0     , 2, 12 , /p2  , 2 /p2",
                "2 /p2 , 2, -  , -    , 4",
                "2 /p2 , 2, 14 , -    , -",
                "0     , 2, -  , -    , 2",
                "4     , 1, -  , -    , 5",
                "4     , 0, -  , -    , -",
                "4     , 0, 99 , -    , -",
                "0     , 2, 13 , -    , 2",
                "0     , 2, 12 , -    , -",
                "0     , 2, 0  , -    , -",
                "0     , 2, -1 , -    , 2",
                "0     , 2, -  , evil , 2",
                "0     , 2, 12 , evil , -",
                "2     , 0, -  , evil , -",
                "0     , 2, -  , ''   , 2",
                "0     , 2, -  , ' '  , 2"
            })
    void aLinkIsFollowedBeforeSkipGoesOn(String at, int items, Long total, String pointer, String next) {
        assertNext(linkThenSkip(link -> !link.equals("evil"), 10), at, items, total, pointer, next);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0   , 2, -, b    , 2 b",
                "2 b , 2, -, d    , 4 d",
                "2 b , 2, 4, d    , 4 d",
                "2 b , 3, -, e    , 5 e",
                "4 d , 1, -, e    , -",
                "4 d , 1, -, d    , -",
                "4 d , 0, -, -    , -",
                "0   , 0, -, -    , -",
                "2 b , 2, -, 'd d', 4 d d"
            })
    void theLastIdIsFollowedUntilAPageIsShort(String at, int items, Long total, String pointer, String next) {
        assertNext(lastId(2), at, items, total, pointer, next);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2 xyz,xyz,two pages end with the same id", "2 xyz,-,has no last id", "0,' ',has no last id"})
    void aFullPageWithoutANewLastIdIsAnError(String at, String pointer, String message) {
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> next(lastId(2), at, 2, null, pointer))
                .withMessageContaining(message)
                .withMessageNotContaining("xyz");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0    , 2, 9, c1 , 2 c1",
                "2 c1 , 2, 9, c2 , 4 c2",
                "2 c1 , 2, 9, '' , -",
                "0    , 1, 5, c1 , -",
                "0    , 0, 5, c1 , -",
                "0    , 2, -, -  , 2",
                "2    , 2, -, -  , 4",
                "4    , 1, -, -  , -",
                "2 c1 , 2, -, -  , 4",
                "2    , 2, 9, c1 , 4 c1"
            })
    void eachPageDecidesBetweenCursorAndOffset(String at, int items, Long total, String pointer, String next) {
        assertNext(byPointer(cursor().untilShortPage(2), offset(2)), at, items, total, pointer, next);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0    , 2, 3, c1 , 2 c1",
                "0    , 2, -, c1 , 2 c1",
                "0    , 2, 2, c1 , -",
                "0    , 3, 2, c1 , -",
                "0    , 0, 9, c1 , -",
                "2 c1 , 2, 2, c2 , 4 c2",
                "0 c1 , 2, 2, c2 , 2 c2",
                "2 c1 , 0, 9, c2 , -",
                "2 c1 , 2, 9, -  , -"
            })
    void onlyAFirstPageThatHoldsAllEndsByItsTotal(String at, int items, Long total, String pointer, String next) {
        assertNext(cursor().untilEmptyPage().untilFirstPageHoldsAll(), at, items, total, pointer, next);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0,2,-,c1,2 c1",
                "0,2,3,c1,2 c1",
                "0,2,2,c1,-",
                "2 c1,2,5,c2,4 c2",
                "2 c1,2,4,c2,-",
                "2 c1,2,3,c2,-"
            })
    void theTotalEndsTheListingWithTheItemsBefore(String at, int items, Long total, String pointer, String next) {
        assertNext(cursor().untilTotal(0), at, items, total, pointer, next);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2,2,-,-,4", "3,2,-,-,-", "4,2,-,-,-", "2,2,-,/p,4 /p", "3,2,-,/p,-"})
    void aLimitEndsTheListingWithTheItemsBefore(String at, int items, Long total, String pointer, String next) {
        assertNext(linkThenSkip(link -> true, 0).untilTaken(5), at, items, total, pointer, next);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "0, 2 /p2 , 2, -, /p3 , 4 /p3",
                "0, 2 /p2 , 2, -, -   , -",
                "0, 2 /p2 , 2, -, ' ' , -",
                "0, 0     , 2, -, -   , 2",
                "0, 2     , 2, -, -   , 4",
                "0, 2 /p2 , 2, -, evil, 4",
                "3, 2 /p2 , 2, -, -   , -",
                "4, 2 /p2 , 2, -, -   , 4",
                "4, 6 /p2 , 2, -, -   , 8",
                "4, 4 /p2 , 3, -, -   , -"
            })
    void whereTheLinksEndTheListEndsUnlessTheLimitIsReached(
            long limit, String at, int items, Long total, String pointer, String next) {
        assertNext(linkThenSkip(link -> !link.equals("evil"), 0).untilLinksEnd(limit), at, items, total, pointer, next);
    }

    @Test
    void theLargestNumbersDoNotOverflow() {
        String late = "999999999999990";
        assertNext(linkThenSkip(link -> true, Long.MAX_VALUE), late, 2, null, null, "999999999999992");
        assertNext(linkThenSkip(link -> true, Long.MAX_VALUE), late, 2, Long.MAX_VALUE, null, null);
        assertNext(linkThenSkip(link -> true, 0), late, 2, Long.MAX_VALUE, null, "999999999999992");
        assertNext(offset(2).untilTaken(Long.MAX_VALUE), late, 2, null, null, "999999999999992");
        assertNext(offset(Integer.MAX_VALUE), late, 2, null, null, null);
    }

    @Test
    void argumentsOutOfRangeAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> offset(0))
                .withMessage("pageSize must be at least 1, but is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> lastId(-1)).withMessageContaining("pageSize");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> linkThenSkip(link -> true, -1))
                .withMessage("skipped must not be negative, but is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cursor().untilLinksEnd(-1))
                .withMessage("limit must not be negative, but is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cursor().untilTaken(-1))
                .withMessage("limit must not be negative, but is -1");
    }

    @Test
    void aServerPageKeepsItsItemsAndNoNegativeTotal() {
        ServerPage<String> page = new ServerPage<>(List.of("a"), OptionalLong.of(-1), "c1");
        assertThat(page).isEqualTo(new ServerPage<>(List.of("a"), "c1"));
        List<String> none = null;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServerPage<>(none, "c1"))
                .withMessage("items must not be null");
    }

    private static void assertNext(
            PagingStrategy strategy, String at, int items, Long total, String pointer, String expected) {
        assertThat(next(strategy, at, items, total, pointer)).isEqualTo(expected);
    }

    private static String next(PagingStrategy strategy, String at, int items, Long total, String pointer) {
        OptionalLong count = total == null ? OptionalLong.empty() : OptionalLong.of(total);
        ServerPage<String> page = new ServerPage<>(Collections.nCopies(items, "x"), count, pointer);
        PagePosition next = strategy.next(PagePosition.parse(at), page);
        return next == null ? null : next.text();
    }
}
