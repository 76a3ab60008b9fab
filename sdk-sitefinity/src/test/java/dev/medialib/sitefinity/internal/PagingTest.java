package dev.medialib.sitefinity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.FetchedPage;
import dev.medialib.core.paging.Page;
import dev.medialib.core.paging.PageSource;
import dev.medialib.core.paging.PageToken;
import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.ListServer;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.sitefinity.query.ListQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import mockwebserver3.RecordedRequest;
import org.assertj.core.api.AbstractIntegerAssert;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How one list is put together from many answers. */
class PagingTest {
    private ListServer server;
    private ListServer.Items items;

    @BeforeEach
    void start() throws Exception {
        server = new ListServer();
        items = server.items();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static List<Integer> ids(Iterable<JsonData> items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> Objects.requireNonNull(item.get("Id")).asInt())
                .toList();
    }

    private ListAssert<Integer> assertListed(Consumer<ListQuery.Builder> query) {
        return assertThat(ids(items.list(query)));
    }

    private AbstractIntegerAssert<?> assertRequests() {
        return assertThat(server.requests());
    }

    private Map<String, String> nextQuery() {
        return ListServer.query(server.request().getTarget());
    }

    private static List<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void withoutNextLinksPagesAreSkippedUntilOneIsEmpty() {
        server.answerItems(1, 50);
        server.answerItems(51, 73);
        server.answerItems(74, 80);
        server.answerItems(1, 0);

        assertThat(ids(items.list())).isEqualTo(range(1, 80));

        assertThat(nextQuery()).isEqualTo(Map.of("$orderby", "Id asc"));
        assertThat(nextQuery()).isEqualTo(Map.of("$orderby", "Id asc", "$skip", "50"));
        assertThat(nextQuery()).isEqualTo(Map.of("$orderby", "Id asc", "$skip", "73"));
        assertThat(nextQuery()).isEqualTo(Map.of("$orderby", "Id asc", "$skip", "80"));
    }

    @Test
    void aPageThatTheServerCutsShortIsNotTheLast() {
        server.answerItems(1, 50);
        server.answerItems(51, 60);
        server.answerItems(1, 0);

        assertListed(q -> q.pageSize(1000)).isEqualTo(range(1, 60));
        assertThat(nextQuery()).containsEntry("$top", "1000").doesNotContainKey("$skip");
        assertThat(nextQuery()).containsEntry("$top", "1000").containsEntry("$skip", "50");
    }

    @Test
    void aCountedListEndsAtItsTotalWithoutAnotherRequest() {
        server.answerItems(1, 50, "\"@odata.count\":60,");
        server.answerItems(51, 60, "\"@odata.count\":60,");

        List<Page<JsonData>> pages =
                items.list(ListQuery.Builder::count).pageStream().toList();
        assertThat(pages).hasSize(2).allSatisfy(page -> assertThat(page.total()).hasValue(60));
        assertThat(nextQuery()).containsEntry("$count", "true");
        assertThat(nextQuery()).containsEntry("$count", "true").containsEntry("$skip", "50");
        assertRequests().isEqualTo(2);
    }

    @Test
    void aCountedListThatStartsLaterEndsAtItsTotalToo() {
        server.answerItems(56, 60, "\"@odata.count\":60,");
        assertListed(q -> q.skip(55).count()).isEqualTo(range(56, 60));
        assertThat(nextQuery()).containsEntry("$skip", "55");
        assertRequests().isEqualTo(1);
    }

    @Test
    void anEmptyPageEndsAListWhoseTotalIsTooLarge() {
        server.answerItems(1, 2, "\"@odata.count\":60,");
        server.answerItems(1, 0, "\"@odata.count\":60,");
        assertListed(ListQuery.Builder::count).containsExactly(1, 2);
    }

    @Test
    void aRelativeNextLinkIsFollowedAsItIs() {
        server.answerItems(
                1, 50, "\"@odata.nextLink\":\"images?%24filter=Title%20eq%20%27a%2Bb%26c%27&$skiptoken=50\",");
        server.answerItems(51, 60, "\"@odata.count\":60,");

        assertListed(q -> q.filter(ImageFields.TITLE.eq("a+b&c"))).isEqualTo(range(1, 60));
        server.request();
        assertThat(server.request().getTarget())
                .isEqualTo("/api/default/images?%24filter=Title%20eq%20%27a%2Bb%26c%27&$skiptoken=50");
        assertRequests().isEqualTo(2);
    }

    @Test
    void anAbsoluteNextLinkIsFollowedWithTheCredential() {
        server.answerItems(1, 1, "\"@odata.nextLink\":\"" + server.origin() + "/api/default/images?$skip=1\",");
        server.answerItems(2, 2, "\"@odata.count\":2,");

        assertThat(ids(items.list())).containsExactly(1, 2);
        server.request();
        RecordedRequest second = server.request();
        assertThat(second.getTarget()).isEqualTo("/api/default/images?$skip=1");
        assertThat(second.getHeaders().get("X-SF-Access-Key")).isEqualTo("s3cret");
        assertThat(second.getHeaders().get("X-SF-Service-Request")).isEqualTo("true");
    }

    @Test
    void aLinkedPageWithoutANextLinkIsTheLast() {
        server.answerItems(1, 50, "\"@odata.nextLink\":\"images?$skiptoken=50\",");
        server.answerItems(51, 60);

        assertListed(q -> {}).isEqualTo(range(1, 60));
        assertRequests().isEqualTo(2);
    }

    @Test
    void linksThatEndBeforeTopIsReachedEndTheList() {
        server.answerItems(1, 50, "\"@odata.nextLink\":\"images?$top=100&$skiptoken=50\",");
        server.answerItems(51, 99);

        assertListed(q -> q.pageSize(100)).isEqualTo(range(1, 99));
        assertRequests().isEqualTo(2);
    }

    @Test
    void afterTheLastLinkSkippingContinuesWithAPageSize() {
        server.answerItems(1, 50, "\"@odata.nextLink\":\"images?$top=100&$skiptoken=50\",");
        server.answerItems(51, 100);
        server.answerItems(101, 120);
        server.answerItems(1, 0);

        assertListed(q -> q.pageSize(100)).isEqualTo(range(1, 120));
        server.request();
        server.request();
        assertThat(nextQuery()).containsEntry("$skip", "100").containsEntry("$top", "100");
    }

    @Test
    void anEmptyPageWithANextLinkIsNotTheLast() {
        server.answerItems(1, 0, "\"@odata.nextLink\":\"images?page=2\",");
        server.answerItems(1, 2, "\"@odata.count\":2,");
        assertThat(ids(items.list())).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com/api/default/images?$skip=1",
                "ftp://evil.example.com/",
                "http://",
                "//evil.example.com/api/default/images",
                "/sitefinity/oauth/token",
                "../../Sitefinity",
                "images/../../../admin",
                "%2e%2e%2f%2e%2e%2fSitefinity",
                "images/%2e%2e/%2E%2E/%2e%2e/admin",
                "images%2F..%2F..%2F..%2Fadmin",
                "images%5C..%5C..%5Cadmin"
            })
    void aNextLinkOutOfTheServiceIsReplacedBySkipping(String link) {
        server.answerItems(1, 1, "\"@odata.nextLink\":\"" + link + "\",");
        server.answerItems(2, 3, "\"@odata.nextLink\":\"" + link + "\",");
        server.answerItems(1, 0);

        assertThat(ids(items.list())).containsExactly(1, 2, 3);
        assertThat(nextQuery()).doesNotContainKey("$skip");
        RecordedRequest second = server.request();
        assertThat(ListServer.path(second)).isEqualTo("/api/default/images");
        assertThat(ListServer.query(second.getTarget())).isEqualTo(Map.of("$orderby", "Id asc", "$skip", "1"));
        assertThat(nextQuery()).containsEntry("$skip", "3");
        assertRequests().isEqualTo(3);
    }

    @Test
    void aTooLongNextLinkIsNotFollowed() {
        server.answerItems(1, 1, "\"@odata.nextLink\":\"images?x=" + "y".repeat(20_000) + "\",");
        server.answerItems(2, 2, "\"@odata.count\":2,");
        assertThat(ids(items.list())).containsExactly(1, 2);
    }

    @Test
    void aNextLinkThatDoesNotMoveEndsTheList() {
        server.answerItems(1, 1, "\"@odata.nextLink\":\"images?page=2\",");
        server.answerItems(2, 2, "\"@odata.nextLink\":\"images?page=2\",");
        assertThat(ids(items.list())).containsExactly(1, 2);
        assertRequests().isEqualTo(2);
    }

    @Test
    void nextLinksInACircleAreRefused() {
        for (int i = 0; i < 5; i++) {
            server.answerItems(2 * i, 2 * i, "\"@odata.nextLink\":\"images?page=b\",");
            server.answerItems(2 * i + 1, 2 * i + 1, "\"@odata.nextLink\":\"images?page=a\",");
        }
        Paged<JsonData> list = items.list();
        assertThatThrownBy(() -> list.forEach(item -> {}))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("circle");
        assertThat(server.requests()).isLessThan(10);
    }

    @Test
    void theLimitSpansPagesAndReducesTheLastRequest() {
        server.answerItems(1, 50);
        server.answerItems(51, 100);
        assertListed(q -> q.limit(70)).isEqualTo(range(1, 70));
        assertThat(nextQuery()).containsEntry("$top", "70");
        assertThat(nextQuery()).containsEntry("$top", "20").containsEntry("$skip", "50");
        assertRequests().isEqualTo(2);
    }

    @Test
    void theLimitSpansNextLinksAndKeepsTheTotal() {
        server.answerItems(1, 3, "\"@odata.count\":9,\"@odata.nextLink\":\"images?page=2\",");
        server.answerItems(4, 6, "\"@odata.count\":9,\"@odata.nextLink\":\"images?page=3\",");
        List<Page<JsonData>> pages =
                items.list(q -> q.limit(5).count()).pageStream().toList();
        assertThat(pages).hasSize(2).allSatisfy(page -> assertThat(page.total()).hasValue(9));
        assertThat(ids(pages.get(1))).containsExactly(4, 5);
        assertThat(pages.get(1).next()).isNull();
    }

    @Test
    void aLimitThatAPageReachesExactlyNeedsNoOther() {
        server.answerItems(1, 50);
        assertListed(q -> q.limit(50).pageSize(10)).hasSize(50);
        assertThat(nextQuery()).containsEntry("$top", "10");
    }

    @Test
    void aHugeLimitAsksForNoMoreThanServersCanRead() {
        server.answerItems(1, 2, "\"@odata.count\":2,");
        assertListed(q -> q.limit(Long.MAX_VALUE).count()).containsExactly(1, 2);
        assertThat(nextQuery()).containsEntry("$top", "2147483647");
    }

    @Test
    void nothingIsSentBeforeTheFirstItemIsAskedFor() {
        Paged<JsonData> list = items.list();
        assertRequests().isZero();
        server.answerItems(1, 50);
        assertThat(list.stream().limit(50)).hasSize(50);
        assertRequests().isEqualTo(1);
    }

    @Test
    void aPrintedTokenGoesOnWhereItsPageEndedOnAnotherClient() {
        Consumer<ListQuery.Builder> query = q -> q.limit(7);
        server.answerItems(1, 3);
        server.answerItems(4, 6, "\"@odata.nextLink\":\"images?page=3\",");
        List<String> tokens = items.list(query)
                .pageStream()
                .limit(2)
                .map(page -> Objects.requireNonNull(page.next()).value())
                .toList();
        server.request();
        server.request();

        ListServer.Items others = server.items();
        server.answerItems(4, 9);
        assertThat(ids(others.list(query).from(PageToken.parse(tokens.get(0))))).containsExactly(4, 5, 6, 7);
        assertThat(nextQuery()).containsEntry("$skip", "3").containsEntry("$top", "4");
        server.answerItems(7, 9);
        assertThat(ids(others.list(query).from(PageToken.parse(tokens.get(1))))).containsExactly(7);
        assertThat(server.request().getTarget()).isEqualTo("/api/default/images?page=3");
    }

    @Test
    void aTokenIsRefusedByEveryOtherQuery() {
        server.answerItems(1, 3);
        PageToken token = Objects.requireNonNull(items.list().firstPage().next());
        List<Paged<JsonData>> others = List.of(
                items.list(q -> q.filter(ImageFields.TITLE.eq("a"))),
                items.list(q -> q.orderBy(ImageFields.TITLE.ascending())),
                items.list(q -> q.select("Title")),
                items.list(q -> q.skip(1)),
                items.list(q -> q.limit(5)),
                items.search("a", List.of(ImageFields.TITLE)),
                new ListServer.Items(server.client().withCulture("bg")).list(),
                new ListServer.Items(server.client().withProvider("p")).list());
        for (Paged<JsonData> other : others) {
            assertThatIllegalArgumentException().isThrownBy(() -> other.from(token));
        }
        server.answerItems(4, 4, "\"@odata.count\":4,");
        assertThat(ids(items.list(q -> q.pageSize(10).count()).from(token))).containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1x", "99999999999999999999", "1 https://evil.example.com/api/default/images"})
    void aForgedTokenIsRefusedBeforeAnythingIsSent(String position) {
        PageToken forged = forged(ListQuery.ALL, position);
        Paged<JsonData> rest = items.list().from(forged);
        assertThatIllegalArgumentException().isThrownBy(rest::firstPage);
        assertRequests().isZero();
    }

    @Test
    void aTokenBehindTheLimitIsRefusedBeforeAnythingIsSent() {
        ListQuery five = ListQuery.of(q -> q.limit(5));
        PageToken forged = forged(five, "100");
        Paged<JsonData> rest = items.list(five).from(forged);
        assertThatIllegalArgumentException()
                .isThrownBy(rest::firstPage)
                .withMessageContaining("limit is already reached at this page token");
        assertRequests().isZero();
    }

    /** A token of the query that the server never gave. */
    private PageToken forged(ListQuery list, String position) {
        String query = server.origin() + "/api/default sitefinity.items.list images " + ApiContext.Parameters.DEFAULT
                + " " + list.options() + " 0 " + list.limit() + " {}{}";
        return Objects.requireNonNull(Paged.of(new PageSource<String>() {
                    @Override
                    public String query() {
                        return query;
                    }

                    @Override
                    public FetchedPage<String> fetch(String ignored) {
                        return new FetchedPage<>(List.of("x"), position);
                    }
                })
                .firstPage()
                .next());
    }

    @Test
    void aPageThatFailsIsAskedForAgainWithoutLosingAnItem() {
        server.answerItems(1, 2);
        server.answer(400, "{\"error\":{\"code\":\"BadRequest\",\"message\":\"no\"}}");
        server.answerItems(3, 4, "\"@odata.count\":4,");
        var iterator = items.list().iterator();
        iterator.next();
        iterator.next();
        assertThatThrownBy(iterator::hasNext).hasMessageContaining("BadRequest");
        assertThat(ids(() -> iterator)).containsExactly(3, 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"value\":null}",
                "{\"value\":{}}",
                "{\"d\":{\"results\":[]}}",
                "<html>login</html>",
                "",
                "{\"value\":[{}"
            })
    void aResponseWithoutAListIsNotAnEmptyList(String answer) {
        server.answer(200, answer);
        Paged<JsonData> list = items.list();
        assertThatThrownBy(list::firstPage).isInstanceOf(UnexpectedResponseException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"@odata.nextLink\":null,",
                "\"@odata.nextLink\":\"\",",
                "\"@odata.nextLink\":7,",
                "\"@odata.count\":null,",
                "\"@odata.count\":\"two\",",
                "\"@odata.count\":-1,"
            })
    void anAnnotationThatSaysNothingIsPassedOver(String annotation) {
        server.answerItems(1, 2, annotation);
        server.answerItems(1, 0);
        assertThat(ids(items.list())).containsExactly(1, 2);
        server.request();
        assertThat(nextQuery()).containsEntry("$skip", "2");
    }
}
