package dev.medialib.testkit.sanity.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.sanity.internal.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code metadata} of an image. Dimensions are true; of the rest there are samples, as nothing is computed. */
final class AssetMetadata {

    static final List<String> DEFAULT = List.of("palette", "lqip", "blurhash");

    private static final Set<String> KNOWN =
            Set.of("location", "exif", "image", "palette", "lqip", "blurhash", "thumbhash", "none");
    private static final Map<String, String> TEXTS =
            Map.of("lqip", "lqip", "blurhash", "blurHash", "thumbhash", "thumbHash");
    private static final Map<String, String> TYPES = Map.of(
            "location", "geopoint",
            "exif", "sanity.imageExifMetadata",
            "image", "sanity.imageExifTags",
            "palette", "sanity.imagePalette");

    private AssetMetadata() {}

    /** What is asked for, by {@code meta=…} or {@code meta[]=…}; unknown words, comma-joined ones too, mean nothing. */
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
                metadata.putObject(extra).put("_type", TYPES.getOrDefault(extra, ""));
            }
        }
        return metadata;
    }
}
