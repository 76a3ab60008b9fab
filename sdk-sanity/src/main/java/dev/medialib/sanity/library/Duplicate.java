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
 * Content that the library rejected because it already contains the bytes, and the search for the existing asset.
 *
 * @param sha1 the SHA-1 of the content, as far as it was sent
 */
record Duplicate(AssetSearch search, Content content, Sha1 sha1) {

    /**
     * Returns the existing asset.
     *
     * @throws AssetAlreadyExistsException if there is no such asset
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
                    "no asset with these bytes was found: it was deleted, or the token has no permission to read it;"
                            + " if it was deleted, delete its instance"
                            + (instanceId == null ? "" : " " + instanceId) + " too and upload again"
                            + (UploadRules.isSvg(content)
                                    ? "; an SVG image is not found by its hash, because Sanity rewrites it"
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
     * @throws AssetAlreadyExistsException if there is no such version: the bytes belong to another asset
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
                "the asset " + assetId
                        + " was not changed and has no version with these bytes; they belong to another asset, or remain"
                        + " from a deleted one");
    }

    private @Nullable Asset byHash(AssetAlreadyExistsException error) {
        String known = hash(error);
        boolean image = content.mediaType().startsWith("image/");
        // Sanity decides what is an image
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
                    "the server did not send the existing asset, and the SHA-1 to find it is unknown, because the response"
                            + " came before the one-shot stream was read completely");
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
