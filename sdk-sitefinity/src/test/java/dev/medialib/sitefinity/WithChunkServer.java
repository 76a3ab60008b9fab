package dev.medialib.sitefinity;

import dev.medialib.core.content.Content;
import dev.medialib.testsupport.RawServer.Request;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Uploads in chunks to a server that takes them. */
abstract class WithChunkServer {
    ChunkServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ChunkServer();
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    static Content file(int length) {
        return Content.of(new byte[length]).withFileName("котка.jpg");
    }

    static void upload(SitefinityClient client, Content content) {
        var unused = client.images()
                .upload(content, u -> u.parentId(ChunkServer.LIBRARY).chunksFrom(1));
    }

    void upload(Content content) {
        upload(server.client, content);
    }

    List<Request> chunks() {
        return server.server.requests.stream()
                .filter(r -> r.headers().containsKey("X-SF-Chunk-Ordinal"))
                .toList();
    }
}
