package dev.medialib.sitefinity.interop;

import dev.medialib.testsupport.NodePeer;
import dev.medialib.testsupport.RawServer;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/** An OData v4 server that others wrote, with entity sets shaped like Sitefinity's; in memory, with as many images as are asked for. */
final class ODataPeer implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("server listening on .*http://[^:]+:(\\d+)");

    private final NodePeer peer;

    private ODataPeer(NodePeer peer) {
        this.peer = peer;
    }

    static ODataPeer start(int images) throws IOException {
        int port = RawServer.unusedPort();
        return new ODataPeer(NodePeer.start(
                "odata-peer",
                Map.of("PORT", String.valueOf(port), "SEED", String.valueOf(images), "NO_COLOR", "1"),
                READY,
                "node",
                "node_modules/@sap/cds/bin/serve.js",
                "all",
                "--in-memory"));
    }

    URI url() {
        return peer.url();
    }

    @Override
    public void close() {
        peer.close();
    }
}
