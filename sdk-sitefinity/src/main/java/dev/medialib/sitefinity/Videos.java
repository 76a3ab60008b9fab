package dev.medialib.sitefinity;

import dev.medialib.core.content.Content;
import dev.medialib.sitefinity.change.VideoChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Video;
import dev.medialib.sitefinity.upload.VideoUpload;
import java.util.UUID;
import java.util.function.Consumer;

/** The videos of all video libraries and folders. */
public final class Videos extends MediaItems<Video, VideoChange.Builder> {
    Videos(ApiContext api) {
        super(SetContext.of(api, EntitySets.Type.VIDEOS, Video.class), FieldRules.VIDEO, VideoChange::of);
    }

    /** Same as {@link #update(UUID, Consumer)} with a change that was built before. */
    public void update(UUID id, VideoChange change) {
        editor.update(id, change.fields());
    }

    /** Same as {@link #upload(Content, VideoUpload)} with options that the lambda builds. */
    public Video upload(Content file, Consumer<VideoUpload.Builder> options) {
        return uploads.upload(file, VideoUpload.of(options));
    }

    /**
     * Uploads a file as a new video; {@link dev.medialib.sitefinity.upload.MediaUpload} tells how it is sent. A request that holds a
     * whole file is never retried once it was written: if the response is lost, the exception says so with {@link
     * dev.medialib.core.call.MedialibException#outcomeUnknown()}.
     *
     * @param options with the library, and a file name unless the content has one
     * @return the new item, as it was before it was published if it went in chunks
     * @throws IllegalArgumentException if the library or the file name is missing; nothing is sent
     * @throws dev.medialib.sitefinity.error.ChunkRefusedException if the server rejected a chunk, as often as it was sent
     * @throws dev.medialib.sitefinity.error.NotPublishedException if the item was created, but could not be published
     */
    public Video upload(Content file, VideoUpload options) {
        return uploads.upload(file, options);
    }
}
