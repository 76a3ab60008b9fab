package dev.medialib.testkit.livingdocs.entry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.internal.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules for assets, by media type. The keys of the problems are paths within the asset: {@code ""} or {@code ".url"}. */
public final class AssetRules {

    private static final Pattern IMAGE_URL =
            Pattern.compile("(http)?s?:?(//[^\"']*\\.(?:png|jpg|jpeg|gif|svg|webp|mp4|mov))");
    private static final Pattern URL = Pattern.compile("(http)?s?:?(//[^\"']*\\.*)");

    private AssetRules() {}

    /** Checks an asset. If the media type is null, only the fields that all assets have are required. */
    public static Map<String, String> check(JsonNode asset, @Nullable String mediaType) {
        if (!asset.isObject()) {
            return Map.of("", "must be an object");
        }
        Map<String, String> problems = new LinkedHashMap<>();
        for (String text : List.of("key", "url", "mimeType", "filename")) {
            if (Json.text(asset, text) == null) {
                problems.put("." + text, "must be a string");
            }
        }
        number(asset, "size", true, problems);
        number(asset, "width", is(mediaType, "image", "video"), problems);
        number(asset, "height", is(mediaType, "image", "video"), problems);
        number(asset, "duration", is(mediaType, "video"), problems);
        if (asset.path("key").asText().startsWith("v/")) {
            problems.put(".key", "must not start with v/");
        }
        Pattern url = is(mediaType, "image") ? IMAGE_URL : URL;
        if (!problems.containsKey(".url")
                && !url.matcher(asset.path("url").asText()).lookingAt()) {
            problems.put(".url", "must match " + url);
        }
        return problems;
    }

    private static void number(JsonNode asset, String field, boolean required, Map<String, String> problems) {
        JsonNode value = asset.path(field);
        boolean seconds = field.equals("duration");
        boolean valid = seconds ? value.isNumber() : value.canConvertToExactIntegral();
        if (required ? !valid : !valid && !value.isMissingNode()) {
            problems.put("." + field, seconds ? "must be a number" : "must be an integer");
        }
    }

    private static boolean is(@Nullable String mediaType, String... any) {
        return mediaType != null && List.of(any).contains(mediaType);
    }
}
