package dev.medialib.sanity;

import dev.medialib.core.content.Content;
import dev.medialib.core.internal.pipeline.Caller;
import dev.medialib.sanity.upload.LibraryUpload;
import dev.medialib.sanity.upload.UploadedAsset;
import dev.medialib.sanity.upload.UrlUpload;
import java.net.URI;
import java.util.function.Consumer;

/** One media library of an organization: its assets, videos, keys, and all its documents. */
public final class MediaLibrary extends DocumentStore {
    MediaLibrary(Caller caller, Settings settings, String id) {
        super(caller, settings, id);
    }

    /** The library's id, such as {@code mlZxz9rvqf76}. */
    public String id() {
        return name;
    }

    /** {@link #upload(Content, Consumer)} with nothing said. */
    public UploadedAsset upload(Content content) {
        return upload(content, upload -> {});
    }

    /**
     * Uploads an image, a video or any other file: streamed, as raw bytes, with the media type of the content. Never repeated once
     * bytes of it were written. A video is still being worked on when this returns, as {@code assetInstance().state()} says.
     *
     * <p>The SHA-1 of what was sent is compared with the one in the answer, if it has one. Unless an idle timeout is set, Sanity is
     * given five minutes to answer after the last byte.
     *
     * @throws dev.medialib.sanity.error.AssetAlreadyExistsException if the library has these bytes; see {@link #uploadOrGet}
     * @throws dev.medialib.sanity.error.UploadCorruptedException if Sanity stored other bytes than were sent
     * @throws dev.medialib.core.error.PayloadTooLargeException if it is too large
     * @throws dev.medialib.core.error.UnprocessableException if Sanity cannot do anything with the image, as third parties report
     * @throws IllegalArgumentException if {@code sendSha1} is asked for a one-shot stream; nothing is sent
     */
    public UploadedAsset upload(Content content, Consumer<LibraryUpload.Builder> upload) {
        return uploads().upload(content, LibraryUpload.of(upload));
    }

    /** {@link #uploadOrGet(Content, Consumer)} with nothing said. */
    public UploadedAsset uploadOrGet(Content content) {
        return uploadOrGet(content, upload -> {});
    }

    /**
     * Uploads; or, if the library has these bytes already, finds the asset that holds them, which is left as it is.
     * {@link UploadedAsset#duplicate} tells which of the two it was. The asset that is found may be another one than that of
     * {@code assetId}.
     *
     * <p>How Sanity names what it has is only known from third-party reports. If it names nothing, the asset is looked for by its hash.
     *
     * @throws dev.medialib.sanity.error.AssetAlreadyExistsException if no asset is found that holds the bytes; the message says more
     */
    public UploadedAsset uploadOrGet(Content content, Consumer<LibraryUpload.Builder> upload) {
        return uploads().uploadOrGet(content, LibraryUpload.of(upload), new AssetSearch(caller, name));
    }

    /** {@link #fromUrl(String, Consumer)} for a URI. */
    public UploadedAsset fromUrl(URI url, Consumer<UrlUpload.Builder> upload) {
        return fromUrl(url.toASCIIString(), upload);
    }

    /**
     * Lets Sanity fetch a file. Not in the vendor's API reference: known from its command line tool. Sanity fetches for up to 300 s;
     * unless other time limits are set, the call waits 370 s.
     *
     * @param url https, with at most 2048 characters and without a user name
     * @throws dev.medialib.core.error.ServerException with status 502 or 504, if the source cannot be reached or is slow
     * @throws IllegalArgumentException if the URL or the file name breaks the rules; nothing is sent
     */
    public UploadedAsset fromUrl(String url, Consumer<UrlUpload.Builder> upload) {
        return uploads().fromUrl(UrlUpload.of(url, upload));
    }

    private LibraryUploads uploads() {
        return new LibraryUploads(caller, settings.tags(), name);
    }

    @Override
    public String toString() {
        return "MediaLibrary[" + name + "]";
    }
}
