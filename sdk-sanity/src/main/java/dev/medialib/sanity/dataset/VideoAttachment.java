package dev.medialib.sanity.dataset;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.id.LibraryId;
import dev.medialib.sanity.library.UploadedAsset;

/**
 * Video of a media library that can be attached to documents of a dataset. A video needs no link. This form is not in the API
 * reference. Source: the vendor's Studio.
 *
 * @param libraryId the id of the media library
 * @param assetId the id of the asset in the library
 * @param instanceId the id of the instance in the library, {@code video-…}
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
            throw new IllegalArgumentException("instanceId must be the id of a video, video-…, but is \"" + instanceId
                    + "\"; link other assets with Assets.link");
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
