package dev.medialib.examples.guides;

import dev.medialib.core.content.Content;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.library.UploadedAsset;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

public class CancelledUpload {
    private final CompletableFuture<UploadedAsset> upload;

    public CancelledUpload(SanityClient sanity, String libraryId, Path file) {
        upload = sanity.async(c -> c.mediaLibrary(libraryId).uploadOrGet(Content.of(file)));
    }

    public void onCancelButton() {
        upload.cancel(true);
    }

    public UploadedAsset await() {
        return upload.join();
    }
}
