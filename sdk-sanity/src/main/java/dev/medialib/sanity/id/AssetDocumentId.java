package dev.medialib.sanity.id;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Id of an image, file or video document in a dataset, or of an instance in a media library. The id contains all parts of the
 * asset's URL:
 *
 * <ul>
 *   <li>{@code image-{assetId}-{width}x{height}-{extension}}, such as {@code image-Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000-jpg};
 *   <li>{@code file-{assetId}-{extension}};
 *   <li>{@code video-{assetId}-{extension}}; only the prefix is documented, so the extension may be missing.
 * </ul>
 *
 * <p>The asset id is a hash of 40 hexadecimal digits or a random text of 24 to 40 characters. This class does not check this,
 * and neither does Sanity's own builder of image URLs. The id of an asset <em>container</em> in a media library is a different
 * id without parts.
 */
public final class AssetDocumentId {
    /** Type of an asset. */
    public enum Type {
        IMAGE("image"),
        FILE("file"),
        VIDEO("video");

        private final String value;

        Type(String value) {
            this.value = value;
        }

        /** Returns the prefix of the ids of this type: {@code image}, {@code file} or {@code video}. */
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
     * Parses an id.
     *
     * @throws IllegalArgumentException if {@code value} does not have this form, or is a URL
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
        throw Syntax.invalid(
                "assetDocumentId",
                value,
                "like \"image-Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000-jpg\", \"file-{assetId}-{extension}\" or"
                        + " \"video-{assetId}-{extension}\"");
    }

    /** Returns the type of the asset. */
    public Type type() {
        return type;
    }

    /** Returns the hash or random part of the id. It equals the {@code assetId} of the document. */
    public String assetId() {
        return assetId;
    }

    /** Returns the width of the original image in pixels; null for files and videos. */
    public @Nullable Integer width() {
        return width;
    }

    /** Returns the height of the original image in pixels; null for files and videos. */
    public @Nullable Integer height() {
        return height;
    }

    /** Returns the extension of the original file name, without a dot; null for a video whose id has none. */
    public @Nullable String extension() {
        return extension;
    }

    /** Returns this id as a document id. */
    public DocumentId documentId() {
        return value;
    }

    /** Compares the texts of the ids. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssetDocumentId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the text of the id. */
    @Override
    public String toString() {
        return value.toString();
    }
}
