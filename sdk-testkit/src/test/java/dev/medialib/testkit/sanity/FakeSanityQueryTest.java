package dev.medialib.testkit.sanity;

import static dev.medialib.testkit.HttpCaller.parse;
import static dev.medialib.testkit.sanity.Caller.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeSanityQueryTest {

    private static final String BY_HASH = "*[_type == \"sanity.asset\" && currentVersion._ref =="
            + " *[_type == $type && sha1hash == $hash][0]._id]._id";
    private static final String BY_INSTANCE =
            "*[_type == 'sanity.asset' && (currentVersion._ref == $id || references($id))][0]";

    private final FakeSanity sanity = FakeSanity.start();
    private final FakeMediaLibrary library = sanity.library();
    private final Caller caller = new Caller(sanity);

    @AfterEach
    void close() {
        sanity.close();
    }

    private JsonNode result(String groq, String params) throws IOException, InterruptedException {
        return caller.get(caller.library + "/query?query=" + encoded(groq) + params)
                .ok()
                .path("result");
    }

    private static String param(String name, String json) {
        return "&" + encoded("$" + name) + "=" + encoded(json);
    }

    @Test
    void whiteSpaceInARegisteredQueryIsIgnored() throws Exception {
        sanity.setQueryResult("*[title match $t] {\n  _id,\n  title\n}", "[{\"title\":\"x\"}]");
        JsonNode response = caller.get(
                        caller.library + "/query?query=" + encoded("*[title match $t] { _id, title }") + "&$t=%22x*%22")
                .ok();
        assertThat(response.path("result")).isEqualTo(parse("[{\"title\":\"x\"}]"));
        assertThat(response.path("query").asText()).isEqualTo("*[title match $t] { _id, title }");
        assertThat(response.path("syncTags")).isNotEmpty();
        assertThat(response.path("ms").isInt()).isTrue();
        assertThat(response.has("resultSourceMap")).isFalse();
    }

    @Test
    void aRegisteredResultCanDependOnParameters() throws Exception {
        String groq = "*[a == $a][0]";
        sanity.setQueryResult(groq, "1");
        sanity.setQueryResult(groq, Map.of("a", "\"x\""), "2");
        sanity.setQueryResult("pages", params -> "[" + params.get("lastId") + "," + params.containsKey("none") + "]");
        assertThat(result(groq, param("a", "\"x\"")).asInt()).isEqualTo(2);
        assertThat(result(groq, param("a", "\"y\"")).asInt()).isEqualTo(1);
        assertThat(result(groq, "").asInt()).isEqualTo(1);
        assertThat(result("pages", param("lastId", "\"doc-1\""))).isEqualTo(parse("[\"doc-1\",false]"));
        assertThatThrownBy(() -> sanity.setQueryResult(groq, "{")).hasMessageContaining("json");
        assertThatThrownBy(() -> sanity.setQueryResult(groq, Map.of("a", "x"), "2"))
                .hasMessageContaining("json");
    }

    @Test
    void aQueryMayBePosted() throws Exception {
        sanity.setQueryResult("q", params -> params.toString().length() > 10_000 ? "true" : "false");
        String body = "{\"query\":\"q\",\"params\":{\"long\":\"" + "x".repeat(12_000) + "\",\"n\":null}}";
        JsonNode response = caller.post(caller.library + "/query?returnQuery=false&perspective=drafts", body)
                .ok();
        assertThat(response.path("result").asBoolean()).isTrue();
        assertThat(response.has("query")).isFalse();
        assertThat(caller.post(Caller.DATA + "/query/production", "{\"query\":\"*\"}")
                        .ok()
                        .path("result"))
                .isEmpty();
    }

    @Test
    void anInvalidQueryIsAParseErrorWithItsPlace() throws Exception {
        String groq = "*[_type == \"event]";
        JsonNode error =
                caller.get(caller.library + "/query?query=" + encoded(groq)).error(400);
        assertThat(error)
                .isEqualTo(parse("{\"type\":\"queryParseError\",\"start\":11,\"end\":18,"
                        + "\"query\":\"*[_type == \\\"event]\",\"description\":\"unterminated string\"}"));
        assertThat(caller.mutate("{\"delete\":{\"query\":\"*[\"}}")
                        .error(400)
                        .path("type")
                        .asText())
                .isEqualTo("queryParseError");
    }

    @Test
    void aParameterThatIsNotGivenIsAParseError() throws Exception {
        assertThat(caller.get(caller.library + "/query?query=" + encoded("*[_id in $ids]"))
                        .error(400)
                        .path("description")
                        .asText())
                .contains("$ids");
        assertThat(result("*[_id in $ids]", param("ids", "[]"))).isEmpty();
    }

    @Test
    void whatTheFakeDoesNotEvaluateIsNotImplemented() throws Exception {
        String groq = "* | score(title match \"a\")";
        JsonNode error =
                caller.get(caller.library + "/query?query=" + encoded(groq)).error(501);
        assertThat(error.path("description").asText()).contains("score()").contains("setQueryResult");
        sanity.setQueryResult(groq, "[1]");
        assertThat(result(groq, "")).isEqualTo(parse("[1]"));
    }

    @Test
    void aParsedQueryIsParsedAgainForOtherKindsOfParameters() throws Exception {
        String groq = "[{\"a\": 1}, {\"a\": 2}][$x]";
        assertThat(result(groq, param("x", "1"))).isEqualTo(parse("{\"a\":2}"));
        assertThat(result(groq, param("x", "\"a\""))).isEqualTo(parse("[1,2]"));
        assertThat(result(groq, param("x", "true"))).hasSize(2);
        assertThat(result(groq, param("x", "0"))).isEqualTo(parse("{\"a\":1}"));
    }

    @Test
    void nowIsTheTimeOfTheFake() throws Exception {
        assertThat(result("dateTime(now()) - dateTime::now()", "").asInt()).isZero();
        assertThat(result("string::startsWith(now(), \"20\")", "").asBoolean()).isTrue();
    }

    @Test
    void aParseErrorCanBeMade() throws Exception {
        String groq = "*[_type == \"event]";
        sanity.failQuery(groq, "unexpected token \"\\\"event]\", expected expression", 11, 18);
        assertThat(caller.get(caller.library + "/query?query=" + encoded(groq)).error(400))
                .isEqualTo(parse(
                        "{\"type\":\"queryParseError\",\"start\":11,\"end\":18,\"query\":\"*[_type == \\\"event]\","
                                + "\"description\":\"unexpected token \\\"\\\\\\\"event]\\\", expected expression\"}"));
    }

    @Test
    void aRealEvaluatorCanBePluggedIn() throws Exception {
        library.addDocument("{\"_id\":\"a\",\"_type\":\"t\"}");
        sanity.evaluateQueriesWith((groq, params, documents) -> {
            if (groq.equals("bad")) {
                throw new IllegalArgumentException("unexpected end of query");
            }
            return groq.equals("all") ? documents : "[" + params.get("x") + "]";
        });
        assertThat(result("all", "").findValuesAsText("_id")).containsExactly("a");
        assertThat(result("x", param("x", "\"v\""))).isEqualTo(parse("[\"v\"]"));
        assertThat(caller.get(caller.library + "/query?query=bad")
                        .error(400)
                        .path("description")
                        .asText())
                .isEqualTo("unexpected end of query");
        caller.mutate("{\"patch\":{\"query\":\"all\",\"set\":{\"n\":1}}}").ok();
        assertThat(parse(library.document("a")).path("n").asInt()).isEqualTo(1);
        sanity.setQueryResult("all", "\"registered\"");
        assertThat(result("all", "").asText()).isEqualTo("registered");
    }

    @Test
    void anInvalidRegisteredResultIsReportedToTheTest() throws Exception {
        sanity.setQueryResult("q", params -> "{oops");
        var response = caller.get(caller.library + "/query?query=q");
        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text()).contains("must be valid JSON");
    }

    @Test
    void anAssetIsFoundByItsHash() throws Exception {
        library.addDocument("{\"_id\":\"image-1\",\"_type\":\"sanity.imageAsset\",\"sha1hash\":\"abc\"}");
        library.addDocument("{\"_id\":\"asset\",\"_type\":\"sanity.asset\",\"currentVersion\":{\"_ref\":\"image-1\"}}");
        library.addDocument("{\"_id\":\"other\",\"_type\":\"sanity.asset\",\"currentVersion\":{\"_ref\":\"image-2\"}}");
        String type = param("type", "\"sanity.imageAsset\"");
        assertThat(result(BY_HASH, type + param("hash", "\"abc\""))).isEqualTo(parse("[\"asset\"]"));
        assertThat(result(BY_HASH, type + param("hash", "\"abd\""))).isEqualTo(parse("[]"));
        assertThat(result(BY_HASH, param("type", "\"sanity.fileAsset\"") + param("hash", "\"abc\"")))
                .isEmpty();
    }

    @Test
    void anAssetIsFoundByItsInstance() throws Exception {
        library.addDocument(
                "{\"_id\":\"asset\",\"_type\":\"sanity.asset\",\"versions\":[{\"instance\":{\"_ref\":\"image-1\"}}]}");
        assertThat(result(BY_INSTANCE, param("id", "\"image-1\"")).path("_id").asText())
                .isEqualTo("asset");
        assertThat(result(BY_INSTANCE, param("id", "\"image-2\"")).isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            *[_id == $id][0]._id               | "a"
            *[_type==$type]._id                | ["a","b"]
            *[_type == $type && _id == $id]._id | ["a"]
            *[_id in $ids]._id                 | ["a"]
            *._id                              | ["a","b","c"]
            """)
    void lookupsNeedNoRegistration(String groq, String expected) throws Exception {
        library.addDocument("{\"_id\":\"c\",\"_type\":\"u\"}");
        library.addDocument("{\"_id\":\"b\",\"_type\":\"t\"}");
        library.addDocument("{\"_id\":\"a\",\"_type\":\"t\"}");
        String params = param("id", "\"a\"") + param("type", "\"t\"") + param("ids", "[\"a\",\"z\"]");
        assertThat(result(groq, params)).isEqualTo(parse(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "v2025-03-25, '', a:0 c:0",
        "v2025-02-19, '', a:0 c:0",
        "v2024-06-24, '', a:0 c:0 drafts.a:1 drafts.b:1 versions.r1.a:2",
        "v2025-03-25, raw, a:0 c:0 drafts.a:1 drafts.b:1 versions.r1.a:2",
        "v1, published, a:0 c:0",
        "vX, drafts, a:1 b:1 c:0",
        "vX, previewDrafts, a:1 b:1 c:0",
        "vX, 'r1,drafts', a:2 b:1 c:0",
        "vX, r1, a:2 c:0"
    })
    void aPerspectiveDecidesWhatIsSeen(String version, String perspective, String expected) throws Exception {
        for (String document : new String[] {"a:0", "c:0", "drafts.a:1", "drafts.b:1", "versions.r1.a:2"}) {
            String[] parts = document.split(":", 2);
            library.addDocument("{\"_id\":\"" + parts[0] + "\",\"_type\":\"t\",\"n\":" + parts[1] + "}");
        }
        String path = caller.library.replace("v2025-03-25", version) + "/query?query=*";
        JsonNode found = caller.get(path + (perspective.isEmpty() ? "" : "&perspective=" + encoded(perspective)))
                .ok()
                .path("result");
        StringBuilder seen = new StringBuilder();
        found.forEach(document -> seen.append(document.path("_id").asText())
                .append(':')
                .append(document.path("n").asText())
                .append(' '));
        assertThat(seen.toString().strip()).isEqualTo(expected);
    }

    @Test
    void aSourceMapNamesTheDocumentsOnDemand() throws Exception {
        library.addDocument("{\"_id\":\"a\",\"_type\":\"t\"}");
        String path = caller.library + "/query?query=*&resultSourceMap=";
        assertThat(caller.get(path + "true").ok().path("resultSourceMap"))
                .isEqualTo(parse("{\"documents\":[{\"_id\":\"a\",\"_type\":\"t\"}],\"paths\":[],\"mappings\":{}}"));
        sanity.setQueryResult("one", "1");
        assertThat(caller.get(caller.library + "/query?query=one&resultSourceMap=withKeyArraySelector")
                        .ok()
                        .at("/resultSourceMap/documents"))
                .isEmpty();
        assertThat(caller.get(path + "false").ok().has("resultSourceMap")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?query=*&perspective=raw,drafts",
                "?query=*&perspective=a%20b",
                "?query=*&perspective=",
                "?query=*&resultSourceMap=maybe",
                "?query=*&returnQuery=no",
                "?query=*&tag=",
                "?query=*&tag=a/b",
                "?query=*&$x=unquoted"
            })
    void aWrongParameterIsRejected(String parameters) throws Exception {
        assertThat(caller.get(caller.library + "/query" + parameters).boom(400)).isNotEmpty();
    }
}
