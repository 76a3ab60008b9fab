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
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * {@code video} of a library, by the id of an instance, or of an asset for its current version. A video that is not ready
 * causes 404. This is inferred from the way in which the Studio waits.
 */
public final class VideoEndpoints {

    private static final List<String> RESOLUTIONS = List.of("1080p", "480p", "270p");
    private static final Map<String, String> PLAYBACKS =
            Map.of("stream", "stream", "thumbnail", "image", "animated", "image", "storyboard", "storyboard");
    private static final double SECONDS = 120.5;

    private final State state;

    public VideoEndpoints(State state) {
        this.state = state;
    }

    public static ObjectNode metadata(String policy) {
        ObjectNode metadata = Json.object()
                .put("_type", "sanity.videoMetadata")
                .put("aspectRatio", "16:9")
                .put("duration", SECONDS)
                .put("framerate", 25);
        metadata.putArray("playbacks").addObject().put("_id", Ids.ksuid()).put("policy", policy);
        ArrayNode renditions = metadata.putArray("renditions");
        RESOLUTIONS.forEach(resolution ->
                renditions.addObject().put("name", resolution + ".mp4").put("resolution", resolution));
        return metadata;
    }

    /** Returns the instance of a video; null if there is none. */
    public static @Nullable ObjectNode find(LibraryStore library, String id) {
        ObjectNode document = library.document(id);
        JsonNode current =
                document == null ? null : document.path("currentVersion").get("_ref");
        if (current != null) {
            document = library.document(current.asText());
        }
        return document != null && "sanity.videoAsset".equals(Json.text(document, "_type")) ? document : null;
    }

    /** Counts a poll of a video. The video is ready after enough polls. */
    public static void poll(State state, LibraryStore library, String instanceId) {
        Integer left = library.processing.get(instanceId);
        ObjectNode video = library.document(instanceId);
        if (left == null || video == null) {
            return;
        }
        if (left == 0) {
            library.processing.remove(instanceId);
            state.touch(video.put("state", "ready"));
        } else {
            library.processing.put(instanceId, left - 1);
        }
    }

    public ServerResponse playbackInfo(Call call) {
        PlaybackOptions options = PlaybackOptions.of(call);
        ObjectNode video = ready(call);
        String key = playbackKey(video);
        Expiry expiry = new Expiry(state.library(call).isPrivate(video), options);
        ObjectNode body = Json.object().put("id", key);
        for (String type : List.of("stream", "thumbnail", "animated", "storyboard")) {
            body.set(type, expiry.put("expires_at", Json.object().put("url", url(type, key, options))));
        }
        body.put("duration", SECONDS).put("aspectRatio", 1.7778);
        ArrayNode renditions = body.putArray("renditions");
        for (String resolution : RESOLUTIONS) {
            ObjectNode rendition = renditions.addObject().put("url", rendition(key, resolution + ".mp4"));
            expiry.put("expiresAt", rendition.put("resolution", resolution));
        }
        ArrayNode subtitles = body.putArray("subtitles");
        for (ObjectNode subtitle : SubtitleEndpoints.of(state.library(call), video)) {
            ObjectNode track = subtitles.addObject();
            track.set("trackId", subtitle.path("_id"));
            track.set("languageCode", subtitle.path("languageCode"));
            track.put(
                    "url",
                    cdn("stream") + "/" + key + "/text/" + subtitle.path("_id").asText() + ".vtt");
            track.set("closedCaptions", subtitle.path("closedCaptions"));
            expiry.put("expiresAt", track);
        }
        return Call.ok(body);
    }

    public ServerResponse playback(Call call) {
        String type = call.path("type");
        ObjectNode video = ready(call);
        if (!PLAYBACKS.containsKey(type)) {
            throw ErrorResponse.notFound("Playback type not found");
        }
        return redirect(call, url(type, playbackKey(video), PlaybackOptions.of(call)), video);
    }

    public ServerResponse rendition(Call call) {
        String name = call.path("name");
        ObjectNode video = ready(call);
        if (!RESOLUTIONS.contains(name.replaceFirst("\\.mp4$", ""))) {
            throw ErrorResponse.notFound("Rendition not found");
        }
        return redirect(call, rendition(playbackKey(video), name), video);
    }

    /** Redirects to the video. The parameters {@code dl} and {@code token} of the request are kept (assumed). */
    private ServerResponse redirect(Call call, String url, ObjectNode video) {
        StringBuilder location = new StringBuilder(url);
        for (String name : state.library(call).isPrivate(video) ? List.of("dl", "token") : List.of("dl")) {
            String value = call.query(name);
            if (value != null) {
                location.append(location.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=');
                location.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return new ServerResponse(
                state.settings.redirectStatus.get(),
                "Found",
                Map.of("Location", location.toString()),
                ByteString.EMPTY);
    }

    ObjectNode ready(Call call) {
        LibraryStore library = state.library(call);
        ObjectNode video = find(library, call.path("videoId"));
        if (video != null) {
            poll(state, library, video.path("_id").asText());
        }
        if (video == null || !"ready".equals(Json.text(video, "state")) || !library.shows(video, call.authorized())) {
            throw ErrorResponse.bareNotFound("Asset not found");
        }
        return video;
    }

    private static String playbackKey(ObjectNode video) {
        return video.path("metadata").path("playbacks").path(0).path("_id").asText("unknown");
    }

    private String url(String type, String key, PlaybackOptions options) {
        String base = cdn(PLAYBACKS.getOrDefault(type, type)) + "/" + key;
        return switch (type) {
            case "stream" -> base + ".m3u8";
            case "thumbnail" -> base + "/thumbnail." + options.thumbnailFormat();
            case "animated" -> base + "/animated." + options.animatedFormat();
            default -> base + "/storyboard.vtt";
        };
    }

    private String rendition(String key, String name) {
        return cdn("stream") + "/" + key + "/" + name;
    }

    private String cdn(String host) {
        URI url = state.settings.videoCdnUrl.get();
        return url == null ? "https://" + host + ".m.sanity-cdn.com" : url.toString();
    }

    /** Adds the parameters that the URL of a private video needs. */
    private final class Expiry {

        private final boolean needed;
        private final String time;

        Expiry(boolean needed, PlaybackOptions options) {
            this.needed = needed;
            time = state.settings
                    .clock
                    .get()
                    .instant()
                    .plus(options.expiration())
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
        }

        ObjectNode put(String field, ObjectNode source) {
            return needed ? source.put("token", "playback-" + Ids.revision()).put(field, time) : source;
        }
    }
}
