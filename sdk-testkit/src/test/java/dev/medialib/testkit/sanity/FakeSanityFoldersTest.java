package dev.medialib.testkit.sanity;

import static dev.medialib.testkit.HttpCaller.parse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeSanityFoldersTest {

    private final FakeSanity sanity = FakeSanity.start();
    private final FakeMediaLibrary library = sanity.library();
    private final Caller caller = new Caller(sanity);
    private final String tree = "tree." + library.id();

    @AfterEach
    void close() {
        sanity.close();
    }

    private static String folder(String id, String parent) {
        return "{\"create\":{\"_id\":\"" + id + "\",\"_type\":\"sanity.directory\",\"name\":\"" + id
                + "\",\"parent\":{\"_ref\":\"" + parent + "\"}}}";
    }

    private String tree(String id) {
        return "{\"createIfNotExists\":{\"_id\":\"" + id + "\",\"_type\":\"sanity.tree\",\"name\":\"folders\"}}";
    }

    @Test
    void theTreeHasTheIdOfItsLibrary() throws Exception {
        assertThat(caller.mutate(tree("tree.other")).error(400).toString()).contains(tree);
        caller.mutate(tree(tree)).ok();
        assertThat(library.documentIds()).containsExactly(tree);
    }

    @Test
    void aDirectoryNeedsAParentThatIsThere() throws Exception {
        assertThat(caller.mutate("{\"create\":{\"_type\":\"sanity.directory\",\"name\":\"a\"}}")
                        .error(400)
                        .toString())
                .contains("\\\"parent\\\" is required");
        assertThat(caller.mutate(folder("a", "none")).error(409).toString())
                .contains("references non-existent document");
        caller.mutate(tree(tree) + "," + folder("a", tree) + "," + folder("b", "a"))
                .ok();
        assertThat(library.documentIds()).containsExactly("a", "b", tree);
    }

    @Test
    void aDirectoryWithContentsCannotBeDeleted() throws Exception {
        caller.mutate(tree(tree) + "," + folder("a", tree) + "," + folder("b", "a"))
                .ok();

        assertThat(caller.mutate("{\"delete\":{\"id\":\"a\"}}").error(409).toString())
                .contains("cannot be deleted");
        caller.mutate("{\"delete\":{\"id\":\"b\"}},{\"delete\":{\"id\":\"a\"}}").ok();
        assertThat(library.documentIds()).containsExactly(tree);
    }

    @Test
    void anUploadIsPutIntoAFolder() throws Exception {
        caller.mutate(tree(tree) + "," + folder("a", tree)).ok();

        JsonNode asset = caller.upload("?parent=a", Samples.png(3, 2)).json().path("asset");

        assertThat(asset.at("/parent/_ref").asText()).isEqualTo("a");
        assertThat(caller.upload("?parent=none", Samples.png(4, 2)).boom(400)).contains("\"parent\"");
    }

    @Test
    void childrenAreFoundByTheirParent() throws Exception {
        caller.mutate(tree(tree) + "," + folder("a", tree) + "," + folder("b", "a"))
                .ok();
        String query = Caller.encoded("*[parent._ref == $id]._id");

        JsonNode found = caller.get(caller.library + "/query?query=" + query + "&%24id=%22a%22")
                .ok();

        assertThat(found.path("result")).isEqualTo(parse("[\"b\"]"));
    }
}
