package dev.medialib.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PagedTest {
    /** Three pages with two, none and three items. */
    private final ScriptedSource source = new ScriptedSource("https://cms.example.com images?width>10")
            .page(null, "p2", "a", "b")
            .page("p2", "p3")
            .page("p3", null, "c", "d", "e");

    private final Paged<String> paged = Paged.of(source);

    @Test
    void allItemsComeInOrderAcrossEmptyPages() {
        assertThat(paged).containsExactly("a", "b", "c", "d", "e");
        assertThat(source.fetches()).isEqualTo(3);
    }

    @Test
    void nothingIsFetchedBeforeAnItemIsAskedFor() {
        Iterator<String> items = paged.iterator();
        Stream<String> stream = paged.stream().filter(item -> !item.isEmpty());
        Iterator<Page<String>> pages = paged.pages().iterator();
        Stream<Page<String>> pageStream = paged.pageStream();
        assertThat(pages.hasNext()).isTrue();
        assertThat(source.fetches()).isZero();

        assertThat(items.hasNext()).isTrue();
        assertThat(source.fetches()).isEqualTo(1);
        assertThat(stream.findFirst()).contains("a");
        assertThat(source.fetches()).isEqualTo(2);
        assertThat(pageStream.findFirst()).isPresent();
        assertThat(source.fetches()).isEqualTo(3);
    }

    @Test
    void theNextPageIsNotFetchedBeforeOneMoreItemIsAskedFor() {
        Iterator<String> items = paged.iterator();
        items.next();
        items.next();
        assertThat(source.fetches()).isEqualTo(1);
        assertThat(items.next()).isEqualTo("c");
        assertThat(source.fetches()).isEqualTo(3);
    }

    @Test
    void askingTwiceWhetherThereIsMoreFetchesOnce() {
        Iterator<String> items = paged.iterator();
        assertThat(items.hasNext()).isTrue();
        assertThat(items.hasNext()).isTrue();
        assertThat(items.next()).isEqualTo("a");
        assertThat(source.fetches()).isEqualTo(1);
    }

    @Test
    void aLimitedStreamFetchesNoPageTooMany() {
        assertThat(paged.stream().limit(2)).containsExactly("a", "b");
        assertThat(source.fetches()).isEqualTo(1);
        assertThat(paged.pageStream().limit(2)).hasSize(2);
        assertThat(source.fetches()).isEqualTo(3);
    }

    @Test
    void theFirstItemsComeWithoutAPageTooMany() {
        assertThat(paged.first(0)).isEmpty();
        assertThat(source.fetches()).isZero();
        assertThat(paged.first(2)).containsExactly("a", "b");
        assertThat(source.fetches()).isEqualTo(1);
        assertThat(paged.first(3)).containsExactly("a", "b", "c");
        assertThat(paged.first(Integer.MAX_VALUE)).containsExactly("a", "b", "c", "d", "e");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> paged.first(-1))
                .withMessage("n must not be negative, but is -1");
    }

    @Test
    void theFirstItemsCannotBeChanged() {
        assertThatThrownBy(() -> paged.first(2).add("f")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nothingComesAfterTheEnd() {
        Iterator<String> items = paged.iterator();
        items.forEachRemaining(item -> {});
        assertThat(items.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(items::next);
        Iterator<Page<String>> pages = paged.pages().iterator();
        pages.forEachRemaining(page -> {});
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(pages::next);
        assertThat(source.fetches()).isEqualTo(6);
    }

    @Test
    void aBlankNextPositionIsTheEnd() {
        ScriptedSource blank = ScriptedSource.chain(" ", "p2");
        assertThat(Paged.of(blank)).hasSize(2);
        assertThat(Paged.of(ScriptedSource.chain("")).firstPage().hasNext()).isFalse();
    }

    @Test
    void pagesKeepTheirItemsTotalAndOrder() {
        PageSource<Integer> numbers = new PageSource<>() {
            @Override
            public String query() {
                return "numbers";
            }

            @Override
            public FetchedPage<Integer> fetch(String position) {
                return position == null
                        ? new FetchedPage<>(List.of(1, 2), "2", OptionalLong.of(3))
                        : new FetchedPage<>(List.of(3), null, OptionalLong.of(3));
            }
        };
        List<Page<Integer>> pages = Paged.of(numbers).pageStream().toList();
        assertThat(pages).extracting(Page::items).containsExactly(List.of(1, 2), List.of(3));
        assertThat(pages).extracting(Page::total).containsOnly(OptionalLong.of(3));
        assertThat(pages).extracting(Page::hasNext).containsExactly(true, false);
        assertThat(pages.get(1).next()).isNull();
        assertThat(pages.get(0)).containsExactly(1, 2);
    }

    @Test
    void theFirstPageAloneIsOneFetch() {
        assertThat(paged.firstPage().items()).containsExactly("a", "b");
        assertThat(paged.firstPage().total()).isEmpty();
        assertThat(source.fetches()).isEqualTo(2);
    }

    @Test
    void aFailedFetchPassesThroughAndIsRepeatedWithoutLoss() {
        var timeout = new UncheckedIOException(new SocketTimeoutException("read"));
        Iterator<String> items = paged.iterator();
        source.failNext(timeout);
        assertThatThrownBy(items::hasNext).isSameAs(timeout);
        List<String> seen = new ArrayList<>(List.of(items.next(), items.next()));
        source.failNext(timeout, timeout);
        assertThatThrownBy(items::next).isSameAs(timeout);
        assertThatThrownBy(items::hasNext).isSameAs(timeout);
        items.forEachRemaining(seen::add);
        assertThat(seen).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void theTokenOfTheLastPageResumesAfterAFailure() {
        Iterator<Page<String>> pages = paged.pages().iterator();
        PageToken token = pages.next().next();
        source.failNext(new IllegalStateException("down"));
        assertThatThrownBy(pages::next).hasMessage("down");

        Paged<String> elsewhere = Paged.of(source).from(PageToken.parse(token.toString()));
        assertThat(elsewhere).containsExactly("c", "d", "e");
        assertThat(elsewhere.firstPage().items()).isEmpty();
    }

    @Test
    void everyTokenResumesWithExactlyTheRest() {
        Paged<String> chain = Paged.of(ScriptedSource.chain(null, "1", "2", "3", "4"));
        List<String> all = chain.toList();
        int before = 0;
        for (Page<String> page : chain.pages()) {
            before += page.items().size();
            if (page.hasNext()) {
                assertThat(chain.from(page.next())).containsExactlyElementsOf(all.subList(before, all.size()));
            }
        }
        assertThat(before).isEqualTo(5);
    }

    @Test
    void aTokenStartsEveryWayOfReading() {
        Paged<String> rest = paged.from(paged.firstPage().next());
        assertThat(rest.stream()).containsExactly("c", "d", "e");
        assertThat(rest.first(1)).containsExactly("c");
        assertThat(rest.pageStream()).hasSize(2);
    }

    @Test
    void iteratorsOfOneListingDoNotDisturbEachOther() {
        Iterator<String> one = paged.iterator();
        Iterator<String> two = paged.iterator();
        List<String> seen = new ArrayList<>();
        while (one.hasNext() && two.hasNext()) {
            seen.add(one.next() + two.next());
        }
        assertThat(seen).containsExactly("aa", "bb", "cc", "dd", "ee");
        assertThat(source.fetches()).isEqualTo(6);
    }

    @Test
    void severalThreadsReadTheSameListing() throws Exception {
        String[] positions =
                Stream.iterate(1, i -> i + 1).limit(500).map(String::valueOf).toArray(String[]::new);
        Paged<String> shared = Paged.of(ScriptedSource.chain(null, positions));
        List<String> expected = shared.toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                results.add(threads.submit(() -> shared.stream().toList()));
            }
            for (Future<List<String>> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aParallelStreamSeesEveryItemOnceAndInOrder() {
        assertThat(paged.stream().parallel().map(String::toUpperCase).toList())
                .containsExactly("A", "B", "C", "D", "E");
    }

    @Test
    void aPageThatIsDoneIsLetGoBeforeTheNextIsFetched() {
        List<WeakReference<Object>> earlier = new ArrayList<>();
        PageSource<Object> big = new PageSource<>() {
            @Override
            public String query() {
                return "big";
            }

            @Override
            public FetchedPage<Object> fetch(String position) {
                if (!earlier.isEmpty()) {
                    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                        System.gc();
                        return earlier.get(earlier.size() - 1).refersTo(null);
                    });
                }
                Object item = new Object();
                earlier.add(new WeakReference<>(item));
                return new FetchedPage<>(List.of(item), earlier.size() < 3 ? "p" + earlier.size() : null);
            }
        };
        Iterator<Object> items = Paged.of(big).iterator();
        items.next();
        items.next();
        items.next();
        assertThat(items.hasNext()).isFalse();
        assertThat(earlier).hasSize(3);
    }

    @Test
    @Timeout(20)
    void aMillionPagesAreNoBurden() {
        PageSource<Integer> numbers = new PageSource<>() {
            @Override
            public String query() {
                return "numbers";
            }

            @Override
            public FetchedPage<Integer> fetch(String position) {
                int offset = position == null ? 0 : Integer.parseInt(position);
                return new FetchedPage<>(List.of(offset), offset == 999_999 ? null : String.valueOf(offset + 1));
            }
        };
        assertThat(Paged.of(numbers).stream().mapToLong(Integer::longValue).sum())
                .isEqualTo(499_999_500_000L);
    }

    @Test
    void aListIsAListingOfOnePage() {
        List<String> mutable = new ArrayList<>(List.of("a", "b"));
        Paged<String> listed = Paged.of(mutable);
        mutable.clear();
        assertThat(listed).containsExactly("a", "b");
        Page<String> page = listed.firstPage();
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.total()).hasValue(2);
        assertThat(page.next()).isNull();
        assertThat(Paged.of(List.of())).isEmpty();
    }

    @Test
    void nullIsNoListOfItemsAndNoItem() {
        List<String> none = null;
        assertThatIllegalArgumentException().isThrownBy(() -> Paged.of(none)).withMessage("items must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FetchedPage<>(none, "next"))
                .withMessage("items must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FetchedPage<>(Arrays.asList("a", null), "next"))
                .withMessage("items must not contain null");
    }

    @Test
    void aSourceThatGivesNoPageIsNamed() {
        assertThatThrownBy(() -> Paged.of(new ScriptedSource("nothing")).firstPage())
                .hasMessage("fetch must not return null");
    }

    @Test
    void itemsCannotBeRemoved() {
        Iterator<String> items = paged.iterator();
        items.next();
        assertThatThrownBy(items::remove).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> paged.firstPage().items().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
