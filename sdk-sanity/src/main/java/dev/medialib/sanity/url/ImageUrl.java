package dev.medialib.sanity.url;

import dev.medialib.sanity.id.AssetDocumentId;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * The address of an image on Sanity's content delivery network, with what shall be done to it. Immutable: every method answers with
 * another address.
 *
 * <p>An image that comes with crop and hotspot is cut accordingly: to what the crop leaves and, when both width and height are given,
 * to the part of it that has their proportions and is nearest to the hotspot. This is left out when {@link #rect},
 * {@link #focalPoint}, {@link #crop} or {@link #ignoreImageParams} says otherwise. The rectangle lies always within the image and has
 * at least one pixel.
 *
 * <p>Lengths are in pixels. The addresses equal those of Sanity's own library {@code @sanity/image-url} 2.1.1, byte for byte, but
 * where that one writes a tiny number with an exponent, a vanity name without encoding, or a rectangle without a pixel. They were
 * compared with its output, but never fetched from the network itself. The meanings and the ranges of numbers are those of
 * Sanity's page on image transformations.
 */
public final class ImageUrl {
    private static final Pattern COLOR = Pattern.compile("[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8}");

    private final Cdn cdn;
    private final ImageSource source;

    /** The values as they stand in the address. */
    private final Map<ImageParameter, String> parameters;

    private final boolean ignoreImageParams;
    private final String vanityName;

    private ImageUrl(
            Cdn cdn,
            ImageSource source,
            Map<ImageParameter, String> parameters,
            boolean ignoreImageParams,
            String vanityName) {
        this.cdn = cdn;
        this.source = source;
        this.parameters = parameters;
        this.ignoreImageParams = ignoreImageParams;
        this.vanityName = vanityName;
    }

    /** The address of an image as it is. */
    public static ImageUrl of(Cdn cdn, ImageSource source) {
        return new ImageUrl(
                Objects.requireNonNull(cdn, "cdn"),
                Objects.requireNonNull(source, "source"),
                new EnumMap<>(ImageParameter.class),
                false,
                "");
    }

    /** The same treatment of another image. */
    public ImageUrl image(ImageSource other) {
        return new ImageUrl(cdn, Objects.requireNonNull(other, "source"), parameters, ignoreImageParams, vanityName);
    }

    /** The same image at another place: another dataset, library or domain. */
    public ImageUrl cdn(Cdn other) {
        return new ImageUrl(Objects.requireNonNull(other, "cdn"), source, parameters, ignoreImageParams, vanityName);
    }

    /** The wanted width, at least 1. */
    public ImageUrl width(int width) {
        return length(ImageParameter.WIDTH, "width", width);
    }

    /** The wanted height, at least 1. */
    public ImageUrl height(int height) {
        return length(ImageParameter.HEIGHT, "height", height);
    }

    /** The wanted width and height, at least 1 each. */
    public ImageUrl size(int width, int height) {
        return width(width).height(height);
    }

    /**
     * The least width, at least 1, heeded with {@link FitMode#CROP} alone. Sanity's library deprecates it in favour of
     * {@link #width} with {@link FitMode#MIN}.
     */
    public ImageUrl minWidth(int minWidth) {
        return length(ImageParameter.MIN_WIDTH, "minWidth", minWidth);
    }

    /**
     * The greatest width, at least 1, heeded with {@link FitMode#CROP} alone. Sanity's library deprecates it in favour of
     * {@link #width} with {@link FitMode#MAX}.
     */
    public ImageUrl maxWidth(int maxWidth) {
        return length(ImageParameter.MAX_WIDTH, "maxWidth", maxWidth);
    }

    /**
     * The least height, at least 1, heeded with {@link FitMode#CROP} alone. Sanity's library deprecates it in favour of
     * {@link #height} with {@link FitMode#MIN}.
     */
    public ImageUrl minHeight(int minHeight) {
        return length(ImageParameter.MIN_HEIGHT, "minHeight", minHeight);
    }

    /**
     * The greatest height, at least 1, heeded with {@link FitMode#CROP} alone. Sanity's library deprecates it in favour of
     * {@link #height} with {@link FitMode#MAX}.
     */
    public ImageUrl maxHeight(int maxHeight) {
        return length(ImageParameter.MAX_HEIGHT, "maxHeight", maxHeight);
    }

    /**
     * The part of the original to show, instead of what crop and hotspot of the image say.
     *
     * @param left at least 0
     * @param top at least 0
     * @param width at least 1
     * @param height at least 1
     */
    public ImageUrl rect(int left, int top, int width, int height) {
        Numbers.requireAtLeast("rect.left", left, 0);
        Numbers.requireAtLeast("rect.top", top, 0);
        Numbers.requireAtLeast("rect.width", width, 1);
        Numbers.requireAtLeast("rect.height", height, 1);
        return with(ImageParameter.RECT, PixelRect.of(left, top, width, height).toString());
    }

    /**
     * The point to crop around, instead of what crop and hotspot of the image say. The server heeds it with {@link FitMode#CROP} and
     * {@link CropMode#FOCALPOINT}.
     *
     * @param x the fraction of the width, 0 to 1 from the left side
     * @param y the fraction of the height, 0 to 1 from the top
     */
    public ImageUrl focalPoint(double x, double y) {
        Numbers.requireFraction("focalPoint.x", x);
        Numbers.requireFraction("focalPoint.y", y);
        return with(ImageParameter.FP_X, Numbers.text(x)).with(ImageParameter.FP_Y, Numbers.text(y));
    }

    /**
     * The background colour.
     *
     * @param color hexadecimal digits without a sign in front, as {@code RGB}, {@code ARGB}, {@code RRGGBB} or {@code AARRGGBB}
     */
    public ImageUrl bg(String color) {
        if (!COLOR.matcher(color).matches()) {
            throw new IllegalArgumentException(
                    "bg must be 3, 4, 6 or 8 hexadecimal digits (RGB, ARGB, RRGGBB or AARRGGBB) without #");
        }
        return with(ImageParameter.BG, color);
    }

    /** Left becomes right. */
    public ImageUrl flipHorizontal() {
        return with(ImageParameter.FLIP, flips("v") ? "hv" : "h");
    }

    /** Up becomes down. */
    public ImageUrl flipVertical() {
        return with(ImageParameter.FLIP, flips("h") ? "hv" : "v");
    }

    private boolean flips(String direction) {
        return parameters.getOrDefault(ImageParameter.FLIP, "").contains(direction);
    }

    /** The format to convert to. To leave the choice to server and browser, say {@link #auto auto(AutoMode.FORMAT)} instead. */
    public ImageUrl format(ImageFormat format) {
        return with(ImageParameter.FORMAT, format.value());
    }

    /**
     * Makes browsers save the image: the parameter {@code dl} without a value. That this keeps the original name is documented for
     * files alone.
     */
    public ImageUrl download() {
        return download("");
    }

    /**
     * Makes browsers save the image: the parameter {@code dl}.
     *
     * @param fileName the name that they suggest
     * @throws IllegalArgumentException if the name is not valid Unicode
     */
    public ImageUrl download(String fileName) {
        return with(ImageParameter.DOWNLOAD, PercentEncoding.component("fileName", fileName));
    }

    /** Blurs, by 0 to 2000; a comment in Sanity's library speaks of 100 at most. */
    public ImageUrl blur(int blur) {
        Numbers.requireWithin("blur", blur, 0, 2000);
        return with(ImageParameter.BLUR, blur);
    }

    /** Sharpens, by 0 to 100. */
    public ImageUrl sharpen(int sharpen) {
        Numbers.requireWithin("sharpen", sharpen, 0, 100);
        return with(ImageParameter.SHARPEN, sharpen);
    }

    /** Inverts the colours, or says that they shall not be. */
    public ImageUrl invert(boolean invert) {
        return with(ImageParameter.INVERT, String.valueOf(invert));
    }

    /** Rotates. */
    public ImageUrl orientation(Orientation orientation) {
        return with(ImageParameter.ORIENTATION, orientation.value());
    }

    /** The quality of formats that lose something, 0 to 100. */
    public ImageUrl quality(int quality) {
        Numbers.requireWithin("quality", quality, 0, 100);
        return with(ImageParameter.QUALITY, quality);
    }

    /** How the image is brought to the wanted size. */
    public ImageUrl fit(FitMode fit) {
        return with(ImageParameter.FIT, fit.value());
    }

    /** What stays with {@link FitMode#CROP}, instead of what crop and hotspot of the image say. */
    public ImageUrl crop(CropMode crop) {
        return with(ImageParameter.CROP, crop.value());
    }

    /** The saturation, from -100 to 100. The only documented value is -100, which makes the image grey. */
    public ImageUrl saturation(int saturation) {
        Numbers.requireWithin("saturation", saturation, -100, 100);
        return with(ImageParameter.SATURATION, saturation);
    }

    /** What the server may decide by itself. */
    public ImageUrl auto(AutoMode auto) {
        return with(ImageParameter.AUTO, auto.value());
    }

    /** How many pixels of the device make one of the given lengths, 1 to 3; 1 is what holds without saying. */
    public ImageUrl dpr(double dpr) {
        Numbers.requireWithin("dpr", dpr, 1, 3);
        return with(ImageParameter.DPR, Numbers.text(dpr));
    }

    /** The pixels to pad the image by, in its width and its height; at least 0. */
    public ImageUrl pad(int pad) {
        Numbers.requireAtLeast("pad", pad, 0);
        return with(ImageParameter.PAD, pad);
    }

    /** The frame of an animated image to show. */
    public ImageUrl frame(Frame frame) {
        return with(ImageParameter.FRAME, frame.value());
    }

    /** Shows the whole image whatever its crop and hotspot say. */
    public ImageUrl ignoreImageParams() {
        return new ImageUrl(cdn, source, parameters, true, vanityName);
    }

    /**
     * A readable name at the end of the address, for search engines and people, and under which a browser saves the image.
     *
     * @param vanityName such as {@code my-picture.jpg}, without slashes; what an address cannot hold is percent-encoded
     */
    public ImageUrl vanityName(String vanityName) {
        if (vanityName.isEmpty() || vanityName.matches("\\.{1,2}") || vanityName.contains("/")) {
            throw new IllegalArgumentException("vanityName must not be empty, \".\" or \"..\", nor have a slash");
        }
        String name = "/" + PercentEncoding.component("vanityName", vanityName);
        return new ImageUrl(cdn, source, parameters, ignoreImageParams, name);
    }

    private ImageUrl length(ImageParameter parameter, String name, int pixels) {
        Numbers.requireAtLeast(name, pixels, 1);
        return with(parameter, pixels);
    }

    private ImageUrl with(ImageParameter parameter, int value) {
        return with(parameter, String.valueOf(value));
    }

    private ImageUrl with(ImageParameter parameter, String value) {
        Map<ImageParameter, String> changed = new EnumMap<>(parameters);
        changed.put(parameter, value);
        return new ImageUrl(cdn, source, changed, ignoreImageParams, vanityName);
    }

    /** The address. */
    public String url() {
        AssetDocumentId asset = source.asset();
        int width = Objects.requireNonNull(asset.width());
        int height = Objects.requireNonNull(asset.height());
        Map<ImageParameter, String> written = new EnumMap<>(parameters);
        if (isCutAsTheEditorSaid() && width > 0 && height > 0) {
            written.put(ImageParameter.RECT, cut(width, height).toString());
        }
        written.remove(ImageParameter.RECT, PixelRect.of(0, 0, width, height).toString());
        written.remove(ImageParameter.DPR, "1");

        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        written.forEach((parameter, value) -> query.add(parameter.key() + "=" + value));
        return cdn.images() + asset.assetId() + "-" + width + "x" + height + "." + asset.extension() + vanityName
                + query;
    }

    private boolean isCutAsTheEditorSaid() {
        return !ignoreImageParams
                && !parameters.containsKey(ImageParameter.RECT)
                && !parameters.containsKey(ImageParameter.FP_X)
                && !parameters.containsKey(ImageParameter.CROP);
    }

    private PixelRect cut(int imageWidth, int imageHeight) {
        PixelRect crop = PixelRect.cropped(imageWidth, imageHeight, source.crop());
        String width = parameters.get(ImageParameter.WIDTH);
        String height = parameters.get(ImageParameter.HEIGHT);
        if (width == null || height == null) {
            return crop;
        }
        return crop.fittedTo(
                Integer.parseInt(width), Integer.parseInt(height), imageWidth, imageHeight, source.hotspot());
    }

    /** The {@link #url()} as a URI. */
    public URI uri() {
        return URI.create(url());
    }

    /** The {@link #url()}. */
    @Override
    public String toString() {
        return url();
    }
}
