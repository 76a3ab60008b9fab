package dev.medialib.core.content;

import dev.medialib.core.error.BodyNotReplayableException;
import dev.medialib.core.error.ContentSourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/** Source of the bytes of a {@link Content}. */
sealed interface ContentBody {

    String kind();

    OptionalLong length();

    InputStream open() throws IOException;

    /** The first bytes, at most {@link MediaTypes#HEAD}. Empty if reading them would consume the data or be expensive. */
    default byte[] head() {
        return new byte[0];
    }

    final class Bytes implements ContentBody {
        private final byte[] data;

        Bytes(byte[] data) {
            this.data = data;
        }

        @Override
        public String kind() {
            return "bytes";
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(data.length);
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(data);
        }

        @Override
        public byte[] head() {
            return data;
        }
    }

    record File(Path path) implements ContentBody {
        @Override
        public String kind() {
            return "file";
        }

        @Override
        public OptionalLong length() {
            try {
                requireFile();
                if (!Files.isReadable(path)) {
                    throw new IOException("the file is not readable: " + path);
                }
                return OptionalLong.of(Files.size(path));
            } catch (IOException e) {
                throw new ContentSourceException("cannot read the file " + path + ": " + reason(e), null, e);
            }
        }

        @Override
        public InputStream open() throws IOException {
            requireFile();
            return Files.newInputStream(path);
        }

        @Override
        public byte[] head() {
            try (InputStream in = open()) {
                return in.readNBytes(MediaTypes.HEAD);
            } catch (IOException e) {
                // sending the file fails with a better message
                return new byte[0];
            }
        }

        /** Reading a directory fails late and obscurely; opening a pipe without a writer never returns. */
        private void requireFile() throws IOException {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            if (!Files.isRegularFile(path)) {
                throw new IOException("the path is not a regular file: " + path);
            }
        }

        private static String reason(IOException e) {
            return e instanceof NoSuchFileException ? "it does not exist" : String.valueOf(e.getMessage());
        }
    }

    record Streams(StreamSource source, OptionalLong length) implements ContentBody {
        @Override
        public String kind() {
            return "stream source";
        }

        @Override
        public InputStream open() throws IOException {
            InputStream stream = source.open();
            if (stream == null) {
                throw new IOException("the StreamSource returned null instead of a stream");
            }
            return stream;
        }
    }

    record OneShot(InputStream stream, OptionalLong length, AtomicBoolean opened) implements ContentBody {
        @Override
        public String kind() {
            return "one-shot stream";
        }

        @Override
        public InputStream open() {
            if (opened.getAndSet(true)) {
                throw new BodyNotReplayableException(
                        "a one-shot stream was already read; use a file, bytes or a StreamSource instead", null, null);
            }
            return stream;
        }
    }
}
