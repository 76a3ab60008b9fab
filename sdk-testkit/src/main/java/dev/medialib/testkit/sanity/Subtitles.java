package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code subtitles} of a video. The vendor's reference does not have them; bodies and answers are known from third parties
 * and the library's schema only.
 */
final class Subtitles {

    private final State state;
    private final Videos videos;

    Subtitles(State state, Videos videos) {
        this.state = state;
        this.videos = videos;
    }

    /** The documents of a video's subtitles. */
    static List<ObjectNode> of(FakeMediaLibrary library, ObjectNode video) {
        List<ObjectNode> found = new ArrayList<>();
        for (JsonNode reference : video.path("metadata").path("subtitles")) {
            ObjectNode subtitle = library.documents.get(reference.path("_ref").asText());
            if (subtitle != null) {
                found.add(subtitle);
            }
        }
        return found;
    }

    Reply create(Call call) {
        String language = Json.text(call.body(), "languageCode");
        return added(call, language, false, "generated");
    }

    Reply upload(Call call) {
        if (call.oneOf("format", List.of("vtt", "srt")) == null) {
            throw Refusal.badRequest("\"format\" is required");
        }
        if (call.bytes().size() == 0) {
            throw Refusal.badRequest("The body must not be empty");
        }
        return added(call, call.query("languageCode"), call.flag("closedCaptions", false), "uploaded");
    }

    private Reply added(Call call, @Nullable String language, boolean closedCaptions, String origin) {
        if (language == null || language.isBlank()) {
            throw Refusal.badRequest("\"languageCode\" is required");
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
        return Call.answer(201, subtitle);
    }

    Reply delete(Call call) {
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
        throw Refusal.notFound("Subtitle not found");
    }

    private static ObjectNode metadata(ObjectNode video) {
        return video.withObjectProperty("metadata");
    }
}
