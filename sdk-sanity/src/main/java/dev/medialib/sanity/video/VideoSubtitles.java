package dev.medialib.sanity.video;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.asset.AssetMetadata;
import dev.medialib.sanity.document.DocumentStore;
import dev.medialib.sanity.document.Reference;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.internal.ApiContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the subtitles of a video by the references in its instance. */
final class VideoSubtitles {
    private final DocumentStore documents;
    private final VideoRef video;

    VideoSubtitles(ApiContext context, VideoRef video) {
        this.documents = new DocumentStore(context.library(video.libraryId()));
        this.video = video;
    }

    List<Subtitles> list() {
        JsonData document = documents.get(video.id());
        String current = VideoRef.currentVersion(document);
        JsonData instance = current == null ? document : find(current);
        List<String> ids = instance == null ? List.of() : subtitleIds(instance);
        return ids.isEmpty()
                ? List.of()
                : documents.getAll(ids).byId().values().stream()
                        .map(found -> found.as(Subtitles.class))
                        .toList();
    }

    /** Returns null for an invalid id: it comes from the server, so it is not the caller's error. */
    private @Nullable JsonData find(String id) {
        return DocumentId.isValid(id) ? documents.find(id).orElse(null) : null;
    }

    private static List<String> subtitleIds(JsonData instance) {
        AssetMetadata metadata = instance.as(AssetInstance.class).metadata();
        List<Reference> references = metadata == null ? null : metadata.subtitles();
        return references == null
                ? List.of()
                : references.stream()
                        .map(Reference::ref)
                        .filter(DocumentId::isValid)
                        .toList();
    }
}
