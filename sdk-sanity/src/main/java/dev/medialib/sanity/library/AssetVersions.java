package dev.medialib.sanity.library;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.asset.AssetVersion;
import dev.medialib.sanity.document.DocumentStore;
import dev.medialib.sanity.document.MutationResult;
import dev.medialib.sanity.document.Reference;
import dev.medialib.sanity.error.IncompleteReplacementException;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.internal.ApiContext;
import dev.medialib.sanity.internal.Processing;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions of the assets of a library. An uploaded version does not become the current one by itself. */
final class AssetVersions {
    private static final Pattern INSTANCE = Pattern.compile("(image|file|video)-.+");

    private final ApiContext context;
    private final String library;
    private final DocumentStore documents;

    AssetVersions(ApiContext context, String library) {
        this.context = context;
        this.library = library;
        this.documents = new DocumentStore(context.library(library));
    }

    List<AssetInstance> list(String assetId) {
        return instances(documents, asset(assetId));
    }

    /** Returns the instances of all versions, including the current one. */
    static List<AssetInstance> instances(DocumentStore documents, Asset asset) {
        Set<String> ids = new LinkedHashSet<>();
        List<AssetVersion> versions = asset.versions();
        if (versions != null) {
            versions.forEach(version -> add(ids, version.instance()));
        }
        add(ids, asset.currentVersion());
        return ids.isEmpty() ? List.of() : documents.getAll(ids).listOf(AssetInstance.class);
    }

    /** Adds the id of a reference. Invalid ids are skipped: they come from a document, so they are not the caller's error. */
    private static void add(Set<String> ids, @Nullable Reference reference) {
        if (reference != null && DocumentId.isValid(reference.ref())) {
            ids.add(reference.ref());
        }
    }

    MutationResult setCurrent(String assetId, String instanceId) {
        if (!INSTANCE.matcher(DocumentId.of(instanceId).value()).matches()) {
            throw new IllegalArgumentException(
                    "instanceId must be the id of an instance, such as image-…, file-… or video-…, but is \""
                            + instanceId + "\"");
        }
        return documents.patch(assetId, patch -> patch.set("currentVersion", Reference.to(instanceId)));
    }

    ReplacedFile replace(String assetId, Content content, AssetFileReplacement replacement) {
        LibraryUpload upload =
                replacement.upload().forAsset(DocumentId.of(assetId).value());
        Asset before = asset(assetId);
        UploadedAsset stored = new LibraryUploads(context, library)
                .uploadOr((duplicate, error) -> duplicate.versionOf(assetId, error), content, upload);
        return finish(before, stored, replacement.limit());
    }

    /** Returns the asset. It is read before the upload, so that no file is stored for a missing asset. */
    private Asset asset(String assetId) {
        Asset asset = documents.get(assetId, Asset.class);
        if (!"sanity.asset".equals(asset.type())) {
            throw new IllegalArgumentException("assetId must be the id of an asset, not of an instance, but \""
                    + assetId + "\" is a " + asset.type());
        }
        return asset;
    }

    /** Makes the stored file current. The file is already stored, so every error must contain its id. */
    private ReplacedFile finish(Asset before, UploadedAsset stored, Duration limit) {
        String previous = id(before.currentVersion());
        if (!stored.asset().id().equals(before.id())) {
            throw incomplete(stored, previous, "Sanity did not add it to the asset " + before.id(), null);
        }
        AssetInstance instance;
        Asset asset;
        try {
            instance = processed(stored.assetInstance(), limit);
            asset = progress(instance).isReady() ? current(stored, instance.id()) : stored.asset();
        } catch (RuntimeException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw incomplete(stored, previous, reason, e);
        }
        if (!progress(instance).isReady()) {
            throw incomplete(stored, previous, progress(instance).outcome(), null);
        }
        return new ReplacedFile(
                asset,
                instance,
                previous,
                stored.duplicate(),
                ReferenceEndpoints.list(context.references(), context.address(library), before.id()));
    }

    private Asset current(UploadedAsset stored, String instanceId) {
        Asset asset = stored.asset();
        if (instanceId.equals(id(asset.currentVersion()))) {
            return asset;
        }
        JsonData changed = setCurrent(asset.id(), instanceId).document();
        return changed == null ? asset.withCurrentVersion(Reference.to(instanceId)) : changed.as(Asset.class);
    }

    private AssetInstance processed(AssetInstance stored, Duration limit) {
        return progress(stored).isPending()
                ? context.caller()
                        .poll(
                                limit,
                                within -> whenProcessed(within, stored.id()),
                                cutOff -> late(stored, limit, cutOff))
                : stored;
    }

    private @Nullable AssetInstance whenProcessed(ApiCaller within, String instanceId) {
        AssetInstance now =
                new DocumentStore(context.with(within).library(library)).get(instanceId, AssetInstance.class);
        return progress(now).isPending() ? null : now;
    }

    private static DeadlineExceededException late(
            AssetInstance stored, Duration limit, @Nullable DeadlineExceededException cutOff) {
        return new DeadlineExceededException(stored.id() + " was not ready within " + limit, null, cutOff);
    }

    private static Processing progress(AssetInstance instance) {
        return Processing.of(instance.toJsonData());
    }

    private static @Nullable String id(@Nullable Reference reference) {
        return reference == null ? null : reference.ref();
    }

    private static IncompleteReplacementException incomplete(
            UploadedAsset stored, @Nullable String previous, String reason, @Nullable RuntimeException cause) {
        return new IncompleteReplacementException(
                stored.asset().id(), stored.assetInstance().id(), previous, reason, cause);
    }
}
