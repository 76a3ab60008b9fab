package dev.medialib.examples;

import dev.medialib.core.content.Download;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Downloads an image from Sitefinity and saves it. Arguments: the image's id, and the file. */
public final class SitefinityDownload {
    private SitefinityDownload() {}

    /** Runs the example. */
    public static void main(String[] args) throws IOException {
        UUID id = args.length > 0 ? UUID.fromString(args[0]) : UUID.randomUUID();
        Path file = args.length > 1
                ? Path.of(args[1])
                : Files.createTempDirectory("sitefinity").resolve("sailing-boat.jpg");
        Picture sample = Picture.of();

        try (Clients clients = new Clients()) {
            SitefinityClient sitefinity = clients.sitefinity(fake -> fake.addMedia(MediaSeed.image()
                    .id(id)
                    .title("Sailing boat")
                    .file(sample.bytes(), sample.name(), sample.mediaType())));
            download(sitefinity, id, file);
            download(sitefinity, new UUID(0, 1), file);
        }
    }

    private static void download(SitefinityClient sitefinity, UUID id, Path file) throws IOException {
        try {
            Image image = sitefinity.images().get(id);
            try (Download download = sitefinity.download(image)) {
                // the bytes are streamed to a temporary file, which replaces the target when all of them have come
                download.saveTo(file);
            }
            System.out.println(image.title() + ": " + Files.size(file) + " bytes, saved to " + file);
        } catch (NotFoundException e) {
            System.out.println(id + ": there is no such image, or it is not published");
        }
    }
}
