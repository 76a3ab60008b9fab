package dev.medialib.core.internal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.content.Content;
import dev.medialib.core.content.Progress;
import dev.medialib.core.error.BodyNotReplayableException;
import dev.medialib.core.error.ContentSourceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
    private static final int CHUNK = 64 * 1024;

    /** A user's stream that counts what is taken from it, and may misbehave. */
    private static class Stream extends FilterInputStream {
        int taken;
        int closed;
        Exception atEnd;
        Exception atClose;

        Stream(int size) {
            super(new ByteArrayInputStream(data(size)));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            if (n < 0) {
                raise(atEnd);
            }
            taken += Math.max(n, 0);
            return n;
        }

        @Override
        public void close() throws IOException {
            closed++;
            raise(atClose);
        }

        private static void raise(Exception e) throws IOException {
            if (e instanceof IOException io) {
                throw io;
            }
            if (e != null) {
                throw (RuntimeException) e;
            }
        }
    }

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Progress> heard = new ArrayList<>();

    private static byte[] data(int size) {
        byte[] data = new byte[size];
        new Random(size).nextBytes(data);
        return data;
    }

    private Upload upload(Content content) {
        return new Upload(content, heard::add);
    }

    private ContentFailure failureOf(Upload upload, int attempt) {
        return catchThrowableOfType(ContentFailure.class, () -> upload.writeTo(out, attempt));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 7})
    void everySizeArrivesWholeWithItsProgress(int size) throws IOException {
        byte[] data = data(size);
        for (Content content : List.of(Content.of(data), Content.of(() -> new ByteArrayInputStream(data)))) {
            out.reset();
            heard.clear();
            Upload upload = upload(content);
            assertThat(upload.announce()).isEqualTo(content.length());
            upload.writeTo(out, 1);
            assertThat(out.toByteArray()).isEqualTo(data);
            assertThat(heard.get(0)).isEqualTo(Progress.of(1, 0, content.length()));
            assertThat(heard.get(heard.size() - 1).sent()).isEqualTo(size);
            assertThat(heard).hasSize(1 + (size + CHUNK - 1) / CHUNK);
        }
    }

    @Test
    void progressComesEvery64KibHoweverSmallTheReads() throws IOException {
        Content trickle = Content.of(() -> new Stream(3 * CHUNK + 5) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, 1000));
            }
        });
        upload(trickle).writeTo(out, 1);
        assertThat(heard).extracting(Progress::sent).containsExactly(0L, 65536L, 131072L, 196608L, 196613L);
    }

    @Test
    void progressBeginsAnewWithEachAttempt() throws IOException {
        Upload upload = upload(Content.of(data(10)));
        upload.writeTo(out, 1);
        upload.writeTo(out, 2);
        OptionalLong ten = OptionalLong.of(10);
        assertThat(heard)
                .containsExactly(
                        Progress.of(1, 0, ten),
                        Progress.of(1, 10, ten),
                        Progress.of(2, 0, ten),
                        Progress.of(2, 10, ten));
    }

    @Test
    void listenerThatThrowsDoesNotBreakTheUpload() throws IOException {
        byte[] data = data(2 * CHUNK);
        Upload upload = new Upload(Content.of(data), progress -> {
            heard.add(progress);
            throw new IllegalStateException("window is gone");
        });
        upload.writeTo(out, 1);
        assertThat(out.toByteArray()).isEqualTo(data);
        assertThat(heard).hasSize(3);
    }

    @Test
    void uploadGoesWithoutAListener() throws IOException {
        new Upload(Content.of(data(5)), null).writeTo(out, 1);
        assertThat(out.size()).isEqualTo(5);
    }

    @Test
    void fileOfMoreThan2GibIsCountedInFull() throws IOException {
        long size = (2L << 30) + 5;
        Path file = directory.resolve("huge.mov");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        Upload upload = upload(Content.of(file));
        assertThat(upload.announce()).hasValue(size);
        upload.writeTo(OutputStream.nullOutputStream(), 1);
        assertThat(heard.get(heard.size() - 1)).isEqualTo(Progress.of(1, size, OptionalLong.of(size)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, CHUNK})
    void contentThatEndsEarlyFailsNamingBothNumbers(int size) {
        Stream stream = new Stream(size);
        ContentFailure failure = failureOf(upload(Content.oneShot(stream, CHUNK + 1)), 1);
        assertThat(failure).hasMessageContaining(size + " bytes, but its length is " + (CHUNK + 1));
        assertThat(stream.closed).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, CHUNK, 2 * CHUNK})
    void contentThatGoesOnFailsBeforeTheBodyIsCompleteAtTheServer(int announced) {
        Stream stream = new Stream(announced + 1000);
        ContentFailure failure = failureOf(upload(Content.oneShot(stream, announced)), 1);
        assertThat(failure)
                .hasMessageContaining("continues after " + announced + " bytes, but its length is " + announced);
        assertThat(out.size()).isLessThan(announced);
        assertThat(stream.taken).isEqualTo(announced + 1);
        assertThat(stream.closed).isEqualTo(1);
    }

    @Test
    void contentAnnouncedAsEmptyMustBeEmpty() {
        assertThat(failureOf(upload(Content.of(() -> new Stream(1), 0)), 1))
                .hasMessageContaining("continues after 0 bytes, but its length is 0");
        assertThat(out.size()).isZero();
    }

    @Test
    void unknownLengthStaysUnannounced() throws IOException {
        Upload upload = upload(Content.oneShot(new Stream(10)));
        assertThat(upload.announce()).isEmpty();
        upload.writeTo(out, 1);
        assertThat(heard).last().isEqualTo(Progress.of(1, 10, OptionalLong.empty()));
    }

    @Test
    void failuresOfTheUsersStreamAreToldFromThoseOfTheNetwork() {
        for (Exception e : List.of(new IOException("disk"), new IllegalStateException("closed"))) {
            Stream stream = new Stream(5);
            stream.atEnd = e;
            stream.atClose = new IOException("close");
            ContentFailure failure = failureOf(upload(Content.oneShot(stream)), 1);
            assertThat(failure).hasCause(e);
            assertThat(failure.getSuppressed()).hasSize(1);
            assertThat(failure.toException(null))
                    .isInstanceOf(ContentSourceException.class)
                    .hasCause(e)
                    .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
        }
    }

    @Test
    void sourceThatCannotBeOpenedIsAContentFailure() {
        Upload upload = upload(Content.of(() -> {
            throw new IOException("blob is gone");
        }));
        assertThat(failureOf(upload, 1)).hasMessageContaining("opened").hasMessageContaining("blob is gone");
        assertThat(failureOf(upload(Content.of(() -> null)), 1)).hasMessageContaining("null");
        assertThat(heard).isEmpty();
    }

    @Test
    void streamThatFailsToCloseFailsTheUploadBeforeItsBodyIsComplete() {
        Stream stream = new Stream(10);
        stream.atClose = new IOException("the process that wrote it failed");
        assertThat(failureOf(upload(Content.oneShot(stream, 10)), 1)).hasCause(stream.atClose);
        assertThat(out.size()).isZero();
        assertThat(stream.closed).isEqualTo(1);
    }

    @Test
    void failureOfTheNetworkPassesUnchangedAndClosesTheSource() {
        Stream stream = new Stream(10);
        IOException reset = new IOException("Connection reset");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw reset;
            }
        };
        Upload upload = upload(Content.oneShot(stream));
        assertThat(upload.opened()).isFalse();
        assertThatThrownBy(() -> upload.writeTo(broken, 1)).isSameAs(reset);
        assertThat(stream.closed).isEqualTo(1);
        assertThat(upload.opened()).isTrue();
    }

    @Test
    void secondAttemptWithAOneShotStreamIsRefusedAsSuch() throws IOException {
        Upload upload = upload(Content.oneShot(new Stream(10)));
        upload.writeTo(out, 1);
        assertThat(failureOf(upload, 2).toException(null)).isInstanceOf(BodyNotReplayableException.class);
    }

    @Test
    void oneShotStreamOfAnEarlierCallIsRefusedBeforeAnythingIsSent() throws IOException {
        Content content = Content.oneShot(new Stream(10));
        upload(content).writeTo(out, 1);
        assertThatThrownBy(upload(content)::announce).isInstanceOf(BodyNotReplayableException.class);
    }

    @Test
    void missingFileIsRefusedBeforeAnythingIsSent() {
        Upload upload = upload(Content.of(directory.resolve("missing.png")));
        assertThatThrownBy(upload::announce).isInstanceOf(ContentSourceException.class);
    }

    @Test
    void fileThatGrowsOrShrinksBetweenAttemptsIsNotSentAgain() throws IOException {
        for (int newSize : List.of(5, 15)) {
            Path file = Files.write(directory.resolve("cat.png"), data(10));
            Upload upload = upload(Content.of(file));
            upload.writeTo(out, 1);
            out.reset();
            Files.write(file, data(newSize));
            assertThat(failureOf(upload, 2))
                    .hasMessageContaining("changed")
                    .hasMessageContaining("10 bytes")
                    .hasMessageContaining(newSize + " bytes");
            assertThat(out.size()).isZero();
            assertThat(upload.announce()).hasValue(10);
        }
    }

    @Test
    void fileRewrittenInTheSameSizeIsNotedByItsTime() throws IOException {
        Path file = Files.write(directory.resolve("cat.png"), data(10));
        Upload upload = upload(Content.of(file));
        upload.announce();
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertThat(failureOf(upload, 1)).hasMessageContaining("changed");
    }

    @Test
    void fileThatIsDeletedBetweenAttemptsIsAContentFailure() throws IOException {
        Path file = Files.write(directory.resolve("cat.png"), data(10));
        Upload upload = upload(Content.of(file));
        upload.writeTo(out, 1);
        Files.delete(file);
        assertThat(failureOf(upload, 2)).isNotNull();
    }

    @Test
    void fileThatChangesWhileItIsSentNeverBecomesACompleteBody() throws IOException {
        Path file = Files.write(directory.resolve("log.txt"), data(CHUNK + 10));
        for (byte[] written : List.of(new byte[0], data(1))) {
            Upload upload = new Upload(Content.of(file), progress -> {
                try {
                    Files.write(file, written, StandardOpenOption.APPEND);
                    Files.setLastModifiedTime(file, FileTime.fromMillis(progress.sent()));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            out.reset();
            assertThat(failureOf(upload, 1)).isNotNull();
            assertThat(out.size()).isEqualTo(CHUNK);
        }
    }

    @Test
    void streamThatBreaksTheRulesOfReadingIsSurvived() throws IOException {
        Content lazy = Content.of(() -> new Stream(10) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return length == 1 ? super.read(buffer, offset, length) : 0;
            }
        });
        upload(lazy).writeTo(out, 1);
        assertThat(out.toByteArray()).isEqualTo(data(10));
        Content boastful = Content.of(() -> new Stream(10) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return length + 1;
            }
        });
        assertThat(failureOf(upload(boastful), 1)).hasMessageContaining("claims");
    }

    @Test
    void noMoreThanOneChunkIsReadAhead() {
        Stream stream = new Stream(10 * CHUNK);
        OutputStream checking = new OutputStream() {
            private int written;

            @Override
            public void write(int b) {
                throw new AssertionError("single bytes");
            }

            @Override
            public void write(byte[] buffer, int offset, int length) {
                written += length;
                assertThat(stream.taken).isEqualTo(written);
            }
        };
        assertThat(catchThrowableOfType(
                        Throwable.class,
                        () -> upload(Content.oneShot((InputStream) stream)).writeTo(checking, 1)))
                .isNull();
        assertThat(stream.taken).isEqualTo(10 * CHUNK);
    }
}
