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

    static byte[] bmp(int width, int height) {
        return new Buffer()
                .writeUtf8("BM")
                .write(new byte[12])
                .writeIntLe(40)
                .writeIntLe(width)
                .writeIntLe(height)
                .readByteArray();
    }

    /** Returns a WebP with losses. */
    static byte[] webp(int width, int height) {
        return webp(
                "VP8 ",
                new Buffer()
                        .write(ByteString.decodeHex("0000009d012a"))
                        .writeShortLe(width)
                        .writeShortLe(height));
    }

    static byte[] losslessWebp(int width, int height) {
        return webp("VP8L", new Buffer().writeByte(0x2f).writeIntLe((width - 1) | ((height - 1) << 14)));
    }

    static byte[] extendedWebp(int width, int height) {
        return webp(
                "VP8X",
                new Buffer()
                        .writeInt(0)
                        .writeShortLe(width - 1)
                        .writeByte(0)
                        .writeShortLe(height - 1)
                        .writeByte(0));
    }

    private static byte[] webp(String chunk, Buffer content) {
        return new Buffer()
                .writeUtf8("RIFF")
                .writeIntLe(100)
                .writeUtf8("WEBP")
                .writeUtf8(chunk)
                .writeIntLe(80)
                .write(content.readByteArray())
                .readByteArray();
    }

    /** Returns a TIFF with big-endian numbers and the size as 16 bits. */
    static byte[] tiff(int width, int height) {
        Buffer tiff = new Buffer().writeUtf8("MM").writeShort(42).writeInt(8).writeShort(3);
        tiff.writeShort(254).writeShort(4).writeInt(1).writeInt(0);
        tiff.writeShort(256).writeShort(3).writeInt(1).writeShort(width).writeShort(0);
        tiff.writeShort(257).writeShort(3).writeInt(1).writeShort(height).writeShort(0);
        return tiff.readByteArray();
    }

    /** Returns a TIFF with little-endian numbers and the size as 32 bits. */
    static byte[] littleTiff(int width, int height) {
        Buffer tiff =
                new Buffer().writeUtf8("II").writeShortLe(42).writeIntLe(8).writeShortLe(2);
        tiff.writeShortLe(256).writeShortLe(4).writeIntLe(1).writeIntLe(width);
        tiff.writeShortLe(257).writeShortLe(4).writeIntLe(1).writeIntLe(height);
        return tiff.readByteArray();
    }

    static byte[] avif(int width, int height) {
        return heif("avif", width, height);
    }

    static byte[] heic(int width, int height) {
        return heif("heic", width, height);
    }

    /** Returns a file with a general brand, which says that it is AVIF among its other brands. */
    static byte[] generalAvif(int width, int height) {
        return heif("mif1", width, height);
    }

    /** Returns a file with the size of the image between those of a part and of a preview. */
    private static byte[] heif(String brand, int width, int height) {
        byte[] sizes = new Buffer()
                .write(box("ispe", new Buffer().writeInt(0).writeInt(1).writeInt(1)))
                .write(box("ispe", new Buffer().writeInt(0).writeInt(width).writeInt(height)))
                .write(box("ispe", new Buffer().writeInt(0).writeInt(2).writeInt(1)))
                .readByteArray();
        byte[] properties = box("iprp", new Buffer().write(box("ipco", new Buffer().write(sizes))));
        Buffer meta = new Buffer()
                .writeInt(0)
                .write(box("hdlr", new Buffer().writeInt(0)))
                .write(properties);
        return new Buffer()
                .write(box(
                        "ftyp",
                        new Buffer().writeUtf8(brand).writeInt(0).writeUtf8("miaf" + brand.replace("mif1", "avif"))))
                .write(box("meta", meta))
                .readByteArray();
    }

    private static byte[] box(String type, Buffer content) {
        return new Buffer()
                .writeInt((int) content.size() + 8)
                .writeUtf8(type)
                .write(content.readByteArray())
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
