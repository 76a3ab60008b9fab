package dev.medialib.sanity;

import dev.medialib.core.internal.pipeline.Caller;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.mutation.MutationResult;
import dev.medialib.sanity.query.Groq;
import java.util.Map;
import java.util.regex.Pattern;

/** One media library of an organization: its assets, videos, keys, and all its documents. */
public final class MediaLibrary extends DocumentStore {
    private static final Pattern ASPECT = Pattern.compile("[A-Za-z_]\\w*");

    MediaLibrary(Caller caller, Settings settings, String id) {
        super(caller, settings, id, StoreEndpoints.MEDIA_LIBRARY, caller.root());
    }

    /** The library's id, such as {@code mlZxz9rvqf76}. */
    public String id() {
        return name;
    }

    /**
     * Deletes an asset and its draft, in one transaction. That its bytes stay behind as a document of their own, so that uploading them
     * anew is refused as a duplicate, was inferred and not tried.
     *
     * @param assetId of the asset, not of one of its instances
     */
    public MutationResult deleteAsset(String assetId) {
        DocumentId id = DocumentId.of(assetId);
        return transaction().delete(id.value()).delete(id.draft().value()).commit();
    }

    /**
     * Sets aspects of an asset, and leaves its other aspects as they are.
     *
     * @param valuesByAspect by the names of aspects, which here are letters, digits and underscores; null values are refused
     * @throws IllegalArgumentException if it is empty, or a name is another; {@link #patch} takes any path
     */
    public MutationResult setAspects(String assetId, Map<String, ?> valuesByAspect) {
        if (valuesByAspect.isEmpty()) {
            throw new IllegalArgumentException("valuesByAspect must not be empty");
        }
        return patch(assetId, patch -> {
            patch.setIfMissing("aspects", Map.of());
            valuesByAspect.forEach((aspect, value) -> patch.set("aspects." + requireAspect(aspect), value));
        });
    }

    /** Deletes the definition of an aspect. What assets hold under its name stays. That there is none is no error. */
    public MutationResult deleteAspect(String aspectName) {
        return delete(Groq.of("*[_type == $type && _id == $id]")
                .param("type", "sanity.asset.aspect")
                .param("id", DocumentId.of(aspectName).value()));
    }

    /**
     * Says who may fetch an asset. A cache may hold an asset that was public for up to 30 days.
     *
     * @param policy {@code public} or {@code private}
     */
    public MutationResult setAccessPolicy(String assetId, String policy) {
        return patch(assetId, patch -> patch.set("cdnAccessPolicy", policy));
    }

    private static String requireAspect(String aspect) {
        if (!ASPECT.matcher(aspect).matches()) {
            throw new IllegalArgumentException(
                    "the name of an aspect has letters, digits and underscores and begins with no digit," + " but is \""
                            + aspect + "\"");
        }
        return aspect;
    }

    @Override
    public String toString() {
        return "MediaLibrary[" + name + "]";
    }
}
