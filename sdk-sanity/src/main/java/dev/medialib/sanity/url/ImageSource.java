package dev.medialib.sanity.url;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.AssetDocumentId;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An image with what an editor said about it: what is cut off, and what shall be seen.
 *
 * @param asset the image itself
 * @param crop what is cut off
 * @param hotspot what shall be seen
 */
public record ImageSource(AssetDocumentId asset, Crop crop, Hotspot hotspot) {
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://.*", Pattern.DOTALL);
    private static final Pattern FILE_NAME = Pattern.compile("/([a-zA-Z0-9_]+-\\d+x\\d+)\\.([a-zA-Z0-9]+)(?=[/?#]|$)");

    /**
     * Checks the asset.
     *
     * @throws IllegalArgumentException if it is no image
     */
    public ImageSource {
        Objects.requireNonNull(crop, "crop");
        Objects.requireNonNull(hotspot, "hotspot");
        if (asset.type() != AssetDocumentId.Type.IMAGE) {
            throw new IllegalArgumentException("an image source must be the id of an image, not " + asset);
        }
    }

    /**
     * An image without crop and hotspot.
     *
     * @throws IllegalArgumentException if the asset is no image
     */
    public static ImageSource of(AssetDocumentId asset) {
        return new ImageSource(asset, Crop.NONE, Hotspot.CENTER);
    }

    /**
     * An image without crop and hotspot.
     *
     * @param idOrUrl the id of its document, such as {@code image-Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000-jpg}, or an address that begins
     *     with {@code http://} or {@code https://} and has the name {@code {assetId}-{width}x{height}.{extension}} in it. Of an
     *     address nothing else is used: neither its host and project nor its parameters.
     * @throws IllegalArgumentException if it is neither
     */
    public static ImageSource of(String idOrUrl) {
        if (!WEB_ADDRESS.matcher(idOrUrl).matches()) {
            return of(AssetDocumentId.of(idOrUrl));
        }
        Matcher name = FILE_NAME.matcher(idOrUrl);
        if (!name.find()) {
            throw new IllegalArgumentException(
                    "the address of an image must have a file name like {assetId}-{width}x{height}.{extension}");
        }
        return of(AssetDocumentId.of("image-" + name.group(1) + "-" + name.group(2)));
    }

    /**
     * The value of an image field as a query returns it: <code>{asset: {_ref}, crop, hotspot}</code>. Instead of {@code _ref} the
     * asset may have an {@code _id}, or an {@code url}; and instead of a field this may be a reference, an asset's document, or a
     * string for {@link #of(String)}.
     *
     * <p>Crop and hotspot may be absent or null. Numbers that are not there count as 0, or as the centre for a hotspot; those
     * beyond 0 and 1 count as 0 and 1.
     *
     * @throws IllegalArgumentException if it does not tell which image it is, as a field does not while its upload is under way; or
     *     if crop or hotspot is malformed
     */
    public static ImageSource of(JsonData field) {
        JsonData asset = field.get("asset");
        String name = name(field);
        if (name == null && asset != null) {
            name = name(asset);
        }
        if (name == null) {
            throw new IllegalArgumentException(
                    "an image field must have an asset with _ref, _id or url; it has none while"
                            + " an upload is under way, and when no image was chosen");
        }
        return new ImageSource(of(name).asset, crop(field.get("crop")), hotspot(field.get("hotspot")));
    }

    private static @Nullable String name(JsonData asset) {
        if (asset.isString()) {
            return asset.asString();
        }
        for (String property : new String[] {"_ref", "_id", "url"}) {
            JsonData value = asset.get(property);
            if (value != null && value.isString() && (!property.equals("_id") || isAssetId(value.asString()))) {
                return value.asString();
            }
        }
        return null;
    }

    private static boolean isAssetId(String id) {
        return id.startsWith("image-");
    }

    private static Crop crop(@Nullable JsonData crop) {
        if (crop == null || crop.isNull()) {
            return Crop.NONE;
        }
        return new Crop(
                fraction("crop", crop, "left", 0),
                fraction("crop", crop, "top", 0),
                fraction("crop", crop, "right", 0),
                fraction("crop", crop, "bottom", 0));
    }

    private static Hotspot hotspot(@Nullable JsonData hotspot) {
        if (hotspot == null || hotspot.isNull()) {
            return Hotspot.CENTER;
        }
        return new Hotspot(
                fraction("hotspot", hotspot, "x", 0.5),
                fraction("hotspot", hotspot, "y", 0.5),
                fraction("hotspot", hotspot, "width", 1),
                fraction("hotspot", hotspot, "height", 1));
    }

    private static double fraction(String owner, JsonData object, String property, double absent) {
        if (!object.isObject()) {
            throw new IllegalArgumentException(owner + " must be an object");
        }
        JsonData value = object.get(property);
        if (value == null || value.isNull()) {
            return absent;
        }
        if (!value.isNumber()) {
            throw new IllegalArgumentException(owner + "." + property + " must be a number");
        }
        return Math.max(0, Math.min(1, value.asDecimal().doubleValue()));
    }

    /** This image with another crop. */
    public ImageSource withCrop(Crop other) {
        return new ImageSource(asset, other, hotspot);
    }

    /** This image with another hotspot. */
    public ImageSource withHotspot(Hotspot other) {
        return new ImageSource(asset, crop, other);
    }
}
