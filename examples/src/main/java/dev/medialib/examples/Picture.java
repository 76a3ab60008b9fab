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

/** Image file with the data that an entry needs. */
@SuppressWarnings("ArrayRecordComponent") // examples do not compare pictures
record Picture(String name, String mediaType, byte[] bytes, int width, int height) {
    private static final String SAMPLE = "sailing-boat.jpg";

    /** Returns the picture at this path. Without a path, or with an empty one, it is the sample of the examples. */
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

    /** Returns the content to upload. A program of your own uses {@code Content.of(path)}. */
    Content content() {
        return Content.of(bytes).withFileName(name);
    }

    /** Returns a title: the file name without its extension. */
    String title() {
        return name.replaceFirst("\\.[^.]*$", "").replace('-', ' ');
    }
}
