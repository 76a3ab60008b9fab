package dev.medialib.sanity.dataset;

import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.dataset.AssetEndpoints.LinkInput;
import dev.medialib.sanity.error.AssetNotReadyException;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.id.LibraryId;
import dev.medialib.sanity.internal.RequestTags;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Links an asset of a media library to a dataset, and waits until the asset is ready. An instance can be used once. */
final class AssetLink {
    private final ApiCaller caller;
    private final RequestTags tags;
    private final String dataset;
    private @Nullable AssetNotReadyException notReady;

    AssetLink(ApiCaller caller, RequestTags tags, String dataset) {
        this.caller = caller;
        this.tags = tags;
        this.dataset = dataset;
    }

    LinkedAsset link(String libraryId, String assetId, String instanceId, LinkOptions options) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("mediaLibraryId", LibraryId.of(libraryId).value());
        body.put("assetInstanceId", DocumentId.of(instanceId).value());
        body.put("assetId", DocumentId.of(assetId).value());
        if (instanceId.startsWith("video-")) {
            throw new IllegalArgumentException("instanceId must not be the id of a video, but is \"" + instanceId
                    + "\"; videos are not linked, so attach the video to a document with VideoAttachment");
        }
        LinkInput input = new LinkInput(dataset, body, options, tags.of(options.tag()));
        // without the limit, because a running request may link the asset
        AssetInstance document =
                caller.poll(options.limit(), within -> attempt(input), cutOff -> late(options, cutOff));
        return new LinkedAsset(libraryId, assetId, document);
    }

    private @Nullable AssetInstance attempt(LinkInput input) {
        try {
            return caller.call(AssetEndpoints.LINK, input);
        } catch (AssetNotReadyException e) {
            notReady = e;
            return null;
        }
    }

    /**
     * Creates the exception for an asset that was not ready in time.
     *
     * @param cutOff the exception of the call's own deadline; null when there is none
     */
    private DeadlineExceededException late(LinkOptions options, @Nullable DeadlineExceededException cutOff) {
        if (cutOff != null) {
            return cutOff;
        }
        AssetNotReadyException last = Objects.requireNonNull(notReady);
        return new DeadlineExceededException("the asset was not ready within " + options.limit(), last.call(), last);
    }
}
