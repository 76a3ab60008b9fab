package dev.medialib.sanity;

import dev.medialib.sanity.library.SanityMediaLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests with a {@link SanityServer} of their own. */
public abstract class WithServer {
    protected SanityServer server;
    protected SanityMediaLibrary library;

    protected WithServer() {}

    @BeforeEach
    public final void startServer() throws Exception {
        server = new SanityServer();
        library = server.library();
    }

    @AfterEach
    public final void stopServer() {
        server.close();
    }
}
