package dev.medialib.sanity.id;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of the document of an image, a file or a video, in a dataset or as an instance in a media library. It says all that the
 * address of the asset needs:
 *
 * <ul>
 *   <li>{@code image-{assetId}-{width}x{height}-{extension}}, such as {@code image-Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000-jpg};
 *   <li>{@code file-{assetId}-{extension}};
 *   <li>{@code video-{assetId}-{extension}}; of these, nothing but the prefix is documented, so the extension may be missing.
 * </ul>
 *
 * <p>The asset id is a hash of 40 hexadecimal digits or a random text of 24 to 40 characters. This is not enforced, just as Sanity's
 * own builder of image URLs does not. The id of an asset <em>container</em> in a media library is another one, without parts.
 */
public final class AssetDocumentId {
    /** What an asset is. */
    public enum Type {
        IMAGE("image"),
        FILE("file"),
        VIDEO("video");

        private final String value;

        Type(String value) {
            this.value = value;
        }

        /** The prefix of the ids, and the value of the API: {@code image}, {@code file} or {@code video}. */
        public String value() {
            return value;
        }
    }

    private static final Pattern IMAGE =
            Pattern.compile("image-(?<id>[a-zA-Z0-9_]+)-(?<w>\\d{1,9})x(?<h>\\d{1,9})-(?<ext>[a-zA-Z0-9]+)");
    private static final Pattern FILE = Pattern.compile("file-(?<id>[a-zA-Z0-9_]+)-(?<ext>[a-zA-Z0-9]+)");
    private static final Pattern VIDEO = Pattern.compile("video-(?<id>[a-zA-Z0-9_.-]+?)(-(?<ext>[a-zA-Z0-9]+))?");

    private final DocumentId value;
    private final Type type;
    private final String assetId;
    private final @Nullable Integer width;
    private final @Nullable Integer height;
    private final @Nullable String extension;

    private AssetDocumentId(DocumentId value, Type type, Matcher parts) {
        this.value = value;
        this.type = type;
        this.assetId = Objects.requireNonNull(parts.group("id"));
        this.width = type == Type.IMAGE ? Integer.valueOf(parts.group("w")) : null;
        this.height = type == Type.IMAGE ? Integer.valueOf(parts.group("h")) : null;
        this.extension = parts.group("ext");
    }

    /**
     * The id that {@code value} is.
     *
     * @throws IllegalArgumentException if it does not have the shape of one; an address is not an id
     */
    public static AssetDocumentId of(String value) {
        Matcher image = IMAGE.matcher(Objects.requireNonNull(value, "assetDocumentId"));
        if (image.matches()) {
            return new AssetDocumentId(DocumentId.of(value), Type.IMAGE, image);
        }
        Matcher file = FILE.matcher(value);
        if (file.matches()) {
            return new AssetDocumentId(DocumentId.of(value), Type.FILE, file);
        }
        Matcher video = VIDEO.matcher(value);
        if (video.matches()) {
            return new AssetDocumentId(DocumentId.of(value), Type.VIDEO, video);
        }
        throw Syntax.refusal(
                "assetDocumentId",
                value,
                "like \"image-Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000-jpg\", \"file-{assetId}-{extension}\" or"
                        + " \"video-{assetId}-{extension}\"");
    }

    /** What the asset is. */
    public Type type() {
        return type;
    }

    /** The hash or random part, which is the {@code assetId} of the asset's document. */
    public String assetId() {
        return assetId;
    }

    /** The width of the original image in pixels; null when this is no image. */
    public @Nullable Integer width() {
        return width;
    }

    /** The height of the original image in pixels; null when this is no image. */
    public @Nullable Integer height() {
        return height;
    }

    /** The extension of the original file's name, without a dot; null for a video whose id has none. */
    public @Nullable String extension() {
        return extension;
    }

    /** This as the id of a document. */
    public DocumentId documentId() {
        return value;
    }

    /** Equal are ids that are written the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssetDocumentId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** As it is written. */
    @Override
    public String toString() {
        return value.toString();
    }
}
