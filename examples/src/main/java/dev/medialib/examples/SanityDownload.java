package dev.medialib.examples;

import dev.medialib.core.content.Download;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.library.SanityMediaLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Downloads the original of an image or file of Sanity's media library and saves it. Arguments: the id of its instance, such as
 * {@code image-…-300x200-png}, and the file.
 */
public final class SanityDownload {
    private SanityDownload() {}

    /** Runs the example. */
    public static void main(String[] args) throws IOException {
        try (Clients clients = new Clients()) {
            SanityClient sanity = clients.sanity(fake -> {});
            SanityMediaLibrary library = sanity.mediaLibrary(clients.sanityLibrary());
            String id = args.length > 0
                    ? args[0]
                    : library.uploadOrGet(Picture.of().content())
                            .assetInstance()
                            .id();
            Path file = args.length > 1
                    ? Path.of(args[1])
                    : Files.createTempDirectory("sanity").resolve("original.jpg");

            AssetInstance original = library.get(id, AssetInstance.class);
            // the client's token opens private originals, too
            try (Download download = sanity.download(original)) {
                // streamed to a temporary file, which replaces the target when all bytes have come and fit the
                // announced hash
                download.saveTo(file);
            }
            System.out.println(original.originalFilename() + ": " + Files.size(file) + " bytes, saved to " + file);
        }
    }
}
