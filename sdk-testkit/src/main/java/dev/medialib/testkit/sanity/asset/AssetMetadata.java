package dev.medialib.testkit.sanity.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.internal.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code metadata} of an image. The dimensions are true. All other values are samples, because the fake computes nothing. */
final class AssetMetadata {

    static final List<String> DEFAULT = List.of("palette", "lqip", "blurhash");

    private static final Set<String> KNOWN =
            Set.of("location", "exif", "image", "palette", "lqip", "blurhash", "thumbhash", "none");
    private static final Map<String, String> TEXTS =
            Map.of("lqip", "lqip", "blurhash", "blurHash", "thumbhash", "thumbHash");
    private static final Map<String, Map<String, ?>> OBJECTS = Map.of(
            "location", Map.of("_type", "geopoint", "lat", 59.91, "lng", 10.75, "alt", 23.5),
            "exif", Map.of("_type", "sanity.imageExifMetadata", "ExposureTime", 0.0025, "FNumber", 1.8, "ISO", 32),
            "image", Map.of("_type", "sanity.imageExifTags", "Make", "Maker", "Model", "Model 3", "Orientation", 1),
            "palette",
                    Map.of("_type", "sanity.imagePalette", "dominant", swatch("#3a5f8a"), "muted", swatch("#7d7f83")));

    private AssetMetadata() {}

    /**
     * Returns the requested metadata, from {@code meta=…} or {@code meta[]=…}. Unknown and comma-separated values are ignored.
     */
    static List<String> requested(Call call, List<String> absent) {
        List<String> words = new ArrayList<>(call.queries("meta"));
        words.addAll(call.queries("meta[]"));
        if (words.isEmpty()) {
            return absent;
        }
        return words.contains("none")
                ? List.of()
                : words.stream().filter(KNOWN::contains).toList();
    }

    static ObjectNode image(AssetContent.Kind kind, List<String> extras) {
        ObjectNode metadata = Json.object().put("_type", "sanity.imageMetadata");
        metadata.putObject("dimensions")
                .put("_type", "sanity.imageDimensions")
                .put("width", kind.width())
                .put("height", kind.height())
                .put("aspectRatio", (double) kind.width() / kind.height());
        return addExtras(metadata, extras);
    }

    static ObjectNode addExtras(ObjectNode metadata, List<String> extras) {
        for (String extra : extras) {
            String field = TEXTS.get(extra);
            if (field != null) {
                metadata.put(field, extra.equals("lqip") ? "data:image/jpeg;base64,/9j/2Q==" : "V5F~gcIo4TxZRj");
            } else {
                metadata.set(extra, Json.of(OBJECTS.getOrDefault(extra, Map.of())));
            }
        }
        return metadata;
    }

    private static Map<String, ?> swatch(String background) {
        return Map.of(
                "_type", "sanity.imagePaletteSwatch",
                "background", background,
                "foreground", "#fff",
                "title", "#fff",
                "population", 6.4);
    }
}
