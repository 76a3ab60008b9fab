package dev.medialib.testkit.sanity.asset;

import java.util.zip.CRC32;
import java.util.zip.Deflater;
import okio.Buffer;
import okio.ByteString;

/** Small PNG images of one color, of which no two are alike. */
public final class SampleImage {

    private static final ByteString SIGNATURE = ByteString.decodeHex("89504e470d0a1a0a");
    private static final int WIDTH = 8;
    private static final int HEIGHT = 6;

    private SampleImage() {}

    /**
     * Returns an image.
     *
     * @param number the number of the image, from which its color follows; up to 16 million numbers have their own images
     */
    public static ByteString png(int number) {
        Buffer header = new Buffer().writeInt(WIDTH).writeInt(HEIGHT).write(ByteString.decodeHex("0802000000"));
        Buffer pixels = new Buffer();
        for (int i = 0; i < HEIGHT; i++) {
            pixels.writeByte(0);
            for (int j = 0; j < WIDTH; j++) {
                pixels.writeByte(number >> 16).writeShort(number & 0xffff);
            }
        }
        Buffer png = new Buffer().write(SIGNATURE);
        write(png, "IHDR", header.readByteArray());
        write(png, "IDAT", deflated(pixels.readByteArray()));
        write(png, "IEND", new byte[0]);
        return png.readByteString();
    }

    private static void write(Buffer png, String type, byte[] content) {
        byte[] checked = new Buffer().writeUtf8(type).write(content).readByteArray();
        CRC32 crc = new CRC32();
        crc.update(checked);
        png.writeInt(content.length).write(checked).writeInt((int) crc.getValue());
    }

    /** Returns the format of compressed bytes without compression, which is the same on every platform. */
    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] deflated = new byte[bytes.length + 64];
            int size = deflater.deflate(deflated);
            return ByteString.of(deflated, 0, size).toByteArray();
        } finally {
            deflater.end();
        }
    }
}
