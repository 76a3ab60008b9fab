package dev.medialib.sanity.dataset;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.document.Reference;

/**
 * Image or file of a media library that is linked to a dataset and can be attached to its documents.
 *
 * @param libraryId the id of the media library
 * @param assetId the id of the asset in the library
 * @param document the document in the dataset that represents the asset
 */
public record LinkedAsset(String libraryId, String assetId, AssetInstance document) implements Attachment {

    /**
     * Returns a reference to the dataset's document and a weak global reference to the library's asset. Sanity rejects strong
     * references to libraries.
     */
    @Override
    public JsonData asField() {
        Reference media = document.media();
        return GlobalReferences.field(
                Reference.to(document.id()).toJsonData(),
                media == null ? GlobalReferences.weak(libraryId, assetId) : GlobalReferences.weak(media.ref()));
    }
}
