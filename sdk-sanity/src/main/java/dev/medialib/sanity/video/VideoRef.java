package dev.medialib.sanity.video;

import static dev.medialib.sanity.internal.ErrorEnvelope.text;

import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.id.GlobalDocumentReference;
import dev.medialib.sanity.internal.LibraryAddress;
import org.jspecify.annotations.Nullable;

/**
 * Identification of a video by the caller: the id of its instance, {@code video-…-mp4}, the id of its asset, or a global
 * reference such as {@code media-library:mlZxz9rvqf76:30rh9U3GDEK3ToiId1Zje4uvalC}.
 *
 * @param library the library of the reference, or otherwise the library of the client
 */
record VideoRef(LibraryAddress library, String id) {

    /**
     * Parses the id or global reference of a video.
     *
     * @param asked the library of the client
     */
    static VideoRef of(String video, LibraryAddress asked) {
        if (video.indexOf(':') < 0) {
            return new VideoRef(asked, DocumentId.of(video).value());
        }
        GlobalDocumentReference reference = GlobalDocumentReference.of(video);
        if (!reference.resourceType().equals(GlobalDocumentReference.MEDIA_LIBRARY)) {
            throw new IllegalArgumentException(
                    "video must be in a media library, but \"" + video + "\" refers to a " + reference.resourceType());
        }
        return new VideoRef(
                new LibraryAddress(reference.resourceId(), asked.tag()),
                reference.documentId().value());
    }

    String libraryId() {
        return library.id();
    }

    RequestDraft fill(RequestDraft r) {
        return library.fill(r).path("videoId", id);
    }

    /** Returns the current version of an asset; null if the document is not an asset or has none. */
    static @Nullable String currentVersion(JsonData document) {
        JsonData current = document.at("/currentVersion/_ref");
        boolean isAsset = "sanity.asset".equals(text(document, "_type"));
        return isAsset && current != null && current.isString() ? current.asString() : null;
    }
}
