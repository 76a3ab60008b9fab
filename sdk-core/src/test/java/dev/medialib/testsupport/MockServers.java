package dev.medialib.testsupport;

import dev.medialib.testkit.internal.PromptSockets;
import mockwebserver3.MockWebServer;

/** Makes mock servers whose responses do not wait for delayed acknowledgements, which would take 44 ms each. */
public final class MockServers {

    private MockServers() {}

    /** A server that is not started yet. */
    public static MockWebServer create() {
        MockWebServer server = new MockWebServer();
        server.setServerSocketFactory(new PromptSockets());
        return server;
    }
}
