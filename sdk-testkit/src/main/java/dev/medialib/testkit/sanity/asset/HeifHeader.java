package dev.medialib.testkit.sanity.asset;

import dev.medialib.testkit.sanity.asset.AssetContent.Kind;
import java.util.Set;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Header of AVIF and HEIC, which are boxes inside of boxes. Each box has its size, its type, and its content. The size in pixels
 * is in the properties of the images, of which the file can have several: parts, and a preview. The largest is the image.
 */
final class HeifHeader {

    private static final Set<String> AVIF = Set.of("avif", "avis");
    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final Set<String> CONTAINERS = Set.of("meta", "iprp", "ipco");
    private static final int BOX = 8;

    private final ByteString bytes;
    private int width;
    private int height;

    private HeifHeader(ByteString bytes) {
        this.bytes = bytes;
    }

    /** Returns the kind of the image; null if the bytes are neither AVIF nor HEIC. */
    static @Nullable Kind kind(ByteString bytes) {
        if (bytes.size() < 16 || !type(bytes, 0).equals("ftyp")) {
            return null;
        }
        String brand = text(bytes, 8);
        boolean isAvif = AVIF.contains(brand) || (HEIC.contains(brand) && hasAvifBrand(bytes));
        if (!isAvif && !HEIC.contains(brand)) {
            return null;
        }
        HeifHeader header = new HeifHeader(bytes);
        header.read(0, bytes.size());
        return new Kind(isAvif ? "image/avif" : "image/heic", isAvif ? "avif" : "heic", header.width, header.height);
    }

    private static boolean hasAvifBrand(ByteString bytes) {
        int end = Math.min(bytes.size(), ImageHeader.big(bytes, 0, 4));
        for (int at = 16; at + 4 <= end; at += 4) {
            if (AVIF.contains(text(bytes, at))) {
                return true;
            }
        }
        return false;
    }

    private void read(int from, int to) {
        int at = from;
        while (at + BOX <= to) {
            int size = ImageHeader.big(bytes, at, 4);
            // 0 means up to the end of the file, 1 that a long size follows; neither occurs before the sizes of images
            if (size < BOX || size > to - at) {
                return;
            }
            String type = type(bytes, at);
            if (CONTAINERS.contains(type)) {
                // meta has a version and flags before its boxes
                read(at + BOX + (type.equals("meta") ? 4 : 0), at + size);
            } else if (type.equals("ispe") && size >= BOX + 12) {
                take(ImageHeader.big(bytes, at + BOX + 4, 4), ImageHeader.big(bytes, at + BOX + 8, 4));
            }
            at += size;
        }
    }

    private void take(int itsWidth, int itsHeight) {
        if ((long) itsWidth * itsHeight > (long) width * height) {
            width = itsWidth;
            height = itsHeight;
        }
    }

    private static String type(ByteString bytes, int box) {
        return text(bytes, box + 4);
    }

    private static String text(ByteString bytes, int at) {
        return bytes.substring(at, at + 4).utf8();
    }
}
