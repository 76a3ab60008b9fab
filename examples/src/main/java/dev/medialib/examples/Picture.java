package dev.medialib.examples;

import dev.medialib.core.content.Content;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** An image file with what an entry must know of it. */
@SuppressWarnings("ArrayRecordComponent") // examples do not compare pictures
record Picture(String name, String mediaType, byte[] bytes, int width, int height) {
    private static final String SAMPLE = "sailing-boat.jpg";

    /** The picture at this path; the one that comes with the examples if there is no path, or an empty one. */
    static Picture of(@Nullable String... path) throws IOException {
        String given = path.length == 0 || path[0] == null ? "" : path[0];
        if (!given.isBlank()) {
            Path file = Path.of(given);
            if (!Files.isRegularFile(file)) {
                throw new IOException("there is no file " + file.toAbsolutePath());
            }
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
        return new Picture(name, Content.of(bytes).mediaType(), bytes, image.getWidth(), image.getHeight());
    }

    /** What the libraries take as an upload. A program of your own says {@code Content.of(path)}. */
    Content content() {
        return Content.of(bytes).withFileName(name);
    }

    /** A name for people: the file's, without its ending. */
    String title() {
        return name.replaceFirst("\\.[^.]*$", "").replace('-', ' ');
    }
}
