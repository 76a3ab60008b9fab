package dev.medialib.core.content;

import java.io.IOException;
import java.io.InputStream;

/** Source of streams with the same bytes, such as a database blob, an entry of an archive, or a file on another server. */
@FunctionalInterface
public interface StreamSource {

    /**
     * Opens a new stream from the first byte. It is called once for each attempt to send, and the caller closes the stream.
     *
     * @throws IOException if the bytes are not available; the upload then fails and is not retried
     */
    InputStream open() throws IOException;
}
