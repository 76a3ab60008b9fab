package dev.medialib.examples.guides;

import dev.medialib.core.content.Content;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.library.UploadedAsset;
import java.nio.file.Path;

public class SanityUpload {
    public static String upload(SanityClient sanity, String libraryId, Path file) {
        UploadedAsset uploaded = sanity.mediaLibrary(libraryId)
                .uploadOrGet(
                        Content.of(file),
                        u -> u.title("Sailing boat").onProgress(p -> System.out.println(p.sent() + " bytes sent")));
        return uploaded.asset().id();
    }
}
