package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Everything that the server has. Its monitor guards it. */
final class State {

    final String projectId;
    final ServerSettings settings = new ServerSettings();
    final QueryAnswers queries = new QueryAnswers();
    final Map<String, FakeMediaLibrary> libraries = new LinkedHashMap<>();
    final Map<String, FakeDataset> datasets = new LinkedHashMap<>();
    final Map<String, ByteString> sources = new HashMap<>();

    State(String projectId) {
        this.projectId = projectId;
    }

    FakeMediaLibrary library(Call call) {
        return library(call.path("libraryId"));
    }

    FakeMediaLibrary library(String id) {
        FakeMediaLibrary library = libraries.get(id);
        if (library == null) {
            throw Refusal.notFound("Media library \"" + id + "\" not found");
        }
        return library;
    }

    FakeDataset dataset(Call call) {
        FakeDataset dataset = datasets.get(call.path("dataset"));
        if (dataset == null) {
            throw Refusal.notFound("Dataset not found");
        }
        return dataset;
    }

    /** The beginning of a document: id, new revision and dates. */
    ObjectNode stamp(String id, @Nullable String type) {
        ObjectNode document = Json.object().put("_id", id);
        if (type != null) {
            document.put("_type", type);
        }
        String now = settings.timestamp();
        return document.put("_rev", Ids.revision()).put("_createdAt", now).put("_updatedAt", now);
    }

    /** The server changes a document by itself. */
    void touch(ObjectNode document) {
        document.put("_rev", Ids.revision()).put("_updatedAt", settings.timestamp());
    }

    /** JSON that a test gives; what is wrong with it is the test's mistake. */
    static JsonNode json(String json) {
        try {
            return Json.parse(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("json must be valid: " + e.getOriginalMessage(), e);
        }
    }
}
