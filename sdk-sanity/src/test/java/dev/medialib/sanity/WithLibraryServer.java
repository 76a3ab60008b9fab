package dev.medialib.sanity;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests with a {@link LibraryServer} of their own. */
abstract class WithLibraryServer {
    LibraryServer server;
    MediaLibrary library;

    @BeforeEach
    final void startServer() throws Exception {
        server = new LibraryServer();
        library = server.library();
    }

    @AfterEach
    final void stopServer() {
        server.close();
    }
}
