package dev.medialib.examples.guides;

import dev.medialib.core.content.Content;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;

public class Sources {
    public static Content file(Path file) {
        return Content.of(file).withFileName("boat.jpg");
    }

    public static Content bytes(byte[] jpeg) {
        return Content.of(jpeg).withFileName("boat.jpg").withMediaType("image/jpeg");
    }

    /** Opens the stream anew for each attempt, so the upload can be retried. */
    public static Content blob(byte[] row) {
        return Content.of(() -> new ByteArrayInputStream(row), row.length).withFileName("boat.jpg");
    }

    /** Can be sent once. The upload is not retried after the stream was opened. */
    public static Content once(InputStream stream, long length) {
        return Content.oneShot(stream, length).withFileName("boat.jpg");
    }
}
