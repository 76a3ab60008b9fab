package dev.medialib.sanity.library;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.core.internal.content.Sha1;
import dev.medialib.sanity.asset.UrlUpload;
import dev.medialib.sanity.document.DocumentStore;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import dev.medialib.sanity.internal.ApiContext;
import dev.medialib.sanity.internal.UploadRules;
import dev.medialib.sanity.library.UploadEndpoints.UrlInput;
import java.util.Map;
import java.util.Objects;

/** Uploads files to a media library. */
final class LibraryUploads {
    /** Search for the existing asset of rejected content. */
    @FunctionalInterface
    interface Recovery {
        UploadedAsset existing(Duplicate duplicate, AssetAlreadyExistsException error);
    }

    private final ApiContext context;
    private final String library;

    LibraryUploads(ApiContext context, String library) {
        this.context = context;
        this.library = library;
    }

    UploadedAsset upload(Content content, LibraryUpload upload) {
        return context.caller().call(UploadEndpoints.UPLOAD, input(content, upload, false));
    }

    /**
     * Uploads content that may be sent again. If the library rejects it because it already has the bytes, returns the result of
     * the recovery.
     */
    UploadedAsset uploadOr(Recovery recovery, Content content, LibraryUpload upload) {
        UploadEndpoints.Input input = input(content, upload, true);
        try {
            return context.caller().call(UploadEndpoints.UPLOAD, input);
        } catch (AssetAlreadyExistsException error) {
            try {
                return recovery.existing(duplicate(content, input.sha1()), error);
            } catch (MedialibException e) {
                e.addSuppressed(error);
                throw e;
            }
        }
    }

    private Duplicate duplicate(Content content, Sha1 sha1) {
        return new Duplicate(new AssetSearch(new DocumentStore(context.library(library))), content, sha1);
    }

    UploadedAsset fromUrl(String url, UrlUpload upload) {
        Map<String, Object> body = UploadRules.urlBody(url, upload.filename(), upload.aspects());
        return context.caller()
                .call(UploadEndpoints.FROM_URL, new UrlInput(context.address(library, upload.tag()), body));
    }

    private UploadEndpoints.Input input(Content content, LibraryUpload upload, boolean mayRepeat) {
        Sha1 sha1 = sha1(content, upload);
        return new UploadEndpoints.Input(
                context.address(library, upload.parameters().tag()), upload, content, sha1, mayRepeat);
    }

    private static Sha1 sha1(Content content, LibraryUpload upload) {
        Objects.requireNonNull(content, "content");
        if (!upload.sendsSha1()) {
            return Sha1.whileSending();
        }
        if (!content.isReplayable()) {
            throw new IllegalArgumentException(
                    "sendSha1() must not be set for a one-shot stream, because it reads the content twice;"
                            + " use a file, bytes or a StreamSource");
        }
        if (mayBecomeSvgImage(content, upload)) {
            throw new IllegalArgumentException(
                    "sendSha1() must not be set for SVG images, because Sanity rewrites them and stores another SHA-1;"
                            + " omit it, or set type(UploadType.FILE)");
        }
        return Sha1.beforehand(content);
    }

    /** Returns whether Sanity creates an SVG image from the content. It does, unless the options set another type. */
    private static boolean mayBecomeSvgImage(Content content, LibraryUpload upload) {
        String type = upload.parameters().values().get("type");
        return UploadRules.isSvg(content) && (type == null || type.equals(UploadType.IMAGE.value()));
    }
}
