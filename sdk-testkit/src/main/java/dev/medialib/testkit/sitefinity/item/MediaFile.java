package dev.medialib.testkit.sitefinity.item;

import java.util.Locale;
import okio.ByteString;

/**
 * The file of an item.
 *
 * @param extension with its dot, or {@code ""}
 * @param version counts the replacements, from 1
 */
public record MediaFile(String extension, String mimeType, ByteString bytes, int version, ImageSize size) {

    public static MediaFile of(String fileName, String mimeType, ByteString bytes, int version) {
        int dot = fileName.lastIndexOf('.');
        String extension = dot < 0 ? "" : fileName.substring(dot).toLowerCase(Locale.ROOT);
        return new MediaFile(extension, mimeType, bytes, version, ImageSize.of(bytes));
    }

    /** What follows the URL's {@code sfvrsn}: it changes with each replacement. */
    String stamp() {
        return Integer.toHexString(bytes.hashCode()) + "_" + version;
    }
}
