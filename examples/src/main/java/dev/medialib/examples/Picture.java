package dev.medialib.examples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** An image file with what an entry must know of it. */
@SuppressWarnings("ArrayRecordComponent") // examples do not compare pictures
record Picture(String name, byte[] bytes, int width, int height) {
    private static final String SAMPLE = "sailing-boat.jpg";

    /** The picture that comes with the examples, or another JPEG. */
    static Picture of(String... path) throws IOException {
        if (path.length > 0) {
            Path file = Path.of(path[0]);
            return of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
        try (InputStream sample = Picture.class.getResourceAsStream(SAMPLE)) {
            if (sample == null) {
                throw new IOException(SAMPLE + " is not among the resources");
            }
            return of(SAMPLE, sample.readAllBytes());
        }
    }

    private static Picture of(String name, byte[] bytes) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        if (image == null) {
            throw new IOException(name + " is not an image that Java can read");
        }
        return new Picture(name, bytes, image.getWidth(), image.getHeight());
    }
}
