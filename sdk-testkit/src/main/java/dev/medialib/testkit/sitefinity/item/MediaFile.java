package dev.medialib.testkit.sitefinity.item;

import dev.medialib.testkit.internal.ByteStore.Content;
import java.util.Locale;

/**
 * File of an item.
 *
 * @param extension the extension with its dot, or {@code ""}
 * @param hash a hash of the bytes
 * @param version the number of the file, from 1; each replacement adds 1
 */
public record MediaFile(String extension, String mimeType, Content content, int hash, int version, ImageSize size) {

    /** Returns the extension of a file name in lower case, with its dot. */
    public static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot).toLowerCase(Locale.ROOT);
    }

    /** Returns the value after {@code sfvrsn} in the URL. It changes with each replacement. */
    String stamp() {
        return Integer.toHexString(hash) + "_" + version;
    }
}
