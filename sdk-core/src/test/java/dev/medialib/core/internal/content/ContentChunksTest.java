package dev.medialib.core.internal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.BodyNotReplayableException;
import dev.medialib.core.error.ContentSourceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentChunksTest {
    @TempDir
    Path directory;

    private static byte[] data(int size) {
        byte[] data = new byte[size];
        new Random(size).nextBytes(data);
        return data;
    }

    private static byte[] joined(ContentChunks chunks) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        long ordinal = 0;
        for (ContentChunks.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
            assertThat(chunk.ordinal()).isEqualTo(ordinal++);
            byte[] bytes = read(chunk);
            assertThat(bytes).hasSize((int) chunk.length()).isNotEmpty();
            // once more, as for another attempt
            assertThat(read(chunk)).isEqualTo(bytes);
            all.write(bytes);
        }
        assertThat(ordinal).isEqualTo(chunks.count());
        return all.toByteArray();
    }

    private static byte[] read(ContentChunks.Chunk chunk) throws IOException {
        try (InputStream in = chunk.content().open()) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource({"0,7", "1,7", "6,7", "7,7", "8,7", "14,7", "200000,65536", "200000,65537", "131072,65536"})
    void thePiecesOfAnyContentMakeTheWhole(int size, int chunkSize) throws IOException {
        byte[] data = data(size);
        Path file = Files.write(directory.resolve("a.png"), data);
        for (Content content : new Content[] {
            Content.of(data),
            Content.of(file),
            Content.of(() -> new ByteArrayInputStream(data), size),
            Content.oneShot(new ByteArrayInputStream(data), size)
        }) {
            try (ContentChunks chunks = new ContentChunks(content, chunkSize)) {
                assertThat(chunks.length()).isEqualTo(size);
                assertThat(joined(chunks)).as(content.toString()).isEqualTo(data);
                assertThat(chunks.next()).isNull();
                chunks.requireUnchanged();
            }
        }
    }

    @Test
    void aStreamThatGivesAByteAtATimeIsReadWhole() throws IOException {
        byte[] data = data(20);
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(data)) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, 1));
            }
        };
        try (ContentChunks chunks = new ContentChunks(Content.oneShot(slow, 20), 7)) {
            assertThat(joined(chunks)).isEqualTo(data);
        }
    }

    @Test
    void sectionsBeyondFourGigabytesAreTheRightOnes() throws IOException {
        Path sparse = directory.resolve("huge.mp4");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(5_000_000_001L);
            file.seek(5_000_000_000L);
            file.write(42);
        }
        try (ContentChunks chunks = new ContentChunks(Content.of(sparse), 1_000_000_000L)) {
            assertThat(chunks.count()).isEqualTo(6);
            for (int i = 0; i < 5; i++) {
                assertThat(chunks.next().length()).isEqualTo(1_000_000_000L);
            }
            ContentChunks.Chunk last = chunks.next();
            assertThat(last.ordinal()).isEqualTo(5);
            assertThat(read(last)).containsExactly(42);
            assertThat(last.content().mediaType()).isEqualTo("video/mp4");
        }
        try (ContentChunks tiny = new ContentChunks(Content.of(sparse), 1)) {
            assertThat(tiny.count()).isEqualTo(5_000_000_001L);
        }
    }

    @Test
    void aByteOfASectionIsNotOneOfTheNext() throws IOException {
        Path file = Files.write(directory.resolve("a"), new byte[] {1, 2, 3});
        try (ContentChunks chunks = new ContentChunks(Content.of(file), 2);
                InputStream first = chunks.next().content().open()) {
            assertThat(new int[] {first.read(), first.read(), first.read()}).containsExactly(1, 2, -1);
            assertThat(first.read(new byte[0])).isZero();
        }
    }

    @Test
    void aFileThatChangedOrIsGoneIsNoticed() throws IOException {
        Path file = Files.write(directory.resolve("a"), new byte[3]);
        try (ContentChunks chunks = new ContentChunks(Content.of(file), 2)) {
            Files.write(file, new byte[4]);
            assertThatThrownBy(chunks::requireUnchanged)
                    .isInstanceOf(ContentSourceException.class)
                    .hasMessageContaining("3 bytes");
            Files.delete(file);
            assertThatThrownBy(chunks::requireUnchanged).isInstanceOf(ContentSourceException.class);
        }
    }

    @Test
    void aStreamThatIsNotAsLongAsItSaidIsRefusedBeforeItsLastPieceIsGiven() {
        byte[] data = data(10);
        try (ContentChunks more = new ContentChunks(Content.of(() -> new ByteArrayInputStream(data), 11), 5);
                ContentChunks fewer = new ContentChunks(Content.of(() -> new ByteArrayInputStream(data), 9), 5)) {
            assertThat(more.next()).isNotNull();
            assertThat(more.next()).isNotNull();
            assertThatThrownBy(more::next).hasMessageContaining("ended after 10 bytes, but its length is 11");
            assertThat(fewer.next()).isNotNull();
            assertThatThrownBy(fewer::next).hasMessageContaining("continues after 9 bytes, but its length is 9");
        }
    }

    @Test
    void aStreamIsClosedAndItsComplaintHeard() {
        InputStream stream = new FilterInputStream(new ByteArrayInputStream(data(10))) {
            @Override
            public void close() throws IOException {
                throw new IOException("disk is full");
            }
        };
        ContentChunks chunks = new ContentChunks(Content.oneShot(stream, 10), 5);
        assertThat(chunks.next()).isNotNull();
        assertThatThrownBy(chunks::close)
                .isInstanceOf(ContentSourceException.class)
                .hasMessageContaining("disk is full");
        chunks.close();
    }

    @Test
    void whatCannotBeCutIsRefused() throws IOException {
        Content once = Content.oneShot(new ByteArrayInputStream(data(3)), 3);
        once.open().close();
        assertThatThrownBy(() -> new ContentChunks(once, 2)).isInstanceOf(BodyNotReplayableException.class);
        assertThatThrownBy(() -> new ContentChunks(Content.of(data(3)), 0)).hasMessageContaining("chunkSize");
        assertThatThrownBy(() -> new ContentChunks(Content.of(data(3)), 1L << 31))
                .hasMessageContaining("chunkSize");
        assertThatThrownBy(() -> new ContentChunks(Content.of(directory.resolve("none")), 2))
                .isInstanceOf(ContentSourceException.class);
    }

    private long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    @Test
    void aLargePieceOfAStreamIsATemporaryFileUntilItIsClosed() throws IOException {
        byte[] data = data(3 * StreamCopy.IN_MEMORY);
        Content stream = Content.oneShot(new ByteArrayInputStream(data), data.length);
        try (ContentChunks chunks = new ContentChunks(stream, data.length / 2 + 1, directory)) {
            ContentChunks.Chunk first = chunks.next();
            assertThat(temporaryFiles()).isEqualTo(1);
            assertThat(read(first)).isEqualTo(Arrays.copyOf(data, data.length / 2 + 1));
            first.close();
            assertThat(temporaryFiles()).isZero();
            assertThat(chunks.next()).isNotNull();
            assertThat(temporaryFiles()).isEqualTo(1);
        }
        assertThat(temporaryFiles()).isZero();
    }

    @Test
    void aSmallPieceOfAStreamIsNoTemporaryFile() throws IOException {
        byte[] data = data(StreamCopy.IN_MEMORY);
        Content stream = Content.oneShot(new ByteArrayInputStream(data), data.length);
        try (ContentChunks chunks = new ContentChunks(stream, data.length, directory)) {
            assertThat(read(chunks.next())).isEqualTo(data);
            assertThat(temporaryFiles()).isZero();
        }
    }

    @Test
    void aStreamThatFailsLeavesNoTemporaryFile() throws IOException {
        byte[] data = data(StreamCopy.IN_MEMORY + 1);
        try (ContentChunks more = new ContentChunks(
                        Content.of(() -> new ByteArrayInputStream(data), data.length + 9), 1L << 20, directory);
                ContentChunks fewer = new ContentChunks(
                        Content.of(() -> new ByteArrayInputStream(data), data.length - 1), 1L << 20, directory)) {
            assertThatThrownBy(more::next).isInstanceOf(ContentSourceException.class);
            assertThatThrownBy(fewer::next).isInstanceOf(ContentSourceException.class);
        }
        assertThat(temporaryFiles()).isZero();
    }

    @Test
    void aMissingDirectoryForTemporaryFilesIsAnError() {
        int size = StreamCopy.IN_MEMORY + 1;
        try (ContentChunks chunks = new ContentChunks(Content.of(data(size)), size, directory.resolve("none"))) {
            assertThatThrownBy(chunks::next)
                    .isInstanceOf(ContentSourceException.class)
                    .hasMessageContaining("temporary file");
        }
    }
}
