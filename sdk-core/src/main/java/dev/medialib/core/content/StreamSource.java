package dev.medialib.core.content;

import java.io.IOException;
import java.io.InputStream;

/** Gives the same bytes as often as they are asked for: a database blob, an entry of an archive, another server's file. */
@FunctionalInterface
public interface StreamSource {

    /**
     * A fresh stream from the first byte; whoever asked closes it. Called once for each attempt to send.
     *
     * @throws IOException if the bytes cannot be had; the upload fails and is not repeated
     */
    InputStream open() throws IOException;
}
