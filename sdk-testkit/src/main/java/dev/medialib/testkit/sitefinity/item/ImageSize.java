package dev.medialib.testkit.sitefinity.item;

import okio.ByteString;

/** Width and height in pixels, read from the headers of PNG and JPEG files. Both are 0 for other files. */
public record ImageSize(int width, int height) {

    private static final ImageSize UNKNOWN = new ImageSize(0, 0);
    private static final ByteString PNG = ByteString.decodeHex("89504e470d0a1a0a");
    private static final ByteString JPEG = ByteString.decodeHex("ffd8");

    static ImageSize of(ByteString bytes) {
        if (bytes.startsWith(PNG) && bytes.size() >= 24) {
            return new ImageSize(
                    (number(bytes, 16) << 16) + number(bytes, 18), (number(bytes, 20) << 16) + number(bytes, 22));
        }
        return bytes.startsWith(JPEG) ? jpeg(bytes) : UNKNOWN;
    }

    /** Reads the size. It skips segments until a frame header. All markers from C0 to CF except three begin one. */
    private static ImageSize jpeg(ByteString bytes) {
        int at = 2;
        while (at + 9 <= bytes.size() && (bytes.getByte(at) & 0xff) == 0xff) {
            int marker = bytes.getByte(at + 1) & 0xff;
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                return new ImageSize(number(bytes, at + 7), number(bytes, at + 5));
            }
            at += 2 + number(bytes, at + 2);
        }
        return UNKNOWN;
    }

    private static int number(ByteString bytes, int at) {
        return ((bytes.getByte(at) & 0xff) << 8) + (bytes.getByte(at + 1) & 0xff);
    }
}
