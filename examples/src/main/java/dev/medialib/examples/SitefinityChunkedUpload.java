package dev.medialib.examples;

import dev.medialib.core.content.Content;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.library.VideoLibrary;
import dev.medialib.sitefinity.media.Video;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Uploads a large video to Sitefinity in chunks. If a chunk fails, only that chunk is retried. Argument: the file. On a real server, chunked
 * uploads must be allowed in its settings.
 */
public final class SitefinityChunkedUpload {
    private static final int MEGABYTE = 1024 * 1024;

    private SitefinityChunkedUpload() {}

    /** Runs the example. */
    public static void main(String[] args) throws IOException {
        Path file = args.length > 0
                ? Path.of(args[0])
                : Files.write(Files.createTempDirectory("video").resolve("cat.mp4"), new byte[5 * MEGABYTE]);

        try (Clients clients = new Clients()) {
            SitefinityClient sitefinity =
                    clients.sitefinity(fake -> fake.settings().chunkSize.set(MEGABYTE));
            VideoLibrary library = sitefinity.videoLibraries().create(l -> l.title("Medialib examples"));

            Video video = sitefinity
                    .videos()
                    .upload(
                            Content.of(file),
                            u -> u.parentId(library.id())
                                    .chunksFrom(2 * MEGABYTE) // smaller files go in one request
                                    .parallelChunks(2)
                                    .onProgress(p -> System.out.println(p.sent() + " bytes sent")));
            sitefinity.videos().publish(video.id());

            System.out.println(video.title() + " has "
                    + sitefinity.videos().get(video.id()).totalSize() + " bytes");
        }
    }
}
