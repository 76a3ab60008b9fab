package dev.medialib.sanity.library;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.ApiError;
import dev.medialib.core.internal.content.Sha1;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.asset.AssetType;
import dev.medialib.sanity.document.Reference;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import dev.medialib.sanity.internal.UploadRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content that was rejected because the library already has it, and the search for its asset.
 *
 * @param sha1 of the content, as far as it was sent
 */
record Duplicate(AssetSearch search, Content content, Sha1 sha1) {

    /**
     * Returns the existing asset.
     *
     * @throws AssetAlreadyExistsException if it is not found
     */
    UploadedAsset found(AssetAlreadyExistsException error) {
        String instanceId = error.existingInstanceId();
        Asset asset;
        if (instanceId != null) {
            asset = search.byInstance(instanceId);
        } else {
            asset = byHash(error);
            Reference current = asset == null ? null : asset.currentVersion();
            instanceId = current == null ? null : current.ref();
        }
        AssetInstance instance = asset == null || instanceId == null ? null : search.instance(instanceId);
        if (asset == null || instance == null) {
            throw explained(
                    error,
                    "no asset is found that holds these bytes: it may be deleted, with its bytes left behind, or not be visible"
                            + " to this token. If it was deleted, delete the instance"
                            + (instanceId == null ? "" : " " + instanceId) + " too, and upload anew"
                            + (UploadRules.isSvg(content)
                                    ? ", or be an SVG image, which Sanity rewrites, so that its hash is another"
                                    : ""));
        }
        return UploadedAsset.builder()
                .asset(asset)
                .assetInstance(instance)
                .duplicate(true)
                .build();
    }

    /**
     * Returns the version of an asset that has the bytes.
     *
     * @throws AssetAlreadyExistsException if it has none: the bytes belong to another asset
     */
    UploadedAsset versionOf(String assetId, AssetAlreadyExistsException error) {
        Asset asset = search.documents().get(assetId, Asset.class);
        String instanceId = error.existingInstanceId();
        String hash = instanceId == null ? hash(error) : null;
        for (AssetInstance version : AssetVersions.instances(search.documents(), asset)) {
            if (version.id().equals(instanceId) || (hash != null && hash.equalsIgnoreCase(version.sha1hash()))) {
                return UploadedAsset.builder()
                        .asset(asset)
                        .assetInstance(version)
                        .duplicate(true)
                        .build();
            }
        }
        throw explained(
                error,
                "they are no version of the asset " + assetId
                        + ", which was not changed: they belong to another asset, or"
                        + " were left behind by a deleted one");
    }

    private @Nullable Asset byHash(AssetAlreadyExistsException error) {
        String known = hash(error);
        boolean image = content.mediaType().startsWith("image/");
        // what Sanity takes for an image is for Sanity to say
        List<AssetType> types =
                image ? List.of(AssetType.IMAGE, AssetType.FILE) : List.of(AssetType.FILE, AssetType.IMAGE);
        for (AssetType type : types) {
            Asset found = search.byHash(type.value(), known);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private String hash(AssetAlreadyExistsException error) {
        String hash = sha1.announced() == null ? sha1.sent() : sha1.announced();
        if (hash == null && !content.isReplayable()) {
            throw explained(
                    error,
                    "the server does not say which, and the error came before the one-shot stream was read to its end, so"
                            + " that its SHA-1 is not known");
        }
        return hash == null ? Sha1.of(content) : hash;
    }

    private static AssetAlreadyExistsException explained(AssetAlreadyExistsException error, String why) {
        ApiError details = error.error();
        return new AssetAlreadyExistsException(
                details.withDetails(details.code(), details.message() + " (" + why + ")", details.fieldErrors()),
                error.existingInstanceId());
    }
}
