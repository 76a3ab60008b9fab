package dev.medialib.testkit.sanity.asset;

import dev.medialib.testkit.sanity.asset.AssetContent.Kind;
import java.util.List;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Header of a raster image: its format, and its size in pixels. */
final class ImageHeader {

    private static final ByteString PNG = ByteString.decodeHex("89504e470d0a1a0a");
    private static final ByteString JPEG = ByteString.decodeHex("ffd8ff");
    private static final ByteString TIFF_LITTLE = ByteString.decodeHex("49492a00");
    private static final ByteString TIFF_BIG = ByteString.decodeHex("4d4d002a");

    private interface Format {
        @Nullable Kind read(ImageHeader header);
    }

    private static final List<Format> FORMATS = List.of(
            ImageHeader::png,
            ImageHeader::jpeg,
            ImageHeader::gif,
            ImageHeader::webp,
            header -> HeifHeader.kind(header.bytes),
            ImageHeader::tiff,
            ImageHeader::bmp);

    private final ByteString bytes;

    private ImageHeader(ByteString bytes) {
        this.bytes = bytes;
    }

    /** Returns the kind of the image; null if the bytes are no image of a known format, or if their header is cut off. */
    static @Nullable Kind kind(ByteString bytes) {
        ImageHeader header = new ImageHeader(bytes);
        try {
            for (Format format : FORMATS) {
                Kind kind = format.read(header);
                if (kind != null) {
                    return kind;
                }
            }
        } catch (IndexOutOfBoundsException cutOff) {
            return null;
        }
        return null;
    }

    private @Nullable Kind png() {
        return bytes.startsWith(PNG) ? new Kind("image/png", "png", big(bytes, 16, 4), big(bytes, 20, 4)) : null;
    }

    private @Nullable Kind gif() {
        return has(0, "GIF8") ? new Kind("image/gif", "gif", little(6, 2), little(8, 2)) : null;
    }

    /** Reads the size from the frame header, which follows any number of other segments. */
    private @Nullable Kind jpeg() {
        int at = bytes.startsWith(JPEG) ? 2 : bytes.size();
        while (at < bytes.size() && big(bytes, at, 1) == 0xff) {
            int marker = big(bytes, at + 1, 1);
            boolean isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (isFrame) {
                return new Kind("image/jpeg", "jpg", big(bytes, at + 7, 2), big(bytes, at + 5, 2));
            }
            at += 2 + big(bytes, at + 2, 2);
        }
        return null;
    }

    /** Reads the size from the first chunk, which is one of the three forms of WebP. */
    private @Nullable Kind webp() {
        if (!has(0, "RIFF") || !has(8, "WEBP")) {
            return null;
        }
        int width = 0;
        int height = 0;
        if (has(12, "VP8 ")) {
            width = little(26, 2) & 0x3fff;
            height = little(28, 2) & 0x3fff;
        } else if (has(12, "VP8L")) {
            int size = little(21, 4);
            width = (size & 0x3fff) + 1;
            height = ((size >>> 14) & 0x3fff) + 1;
        } else if (has(12, "VP8X")) {
            width = little(24, 3) + 1;
            height = little(27, 3) + 1;
        }
        return new Kind("image/webp", "webp", width, height);
    }

    /** Reads the size from the tags 256 and 257 of the first directory. */
    private @Nullable Kind tiff() {
        boolean isLittle = bytes.startsWith(TIFF_LITTLE);
        if (!isLittle && !bytes.startsWith(TIFF_BIG)) {
            return null;
        }
        int directory = number(isLittle, 4, 4);
        int width = 0;
        int height = 0;
        for (int i = 0; i < number(isLittle, directory, 2); i++) {
            int entry = directory + 2 + 12 * i;
            boolean isShort = number(isLittle, entry + 2, 2) == 3;
            switch (number(isLittle, entry, 2)) {
                case 256 -> width = number(isLittle, entry + 8, isShort ? 2 : 4);
                case 257 -> height = number(isLittle, entry + 8, isShort ? 2 : 4);
                default -> {
                    // another tag
                }
            }
        }
        return new Kind("image/tiff", "tif", width, height);
    }

    /** Reads the size, whose height is negative if the rows are stored from the top. */
    private @Nullable Kind bmp() {
        if (!has(0, "BM") || bytes.size() < 26) {
            return null;
        }
        boolean isOld = little(14, 4) == 12;
        int width = isOld ? little(18, 2) : little(18, 4);
        int height = isOld ? little(20, 2) : Math.abs(little(22, 4));
        return new Kind("image/bmp", "bmp", width, height);
    }

    private boolean has(int at, String text) {
        return bytes.rangeEquals(at, ByteString.encodeUtf8(text), 0, text.length());
    }

    private int number(boolean isLittle, int at, int size) {
        return isLittle ? little(at, size) : big(bytes, at, size);
    }

    private int little(int at, int size) {
        int value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = (value << 8) | (bytes.getByte(at + i) & 0xff);
        }
        return value;
    }

    static int big(ByteString bytes, int at, int size) {
        int value = 0;
        for (int i = 0; i < size; i++) {
            value = (value << 8) | (bytes.getByte(at + i) & 0xff);
        }
        return value;
    }
}
