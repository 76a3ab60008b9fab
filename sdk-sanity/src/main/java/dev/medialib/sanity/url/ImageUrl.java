package dev.medialib.sanity.url;

import dev.medialib.sanity.id.AssetDocumentId;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * URL of an image on Sanity's content delivery network, with transformations. Immutable: every method returns a new URL.
 *
 * <p>The crop and the hotspot of the image are applied. The URL shows only the part that the crop keeps. If both width and
 * height are set, the URL shows the largest part with their aspect ratio that is nearest to the hotspot. {@link #rect}, {@link
 * #focalPoint}, {@link #crop} and {@link #ignoreImageParams} replace crop and hotspot. The resulting rectangle is always within
 * the image and has at least one pixel.
 *
 * <p>Lengths are in pixels. The URLs are byte for byte the same as the URLs of Sanity's library {@code @sanity/image-url}
 * 2.1.1, with three exceptions: the library writes very small numbers with an exponent, does not encode vanity names, and can
 * write an empty rectangle. The URLs were compared with the library's output, but never requested from the real network. Source
 * for the meanings and ranges of the parameters: Sanity's page on image transformations.
 */
public final class ImageUrl {
    private static final Pattern COLOR = Pattern.compile("[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8}");

    private final Cdn cdn;
    private final ImageSource source;

    /** The parameter values in the form of the URL. */
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

    /** Returns the URL of an image without transformations. */
    public static ImageUrl of(Cdn cdn, ImageSource source) {
        return new ImageUrl(
                Objects.requireNonNull(cdn, "cdn"),
                Objects.requireNonNull(source, "source"),
                new EnumMap<>(ImageParameter.class),
                false,
                "");
    }

    /** Returns a URL of another image with the same transformations. */
    public ImageUrl image(ImageSource other) {
        return new ImageUrl(cdn, Objects.requireNonNull(other, "source"), parameters, ignoreImageParams, vanityName);
    }

    /** Returns a URL of the same image with another base URL. */
    public ImageUrl cdn(Cdn other) {
        return new ImageUrl(Objects.requireNonNull(other, "cdn"), source, parameters, ignoreImageParams, vanityName);
    }

    /** Sets the requested width, at least 1. */
    public ImageUrl width(int width) {
        return length(ImageParameter.WIDTH, "width", width);
    }

    /** Sets the requested height, at least 1. */
    public ImageUrl height(int height) {
        return length(ImageParameter.HEIGHT, "height", height);
    }

    /** Sets the requested width and height, at least 1 each. */
    public ImageUrl size(int width, int height) {
        return width(width).height(height);
    }

    /**
     * Sets the minimum width, at least 1. It has an effect only with {@link FitMode#CROP}. Sanity's library deprecates it in
     * favor of {@link #width} with {@link FitMode#MIN}.
     */
    public ImageUrl minWidth(int minWidth) {
        return length(ImageParameter.MIN_WIDTH, "minWidth", minWidth);
    }

    /**
     * Sets the maximum width, at least 1. It has an effect only with {@link FitMode#CROP}. Sanity's library deprecates it in
     * favor of {@link #width} with {@link FitMode#MAX}.
     */
    public ImageUrl maxWidth(int maxWidth) {
        return length(ImageParameter.MAX_WIDTH, "maxWidth", maxWidth);
    }

    /**
     * Sets the minimum height, at least 1. It has an effect only with {@link FitMode#CROP}. Sanity's library deprecates it in
     * favor of {@link #height} with {@link FitMode#MIN}.
     */
    public ImageUrl minHeight(int minHeight) {
        return length(ImageParameter.MIN_HEIGHT, "minHeight", minHeight);
    }

    /**
     * Sets the maximum height, at least 1. It has an effect only with {@link FitMode#CROP}. Sanity's library deprecates it in
     * favor of {@link #height} with {@link FitMode#MAX}.
     */
    public ImageUrl maxHeight(int maxHeight) {
        return length(ImageParameter.MAX_HEIGHT, "maxHeight", maxHeight);
    }

    /**
     * Sets the part of the original image to show. It replaces the crop and hotspot of the image.
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
     * Sets the center of the part to keep. It replaces the crop and hotspot of the image. It has an effect only with {@link
     * FitMode#CROP} and {@link CropMode#FOCALPOINT}.
     *
     * @param x the horizontal position, from 0 on the left side to 1
     * @param y the vertical position, from 0 at the top to 1
     */
    public ImageUrl focalPoint(double x, double y) {
        Numbers.requireFraction("focalPoint.x", x);
        Numbers.requireFraction("focalPoint.y", y);
        return with(ImageParameter.FP_X, Numbers.text(x)).with(ImageParameter.FP_Y, Numbers.text(y));
    }

    /**
     * Sets the background color.
     *
     * @param color hexadecimal digits without {@code #}, as {@code RGB}, {@code ARGB}, {@code RRGGBB} or {@code AARRGGBB}
     */
    public ImageUrl bg(String color) {
        if (!COLOR.matcher(color).matches()) {
            throw new IllegalArgumentException(
                    "bg must be 3, 4, 6 or 8 hexadecimal digits (RGB, ARGB, RRGGBB or AARRGGBB) without #");
        }
        return with(ImageParameter.BG, color);
    }

    /** Flips the image horizontally: left becomes right. */
    public ImageUrl flipHorizontal() {
        return with(ImageParameter.FLIP, flips("v") ? "hv" : "h");
    }

    /** Flips the image vertically: top becomes bottom. */
    public ImageUrl flipVertical() {
        return with(ImageParameter.FLIP, flips("h") ? "hv" : "v");
    }

    private boolean flips(String direction) {
        return parameters.getOrDefault(ImageParameter.FLIP, "").contains(direction);
    }

    /** Sets the format. Use {@link #auto auto(AutoMode.FORMAT)} instead to let the server choose the format for the browser. */
    public ImageUrl format(ImageFormat format) {
        return with(ImageParameter.FORMAT, format.value());
    }

    /**
     * Adds the parameter {@code dl} without a value, so that browsers save the image. For files, browsers keep the original
     * name. For images, the name is not documented.
     */
    public ImageUrl download() {
        return download("");
    }

    /**
     * Adds the parameter {@code dl}, so that browsers save the image under {@code fileName}.
     *
     * @param fileName the suggested file name
     * @throws IllegalArgumentException if {@code fileName} is not valid Unicode
     */
    public ImageUrl download(String fileName) {
        return with(ImageParameter.DOWNLOAD, PercentEncoding.component("fileName", fileName));
    }

    /** Blurs the image, from 0 to 2000. A comment in Sanity's library names 100 as the maximum. */
    public ImageUrl blur(int blur) {
        Numbers.requireWithin("blur", blur, 0, 2000);
        return with(ImageParameter.BLUR, blur);
    }

    /** Sharpens the image, from 0 to 100. */
    public ImageUrl sharpen(int sharpen) {
        Numbers.requireWithin("sharpen", sharpen, 0, 100);
        return with(ImageParameter.SHARPEN, sharpen);
    }

    /** Sets whether the colors are inverted. */
    public ImageUrl invert(boolean invert) {
        return with(ImageParameter.INVERT, String.valueOf(invert));
    }

    /** Rotates the image. */
    public ImageUrl orientation(Orientation orientation) {
        return with(ImageParameter.ORIENTATION, orientation.value());
    }

    /** Sets the quality of lossy formats, from 0 to 100. */
    public ImageUrl quality(int quality) {
        Numbers.requireWithin("quality", quality, 0, 100);
        return with(ImageParameter.QUALITY, quality);
    }

    /** Sets the way to fit the image to the requested size. */
    public ImageUrl fit(FitMode fit) {
        return with(ImageParameter.FIT, fit.value());
    }

    /** Sets the part to keep with {@link FitMode#CROP}. It replaces the crop and hotspot of the image. */
    public ImageUrl crop(CropMode crop) {
        return with(ImageParameter.CROP, crop.value());
    }

    /** Sets the saturation, from -100 to 100. The only documented value is -100, which makes the image gray. */
    public ImageUrl saturation(int saturation) {
        Numbers.requireWithin("saturation", saturation, -100, 100);
        return with(ImageParameter.SATURATION, saturation);
    }

    /** Sets the property that the server chooses. */
    public ImageUrl auto(AutoMode auto) {
        return with(ImageParameter.AUTO, auto.value());
    }

    /**
     * Sets the device pixel ratio, from 1 to 3: the number of device pixels per pixel of width and height. The default is 1.
     */
    public ImageUrl dpr(double dpr) {
        Numbers.requireWithin("dpr", dpr, 1, 3);
        return with(ImageParameter.DPR, Numbers.text(dpr));
    }

    /** Sets the padding in pixels, at least 0. It applies to both width and height. */
    public ImageUrl pad(int pad) {
        Numbers.requireAtLeast("pad", pad, 0);
        return with(ImageParameter.PAD, pad);
    }

    /** Sets the frame of an animated image to show. */
    public ImageUrl frame(Frame frame) {
        return with(ImageParameter.FRAME, frame.value());
    }

    /** Ignores the crop and the hotspot of the image, so that the URL shows the whole image. */
    public ImageUrl ignoreImageParams() {
        return new ImageUrl(cdn, source, parameters, true, vanityName);
    }

    /**
     * Adds a readable name to the end of the URL, for search engines and people. A browser saves the image under this name.
     *
     * @param vanityName such as {@code my-picture.jpg}, without slashes; it is percent-encoded
     * @throws IllegalArgumentException if {@code vanityName} is empty, {@code .} or {@code ..}, or contains a slash
     */
    public ImageUrl vanityName(String vanityName) {
        if (vanityName.isEmpty() || vanityName.matches("\\.{1,2}") || vanityName.contains("/")) {
            throw new IllegalArgumentException(
                    "vanityName must not be empty, \".\" or \"..\", and must not contain a slash");
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

    /** Returns the URL as text. */
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

    /** Returns the {@link #url()} as a URI. */
    public URI uri() {
        return URI.create(url());
    }

    /** Returns the {@link #url()}. */
    @Override
    public String toString() {
        return url();
    }
}
