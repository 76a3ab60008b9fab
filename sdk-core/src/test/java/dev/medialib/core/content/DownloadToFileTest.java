package dev.medialib.core.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DownloadToFileTest {
    private static final byte[] NEW = "new data".repeat(20_000).getBytes(UTF_8);

    @TempDir
    Path directory;

    private static Download complete() {
        return Download.of(new ByteArrayInputStream(NEW), OptionalLong.of(NEW.length), "image/png");
    }

    /** Gives half of the data, then does the given thing. */
    private static Download thatEndsIn(InputStream end) {
        InputStream half = new ByteArrayInputStream(NEW, 0, NEW.length / 2);
        return Download.of(new SequenceInputStream(half, end), OptionalLong.of(NEW.length), null);
    }

    @FunctionalInterface
    private interface Event {
        void happen() throws IOException;
    }

    /** An end of data at which something happens. */
    private static InputStream endWith(Event event) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                event.happen();
                return -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        };
    }

    private static InputStream failing(IOException e) {
        return endWith(() -> {
            throw e;
        });
    }

    private void assertOnlyFileIs(Path file, byte[] data) throws IOException {
        assertThat(file).hasBinaryContent(data);
        assertThat(directory).isDirectoryContaining(file::equals);
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void savesANewFileAndLeavesNothingElseBehind() throws IOException {
        Path target = directory.resolve("cat \uD83D\uDC08.png");
        complete().saveTo(target);
        assertOnlyFileIs(target, NEW);
    }

    @Test
    void replacesAnExistingFileAndKeepsItsPermissions() throws IOException {
        Path target = Files.writeString(directory.resolve("cat.png"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw----"));
        complete().saveTo(target, NEW.length);
        assertOnlyFileIs(target, NEW);
        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(PosixFilePermissions.fromString("rw-rw----"));
    }

    @Test
    void nameOfTheGreatestLengthIsPossible() throws IOException {
        Path target = directory.resolve("x".repeat(255));
        complete().saveTo(target);
        assertOnlyFileIs(target, NEW);
    }

    @Test
    void truncationLeavesTheOldFileAndNoOther() throws IOException {
        Path target = Files.writeString(directory.resolve("cat.png"), "old");
        assertThatThrownBy(() -> thatEndsIn(InputStream.nullInputStream()).saveTo(target))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining(NEW.length / 2 + " bytes, but its length is " + NEW.length);
        assertOnlyFileIs(target, "old".getBytes(UTF_8));
    }

    @Test
    void brokenConnectionLeavesNoFile() {
        Path target = directory.resolve("cat.png");
        assertThatThrownBy(() -> thatEndsIn(failing(new IOException("reset"))).saveTo(target))
                .isInstanceOf(TransportException.class);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void cancellationPassesThroughAndLeavesNoFile() {
        CallCancelledException cancelled = new CallCancelledException("cancelled", null, null);
        assertThatThrownBy(() -> thatEndsIn(endWith(() -> {
                            throw cancelled;
                        }))
                        .saveTo(directory.resolve("cat.png")))
                .isSameAs(cancelled);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void tooLargeBodyLeavesTheOldFileAndNoOther() throws IOException {
        Path target = Files.writeString(directory.resolve("cat.png"), "old");
        Download unannounced = Download.of(new ByteArrayInputStream(NEW), OptionalLong.empty(), null);
        assertThatThrownBy(() -> unannounced.saveTo(target, NEW.length - 1))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining(String.valueOf(NEW.length - 1));
        assertOnlyFileIs(target, "old".getBytes(UTF_8));
    }

    @Test
    void directoryIsRefusedAsTargetBeforeAnythingIsRead() {
        Download untouched = Download.of(failing(new IOException("was read")), OptionalLong.empty(), null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> untouched.saveTo(directory))
                .withMessageContaining("target")
                .withMessageContaining(directory.toString());
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void symbolicLinkIsReplacedAndItsTargetLeftAlone() throws IOException {
        Path precious = Files.writeString(directory.resolve("precious"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("cat.png"), precious);
        complete().saveTo(link);
        assertThat(link).isRegularFile().hasBinaryContent(NEW);
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(precious).hasContent("old");
    }

    @Test
    void targetThatBecomesADirectoryMeanwhileFailsCleanly() throws IOException {
        Path target = directory.resolve("cat.png");
        InputStream makesDirectory = endWith(() -> Files.createDirectories(target.resolve("full")));
        Download download = Download.of(
                new SequenceInputStream(new ByteArrayInputStream(NEW), makesDirectory), OptionalLong.empty(), null);
        assertThatThrownBy(() -> download.saveTo(target))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(target.toString());
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void fileSystemWithoutPosixPermissionsServesAsWell() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(directory.resolve("a.zip"), Map.of("create", "true"))) {
            Path target = Files.writeString(zip.getPath("/cat.png"), "old");
            complete().saveTo(target);
            assertThat(Files.readAllBytes(target)).isEqualTo(NEW);
            try (var files = Files.list(zip.getPath("/"))) {
                assertThat(files).hasSize(1);
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsWrittenIntoAndNotReplaced() throws Exception {
        // no device of the machine, which a mistake would replace for all programs
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> bytesOf(pipe));
        complete().saveTo(pipe);
        assertThat(read.get(5, TimeUnit.SECONDS)).isEqualTo(NEW);
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    private static byte[] bytesOf(Path pipe) {
        try {
            return Files.readAllBytes(pipe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
