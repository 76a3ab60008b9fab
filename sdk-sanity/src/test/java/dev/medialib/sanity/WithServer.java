package dev.medialib.sanity;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests with a {@link SanityServer} of their own. */
abstract class WithServer {
    SanityServer server;
    MediaLibrary library;

    @BeforeEach
    final void startServer() throws Exception {
        server = new SanityServer();
        library = server.library();
    }

    @AfterEach
    final void stopServer() {
        server.close();
    }
}
