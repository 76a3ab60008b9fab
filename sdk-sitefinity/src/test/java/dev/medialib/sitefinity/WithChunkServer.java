package dev.medialib.sitefinity;

import dev.medialib.core.content.Content;
import dev.medialib.testsupport.RawServer.Request;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Uploads in chunks to a server that takes them. */
public abstract class WithChunkServer {
    public ChunkServer server;

    protected WithChunkServer() {}

    @BeforeEach
    public void start() throws Exception {
        server = new ChunkServer();
    }

    @AfterEach
    public void close() throws Exception {
        server.close();
    }

    public static Content file(int length) {
        return Content.of(new byte[length]).withFileName("котка.jpg");
    }

    public static void upload(SitefinityClient client, Content content) {
        var unused = client.images()
                .upload(content, u -> u.parentId(ChunkServer.LIBRARY).chunksFrom(1));
    }

    public void upload(Content content) {
        upload(server.client, content);
    }

    public List<Request> chunks() {
        return server.server.requests.stream()
                .filter(r -> r.headers().containsKey("X-SF-Chunk-Ordinal"))
                .toList();
    }
}
