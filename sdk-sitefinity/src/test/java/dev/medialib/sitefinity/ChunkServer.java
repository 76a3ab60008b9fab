package dev.medialib.sitefinity;

import dev.medialib.core.internal.pipeline.TimeSource;
import dev.medialib.core.json.JsonData;
import dev.medialib.testsupport.RawServer;
import dev.medialib.testsupport.RawServer.Connection;
import dev.medialib.testsupport.RawServer.Request;
import dev.medialib.testsupport.VirtualTime;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** A server that takes files in chunks, answers each chunk as a test tells it, and a client of it. */
public final class ChunkServer implements AutoCloseable {
    public static final UUID LIBRARY = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");
    public static final String ITEM = "{\"Id\":\"04995fa1-0cb1-4247-ae10-0bade5d75d0e\"}";
    public static final String TAKEN = "{\"SuccessfullyUploaded\":true,\"ChunkedFileUploadSessionId\":\"s-1\"}";

    /** Answers one chunk. */
    public interface Chunks {
        void answer(Connection connection, Request chunk, int ordinal) throws IOException, InterruptedException;
    }

    public final RawServer server;
    public final SitefinityClient client;
    /** The sizes of chunks by their ordinals, of those that came last. */
    public final Map<Integer, Integer> sizes = new ConcurrentSkipListMap<>();

    public volatile Chunks chunks = (connection, chunk, ordinal) -> connection.answer(200, TAKEN);
    public volatile RawServer.Handler commit = (connection, request) -> connection.answer(200, ITEM);
    public volatile RawServer.Handler cleanUp = (connection, request) -> connection.answer(204, "");
    public volatile RawServer.Handler operation = (connection, request) -> connection.answer(200, "{\"Success\":true}");
    public volatile String info = info(10, 3, 3);

    public ChunkServer() throws IOException {
        this(b -> b);
    }

    /** A server whose client waits in real time. */
    public static ChunkServer inRealTime() throws IOException {
        return new ChunkServer(b -> b.timeSource(TimeSource.SYSTEM));
    }

    public ChunkServer(UnaryOperator<SitefinityClientBuilder> settings) throws IOException {
        server = RawServer.answering(this::answer);
        client = settings.apply(SitefinityClient.builder().baseUrl(server.url()).timeSource(new VirtualTime()))
                .build();
    }

    public static String info(long chunkSize, int repetitions, int parallel) {
        return JsonData.of(new TreeMap<>(Map.of(
                        "ProviderSupportsChunkUpload",
                        true,
                        "BlobStorageProviderName",
                        "Database",
                        "ChunkedFileUploadSessionId",
                        "s-1",
                        "ChunkSize",
                        chunkSize,
                        "MaxRetryCountForChunk",
                        repetitions,
                        "MaxSimultaneousChunkUploadRequestsPerSession",
                        parallel)))
                .toJson();
    }

    private void answer(Connection connection, Request request) throws IOException, InterruptedException {
        String ordinal = request.headers().get("X-SF-Chunk-Ordinal");
        if (request.line().contains("GetChunkUploadInfo")) {
            connection.answer(200, info);
        } else if (request.line().contains("CommitChunks")) {
            commit.answer(connection, request);
        } else if (request.line().contains("CleanUpChunks")) {
            cleanUp.answer(connection, request);
        } else if (request.line().contains("/operation")) {
            operation.answer(connection, request);
        } else if (ordinal != null) {
            sizes.put(Integer.valueOf(ordinal), request.body().length);
            chunks.answer(connection, request, Integer.parseInt(ordinal));
        } else {
            connection.answer(201, ITEM);
        }
    }

    /** How often requests like this came. */
    public long count(String part) {
        return lines().stream().filter(line -> line.contains(part)).count();
    }

    /** How often this chunk came. */
    public long timesSent(int ordinal) {
        return server.requests.stream()
                .filter(r -> String.valueOf(ordinal).equals(r.headers().get("X-SF-Chunk-Ordinal")))
                .count();
    }

    private List<String> lines() {
        return server.requests.stream().map(Request::line).toList();
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}
