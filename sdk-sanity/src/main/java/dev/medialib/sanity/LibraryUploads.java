package dev.medialib.sanity;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.core.internal.content.Sha1;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sanity.UploadEndpoints.UrlInput;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import dev.medialib.sanity.upload.LibraryUpload;
import dev.medialib.sanity.upload.UploadedAsset;
import dev.medialib.sanity.upload.UrlUpload;
import java.util.Objects;

/** Uploads files to a media library. */
final class LibraryUploads {
    private final ApiCaller caller;
    private final RequestTags tags;
    private final String library;

    LibraryUploads(ApiCaller caller, RequestTags tags, String library) {
        this.caller = caller;
        this.tags = tags;
        this.library = library;
    }

    UploadedAsset upload(Content content, LibraryUpload upload) {
        return caller.call(UploadEndpoints.UPLOAD, input(content, upload));
    }

    UploadedAsset uploadOrGet(Content content, LibraryUpload upload, AssetSearch search) {
        UploadEndpoints.Input input = input(content, upload);
        try {
            return caller.call(UploadEndpoints.UPLOAD, input);
        } catch (AssetAlreadyExistsException error) {
            try {
                return new Duplicate(search, content, input.sha1()).found(error);
            } catch (MedialibException e) {
                e.addSuppressed(error);
                throw e;
            }
        }
    }

    UploadedAsset fromUrl(UrlUpload upload) {
        return caller.call(UploadEndpoints.FROM_URL, new UrlInput(library, upload, tags.of(upload.tag())));
    }

    private UploadEndpoints.Input input(Content content, LibraryUpload upload) {
        Sha1 sha1 = sha1(content, upload);
        return new UploadEndpoints.Input(library, upload, tags.of(upload.tag()), content, sha1);
    }

    private static Sha1 sha1(Content content, LibraryUpload upload) {
        Objects.requireNonNull(content, "content");
        if (!upload.sendsSha1()) {
            return Sha1.whileSending();
        }
        if (!content.isReplayable()) {
            throw new IllegalArgumentException(
                    "sendSha1() reads the content twice, which a one-shot stream cannot be: give a file, bytes or a StreamSource");
        }
        return Sha1.beforehand(content);
    }
}
