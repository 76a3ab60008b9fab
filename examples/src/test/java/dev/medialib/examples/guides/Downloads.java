package dev.medialib.examples.guides;

import dev.medialib.core.content.Download;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sitefinity.SitefinityClient;
import java.nio.file.Path;
import java.util.UUID;

public class Downloads {
    public static void livingdocs(LivingdocsClient livingdocs, String key, Path target) {
        try (Download image = livingdocs.mediaLibrary().serveImage(key)) {
            image.saveTo(target);
        }
    }

    public static void sanity(SanityClient sanity, AssetInstance instance, Path target) {
        try (Download file = sanity.download(instance)) {
            file.saveTo(target);
        }
    }

    /** Reads a small file into memory. A file of more than a million bytes is an error. */
    public static byte[] sitefinity(SitefinityClient sitefinity, UUID id) {
        try (Download file = sitefinity.download(sitefinity.images().get(id))) {
            return file.readAllBytes(1_000_000);
        }
    }
}
