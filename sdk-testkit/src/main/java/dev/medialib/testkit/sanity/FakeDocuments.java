package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.asset.SampleImage;
import dev.medialib.testkit.sanity.internal.DocumentStore;
import dev.medialib.testkit.sanity.internal.State;
import java.util.List;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Documents of a media library or a dataset. */
public abstract sealed class FakeDocuments permits FakeMediaLibrary, FakeDataset {

    final State state;

    FakeDocuments(State state) {
        this.state = state;
    }

    /** Returns the current store, because {@link FakeSanity#load} and {@link FakeSanity#reset} replace it. */
    abstract DocumentStore store();

    /** Returns a new sample image. Loaded data can already have some of them. */
    ByteString sampleImage() {
        ByteString image;
        do {
            image = SampleImage.png(state.nextSample());
        } while (store().withHash(image.sha1().hex()) != null);
        return image;
    }

    /**
     * Adds or replaces a document. If {@code _id}, {@code _rev} or dates are absent, the server sets them.
     *
     * @return the id of the document
     * @throws IllegalArgumentException if {@code json} is not a JSON object, its id is invalid, or it has no {@code _type}
     */
    public String addDocument(String json) {
        ObjectNode given = Json.seed(json);
        synchronized (state) {
            ObjectNode document = state.document(given);
            store().put(document);
            return document.path("_id").asText();
        }
    }

    /** Returns the current state of a document as JSON; null if there is no document with this id. */
    public @Nullable String document(String id) {
        synchronized (state) {
            ObjectNode document = store().document(id);
            return document == null ? null : document.toString();
        }
    }

    /** Returns the ids of all documents, including drafts and versions, in the order of the ids. */
    public List<String> documentIds() {
        synchronized (state) {
            return List.copyOf(store().ids());
        }
    }

    /** Hides a document from all clients. {@code doc} then omits it with the reason {@code permission}. */
    public void hideDocument(String id) {
        synchronized (state) {
            store().hidden.add(id);
        }
    }

    /**
     * Lets the next export fail: after {@code afterDocuments} documents it ends with an error line.
     *
     * @param status the status in the error line
     * @param message the message in the error line
     */
    public void failNextExport(int afterDocuments, int status, String message) {
        synchronized (state) {
            store().exportFault = new DocumentStore.ExportFault(afterDocuments, status, message);
        }
    }
}
