package dev.medialib.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.UnexpectedResponseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listings whose next page a strategy finds. */
@Timeout(30)
class StrategySourceTest {
    private static final int MAX_REQUESTS = 100;

    private final List<String> requested = new ArrayList<>();
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private Function<PagePosition, ServerPage<String>> server;

    @BeforeEach
    void serveThreePages() {
        server = at -> switch (at.text()) {
            case "0" -> new ServerPage<>(List.of("a", "b"), "c1");
            case "2 c1" -> new ServerPage<>(List.of("c"), "c 2\n");
            case "3 c 2\n" -> new ServerPage<>(List.of("d"), null);
            default -> throw new AssertionError("no page at " + at);
        };
    }

    private Paged<String> listing(PagingStrategy strategy) {
        return Paged.of(PageSource.of("images", this::request, strategy));
    }

    private Paged<String> byCursor() {
        return listing(PagingStrategy.cursor());
    }

    private ServerPage<String> request(PagePosition at) {
        assertThat(requested).hasSizeLessThan(MAX_REQUESTS);
        requested.add(at.text());
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return server.apply(at);
    }

    /** Each page has one item and leads to the next cursor, the last one to the first. */
    private void serveCircle(String... cursors) {
        server = at -> {
            int next = (Arrays.asList(cursors).indexOf(at.pointer()) + 1) % cursors.length;
            return new ServerPage<>(List.of("item " + at.taken()), cursors[next]);
        };
    }

    private static PageToken token(String query, String position) {
        return new PageToken(PageToken.fingerprint(query), position);
    }

    @Test
    void pagesAreRequestedAtThePositionsThatTheStrategyFinds() {
        assertThat(byCursor()).containsExactly("a", "b", "c", "d");
        assertThat(requested).containsExactly("0", "2 c1", "3 c 2\n");
    }

    @Test
    void aPageTooManyIsNeverRequested() {
        Iterator<String> items = byCursor().iterator();
        assertThat(requested).isEmpty();
        items.next();
        items.next();
        assertThat(requested).hasSize(1);
        assertThat(byCursor().first(3)).hasSize(3);
        assertThat(requested).hasSize(3);
    }

    @Test
    void everyTokenCarriesTheCountAndResumesWithTheRest() {
        List<PageToken> tokens = byCursor()
                .pageStream()
                .map(Page::next)
                .filter(next -> next != null)
                .toList();

        assertThat(tokens).extracting(PageToken::position).containsExactly("2 c1", "3 c 2\n");
        assertThat(byCursor().from(PageToken.parse(tokens.get(0).value()))).containsExactly("c", "d");
        assertThat(byCursor().from(PageToken.parse(tokens.get(1).value()))).containsExactly("d");
    }

    @Test
    void aTokenOfAnotherQueryIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> byCursor().from(token("documents", "2 c1")))
                .withMessage("token belongs to another query or to another origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1x", "1 ", "c1", "offset:5", "99999999999999999999 c1"})
    void aMalformedTokenIsRefusedBeforeAnythingIsRequested(String position) {
        Paged<String> forged = byCursor().from(token("images", position));
        assertThatIllegalArgumentException()
                .isThrownBy(forged::firstPage)
                .withMessage("the page token does not belong to this list");
        assertThat(requested).isEmpty();
    }

    @Test
    void aCursorThatIsRepeatedWithTheLastPageEndsTheListing() {
        serveCircle("c1");
        assertThat(byCursor()).containsExactly("item 0", "item 1");
        assertThat(requested).containsExactly("0", "1 c1");
    }

    @Test
    void aCircleOfCursorsIsNoticedAlthoughTheCountsDiffer() {
        serveCircle("c1", "c2", "c3");
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> byCursor().forEach(item -> {}))
                .withMessageContaining("form a circle of 3 pages");
        assertThat(requested).hasSizeLessThan(12);
    }

    @Test
    void aCursorThatLooksLikeACountIsNotThatCount() {
        server = at -> switch (at.text()) {
            case "0" -> new ServerPage<>(List.of("a"), null);
            case "1" -> new ServerPage<>(List.of("b"), "1");
            case "2 1" -> new ServerPage<>(List.of("c"), "");
            default -> throw new AssertionError("no page at " + at);
        };
        assertThat(listing(PagingStrategy.byPointer(PagingStrategy.cursor(), PagingStrategy.offset(1))))
                .containsExactly("a", "b", "c");
    }

    @Test
    void aPointerTooLongForATokenIsRefusedWithoutBeingRepeated() {
        server = at -> new ServerPage<>(List.of("a"), "z".repeat(64 * 1024));
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> byCursor().firstPage())
                .withMessageContaining("65538 characters")
                .withMessageNotContaining("zzz");
    }

    @Test
    void theLongestPointerGoesThroughAToken() {
        String longest = "z".repeat(PageToken.MAX_POSITION - 2);
        server = at -> new ServerPage<>(List.of("item " + at.taken()), at.taken() == 0 ? longest : null);
        PageToken token = byCursor().firstPage().next();
        assertThat(byCursor().from(PageToken.parse(token.value()))).containsExactly("item 1");
        assertThat(requested).containsExactly("0", "1 " + longest);
    }

    @Test
    void aFailedRequestIsRetriedAtTheSamePosition() {
        Iterator<String> items = byCursor().iterator();
        List<String> seen = new ArrayList<>(List.of(items.next(), items.next()));
        failures.add(new IllegalStateException("down"));
        failures.add(new IllegalStateException("still down"));

        assertThatThrownBy(items::hasNext).hasMessage("down");
        assertThatThrownBy(items::next).hasMessage("still down");
        items.forEachRemaining(seen::add);

        assertThat(seen).containsExactly("a", "b", "c", "d");
        assertThat(requested).containsExactly("0", "2 c1", "2 c1", "2 c1", "3 c 2\n");
    }

    @Test
    void aStrategyThatFailsLosesNoItem() {
        Deque<RuntimeException> refusals = new ArrayDeque<>(List.of(new IllegalStateException("no")));
        PagingStrategy cursor = PagingStrategy.cursor();
        Iterator<String> items = listing((at, page) -> {
                    if (at.taken() == 2 && !refusals.isEmpty()) {
                        throw refusals.remove();
                    }
                    return cursor.next(at, page);
                })
                .iterator();
        List<String> seen = new ArrayList<>(List.of(items.next(), items.next()));

        assertThatThrownBy(items::hasNext).hasMessage("no");
        items.forEachRemaining(seen::add);

        assertThat(seen).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aFunctionThatGivesNoPageIsNamed() {
        server = at -> null;
        assertThatThrownBy(() -> byCursor().firstPage()).hasMessage("fetch must not return null");
    }

    static Stream<Arguments> waysOfReading() {
        return Stream.of(
                way("hasNext()", 2, paged -> paged.iterator().hasNext()),
                way("next()", 3, paged -> paged.iterator().next()),
                way("firstPage()", 2, Paged::firstPage),
                way("first(n)", 2, paged -> paged.first(1)),
                way("toList()", 3, Paged::toList),
                way("pages()", 3, paged -> paged.pages().iterator().next()));
    }

    private static Arguments way(String name, int maxFrames, Function<Paged<String>, Object> read) {
        return Arguments.of(name, maxFrames, read);
    }

    /** The frames are counted with the one that the caller enters. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("waysOfReading")
    void fewFramesStandBetweenTheCallerAndTheRequest(String name, int maxFrames, Function<Paged<String>, Object> read) {
        List<String> frames = new ArrayList<>();
        server = at -> {
            StackWalker.getInstance().forEach(frame -> frames.add(frame.getClassName()));
            return new ServerPage<>(List.of("a"), null);
        };

        assertThat(read.apply(byCursor())).isNotNull();

        assertThat(frames).filteredOn(this::isOwn).hasSizeBetween(1, maxFrames);
    }

    private boolean isOwn(String className) {
        return className.startsWith(Paged.class.getPackageName())
                && !className.startsWith(getClass().getName());
    }
}
