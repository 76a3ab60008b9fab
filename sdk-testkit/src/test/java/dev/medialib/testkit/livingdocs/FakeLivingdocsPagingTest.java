package dev.medialib.testkit.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.livingdocs.Caller.Response;
import dev.medialib.testkit.livingdocs.settings.LastCursor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeLivingdocsPagingTest {

    private static final String DOCUMENTS = "/mediaLibrary/a1/incomingDocumentReferences";

    private final FakeLivingdocs livingdocs = FakeLivingdocs.start();
    private final Caller caller = new Caller(livingdocs);

    FakeLivingdocsPagingTest() {
        livingdocs.addEntry(EntrySeed.image().id("a1"));
        livingdocs.addDocumentReferences("a1", 523);
        livingdocs.addMediaReferences("a1", 101);
    }

    @AfterEach
    void close() {
        livingdocs.close();
    }

    private JsonNode page(String query) throws Exception {
        return caller.get("/api/2026-05" + DOCUMENTS + query).json();
    }

    private static String encoded(String cursor) {
        return URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    private static String cursor(JsonNode page) {
        return page.path("cursor").asText();
    }

    @Test
    void cursorsLeadToTheEndThroughEveryReferenceOnce() throws Exception {
        Set<Integer> ids = new LinkedHashSet<>();
        JsonNode page = page("");
        int pages = 1;
        while (!page.path("results").isEmpty()) {
            assertThat(page.path("total").asInt()).isEqualTo(523);
            page.path("results")
                    .forEach(
                            item -> assertThat(ids.add(item.path("id").asInt())).isTrue());
            page = page("?after=" + encoded(cursor(page)));
            pages++;
        }
        assertThat(ids).hasSize(523);
        assertThat(pages).isEqualTo(7);
        assertThat(cursor(page)).isEmpty();
    }

    @Test
    void aShortPageWithACursorHasMoreToCome() throws Exception {
        livingdocs.settings().maxReferencesPerPage.set(2);
        JsonNode first = page("?limit=100");
        assertThat(first.path("total").asInt()).isEqualTo(523);
        assertThat(first.path("results")).hasSize(2);
        assertThat(page("?limit=100&after=" + encoded(cursor(first))).path("results"))
                .hasSize(2);
        assertThat(caller.get("/api/2025-11" + DOCUMENTS + "?limit=100").json()).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({"2025-11", "2026-05"})
    void offsetsLeadToTheEndInBothShapes(String version) throws Exception {
        Set<Integer> ids = new LinkedHashSet<>();
        for (int offset = 0; offset < 523; offset += 40) {
            JsonNode page = caller.get("/api/" + version + DOCUMENTS + "?limit=40&offset=" + offset)
                    .json();
            JsonNode items = page.isArray() ? page : page.path("results");
            items.forEach(item -> ids.add(item.path("id").asInt()));
        }
        assertThat(ids).hasSize(523);
    }

    @Test
    void aCursorNeedsPercentEncoding() throws Exception {
        String cursor = cursor(page("?limit=1"));
        assertThat(cursor).contains("+").contains("/").endsWith("=");
        Response broken = caller.get("/api/2026-05" + DOCUMENTS + "?after=" + cursor);
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.details().has("after")).isTrue();
    }

    @Test
    void aCursorOfAnotherListIsRejected() throws Exception {
        String cursor = cursor(page("?limit=1"));
        String media = "/api/2026-05/mediaLibrary/a1/incomingMediaReferences?after=";
        assertThat(caller.get(media + encoded(cursor)).status()).isEqualTo(400);
        assertThat(caller.get(media + "AAAA").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(LastCursor.class)
    void theLastPageHasTheCursorThatIsSet(LastCursor lastCursor) throws Exception {
        livingdocs.settings().lastCursor.set(lastCursor);
        String path = "/api/2026-05/mediaLibrary/a1/incomingMediaReferences";
        String cursor = cursor(caller.get(path).json());
        JsonNode last = caller.get(path + "?after=" + encoded(cursor)).json();
        assertThat(last.path("results")).hasSize(1);
        switch (lastCursor) {
            case AFTER_LAST_ITEM -> {
                JsonNode behind =
                        caller.get(path + "?after=" + encoded(cursor(last))).json();
                assertThat(behind.path("results")).isEmpty();
                assertThat(behind.path("cursor").textValue()).isEmpty();
            }
            case REPEATED -> assertThat(cursor(last)).isEqualTo(cursor);
            case BLANK -> assertThat(last.path("cursor").textValue()).isEmpty();
            case NULL -> assertThat(last.path("cursor").isNull()).isTrue();
            case ABSENT -> assertThat(last.has("cursor")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=101", "limit=0", "limit=ten", "limit=-1", "offset=-1", "offset=10001", "offset="})
    void numbersOutOfRangeAreRejected(String query) throws Exception {
        Response response = caller.get("/api/2026-05" + DOCUMENTS + "?" + query);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.details().has(query.substring(0, query.indexOf('='))))
                .isTrue();
    }

    @Test
    void olderVersionsHaveNoCursorAndNoneMixesItWithAnOffset() throws Exception {
        String cursor = encoded(cursor(page("?limit=1")));
        assertThat(caller.get("/api/2025-11" + DOCUMENTS + "?after=" + cursor)
                        .details()
                        .has("after"))
                .isTrue();
        assertThat(caller.get("/api/2026-05" + DOCUMENTS + "?offset=1&after=" + cursor)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anEmptyListIsAPageToo() throws Exception {
        assertThat(caller.get("/api/2026-05/documents/7/incomingMediaReferences")
                        .json())
                .isEqualTo(Caller.parse("{\"total\":0,\"cursor\":\"\",\"results\":[]}"));
        assertThat(caller.get("/api/2026-05/documents/x/incomingMediaReferences")
                        .status())
                .isEqualTo(400);
        assertThat(caller.get("/api/2026-05/mediaLibrary/nope/incomingMediaReferences")
                        .status())
                .isEqualTo(404);
    }
}
