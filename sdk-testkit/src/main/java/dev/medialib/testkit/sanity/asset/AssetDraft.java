package dev.medialib.testkit.sanity.asset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Future asset instance, or future asset of a dataset.
 *
 * @param kind the kind that the bytes show; null for files
 */
record AssetDraft(
        AssetContent content,
        String sha1,
        String id,
        AssetContent.@Nullable Kind kind,
        boolean isVideo,
        @Nullable String filename) {

    /** Creates a draft of an image, a video or a file. The given type decides, then the content type, then the bytes. */
    static AssetDraft of(AssetContent content, @Nullable String type, @Nullable String filename) {
        AssetContent.Kind kind = content.sniff();
        boolean sniffedVideo = kind != null && kind.mimeType().startsWith("video/");
        if ("video".equals(type) || (type == null && (content.isVideo() || sniffedVideo))) {
            return new AssetDraft(content, content.sha1(), "video-" + Ids.ksuid() + "-mp4", null, true, filename);
        }
        if ("image".equals(type) && (kind == null || sniffedVideo)) {
            throw invalidImage();
        }
        if (kind == null || sniffedVideo || "file".equals(type)) {
            String extension = content.fileExtension(filename == null ? "" : filename);
            String sha1 = content.sha1();
            return new AssetDraft(content, sha1, "file-" + sha1 + "-" + extension, null, false, filename);
        }
        if (kind.width() <= 0 || kind.height() <= 0) {
            throw ErrorResponse.boom(422, "Invalid image: it has no width or no height");
        }
        AssetContent image = content.asImage(kind);
        String sha1 = image.sha1();
        String id = "image-" + sha1 + "-" + kind.width() + "x" + kind.height() + "-" + kind.extension();
        return new AssetDraft(image, sha1, id, kind, false, filename);
    }

    static ErrorResponse invalidImage() {
        return ErrorResponse.of(
                400,
                ErrorResponse.boomBody(400, "Invalid image, could not read metadata")
                        .put("details", "Input buffer contains unsupported image format"));
    }

    String documentType() {
        return isVideo ? "sanity.videoAsset" : kind == null ? "sanity.fileAsset" : "sanity.imageAsset";
    }

    String extension() {
        return id.substring(id.lastIndexOf('-') + 1);
    }

    String mimeType() {
        if (kind != null) {
            return kind.mimeType();
        }
        String given = content.mimeType();
        return given != null ? given : isVideo ? "video/mp4" : "application/octet-stream";
    }

    /** Returns the file name without its extension; null if there is no file name. */
    @Nullable String titleOfFilename() {
        return filename == null ? null : filename.replaceFirst("\\.[^.]+$", "");
    }

    void describe(ObjectNode document) {
        document.put("sha1hash", sha1())
                .put("mimeType", mimeType())
                .put("extension", extension())
                .put("size", content.bytes().size())
                .put("uploadId", Ids.revision());
        if (filename != null) {
            document.put("originalFilename", filename);
        }
    }
}
