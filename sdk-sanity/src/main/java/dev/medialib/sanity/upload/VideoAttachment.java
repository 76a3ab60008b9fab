package dev.medialib.sanity.upload;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.id.LibraryId;
import java.util.Map;

/**
 * A video of a media library, which is attached to a document without a link. Known from the vendor's Studio; the API reference is
 * silent.
 *
 * @param libraryId the media library
 * @param assetId the asset in the library
 * @param instanceId the bytes in the library, {@code video-…}
 */
public record VideoAttachment(String libraryId, String assetId, String instanceId) implements Attachment {

    /**
     * A video.
     *
     * @throws IllegalArgumentException if an id is malformed, or the instance is not a video
     */
    public VideoAttachment {
        LibraryId.of(libraryId);
        DocumentId.of(assetId);
        DocumentId.of(instanceId);
        if (!instanceId.startsWith("video-")) {
            throw new IllegalArgumentException("instanceId must be that of a video, video-…, but is \"" + instanceId
                    + "\": link the asset instead");
        }
    }

    /** A video that was uploaded. */
    public static VideoAttachment of(String libraryId, UploadedAsset uploaded) {
        return new VideoAttachment(
                libraryId, uploaded.asset().id(), uploaded.assetInstance().id());
    }

    /** Two weak global references to the library: {@code media} to the asset, {@code asset} to its bytes. */
    @Override
    public JsonData asField() {
        return JsonData.of(Map.of(
                "asset", GlobalReferences.weak(libraryId, instanceId),
                "media", GlobalReferences.weak(libraryId, assetId)));
    }
}
