package dev.medialib.testkit.sanity.video;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sanity.internal.Call;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.Ids;
import dev.medialib.testkit.sanity.internal.LibraryStore;
import dev.medialib.testkit.sanity.internal.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code subtitles} of a video. The vendor's reference does not have them; bodies and responses are known from third parties
 * and the library's schema only.
 */
public final class SubtitleEndpoints {

    private final State state;
    private final VideoEndpoints videos;

    public SubtitleEndpoints(State state, VideoEndpoints videos) {
        this.state = state;
        this.videos = videos;
    }

    /** The documents of a video's subtitles. */
    static List<ObjectNode> of(LibraryStore library, ObjectNode video) {
        List<ObjectNode> found = new ArrayList<>();
        for (JsonNode reference : video.path("metadata").path("subtitles")) {
            ObjectNode subtitle = library.documents.get(reference.path("_ref").asText());
            if (subtitle != null) {
                found.add(subtitle);
            }
        }
        return found;
    }

    public ServerResponse create(Call call) {
        String language = Json.text(call.body(), "languageCode");
        return added(call, language, false, "generated");
    }

    public ServerResponse upload(Call call) {
        if (call.oneOf("format", List.of("vtt", "srt")) == null) {
            throw ErrorResponse.badRequest("\"format\" is required");
        }
        if (call.bytes().size() == 0) {
            throw ErrorResponse.badRequest("The body must not be empty");
        }
        return added(call, call.query("languageCode"), call.flag("closedCaptions", false), "uploaded");
    }

    private ServerResponse added(Call call, @Nullable String language, boolean closedCaptions, String origin) {
        if (language == null || language.isBlank()) {
            throw ErrorResponse.badRequest("\"languageCode\" is required");
        }
        ObjectNode video = videos.ready(call);
        ObjectNode subtitle = state.stamp(Ids.ksuid(), "sanity.asset.subtitle")
                .put("languageCode", language)
                .put("closedCaptions", closedCaptions)
                .put("status", "ready")
                .put("origin", origin);
        String id = subtitle.path("_id").asText();
        state.library(call).documents.put(id, subtitle);
        metadata(video)
                .withArrayProperty("subtitles")
                .addObject()
                .put("_key", Ids.hex(12))
                .put("_type", "reference")
                .put("_ref", id);
        state.touch(video);
        return Call.response(201, subtitle);
    }

    public ServerResponse delete(Call call) {
        ObjectNode video = videos.ready(call);
        String id = call.path("subtitleId");
        ArrayNode references = metadata(video).withArrayProperty("subtitles");
        for (int i = 0; i < references.size(); i++) {
            if (id.equals(references.path(i).path("_ref").asText())) {
                references.remove(i);
                state.touch(video);
                state.library(call).documents.remove(id);
                return Call.noContent();
            }
        }
        throw ErrorResponse.notFound("Subtitle not found");
    }

    private static ObjectNode metadata(ObjectNode video) {
        return video.withObjectProperty("metadata");
    }
}
