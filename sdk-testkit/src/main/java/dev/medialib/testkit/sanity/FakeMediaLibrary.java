package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.asset.LibraryUploadEndpoints;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.LibraryStore;
import dev.medialib.testkit.sanity.internal.State;
import dev.medialib.testkit.sanity.internal.StoredFile;
import dev.medialib.testkit.sanity.video.VideoEndpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okio.ByteString;

/** Media library: its documents, and its data outside of documents. */
public final class FakeMediaLibrary extends FakeDocuments {

    private final String id;

    FakeMediaLibrary(State state, LibraryStore library) {
        super(state);
        id = library.id();
    }

    @Override
    LibraryStore store() {
        LibraryStore library = state.libraries.get(id);
        if (library == null) {
            throw new IllegalStateException("the data that was loaded has no library " + id);
        }
        return library;
    }

    /** Returns the id of the library. */
    public String id() {
        return id;
    }

    /** Adds the library to the libraries of a project. */
    public FakeMediaLibrary attachTo(String projectId) {
        synchronized (state) {
            store().projects.add(projectId);
        }
        return this;
    }

    /**
     * Adds an asset with a small PNG image, as an upload does. Every image has bytes of its own.
     *
     * @param filename the file name, from which the title follows
     * @return the id of the {@code sanity.asset}
     */
    public String addImage(String filename) {
        synchronized (state) {
            return add(sampleImage(), filename);
        }
    }

    /**
     * Adds an asset with these bytes, as an upload does.
     *
     * @param filename the file name, from which the title follows
     * @return the id of the {@code sanity.asset}
     * @throws IllegalArgumentException if the library already has these bytes, or if they are an image without a size
     */
    public String addAsset(String filename, byte[] bytes) {
        synchronized (state) {
            return add(ByteString.of(bytes), filename);
        }
    }

    private String add(ByteString bytes, String filename) {
        try {
            return new LibraryUploadEndpoints(state).add(store(), bytes, filename);
        } catch (ErrorResponse rejected) {
            throw new IllegalArgumentException(
                    "an upload of these bytes is rejected: " + rejected.getMessage(), rejected);
        }
    }

    /**
     * Adds a reference to an asset, in addition to the references in the fake's datasets.
     *
     * @param assetId the id of the {@code sanity.asset}; the asset does not need to exist
     * @param sourceDocumentRef the global id of the document that refers to the asset
     * @param sourceFieldPaths the paths of the references in that document, at least one
     */
    public void addReference(String assetId, String sourceDocumentRef, String... sourceFieldPaths) {
        synchronized (state) {
            store().references
                    .computeIfAbsent(assetId, unused -> new ArrayList<>())
                    .add(new LibraryStore.Reference(sourceDocumentRef, List.of(sourceFieldPaths)));
        }
    }

    /** Adds {@code count} references to an asset. The referring documents are in a dataset that does not exist in the fake. */
    public void addReferences(String assetId, int count) {
        for (int i = 0; i < count; i++) {
            addReference(
                    assetId,
                    String.format("dataset:%s.elsewhere:doc-%05d", state.projectId, i),
                    "mainImage.media._ref");
        }
    }

    /**
     * Sets the response of {@code refsearch} as JSON. The default is {@code {}}, because the form of the responses is not
     * documented.
     */
    public void setRefsearchResponse(String json) {
        JsonNode result = Json.given(json);
        synchronized (state) {
            store().refsearchResult = result;
        }
    }

    /** Returns the decoded query parameters of all {@code refsearch} requests, in order. */
    public List<Map<String, String>> refsearches() {
        synchronized (state) {
            return List.copyOf(store().refsearches);
        }
    }

    /** Lets the response to the next upload contain a wrong hash, as if the bytes had been damaged in transit. */
    public void corruptNextUploadHash() {
        synchronized (state) {
            store().corruptsNextHash = true;
        }
    }

    /**
     * Returns the uploaded bytes of an asset instance.
     *
     * @throws IllegalArgumentException if no bytes were uploaded for this instance
     */
    public byte[] content(String assetInstanceId) {
        synchronized (state) {
            StoredFile file = store().files.get(assetInstanceId);
            if (file == null) {
                throw new IllegalArgumentException(
                        "assetInstanceId must be the id of an uploaded instance: " + assetInstanceId);
            }
            return file.content().read().toByteArray();
        }
    }

    /**
     * Marks a video as ready.
     *
     * @param videoId the id of its instance or asset
     * @throws IllegalArgumentException if there is no such video
     */
    public void finishVideo(String videoId) {
        endProcessing(videoId, Json.object().put("state", "ready"));
    }

    /**
     * Marks a video as failed. The name of the state is assumed.
     *
     * @param videoId the id of its instance or asset
     * @param error the error message
     * @throws IllegalArgumentException if there is no such video
     */
    public void failVideo(String videoId, String error) {
        endProcessing(videoId, Json.object().put("state", "errored").put("error", error));
    }

    private void endProcessing(String videoId, ObjectNode outcome) {
        synchronized (state) {
            ObjectNode video = VideoEndpoints.find(store(), videoId);
            if (video == null) {
                throw new IllegalArgumentException("videoId must be the id of a video or its asset: " + videoId);
            }
            store().processing.remove(video.path("_id").asText());
            video.setAll(outcome);
            state.touch(video);
        }
    }
}
