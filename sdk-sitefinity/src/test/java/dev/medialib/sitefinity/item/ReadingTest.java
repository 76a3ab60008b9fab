package dev.medialib.sitefinity.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.Page;
import dev.medialib.sitefinity.ListServer;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.ODataGrammar;
import dev.medialib.sitefinity.query.StringField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent for one item, a count, a search, and what comes back. */
class ReadingTest {
    private static final UUID CAT = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
    private static final String NASTY =
            "O'Reilly & Sons #1 100% a+b/c?=;,:@$*()[]{}|\\\"<>^`~ naïve 日本 🐈 \t\r\n\u0000 %27 +";

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

    @Test
    void anItemIsAskedForByItsBareId() {
        server.answer(200, "{\"@odata.context\":\"x\",\"Id\":\"" + CAT + "\",\"Title\":\"cat\",\"Tags\":[]}");
        assertThat(items.get(CAT).get("Title")).isEqualTo(JsonData.of("cat"));
        RecordedRequest request = server.request();
        assertThat(request.getMethod()).isEqualTo("GET");
        assertThat(request.getTarget()).isEqualTo("/api/default/images(" + CAT + ")");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("X-SF-Service-Request")).isEqualTo("true");
    }

    @Test
    void anItemComesWithWhatIsSelectedAndExpandedInItsCircumstances() {
        server.answer(200, "{}");
        SitefinityClient client = server.client()
                .withCulture("bg-BG")
                .withProvider("librariesProvider2")
                .withSite(CAT)
                .withFallbackProperties("Title", "Parent.Title");
        new ListServer.Items(client).get(CAT, p -> p.select(ImageFields.TITLE).expand("RelatedImages"));
        RecordedRequest request = server.request();
        assertThat(ListServer.query(request.getTarget()))
                .isEqualTo(Map.of(
                        "sf_culture", "bg-BG",
                        "sf_provider", "librariesProvider2",
                        "sf_site", CAT.toString(),
                        "sf_fallback_prop_names", "Title,Parent.Title",
                        "$select", "Title,Id",
                        "$expand", "RelatedImages"));
    }

    @Test
    void noIdIsRefusedBeforeAnythingIsSent() {
        assertThatIllegalArgumentException().isThrownBy(() -> items.get(null)).withMessage("id must not be null");
        assertThat(server.requests()).isZero();
    }

    @Test
    void whatIsFoundIsThereAndWhatIsNotIsNot() {
        server.answer(200, "{\"Id\":1}");
        server.answer(404, "{\"error\":{\"code\":\"Not Found\",\"message\":\"Item not found\"}}");
        server.answer(404, "");
        assertThat(items.find(CAT)).contains(JsonData.parse("{\"Id\":1}"));
        assertThat(items.find(CAT, p -> p.selectAll())).isEmpty();
        assertThat(items.find(CAT)).isEmpty();
        server.request();
        assertThat(ListServer.query(server.request().getTarget())).isEqualTo(Map.of("$select", "*"));
    }

    @Test
    void aMissingServiceIsNotAMissingItem() {
        server.answer(new MockResponse.Builder()
                .code(404)
                .addHeader("Content-Type", "text/html")
                .body("\r\n<!DOCTYPE html><html>404 - File or directory not found.</html>")
                .build());
        assertThatThrownBy(() -> items.find(CAT)).isInstanceOf(NotFoundException.class);
        server.answer(401, "{\"Message\":\"Authorization has been denied for this request.\"}");
        assertThatThrownBy(() -> items.find(CAT)).isInstanceOf(ApiException.class);
    }

    @ParameterizedTest
    @CsvSource({"42, 42", "0, 0", "\uFEFF42, 42", "' 42\r\n', 42", "9223372036854775807, 9223372036854775807"})
    void aCountIsPlainTextWithOrWithoutAByteOrderMark(String body, long count) {
        server.answer(plain(body));
        assertThat(items.count()).isEqualTo(count);
        RecordedRequest request = server.request();
        assertThat(request.getTarget()).isEqualTo("/api/default/images/$count");
        assertThat(request.getHeaders().get("Accept")).contains("text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "many", "-1", "1.5", "<html>", "{}", "[42]", "1e30"})
    void whatIsNoCountIsNotTakenForOne(String body) {
        server.answer(plain(body));
        assertThatThrownBy(() -> items.count()).isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void aCountIsOfWhatTheFilterAndTheCircumstancesSay() {
        server.answer(plain("3"));
        new ListServer.Items(server.client().withCulture("en")).count(ImageFields.TITLE.contains("a&b"));
        assertThat(ListServer.query(server.request().getTarget()))
                .isEqualTo(Map.of("sf_culture", "en", "$filter", "contains(Title,'a&b')"));
    }

    @Test
    void aSearchHasFieldsInThePathAndWordsInTheQuery() {
        server.answerItems(1, 2);
        server.answerItems(1, 0);
        assertThat(items.search(
                        "cat & dog",
                        List.of(ImageFields.TITLE, StringField.named("Photographer")),
                        q -> q.orderBy(ImageFields.DATE_CREATED.descending()).withoutTieBreak()))
                .hasSize(2);
        RecordedRequest request = server.request();
        assertThat(request.getTarget())
                .startsWith("/api/default/images/Default.Search(searchFields='Title,Photographer')?");
        assertThat(ListServer.query(request.getTarget()))
                .isEqualTo(Map.of("$search", "cat & dog", "$orderby", "DateCreated desc"));
        assertThat(ListServer.query(server.request().getTarget()))
                .containsEntry("$skip", "2")
                .containsEntry("$search", "cat & dog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "{\"@odata.context\":\"x#Edm.Int32\",\"value\":7}"})
    void theNumberOfItemsThatASearchFindsComesBareOrWrapped(String answer) {
        server.answer(200, answer);
        assertThat(items.searchCount("cat", List.of(ImageFields.TITLE))).isEqualTo(7);
        assertThat(server.request().getTarget())
                .isEqualTo("/api/default/images/Default.GetSearchCount(searchFields='Title')?%24search=cat");
    }

    @Test
    void aSearchForNothingOrNowhereIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> items.search(" ", List.of(ImageFields.TITLE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> items.search("a", List.of()))
                .withMessageContaining("fields");
        assertThatIllegalArgumentException().isThrownBy(() -> items.searchCount("", List.of(ImageFields.TITLE)));
    }

    @Test
    void everyCharacterOfAFilterArrivesAndABlankIsNoPlus() {
        for (Filter filter :
                List.of(ImageFields.TITLE.eq(NASTY), Filter.raw("Title eq '" + NASTY.replace("'", "") + "'"))) {
            server.answerItems(1, 1, "\"@odata.count\":1,");
            items.list(q -> q.filter(filter)).forEach(item -> {});
            String target = server.request().getTarget();
            assertThat(ListServer.query(target)).containsEntry("$filter", filter.toString());
            assertThat(target).doesNotContain("+").contains("%20").matches("[!-~]+");
        }
    }

    @Test
    void theLengthOfAFilterIsWhatItTakesInTheUrl() {
        Filter filter = ImageFields.TITLE.in(NASTY, "b");
        server.answer(plain("0"));
        items.count(filter);
        String target = server.request().getTarget();
        assertThat(target).hasSize("/api/default/images/$count?%24filter=".length() + filter.length());
    }

    @Test
    void aRequestAsItIsSentIsUnderstoodByOthers() {
        server.answerItems(1, 1, "\"@odata.count\":1,");
        items.list(q -> q.filter(ImageFields.TITLE
                                .contains("O'Reilly & Sons #1 100% a+b/c? 日本")
                                .and(ImageFields.TAGS.containsNone(List.of(CAT))))
                        .orderBy(ImageFields.TITLE.ascending())
                        .select(ImageFields.TITLE)
                        .expand("RelatedImages", "Parent")
                        .pageSize(20)
                        .skip(10)
                        .count())
                .forEach(item -> {});
        String target = server.request().getTarget();
        assertThat(ODataGrammar.parse(target.substring("/api/default".length()))
                        .getTopOption()
                        .getValue())
                .isEqualTo(20);
    }

    private static MockResponse plain(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/plain; charset=utf-8")
                .body(body)
                .build();
    }

    @Test
    void aTotalMayBeAText() {
        server.answer(200, "{\"@odata.count\":\"7\",\"value\":[]}");
        assertThat(items.list(ListQuery.Builder::count).firstPage().total()).hasValue(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.5", "1e400", "\"1e400\"", "99999999999999999999", "-1", "\" 5\"", "\"NaN\"", "null", "{}"})
    void aTotalThatIsNoCountDoesNotHideTheItems(String total) {
        server.answerItems(1, 1, "\"@odata.count\":" + total + ",");

        Page<?> page = items.list(ListQuery.Builder::count).firstPage();

        assertThat(page.total()).isEmpty();
        assertThat(page.items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "\"12\"", "{\"value\":12}", "{\"value\":\"12\"}"})
    void aCountMayBeANumberOrAText(String body) {
        server.answer(200, body);
        assertThat(items.count()).isEqualTo(12);
    }
}
