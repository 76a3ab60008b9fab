package dev.medialib.sanity.library;

import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.AssetInstance;
import org.jspecify.annotations.Nullable;

/**
 * Result of the replacement of an asset's file. The asset shows the new file; documents of datasets still show the one that they
 * were linked to.
 *
 * @param asset the asset, with the new file as its current version
 * @param assetInstance the new file
 * @param previousInstanceId the version that was current before, which stays a version of the asset; null when there was none
 * @param duplicate whether the asset already had these bytes as a version, so that nothing was added
 * @param documentsToUpdate what the call did not do: the documents of all datasets that refer to the asset. Each shows the file
 *     that it was linked to until the asset is linked again and the document refers to the new link. Nothing is requested
 *     before the listing is read, see {@link SanityMediaLibrary#references}
 */
public record ReplacedFile(
        Asset asset,
        AssetInstance assetInstance,
        @Nullable String previousInstanceId,
        boolean duplicate,
        Paged<AssetReference> documentsToUpdate) {}
