package dev.medialib.sanity.library;

import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.AssetInstance;
import org.jspecify.annotations.Nullable;

/**
 * Result of the replacement of an asset's file. The asset shows the new file. Documents of datasets still show the file that
 * was linked before.
 *
 * @param asset the asset, with the new file as its current version
 * @param assetInstance the new file
 * @param previousInstanceId the previous current version, which remains a version of the asset; null when there was none
 * @param duplicate whether the asset already had a version with these bytes, so that no version was added
 * @param documentsToUpdate the documents of all datasets that refer to the asset. The call did not change them. To show the new
 *     file in a document, link the asset again and set the document's field to the new link. The list is requested when it is
 *     read, see {@link SanityMediaLibrary#references}
 */
public record ReplacedFile(
        Asset asset,
        AssetInstance assetInstance,
        @Nullable String previousInstanceId,
        boolean duplicate,
        Paged<AssetReference> documentsToUpdate) {}
