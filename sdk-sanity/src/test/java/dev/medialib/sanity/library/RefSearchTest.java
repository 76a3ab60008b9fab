package dev.medialib.sanity.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.document.Perspective;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefSearchTest extends WithServer {

    @Test
    void everyParameterIsSentAndWhatComesIsKept() {
        server.answer(200, "{\"hits\":[1.10],\"nextCursor\":\"n\"}");
        RefSearchResult result = library.refSearch(s -> s.term("horse head")
                .filter("assetType == \"sanity.imageAsset\"")
                .projection("{_id}")
                .perspective(Perspective.DRAFTS)
                .cursor("c/1")
                .limit(50));
        var url = server.request().getUrl();
        assertThat(url.encodedPath()).isEqualTo(SanityServer.BASE + "refsearch");
        assertThat(url.queryParameterNames())
                .containsExactly("term", "filter", "projection", "perspective", "cursor", "limit");
        assertThat(url.queryParameter("term")).isEqualTo("horse head");
        assertThat(url.queryParameter("filter")).isEqualTo("assetType == \"sanity.imageAsset\"");
        assertThat(url.queryParameter("projection")).isEqualTo("{_id}");
        assertThat(url.queryParameter("perspective")).isEqualTo("drafts");
        assertThat(url.queryParameter("cursor")).isEqualTo("c/1");
        assertThat(url.queryParameter("limit")).isEqualTo("50");
        assertThat(result.json()).isEqualTo(JsonData.parse("{\"hits\":[1.10],\"nextCursor\":\"n\"}"));
        assertThat(result.nextCursor()).isEqualTo("n");
        assertThat(JsonData.of(result)).isEqualTo(result.json());
    }

    @Test
    void nothingNeedsToBeSaid() {
        server.answer(200, "[]");
        assertThat(library.refSearch(s -> {}).json()).isEqualTo(JsonData.parse("[]"));
        assertThat(server.asked()).isEqualTo("GET " + SanityServer.BASE + "refsearch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            nullValues = "none",
            value = {
                "{\"nextCursor\":\"a\",\"cursor\":\"b\"}|a",
                "{\"cursor\":\"b\"}|b",
                "{\"nextCursor\":null,\"cursor\":\"sent\"}|none",
                "{\"nextCursor\":\"\"}|none",
                "{\"cursor\":7}|none",
                "{}|none",
                "[\"cursor\"]|none",
                "\"cursor\"|none"
            })
    void theNextCursorIsLookedForUnderTwoNames(String json, String cursor) {
        assertThat(new RefSearchResult(JsonData.parse(json)).nextCursor()).isEqualTo(cursor);
    }

    @Test
    void parametersThatSayNothingAreRefusedByName() {
        for (Consumer<RefSearch.Builder> search : List.<Consumer<RefSearch.Builder>>of(
                s -> s.term(""), s -> s.filter(" "), s -> s.projection(""), s -> s.cursor(""), s -> s.limit(0))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> library.refSearch(search))
                    .withMessageMatching("(term|filter|projection|perspective|cursor|limit) must .*");
        }
        assertThat(server.requests()).isZero();
    }

    @Test
    void equalSearchesAreEqual() {
        RefSearch one = RefSearch.of(s -> s.term("a"));
        assertThat(one).isEqualTo(RefSearch.of(s -> s.term("a"))).isNotEqualTo(RefSearch.of(s -> s.term("b")));
        assertThat(one).hasSameHashCodeAs(RefSearch.of(s -> s.term("a"))).hasToString("RefSearch{term=a}");
    }

    @Test
    void eachPageIsAResponseAndTheCursorLeadsOn() {
        server.answer(200, "{\"hits\":[1],\"nextCursor\":\"n\"}");
        server.answer(200, "{\"hits\":[2]}");

        List<RefSearchResult> pages =
                library.refSearchPages(s -> s.term("a").limit(1)).toList();

        assertThat(pages).extracting(page -> page.json().get("hits").toJson()).containsExactly("[1]", "[2]");
        assertThat(server.asked()).isEqualTo("GET " + SanityServer.BASE + "refsearch?term=a&limit=1");
        assertThat(server.asked()).isEqualTo("GET " + SanityServer.BASE + "refsearch?term=a&limit=1&cursor=n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"hits\":[],\"nextCursor\":\"m\"}",
                "{\"hits\":[2],\"cursor\":\"n\"}",
                "{\"hits\":[2],\"nextCursor\":\"\"}"
            })
    void theListingEndsAtAnEmptyPageOrWithoutAFreshCursor(String last) {
        server.answer(200, "{\"hits\":[1],\"nextCursor\":\"n\"}");
        server.answer(200, last);

        assertThat(library.refSearchPages(s -> {}).toList()).hasSize(2);
    }

    @Test
    void aResponseWithoutAnyArrayDoesNotEndTheListing() {
        server.answer(200, "{\"result\":{\"a\":1},\"nextCursor\":\"n\"}");
        server.answer(200, "{}");

        assertThat(library.refSearchPages(s -> s.cursor("c")).toList()).hasSize(2);
        assertThat(server.asked()).endsWith("?cursor=c");
        assertThat(server.asked()).endsWith("?cursor=n");
    }
}
