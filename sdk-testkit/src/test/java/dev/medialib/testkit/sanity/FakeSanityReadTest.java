package dev.medialib.testkit.sanity;

import static dev.medialib.testkit.HttpCaller.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FakeSanityReadTest {

    private final FakeSanity sanity = FakeSanity.start();
    private final FakeMediaLibrary library = sanity.library();
    private final Caller caller = new Caller(sanity);

    @BeforeEach
    void addDocuments() {
        for (String id : List.of("a", "b", "drafts.a", "versions.r1.a")) {
            library.addDocument("{\"_id\":\"" + id + "\",\"_type\":\"" + (id.equals("b") ? "u" : "t") + "\",\"n\":1}");
        }
    }

    @AfterEach
    void close() {
        sanity.close();
    }

    private JsonNode doc(String rest) throws IOException, InterruptedException {
        return caller.get(caller.library + "/doc/" + rest).ok();
    }

    @Test
    void documentsComeInTheServersOrderAndMissingOnesAreOmitted() throws Exception {
        library.hideDocument("b");
        JsonNode response = doc("drafts.a,nope,b,a,a");
        assertThat(response.path("documents").findValuesAsText("_id")).containsExactly("a", "drafts.a");
        assertThat(response.path("omitted"))
                .isEqualTo(
                        parse("[{\"id\":\"nope\",\"reason\":\"existence\"},{\"id\":\"b\",\"reason\":\"permission\"}]"));
        assertThat(parse(library.document("a"))).isEqualTo(response.at("/documents/0"));
        assertThat(caller.get(caller.library + "/doc/a,,b").boom(400)).contains("Malformed document ID");
    }

    @Test
    void allVersionsOfADocumentCanBeHad() throws Exception {
        assertThat(doc("a,b?includeAllVersions=true").path("documents").findValuesAsText("_id"))
                .containsExactly("a", "b", "drafts.a", "versions.r1.a");
        assertThat(doc("drafts.a?includeAllVersions=true").path("documents")).isEmpty();
    }

    @Test
    void withoutContentADocumentIsLittleMoreThanItsId() throws Exception {
        JsonNode document = doc("a?excludeContent=true").at("/documents/0");
        assertThat(document.path("_id").asText()).isEqualTo("a");
        assertThat(document.has("n")).isFalse();
    }

    @Test
    void datasetsHaveDocumentsToo() throws Exception {
        sanity.dataset().addDocument("{\"_id\":\"x\",\"_type\":\"t\"}");
        assertThat(caller.get(Caller.DATA + "/doc/production/x")
                        .ok()
                        .at("/documents/0/_id")
                        .asText())
                .isEqualTo("x");
        caller.get(Caller.DATA + "/doc/nope/x").boom(404);
        assertThat(caller.get(Caller.DATA + "/export/production").text()).contains("\"_id\":\"x\"");
    }

    @Test
    void anExportHasALineForEachDocument() throws Exception {
        Caller.Response all = caller.get(caller.library + "/export");
        assertThat(all.header("content-type")).isEqualTo("application/x-ndjson");
        assertThat(ids(all.text())).containsExactly("a", "b", "drafts.a", "versions.r1.a");
        assertThat(ids(caller.get(caller.library + "/export?types=u,v").text())).containsExactly("b");
        assertThat(caller.get(caller.library + "/export?types=none").text()).isEmpty();
    }

    @Test
    void anExportWithCursorsIsRepeatedUntilNoneComes() throws Exception {
        sanity.settings().exportPageSize.set(2);
        List<String> ids = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            List<JsonNode> lines = lines(
                    caller.get(caller.library + "/export?nextCursor=" + cursor).text());
            cursor = null;
            for (JsonNode line : lines) {
                if (line.has("nextCursor")) {
                    cursor = line.path("nextCursor").asText();
                } else {
                    ids.add(line.path("_id").asText());
                }
            }
            pages++;
        }
        assertThat(ids).containsExactly("a", "b", "drafts.a", "versions.r1.a");
        assertThat(pages).isEqualTo(2);
        assertThatThrownBy(() -> sanity.settings().exportPageSize.set(0)).hasMessageContaining("exportPageSize");
    }

    @Test
    void anExportCanFailInTheMiddleOnce() throws Exception {
        library.failNextExport(1, 500, "shard lost");
        List<JsonNode> lines = lines(caller.get(caller.library + "/export").text());
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).isEqualTo(parse("{\"error\":{\"description\":\"shard lost\"},\"statusCode\":500}"));
        assertThat(lines(caller.get(caller.library + "/export").text())).hasSize(4);
    }

    @Test
    void anExportCanFailAfterItsLastDocument() throws Exception {
        library.failNextExport(4, 500, "shard lost");
        assertThat(caller.get(caller.library + "/export").text().lines())
                .last()
                .asString()
                .contains("shard lost");
    }

    private static List<String> ids(String text) {
        return lines(text).stream().map(line -> line.path("_id").asText()).toList();
    }

    private static List<JsonNode> lines(String text) {
        return text.lines().map(Caller::parse).toList();
    }
}
