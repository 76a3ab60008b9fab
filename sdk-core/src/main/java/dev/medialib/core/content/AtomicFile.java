package dev.medialib.core.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears under its name only when it is complete. It is written to the same directory under an unpredictable name,
 * then moved. Closing without {@link #commit} leaves nothing behind.
 */
final class AtomicFile implements AutoCloseable {
    private final Path target;
    private final Path temporary;
    private final @Nullable Set<PosixFilePermission> permissions;
    private final OutputStream out;
    private boolean committed;

    AtomicFile(Path target) throws IOException {
        this.target = target;
        this.temporary = target.resolveSibling(".download-" + UUID.randomUUID() + ".part");
        this.permissions = permissionsOf(target);
        // CREATE_NEW fails if anything exists under this name, even a symbolic link
        this.out = Channels.newOutputStream(Files.newByteChannel(
                temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes(permissions)));
    }

    /** The permissions of the file that will be replaced: the new file must not be readable by more users. */
    private static @Nullable Set<PosixFilePermission> permissionsOf(Path target) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        return view == null || !Files.exists(target)
                ? null
                : view.readAttributes().permissions();
    }

    private static FileAttribute<?>[] attributes(@Nullable Set<PosixFilePermission> permissions) {
        return permissions == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    OutputStream stream() {
        return out;
    }

    void commit() throws IOException {
        out.close();
        if (permissions != null) {
            Files.setPosixFilePermissions(temporary, permissions);
        }
        try {
            // some file systems replace a file in an atomic move only with this option
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
        committed = true;
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
            try {
                out.close();
            } finally {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
