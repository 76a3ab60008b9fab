package dev.medialib.sanity.document;

import static dev.medialib.sanity.SanityServer.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.dataset.Dataset;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testsupport.JsonTree;
import dev.medialib.testsupport.Samples;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCallsTest extends WithServer {
    record Titled(String title) {}

    @Test
    void theVendorsSampleIsReadWithoutLoss() {
        String sample = Samples.text("query/answer.json");
        SanityMediaLibrary library = server.answering(sample);

        QueryResponse response =
                library.query(Groq.of("*"), o -> o.returnQuery().resultSourceMap());

        assertThat(JsonTree.written(response)).isEqualTo(JsonTree.tree(sample));
        assertThat(response.listOf(Titled.class)).containsExactly(new Titled("Silhouette"));
        assertThat(response.query()).isEqualTo("*[_type == 'sanity.asset']");
        assertThat(response.syncTags()).containsExactly("s1:W7DfKQ");
        assertThat(response.ms()).isEqualTo(5);
        assertThat(response.resultSourceMap().at("/documents/0/_type")).isEqualTo(JsonData.of("sanity.asset"));
    }

    @Test
    void missingPropertiesAreNullAndUnknownPropertiesAreKept() {
        QueryResponse response =
                server.answering("{\"result\":[],\"shards\":3}").query(Groq.of("*"));

        assertThat(response.query()).isNull();
        assertThat(response.syncTags()).isNull();
        assertThat(response.ms()).isNull();
        assertThat(response.resultSourceMap()).isNull();
        assertThat(response.unknownProperties()).containsEntry("shards", JsonData.of(3));
    }

    @Test
    void aQueryForOneThatFindsNothingGivesNull() {
        QueryResponse response = server.finding("null").query(Groq.of("*[0]"));

        assertThat(response.result()).isEqualTo(JsonData.NULL);
        assertThat(response.one(Titled.class)).isNull();
        assertThatThrownBy(() -> response.listOf(Titled.class)).isInstanceOf(JsonMismatchException.class);
    }

    @Test
    void aQueryForOneGivesIt() {
        assertThat(server.finding("{\"title\":\"x\"}").query(Groq.of("*[0]")).one(Titled.class))
                .isEqualTo(new Titled("x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text\"", "3", "1.50", "true"})
    void aQueryMayGiveASingleValue(String json) {
        assertThat(server.finding(json).query(Groq.of("count(*)")).result().toJson())
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"result\"", "<html></html>"})
    void anAnswerWithoutAResultIsAnError(String body) {
        assertThatThrownBy(() -> server.answering(body).query(Groq.of("*")))
                .isInstanceOf(UnexpectedResponseException.class);
    }

    /** Nothing that stands in a value can become part of the query, and each comes back as it was. */
    @Test
    void valuesOfParametersArriveAsTheyAreHoweverNasty() {
        List<Object> values = Arrays.asList(
                "\"] | *[_type == \"secret\"]{...} //",
                "$type & $x=1&query=*#?%22+%2B",
                "line\nline\r\n\ttab\u0000\u001F\u007F",
                "\u2028\u2029\uFEFF",
                "котка 🐈 𝔊 é é",
                "",
                " ",
                "\\\"\\u0041",
                "'O''Reilly'",
                "\uD83D",
                null,
                true,
                0,
                -1,
                Long.MAX_VALUE,
                new BigDecimal("1234567890123456789.12345678901234567890"),
                List.of("a", List.of(1, "$b")),
                Map.of("$k", Map.of("\"", "'")),
                JsonData.parse("{\"a\":null}"));
        for (Object value : values) {
            SanityMediaLibrary library = server.finding("[]");

            library.query(Groq.of("*[a == $a]").param("a", value));

            RecordedRequest request = server.request();
            JsonData arrived = request.getMethod().equals("GET")
                    ? JsonData.parse(query(request).get("$a"))
                    : SanityServer.body(request).at("/params/a");
            assertThat(arrived).isEqualTo(JsonData.of(value));
            String text = request.getMethod().equals("GET")
                    ? query(request).get("query")
                    : SanityServer.body(request).get("query").asString();
            assertThat(text).isEqualTo("*[a == $a]");
        }
    }

    @Test
    void theDollarOfAParameterIsPartOfItsName() {
        server.finding("[]").query(Groq.of("*[a == $a]").param("a", "x"));

        assertThat(server.request().getUrl().encodedQuery()).contains("%24a=%22x%22");
    }

    @Test
    void nastyTextsArriveToo() {
        String text = "*[title match \"\u2028 + & % # 🐈 \\\" $x\"] // c\n| order(_id)";
        server.finding("[]").query(Groq.of(text));

        assertThat(query(server.request())).containsEntry("query", text).containsOnlyKeys("query", "returnQuery");
    }

    /** As the vendor's client counts: the encoded parameters with the question mark in front. */
    @Test
    void onlyQueriesOfAtMost11263CharactersAreInTheUrl() {
        int frame = "?query=".length();
        for (int length : new int[] {11_263, 11_264}) {
            SanityMediaLibrary library = server.finding("[]");

            library.query(Groq.of("a".repeat(length - frame)));

            assertThat(server.request().getMethod()).isEqualTo(length == 11_263 ? "GET" : "POST");
        }
    }

    @Test
    void parametersCountForTheLengthAsTheyAreEncoded() {
        int frame = "?query=*&%24p=%22%22".length();
        for (int length : new int[] {11_263, 11_264}) {
            SanityMediaLibrary library = server.finding("[]");

            library.query(Groq.of("*").param("p", "a".repeat(length - frame)));

            assertThat(server.request().getMethod()).isEqualTo(length == 11_263 ? "GET" : "POST");
        }
    }

    /** A space is one character to the vendor's client and three here, and no URL may have more than 16 KiB. */
    @Test
    void aQueryWhoseUrlWouldBeTooLongGoesIntoTheBody() {
        int spaces = 5_300;
        while (spaces < 5_500) {
            SanityMediaLibrary library = server.finding("[]");

            library.query(Groq.of("*" + " ".repeat(spaces)), o -> o.tag("t".repeat(75)));

            RecordedRequest request = server.request();
            if (request.getMethod().equals("POST")) {
                break;
            }
            assertThat(request.getUrl().toString().length()).isLessThanOrEqualTo(16 * 1024);
            spaces++;
        }
        assertThat(spaces).isBetween(5_350, 5_450);
    }

    @Test
    void onAPostTheOptionsStayInTheUrl() {
        server.finding("[]")
                .query(
                        Groq.of("a".repeat(12_000)),
                        o -> o.lastLiveEventId("ev1").tag("x"));

        RecordedRequest request = server.request();
        assertThat(query(request)).isEqualTo(Map.of("returnQuery", "false", "lastLiveEventId", "ev1", "tag", "x"));
        assertThat(SanityServer.body(request).names()).containsExactly("query", "params");
    }

    /** query/17, in which the vendor's client names the mode of a CDN that libraries do not have. */
    @Test
    void theCacheModeIsNotSentWhereThereIsNoCdn() {
        server.finding("[]").query(Groq.of("*"), o -> o.noStale().lastLiveEventId("ev1"));
        server.answer(200, "{\"result\":[]}");
        server.client().dataset().query(Groq.of("*"), o -> o.noStale());

        assertThat(query(server.request()))
                .isEqualTo(Map.of("query", "*", "returnQuery", "false", "lastLiveEventId", "ev1"));
        assertThat(query(server.request())).isEqualTo(Map.of("query", "*", "returnQuery", "false"));
    }

    @Test
    void theCacheModeIsSentToTheCdn() {
        try (SanityClient client = SanityClient.builder()
                .projectId("abc123")
                .dataset("production")
                .useCdn()
                .build()) {
            assertThat(client.preview(c -> c.dataset().query(Groq.of("*"), o -> o.noStale()))
                            .url())
                    .startsWith("https://abc123.apicdn.sanity.io/")
                    .contains("cacheMode=noStale");
        }
    }

    @Test
    void aTagThatCannotBeOneIsRefused() {
        SanityMediaLibrary library = server.library();

        assertThatThrownBy(() -> library.query(Groq.of("*"), o -> o.tag("a b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).isZero();
    }

    @Test
    void datasetsAreQueriedAtTheirOwnPath() {
        server.answer(200, "{\"result\":[]}");
        server.answer(200, "{\"result\":[]}");
        Dataset dataset = server.client().dataset("staging");

        dataset.query(Groq.of("*"));
        dataset.query(Groq.of("a".repeat(12_000)));

        assertThat(server.request().getUrl().encodedPath()).isEqualTo("/v2025-03-25/data/query/staging");
        assertThat(server.request().getUrl().encodedPath()).isEqualTo("/v2025-03-25/data/query/staging");
    }
}
