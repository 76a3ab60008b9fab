package dev.medialib.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.UnexpectedResponseException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The items of a listing as one list: the first ones, or all. */
@Timeout(30)
class PagedListTest {
    private static final int PAGE_SIZE = 1000;

    /** Three pages with two, none and three items. */
    private final ScriptedSource source = new ScriptedSource("images")
            .page(null, "p2", "a", "b")
            .page("p2", "p3")
            .page("p3", null, "c", "d", "e");

    private final Paged<String> paged = Paged.of(source);
    private final AtomicInteger requests = new AtomicInteger();

    /** A server with {@code total} items that sends full pages. */
    private Paged<String> items(long total) {
        return Paged.of(PageSource.of(
                "many",
                at -> {
                    requests.incrementAndGet();
                    int items = (int) Math.min(PAGE_SIZE, total - at.taken());
                    return new ServerPage<>(Collections.nCopies(items, "x"), null);
                },
                PagingStrategy.offset(PAGE_SIZE)));
    }

    @ParameterizedTest(name = "the first {0}")
    @CsvSource({"0,0,0", "1,1,1", "2,2,1", "3,3,3", "5,5,3", "6,5,3", "2147483647,5,3"})
    void theFirstItemsTakeNoPageTooMany(int n, int size, int fetches) {
        assertThat(paged.first(n)).isEqualTo(List.of("a", "b", "c", "d", "e").subList(0, size));
        assertThat(source.fetches()).isEqualTo(fetches);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    void aNegativeNumberIsRefusedBeforeAnythingIsFetched(int n) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> paged.first(n))
                .withMessage("n must not be negative, but is " + n);
        assertThat(source.fetches()).isZero();
    }

    @Test
    void aListHasAllItemsAndCannotBeChanged() {
        List<String> all = paged.toList();

        assertThat(all).containsExactly("a", "b", "c", "d", "e");
        assertThat(source.fetches()).isEqualTo(3);
        assertThatThrownBy(() -> all.add("f")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEmptyListingIsAnEmptyList() {
        assertThat(Paged.of(List.of()).toList()).isEmpty();
        assertThat(Paged.of(List.of()).first(1)).isEmpty();
    }

    @Test
    void aListOfTheRestBeginsAtItsToken() {
        PageToken token = paged.firstPage().next();
        assertThat(paged.from(token).toList()).containsExactly("c", "d", "e");
        assertThat(paged.from(token).first(2)).containsExactly("c", "d");
    }

    @ParameterizedTest
    @ValueSource(ints = {Paged.MAX_LIST_SIZE - 1, Paged.MAX_LIST_SIZE})
    void aListUpToItsLimitIsComplete(int total) {
        assertThat(items(total).toList()).hasSize(total);
    }

    @ParameterizedTest
    @ValueSource(longs = {Paged.MAX_LIST_SIZE + 1, Paged.MAX_LIST_SIZE + PAGE_SIZE, 1_000_000_000_000L})
    void aListOverItsLimitIsAnErrorAndNotCutOff(long total) {
        assertThatIllegalStateException()
                .isThrownBy(() -> items(total).toList())
                .withMessageContaining("more than 100000 items")
                .withMessageContaining("Paged.MAX_LIST_SIZE")
                .withMessageContaining("stream()")
                .withMessageContaining("pages()")
                .withMessageContaining("first(n)");
        assertThat(requests).hasValue(101);
    }

    @Test
    void theFirstItemsMayBeMoreThanAListCanHold() {
        assertThat(items(200_000).first(150_000)).hasSize(150_000);
        assertThat(requests).hasValue(150);
    }

    @Test
    void aFailedFetchPassesThroughAndTheNextListIsComplete() {
        var timeout = new UncheckedIOException(new SocketTimeoutException("read"));
        source.failNext(timeout, timeout);

        assertThatThrownBy(paged::toList).isSameAs(timeout);
        assertThatThrownBy(() -> paged.first(1)).isSameAs(timeout);

        assertThat(paged.toList()).hasSize(5);
    }

    @Test
    void aCircleIsAnErrorAndNoList() {
        Paged<String> circle = Paged.of(ScriptedSource.chain("c1", "c1", "c2"));

        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(circle::toList)
                .withMessageContaining("circle");
        assertThat(circle.first(3)).hasSize(3);
    }
}
