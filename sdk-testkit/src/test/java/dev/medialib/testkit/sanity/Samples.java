package dev.medialib.testkit.sanity;

import java.nio.charset.StandardCharsets;
import okio.Buffer;
import okio.ByteString;

/** Minimal files of different types. */
final class Samples {

    private Samples() {}

    static byte[] png(int width, int height) {
        return new Buffer()
                .write(ByteString.decodeHex("89504e470d0a1a0a0000000d49484452"))
                .writeInt(width)
                .writeInt(height)
                .write(ByteString.decodeHex("0802000000"))
                .readByteArray();
    }

    static byte[] gif(int width, int height) {
        return new Buffer()
                .writeUtf8("GIF89a")
                .writeShortLe(width)
                .writeShortLe(height)
                .readByteArray();
    }

    /** Returns a JPEG with a segment before the one with the size. */
    static byte[] jpeg(int width, int height) {
        return new Buffer()
                .write(ByteString.decodeHex("ffd8ffe000044a46ffc2001108"))
                .writeShort(height)
                .writeShort(width)
                .write(ByteString.decodeHex("03012200"))
                .readByteArray();
    }

    static byte[] mp4() {
        return new Buffer().writeInt(24).writeUtf8("ftypisom").writeInt(1).readByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String sha1(byte[] bytes) {
        return ByteString.of(bytes).sha1().hex();
    }
}
