package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okio.ByteString;

/** A media library: its documents, and data outside of documents. */
public final class FakeMediaLibrary extends FakeDocuments {

    /** A document that refers to an asset. */
    record Reference(String source, List<String> paths) {}

    private final String id;
    final ObjectNode description;
    final Set<String> projects = new HashSet<>();
    final Map<String, ObjectNode> signingKeys = new LinkedHashMap<>();
    final Map<String, Integer> processing = new HashMap<>();
    final Map<String, Integer> linkAttempts = new HashMap<>();
    final Map<String, List<Reference>> references = new HashMap<>();
    final Map<String, ByteString> contents = new HashMap<>();
    final List<Map<String, String>> refsearches = new ArrayList<>();
    JsonNode refsearchResult = Json.object();
    boolean corruptsNextHash;

    FakeMediaLibrary(State state, String id, String organizationId, String status) {
        super(state);
        this.id = id;
        description = Json.object()
                .put("id", id)
                .put("organizationId", organizationId)
                .put("status", status);
    }

    /** Returns the id of the library. */
    public String id() {
        return id;
    }

    /** Adds the library to the libraries of a project. */
    public FakeMediaLibrary attachTo(String projectId) {
        synchronized (state) {
            projects.add(projectId);
        }
        return this;
    }

    /**
     * Adds a reference to an asset, in addition to those in the fake's datasets.
     *
     * @param assetId the id of the {@code sanity.asset}, which need not exist
     * @param sourceDocumentRef the global id of the document that refers to it
     * @param sourceFieldPaths the paths of the references in that document, at least one
     */
    public void addReference(String assetId, String sourceDocumentRef, String... sourceFieldPaths) {
        synchronized (state) {
            references
                    .computeIfAbsent(assetId, unused -> new ArrayList<>())
                    .add(new Reference(sourceDocumentRef, List.of(sourceFieldPaths)));
        }
    }

    /** Adds {@code count} references to an asset, from documents of a dataset that the fake does not have. */
    public void addReferences(String assetId, int count) {
        for (int i = 0; i < count; i++) {
            addReference(
                    assetId,
                    String.format("dataset:%s.elsewhere:doc-%05d", state.projectId, i),
                    "mainImage.media._ref");
        }
    }

    /** Sets the response of {@code refsearch}, {@code {}} by default. The form of its responses is not documented. */
    public void answerRefsearch(String json) {
        JsonNode result = State.json(json);
        synchronized (state) {
            refsearchResult = result;
        }
    }

    /** Returns the decoded parameters of the {@code refsearch} requests, in order. */
    public List<Map<String, String>> refsearches() {
        synchronized (state) {
            return List.copyOf(refsearches);
        }
    }

    /** Sends a wrong hash in the response to the next upload, as if the bytes had been damaged in transit. */
    public void corruptNextUploadHash() {
        synchronized (state) {
            corruptsNextHash = true;
        }
    }

    /**
     * Returns the uploaded bytes of an asset instance.
     *
     * @throws IllegalArgumentException if there was no such upload
     */
    public byte[] content(String assetInstanceId) {
        synchronized (state) {
            ByteString content = contents.get(assetInstanceId);
            if (content == null) {
                throw new IllegalArgumentException("nothing was uploaded for " + assetInstanceId);
            }
            return content.toByteArray();
        }
    }

    /** Marks a video as ready, by the id of its instance or asset. */
    public void finishVideo(String videoId) {
        endProcessing(videoId, Json.object().put("state", "ready"));
    }

    /** Marks a video as failed, by the id of its instance or asset. The name of the state is assumed. */
    public void failVideo(String videoId, String error) {
        endProcessing(videoId, Json.object().put("state", "errored").put("error", error));
    }

    /** Returns whether the document, or the asset of an instance, is private. */
    @Override
    boolean isPrivate(ObjectNode document) {
        String documentId = document.path("_id").asText();
        return super.isPrivate(document)
                || documents.values().stream()
                        .filter(super::isPrivate)
                        .anyMatch(asset -> !GlobalReferences.paths(asset.path("versions"), documentId)
                                .isEmpty());
    }

    private void endProcessing(String videoId, ObjectNode outcome) {
        synchronized (state) {
            ObjectNode video = Videos.find(this, videoId);
            if (video == null) {
                throw new IllegalArgumentException("there is no video with the id " + videoId);
            }
            processing.remove(video.path("_id").asText());
            video.setAll(outcome);
            state.touch(video);
        }
    }
}
