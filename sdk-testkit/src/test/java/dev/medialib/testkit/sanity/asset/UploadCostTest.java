package dev.medialib.testkit.sanity.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sanity.internal.ApiVersion;
import dev.medialib.testkit.sanity.internal.Call;
import dev.medialib.testkit.sanity.internal.DatasetStore;
import dev.medialib.testkit.sanity.internal.DocumentStore;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.LibraryStore;
import dev.medialib.testkit.sanity.internal.State;
import dev.medialib.testkit.sanity.settings.SanitySettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import okio.ByteString;
import org.junit.jupiter.api.Test;

/** The cost of an upload does not depend on the documents that are there: it reads none of them. */
class UploadCostTest {

    private static final int DOCUMENTS = 1_000;

    private final State state = new State("p", new SanitySettings(URI.create("http://localhost")));
    private final LibraryStore library = new LibraryStore("ml", "o", "active");
    private final DatasetStore dataset = new DatasetStore("p", "d");
    private final LibraryUploadEndpoints uploads = new LibraryUploadEndpoints(state);
    private final DatasetAssetEndpoints assets = new DatasetAssetEndpoints(state);
    private final AtomicInteger reads = new AtomicInteger();

    UploadCostTest() {
        state.libraries.put("ml", library);
        state.datasets.put("d", dataset);
        for (DocumentStore store : List.of(library, dataset)) {
            for (int i = 0; i < DOCUMENTS; i++) {
                store.put(counted("image-" + i, "hash-" + i));
            }
        }
        reads.set(0);
    }

    @SuppressWarnings("unchecked") // ObjectNode narrows deepCopy()
    private ObjectNode counted(String id, String hash) {
        ObjectNode document = new ObjectNode(JsonNodeFactory.instance) {
            private static final long serialVersionUID = 1;

            @Override
            public JsonNode get(String name) {
                reads.incrementAndGet();
                return super.get(name);
            }
        };
        return document.put("_id", id).put("_type", "sanity.imageAsset").put("sha1hash", hash);
    }

    private static Call call(String bytes) {
        return new Call(
                new RecordedRequest("POST", "/", Map.of(), bytes.getBytes(StandardCharsets.UTF_8), 0),
                ByteString.encodeUtf8(bytes),
                ApiVersion.of("v2025-03-25"),
                Map.of("libraryId", "ml", "dataset", "d"),
                Map.of(),
                true);
    }

    @Test
    void anUploadReadsNoOtherDocument() {
        ServerResponse response = uploads.upload(call("one"));
        assets.upload(call("two"), "file");

        assertThat(response.status()).isEqualTo(201);
        assertThat(reads).hasValue(0);
    }

    @Test
    void aDuplicateIsFoundWithoutASearch() {
        uploads.upload(call("one"));

        assertThatThrownBy(() -> uploads.upload(call("one"))).isInstanceOf(ErrorResponse.class);

        assertThat(reads).hasValue(0);
    }
}
