package dev.medialib.testkit.sitefinity.item;

import java.util.Locale;
import okio.ByteString;

/**
 * File of an item.
 *
 * @param extension the extension with its dot, or {@code ""}
 * @param version the number of the file, from 1; each replacement adds 1
 */
public record MediaFile(String extension, String mimeType, ByteString bytes, int version, ImageSize size) {

    public static MediaFile of(String fileName, String mimeType, ByteString bytes, int version) {
        int dot = fileName.lastIndexOf('.');
        String extension = dot < 0 ? "" : fileName.substring(dot).toLowerCase(Locale.ROOT);
        return new MediaFile(extension, mimeType, bytes, version, ImageSize.of(bytes));
    }

    /** Returns the value after {@code sfvrsn} in the URL. It changes with each replacement. */
    String stamp() {
        return Integer.toHexString(bytes.hashCode()) + "_" + version;
    }
}
