package dev.medialib.core.internal.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Some bytes of a file, or fewer when the file ends before. */
final class FileSection extends FilterInputStream {
    private long left;

    FileSection(Path file, long offset, long length) throws IOException {
        super(Channels.newInputStream(
                FileChannel.open(file, StandardOpenOption.READ).position(offset)));
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        int one = left > 0 ? super.read() : -1;
        left -= one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0 && length > 0) {
            return -1;
        }
        int n = super.read(buffer, offset, (int) Math.min(length, left));
        left -= Math.max(n, 0);
        return n;
    }
}
