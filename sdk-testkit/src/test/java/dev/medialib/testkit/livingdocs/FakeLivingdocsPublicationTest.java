package dev.medialib.testkit.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.livingdocs.Caller.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeLivingdocsPublicationTest {

    private static final String V = "/api/2026-05/";

    private final FakeLivingdocs livingdocs = FakeLivingdocs.start();
    private final Caller caller = new Caller(livingdocs);

    FakeLivingdocsPublicationTest() {
        livingdocs.publish("{\"systemdata\":{\"documentId\":1},\"metadata\":{\"image\":{\"mediaId\":\"a\"}},"
                + "\"references\":[{\"id\":\"a\",\"type\":\"image\",\"hidden\":true}]}");
        livingdocs.publish("{\"systemdata\":{\"documentId\":2,\"documentType\":\"page\"},"
                + "\"metadata\":{\"image\":{\"mediaId\":\"b\"},\"title\":\"B\"}}");
    }

    @AfterEach
    void close() {
        livingdocs.close();
    }

    private JsonNode latest(String query) throws Exception {
        return caller.get(V + "documents/1/latestPublication" + query).json();
    }

    private List<Integer> found(String filters) throws Exception {
        JsonNode page = caller.get(
                        V + "publications/search?filters=" + URLEncoder.encode(filters, StandardCharsets.UTF_8))
                .json();
        return page.path("results").findValues("documentId").stream()
                .map(JsonNode::asInt)
                .toList();
    }

    @Test
    void aPublicationHasTheFieldsThatARequestNames() throws Exception {
        assertThat(latest("").fieldNames())
                .toIterable()
                .containsExactly("systemdata", "metadata", "references", "content");
        assertThat(latest("?fields=metadata").fieldNames()).toIterable().containsExactly("metadata");
        assertThat(caller.get(V + "documents/1/latestPublication?fields=x").status())
                .isEqualTo(400);
    }

    @Test
    void hiddenReferencesAreServedOnRequestAndWithoutTheirMark() throws Exception {
        assertThat(latest("").path("references")).isEmpty();
        assertThat(latest("?ignoreComponentConditions=true").path("references").toString())
                .isEqualTo("[{\"id\":\"a\",\"type\":\"image\"}]");
    }

    @Test
    void referencesAreAFieldSince202503() throws Exception {
        assertThat(caller.get("/api/v1/documents/1/latestPublication").json().has("references"))
                .isFalse();
        assertThat(caller.get("/api/v1/documents/1/latestPublication?fields=references")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "x", "99999999999"})
    void unpublishedDocumentsAreNotFound(String id) throws Exception {
        Response response = caller.get(V + "documents/" + id + "/latestPublication");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.details().path("name").asText()).isEqualTo("NotFound");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | 2,1",
                "[{\"key\":\"metadata.image.mediaId\",\"term\":\"a\"}] | 1",
                "{\"key\":\"metadata.image.mediaId\",\"term\":[\"a\",\"b\"]} | 2,1",
                "{\"not\":{\"key\":\"metadata.image.mediaId\",\"term\":\"a\"}} | 2",
                "{\"and\":[{\"key\":\"metadata.title\",\"exists\":true}]} | 2",
                "{\"key\":\"metadata.image\",\"exists\":true} | ''",
                "{\"or\":[{\"key\":\"metadata.title\",\"term\":\"B\"}]} | 2"
            })
    void filtersSelectByTheValuesAtTheEndOfPaths(String filters, String documents) throws Exception {
        assertThat(String.join(",", found(filters).stream().map(String::valueOf).toList()))
                .isEqualTo(documents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\"key\":\"metadata.title\"}"})
    void aFilterThatCannotBeReadIsABadRequest(String filters) throws Exception {
        Response response =
                caller.get(V + "publications/search?filters=" + URLEncoder.encode(filters, StandardCharsets.UTF_8));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.details().has("filters")).isTrue();
    }

    @Test
    void aSearchHasTenResultsByDefault() throws Exception {
        for (int id = 3; id <= 15; id++) {
            livingdocs.publish("{\"systemdata\":{\"documentId\":" + id + "}}");
        }
        JsonNode page = caller.get(V + "publications/search").json();
        assertThat(page.path("results")).hasSize(10);
        assertThat(page.path("total").asInt()).isEqualTo(15);
        assertThat(caller.get("/api/2025-11/publications/search").json()).hasSize(10);
    }

    @Test
    void eventsAscendAndAreSelectedById() throws Exception {
        JsonNode events = caller.get(V + "publicationEvents").json().path("results");
        int first = events.get(0).path("id").asInt();
        int second = events.get(1).path("id").asInt();

        assertThat(second).isGreaterThan(first);
        assertThat(events("?id.gt=" + first)).containsExactly(2);
        assertThat(events("?id.gte=" + first)).containsExactly(1, 2);
        assertThat(events("?id.lt=" + second)).containsExactly(1);
        assertThat(events("?id.lte=" + second)).containsExactly(1, 2);
        assertThat(events("?reverse")).containsExactly(2, 1);
        assertThat(events("?reverse=false&limit=1")).containsExactly(1);
        assertThat(events("?documentTypes=page,data-record")).containsExactly(2);
        assertThat(events("?contentTypes=other")).isEmpty();
        assertThat(caller.get("/api/2025-11/publicationEvents").json()).hasSize(2);
    }

    private List<Integer> events(String query) throws Exception {
        return caller.get(V + "publicationEvents" + query).json().path("results").findValues("documentId").stream()
                .map(JsonNode::asInt)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1001", "limit=0", "id.gt=x", "createdAt.lt=today"})
    void aParameterOfEventsThatCannotBeReadIsABadRequest(String query) throws Exception {
        assertThat(caller.get(V + "publicationEvents?" + query).status()).isEqualTo(400);
    }

    @Test
    void aNewPublicationReplacesTheFormer() throws Exception {
        livingdocs.publish("{\"systemdata\":{\"documentId\":1},\"metadata\":{\"title\":\"A\"}}");

        assertThat(found("[]")).containsExactly(1, 2);
        assertThat(latest("").path("metadata").toString()).isEqualTo("{\"title\":\"A\"}");
    }

    @Test
    void invalidPublicationsAreRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> livingdocs.publish("{\"metadata\":{}}"));
        assertThatIllegalArgumentException().isThrownBy(() -> livingdocs.publish("{\"systemdata\":{}}"));
        assertThatIllegalArgumentException().isThrownBy(() -> livingdocs.unpublish(9));
    }
}
