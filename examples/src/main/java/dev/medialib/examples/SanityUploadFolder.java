package dev.medialib.examples;

import dev.medialib.core.content.Content;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.library.UploadedAsset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Uploads all files of a folder to Sanity's media library, with their progress. Argument: the folder. */
public final class SanityUploadFolder {
    private SanityUploadFolder() {}

    /** Runs the example. */
    public static void main(String[] args) throws IOException {
        Path folder = args.length > 0 ? Path.of(args[0]) : folderWithTwins();

        try (Clients clients = new Clients()) {
            SanityClient sanity = clients.sanity(fake -> {});
            SanityMediaLibrary library = sanity.mediaLibrary(clients.sanityLibrary());
            for (Path file : filesIn(folder)) {
                upload(library, file);
            }
        }
    }

    private static void upload(SanityMediaLibrary library, Path file) {
        // the file is streamed; if the library already has the same bytes, the existing asset is returned
        UploadedAsset uploaded = library.uploadOrGet(
                Content.of(file),
                u -> u.title(String.valueOf(file.getFileName()))
                        .onProgress(p -> System.out.println(file.getFileName() + ": " + p.sent() + " of "
                                + p.total().orElseThrow() + " bytes"))); // a file has a length
        System.out.println(file.getFileName() + ": asset " + uploaded.asset().id()
                + (uploaded.duplicate() ? ", which was there already" : ""));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Path folderWithTwins() throws IOException {
        Path folder = Files.createTempDirectory("pictures");
        Files.write(folder.resolve("boat.jpg"), Picture.of().bytes());
        Files.write(folder.resolve("copy of boat.jpg"), Picture.of().bytes());
        return folder;
    }
}
