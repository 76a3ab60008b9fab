package dev.medialib.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medialib.core.error.UnexpectedResponseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class EndlessPagingTest {

    @Test
    void aCursorThatIsRepeatedWithTheLastPageEndsThePaging() {
        ScriptedSource source = ScriptedSource.chain("c2", "c1", "c2");
        assertThat(Paged.of(source)).containsExactly("item null", "item c1", "item c2");
        assertThat(source.fetches()).isEqualTo(3);
        assertThat(Paged.of(source).pageStream().toList().get(2).hasNext()).isFalse();
    }

    @Test
    void aResumedListingThatRepeatsItsOwnTokenEnds() {
        Paged<String> paged = Paged.of(ScriptedSource.chain("c1", "c1"));
        assertThat(paged.from(paged.firstPage().next())).containsExactly("item c1");
    }

    @ParameterizedTest(name = "{0} pages, then a circle of {1}")
    @CsvSource({"0,2", "0,7", "1,2", "1,7", "5,2", "5,7", "100,3", "3,100", "64,64", "127,128", "1000,2", "2,1000"})
    void aCircleIsNoticedAfterAFewRoundsAndNoItemBeforeItIsLost(int tail, int circle) {
        String[] positions =
                IntStream.range(0, tail + circle).mapToObj(i -> "c" + i).toArray(String[]::new);
        ScriptedSource source = ScriptedSource.chain("c" + tail, positions);
        List<String> seen = new ArrayList<>();
        Iterator<String> items = Paged.of(source).iterator();

        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> items.forEachRemaining(seen::add))
                .withMessageContaining("form a circle of " + circle + " pages")
                .withMessageContaining("after " + source.fetches() + " pages")
                .satisfies(e -> {
                    assertThat(e.status()).isEqualTo(200);
                    assertThat(e.headers().names()).isEmpty();
                    assertThat(e.bodyStart()).isEmpty();
                    assertThat(e.call()).isNull();
                });
        assertThat(seen).hasSize(source.fetches());
        assertThat(new LinkedHashSet<>(seen)).hasSize(1 + tail + circle);
        assertThat(source.fetches()).isLessThanOrEqualTo(3 * (1 + tail + circle));
    }

    @Test
    void aCircleIsNoticedByASourceThatKeepsCountInItsPositions() {
        List<String> seen = new ArrayList<>();
        Iterator<String> items = Paged.of(counting("a", "b")).iterator();
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> items.forEachRemaining(seen::add))
                .withMessageContaining("form a circle of 2 pages");
        assertThat(seen).startsWith("0", "1 a", "2 b").hasSizeLessThan(10);
    }

    @Test
    void aPlaceThatIsRepeatedUnderAnotherCountEndsThePaging() {
        assertThat(Paged.of(counting("a"))).containsExactly("0", "1 a");
    }

    /** Leads from place to place and back to the first; each position starts with the number of pages before it. */
    private static PageSource<String> counting(String... places) {
        return new PageSource<>() {
            @Override
            public String query() {
                return "counting";
            }

            @Override
            public String place(String position) {
                return position.substring(position.indexOf(' ') + 1);
            }

            @Override
            public FetchedPage<String> fetch(String position) {
                String at = position == null ? "0" : position;
                int count = Integer.parseInt(at.split(" ", 2)[0]);
                return new FetchedPage<>(List.of(at), count + 1 + " " + places[count % places.length]);
            }
        };
    }

    @Test
    void aCircleThroughTheTokenThatWasResumedFromIsNoticed() {
        Paged<String> paged = Paged.of(ScriptedSource.chain("c1", "c1", "c2"));
        Iterator<Page<String>> pages =
                paged.from(paged.firstPage().next()).pages().iterator();
        pages.next();
        pages.next();
        pages.next();
        assertThatExceptionOfType(UnexpectedResponseException.class).isThrownBy(pages::next);
    }

    @Test
    void askingAgainInACircleFetchesNothingMore() {
        ScriptedSource source = ScriptedSource.chain("c1", "c1", "c2");
        Iterator<String> items = Paged.of(source).iterator();
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> items.forEachRemaining(item -> {}));
        int fetches = source.fetches();
        assertThatExceptionOfType(UnexpectedResponseException.class).isThrownBy(items::hasNext);
        assertThatExceptionOfType(UnexpectedResponseException.class).isThrownBy(items::next);
        assertThat(source.fetches()).isEqualTo(fetches);
    }

    @Test
    void aRepeatedFetchIsNoCircle() {
        ScriptedSource source = ScriptedSource.chain(null, "c1", "c2", "c3");
        Iterator<String> items = Paged.of(source).iterator();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            source.failNext(new IllegalStateException("down"), new IllegalStateException("down"));
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(items::next);
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(items::next);
            seen.add(items.next());
        }
        assertThat(items.hasNext()).isFalse();
        assertThat(seen).containsExactly("item null", "item c1", "item c2", "item c3");
    }

    @Test
    void aThousandEmptyPagesAreGoneThrough() {
        assertThat(Paged.of(afterEmptyPages(1000))).containsExactly("first", "found");
    }

    @Test
    void moreThanAThousandEmptyPagesInARowAreRefused() {
        ScriptedSource source = afterEmptyPages(1001);
        Iterator<String> items = Paged.of(source).iterator();
        assertThat(items.next()).isEqualTo("first");
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(items::hasNext)
                .withMessageContaining("1001 empty pages in a row")
                .withMessageContaining("after 1002 pages");
        assertThat(source.fetches()).isEqualTo(1002);
    }

    @Test
    void emptyPagesThatAreNotInARowDoNotAddUp() {
        ScriptedSource source = new ScriptedSource("gaps");
        for (int i = 0; i < 3000; i++) {
            source.page(i == 0 ? null : "c" + i, "c" + (i + 1), i % 2 == 0 ? new String[0] : new String[] {"x"});
        }
        source.page("c3000", null, "last");
        assertThat(Paged.of(source)).hasSize(1501);
    }

    @Test
    void aPositionTooLongForATokenIsRefusedWithoutBeingRepeated() {
        String longest = "z".repeat(PageToken.MAX_POSITION);
        assertThat(Paged.of(ScriptedSource.chain(null, longest))).hasSize(2);
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() ->
                        Paged.of(ScriptedSource.chain(null, longest + "z")).firstPage())
                .withMessageContaining("16001 characters")
                .withMessageNotContaining("zzz");
    }

    private static ScriptedSource afterEmptyPages(int count) {
        ScriptedSource source = new ScriptedSource("sparse").page(null, "c1", "first");
        for (int i = 1; i <= count; i++) {
            source.page("c" + i, "c" + (i + 1));
        }
        return source.page("c" + (count + 1), null, "found");
    }
}
