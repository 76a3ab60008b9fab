package dev.medialib.sanity.url;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.AssetDocumentId;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Image with the crop and the hotspot that an editor chose.
 *
 * @param asset the image
 * @param crop the parts to cut off
 * @param hotspot the part to keep visible
 */
public record ImageSource(AssetDocumentId asset, Crop crop, Hotspot hotspot) {
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://.*", Pattern.DOTALL);
    private static final Pattern FILE_NAME = Pattern.compile("/([a-zA-Z0-9_]+-\\d+x\\d+)\\.([a-zA-Z0-9]+)(?=[/?#]|$)");

    /**
     * Checks the asset.
     *
     * @throws IllegalArgumentException if {@code asset} is not an image
     */
    public ImageSource {
        Objects.requireNonNull(crop, "crop");
        Objects.requireNonNull(hotspot, "hotspot");
        if (asset.type() != AssetDocumentId.Type.IMAGE) {
            throw new IllegalArgumentException("asset must be the id of an image, but is " + asset);
        }
    }

    /**
     * Returns the image with this id. The id contains no crop and no hotspot; {@link #of(JsonData)} uses those of an image
     * field.
     *
     * @throws IllegalArgumentException if the asset is not an image
     */
    public static ImageSource of(AssetDocumentId asset) {
        return new ImageSource(asset, Crop.NONE, Hotspot.CENTER);
    }

    /**
     * Returns the image with this id or URL. An id or URL contains no crop and no hotspot; {@link #of(JsonData)} uses those of
     * an image field.
     *
     * @param idOrUrl the id of its document, such as {@code image-Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000-jpg}, or a URL that starts
     *     with {@code http://} or {@code https://} and contains the file name {@code {assetId}-{width}x{height}.{extension}}.
     *     Only the file name of a URL is used, not its host, project or parameters.
     * @throws IllegalArgumentException if {@code idOrUrl} is neither of them
     */
    public static ImageSource of(String idOrUrl) {
        if (!WEB_ADDRESS.matcher(idOrUrl).matches()) {
            return of(AssetDocumentId.of(idOrUrl));
        }
        Matcher name = FILE_NAME.matcher(idOrUrl);
        if (!name.find()) {
            throw new IllegalArgumentException(
                    "the URL of an image must contain a file name such as {assetId}-{width}x{height}.{extension}");
        }
        return of(AssetDocumentId.of("image-" + name.group(1) + "-" + name.group(2)));
    }

    /**
     * Reads the value of an image field as a query returns it: <code>{asset: {_ref}, crop, hotspot}</code>. The asset can have
     * an {@code _id} or a {@code url} instead of {@code _ref}. Instead of a field, the value can also be a reference, the
     * document of an asset, or a text for {@link #of(String)}.
     *
     * <p>Crop and hotspot can be absent or null. Missing numbers of a crop are 0, and a hotspot with missing numbers uses the
     * values of {@link Hotspot#CENTER}. Numbers below 0 are changed to 0, and numbers above 1 to 1.
     *
     * @throws IllegalArgumentException if {@code field} does not contain an image, for example during an upload, or if its crop
     *     or hotspot is invalid
     */
    public static ImageSource of(JsonData field) {
        JsonData asset = field.get("asset");
        String name = name(field);
        if (name == null && asset != null) {
            name = name(asset);
        }
        if (name == null) {
            throw new IllegalArgumentException(
                    "an image field must have an asset with _ref, _id or url; it has none before an image is chosen and"
                            + " during an upload");
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

    /** Returns this image with another crop. */
    public ImageSource withCrop(Crop other) {
        return new ImageSource(asset, other, hotspot);
    }

    /** Returns this image with another hotspot. */
    public ImageSource withHotspot(Hotspot other) {
        return new ImageSource(asset, crop, other);
    }
}
