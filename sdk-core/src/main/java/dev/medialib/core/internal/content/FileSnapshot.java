package dev.medialib.core.internal.content;

import dev.medialib.core.content.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** Size and modification time of a file, to detect changes. */
record FileSnapshot(Path file, long size, FileTime modified) {

    /**
     * Taken before anything is sent; null when the content is not a file.
     *
     * @throws dev.medialib.core.error.ContentSourceException if the file cannot be accessed
     */
    static @Nullable FileSnapshot first(Content content) {
        Path file = content.path();
        try {
            return file == null ? null : of(file);
        } catch (ContentFailure e) {
            throw e.toException(null);
        }
    }

    private static FileSnapshot of(Path file) throws ContentFailure {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileSnapshot(file, attributes.size(), attributes.lastModifiedTime());
        } catch (IOException e) {
            throw new ContentFailure("the file cannot be read: " + e, e);
        }
    }

    void requireUnchanged() throws ContentFailure {
        FileSnapshot now = of(file);
        if (!now.equals(this)) {
            throw new ContentFailure(
                    "the file changed during the upload: " + size + " bytes of " + modified + " became " + now.size
                            + " bytes of " + now.modified,
                    null);
        }
    }
}
