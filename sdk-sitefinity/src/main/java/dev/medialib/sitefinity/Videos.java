package dev.medialib.sitefinity;

import dev.medialib.core.content.Content;
import dev.medialib.sitefinity.change.VideoChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Video;
import dev.medialib.sitefinity.upload.VideoUpload;
import java.util.function.Consumer;

/** Videos of all video libraries and folders. */
public final class Videos extends MediaItems<Video, VideoChange, VideoChange.Builder> {
    Videos(Service service) {
        super(service, EntitySets.Type.VIDEOS, Video.class, FieldRules.VIDEO, VideoChange::builder);
    }

    /** Same as {@link #upload(Content, VideoUpload)} with the options that {@code how} sets. */
    public Video upload(Content file, Consumer<VideoUpload.Builder> how) {
        VideoUpload.Builder builder = VideoUpload.builder();
        how.accept(builder);
        return upload(file, builder.build());
    }

    /**
     * Uploads a video; see {@link dev.medialib.sitefinity.upload.MediaUpload} for how it is sent. A request with a whole file is
     * never retried once it was sent. If the response is lost, the exception's {@link
     * dev.medialib.core.call.MedialibException#outcomeUnknown()} is true.
     *
     * @param how the library, and a file name unless the content has one
     * @return the new item; after an upload in chunks in its state before publishing
     * @throws IllegalArgumentException if the library or the file name is missing; no request is sent
     * @throws dev.medialib.sitefinity.error.ChunkRefusedException if the server rejects a chunk after all retries
     * @throws dev.medialib.sitefinity.error.NotPublishedException if the item was created but could not be published
     */
    public Video upload(Content file, VideoUpload how) {
        return uploads.upload(file, how);
    }

    @Override
    Videos in(Service other) {
        return new Videos(other);
    }
}
