package dev.medialib.sanity.interop;

import dev.medialib.core.json.JsonData;
import dev.medialib.testsupport.NodePeer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** The vendor's own evaluator of GROQ queries. */
final class GroqPeer implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("^PORT (\\d+)$");

    private final NodePeer peer;

    private GroqPeer(NodePeer peer) {
        this.peer = peer;
    }

    static GroqPeer start() {
        return new GroqPeer(NodePeer.start("groq-peer", Map.of(), READY, "node", "peer.cjs"));
    }

    /**
     * The result of a query over documents, all as JSON.
     *
     * @throws IllegalArgumentException if the evaluator does not understand the query
     */
    String evaluate(String query, String parameters, String documents) {
        String body = JsonData.of(Map.of("query", query))
                .with("params", JsonData.parse(parameters))
                .with("documents", JsonData.parse(documents))
                .toJson();
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) peer.url().toURL().openConnection();
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
            if (connection.getResponseCode() != 200) {
                throw new IllegalArgumentException(text(connection.getErrorStream()));
            }
            return JsonData.parse(text(connection.getInputStream()))
                    .get("result")
                    .toJson();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        peer.close();
    }
}
