package dev.medialib.testkit.sanity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import org.junit.jupiter.api.Test;

class DocumentStoreTest {

    private final DocumentStore store = new DatasetStore("p", "d");

    private static ObjectNode document(String id, String hash) {
        return Json.object().put("_id", id).put("sha1hash", hash);
    }

    private String idWith(String hash) {
        ObjectNode document = store.withHash(hash);
        return document == null ? "" : document.path("_id").asText();
    }

    @Test
    void theFirstDocumentWithAHashIsFound() {
        store.put(document("b", "h"));
        store.put(document("a", "h"));
        store.put(document("c", "other"));

        assertThat(idWith("h")).isEqualTo("a");
        assertThat(idWith("none")).isEmpty();
    }

    @Test
    void aReplacedDocumentIsFoundByItsNewHashOnly() {
        store.put(document("a", "old"));
        store.put(document("a", "new"));

        assertThat(idWith("old")).isEmpty();
        assertThat(idWith("new")).isEqualTo("a");
        store.put(Json.object().put("_id", "a"));
        assertThat(idWith("new")).isEmpty();
    }

    @Test
    void aRemovedDocumentIsNoLongerFound() {
        store.put(document("a", "h"));
        store.put(document("b", "h"));
        store.remove("a");

        assertThat(idWith("h")).isEqualTo("b");
        store.remove("b");
        assertThat(idWith("h")).isEmpty();
        assertThat(store.ids()).isEmpty();
    }
}
