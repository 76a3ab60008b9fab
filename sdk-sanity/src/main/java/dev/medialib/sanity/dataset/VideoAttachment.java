package dev.medialib.sanity.dataset;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.id.LibraryId;
import dev.medialib.sanity.library.UploadedAsset;

/**
 * A video of a media library, which is attached to a document without a link. This form is known from the vendor's Studio; the
 * API reference does not describe it.
 *
 * @param libraryId the media library
 * @param assetId the asset in the library
 * @param instanceId the instance in the library, {@code video-…}
 */
public record VideoAttachment(String libraryId, String assetId, String instanceId) implements Attachment {

    /**
     * Checks the ids.
     *
     * @throws IllegalArgumentException if an id is invalid, or the instance is not a video
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

    /**
     * Returns the attachment of an uploaded video.
     *
     * @throws IllegalArgumentException if the library id is invalid, or the upload is not a video
     */
    public static VideoAttachment of(String libraryId, UploadedAsset uploaded) {
        return new VideoAttachment(
                libraryId, uploaded.asset().id(), uploaded.assetInstance().id());
    }

    /** Returns two weak global references to the library: {@code media} to the asset and {@code asset} to its instance. */
    @Override
    public JsonData asField() {
        return GlobalReferences.field(
                GlobalReferences.weak(libraryId, instanceId), GlobalReferences.weak(libraryId, assetId));
    }
}
