package dev.medialib.sanity;

import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.internal.pipeline.Poller;
import dev.medialib.sanity.error.AssetNotReadyException;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.id.LibraryId;
import dev.medialib.sanity.model.AssetInstance;
import dev.medialib.sanity.upload.LinkOptions;
import dev.medialib.sanity.upload.LinkedAsset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links an asset of a media library to a dataset, and waits until that can be done. */
final class AssetLink {
    static final String ID = "sanity.assets.link";

    private record Input(
            String dataset,
            Map<String, String> body,
            LinkOptions options,
            @Nullable String tag) {}

    private static final Endpoint<Input, AssetInstance> LINK = Endpoint.<Input>of(
                    Method.POST, ID, "assets/media-library-link/{dataset}", (input, r) -> {
                        r.path("dataset", input.dataset());
                        // here with brackets, and at uploads without, as the vendor's own tools do
                        input.options().metadata().forEach(kind -> r.query("meta[]", kind));
                        r.query("tag", input.tag()).json(input.body());
                    })
            .returning(ResponseReader.jsonShape(Assets::document));

    private final ApiCaller caller;
    private final RequestTags tags;
    private final String dataset;

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
            throw new IllegalArgumentException(
                    "instanceId is that of a video, \"" + instanceId
                            + "\": videos are not linked to a dataset but attached to a document as they are, by a VideoAttachment");
        }
        Input input = new Input(dataset, body, options, tags.of(options.tag()));
        return new LinkedAsset(libraryId, assetId, whenReady(input));
    }

    private AssetInstance whenReady(Input input) {
        Poller waiter = caller.waiter(input.options().limit());
        while (true) {
            try {
                return caller.call(LINK, input);
            } catch (AssetNotReadyException e) {
                if (!waiter.await()) {
                    throw new DeadlineExceededException(
                            "the asset was not ready within " + input.options().limit(), e.call(), e);
                }
            }
        }
    }
}
