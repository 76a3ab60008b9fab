package dev.medialib.sitefinity.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.content.Content;
import dev.medialib.sitefinity.ChunkServer;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.testsupport.ChildJvm;
import dev.medialib.testsupport.RawServer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is never in memory as a whole. */
class UploadMemoryTest {
    private static final long LENGTH = 96L * 1024 * 1024;
    private static final UUID LIBRARY = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");

    /** Bytes that are made as they are read; each tells its place. */
    private static final class Generated extends InputStream {
        private long at;

        @Override
        public int read() {
            return at == LENGTH ? -1 : (int) (at++ % 251);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at == LENGTH) {
                return -1;
            }
            int n = (int) Math.min(length, LENGTH - at);
            for (int i = 0; i < n; i++) {
                buffer[offset + i] = (byte) (at++ % 251);
            }
            return n;
        }
    }

    private static InputStream counted(InputStream in, AtomicLong read) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = super.read(buffer, offset, length);
                read.addAndGet(Math.max(n, 0));
                return n;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLargeFileIsStreamedThrough(boolean base64) throws Exception {
        AtomicLong read = new AtomicLong();
        AtomicLong received = new AtomicLong();
        AtomicLong farthestAhead = new AtomicLong();
        try (RawServer server = RawServer.of(connection -> {
                    RawServer.Request head = connection.readHead();
                    long left = Long.parseLong(head.headers().get("Content-Length"));
                    InputStream file = base64 ? Base64.getDecoder().wrap(connection.in) : connection.in;
                    long bytes = base64 ? left / 4 * 3 : left;
                    Generated expected = new Generated();
                    byte[] buffer = new byte[48 * 1024];
                    for (long at = 0; at < bytes; ) {
                        int n = file.readNBytes(buffer, 0, (int) Math.min(buffer.length, bytes - at));
                        assertThat(Arrays.copyOf(buffer, n)).isEqualTo(expected.readNBytes(n));
                        at += n;
                        farthestAhead.accumulateAndGet(read.get() - at, Math::max);
                    }
                    received.set(bytes);
                    connection.answer(201, "{\"Id\":\"" + LIBRARY + "\"}");
                });
                SitefinityClient client =
                        SitefinityClient.builder().baseUrl(server.url()).build()) {
            Content content =
                    Content.of(() -> counted(new Generated(), read), LENGTH).withFileName("big.mp4");
            client.videos().upload(content, u -> {
                u.parentId(LIBRARY).chunksFrom(Long.MAX_VALUE);
                if (base64) {
                    u.base64();
                }
            });
            assertThat(received).hasValue(LENGTH);
            // what stands in the buffers of two sockets, and not the file
            assertThat(farthestAhead.get()).isLessThan(LENGTH / 4);
        }
    }

    @Test
    void onlyChunksInProgressOfAStreamAreCopied() throws Exception {
        AtomicLong opened = new AtomicLong();
        try (ChunkServer server = new ChunkServer()) {
            // one copy may be as large as all memory that is meant for copies, and no second one is made beside it
            server.info = ChunkServer.info(40L * 1024 * 1024, 3, 8);
            AtomicLong now = new AtomicLong();
            AtomicLong most = new AtomicLong();
            server.chunks = (connection, chunk, ordinal) -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                now.decrementAndGet();
                connection.answer(200, ChunkServer.TAKEN);
            };
            var video = server.client
                    .videos()
                    .upload(
                            Content.of(
                                            () -> {
                                                opened.incrementAndGet();
                                                return new Generated();
                                            },
                                            LENGTH)
                                    .withFileName("big.mp4"),
                            u -> u.parentId(LIBRARY).parallelChunks(8));
            assertThat(video.id()).isNotNull();
            assertThat(opened).hasValue(1);
            assertThat(most).hasValue(1);
            assertThat(server.sizes.values()).containsExactly(40 << 20, 40 << 20, 16 << 20);
        }
    }

    /** A program with little memory uploads a stream in large chunks. */
    @Test
    void chunksOfAStreamNeedLittleMemory() throws Exception {
        try (ChunkServer server = new ChunkServer()) {
            server.info = ChunkServer.info(32L * 1024 * 1024, 3, 2);
            ChildJvm.endsSoonAfterMain(
                    "uploaded", Map.of("JAVA_TOOL_OPTIONS", "-Xmx24m"), SmallMemoryMain.class, server.server.url());
            assertThat(server.sizes.values()).containsExactly(32 << 20, 32 << 20, 32 << 20);
        }
    }

    static final class SmallMemoryMain {
        private SmallMemoryMain() {}

        // the address of the server
        public static void main(String[] args) {
            try (SitefinityClient client =
                    SitefinityClient.builder().baseUrl(args[0]).build()) {
                var video = client.videos()
                        .upload(Content.of(Generated::new, LENGTH).withFileName("big.mp4"), u -> u.parentId(LIBRARY));
                ChildJvm.mainReturns(video.id() == null ? "lost" : "uploaded");
            }
        }
    }
}
