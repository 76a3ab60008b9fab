package dev.medialib.sitefinity;

import dev.medialib.core.content.Content;
import dev.medialib.sitefinity.change.VideoChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Video;
import dev.medialib.sitefinity.upload.VideoUpload;
import java.util.function.Consumer;

/** The videos of all video libraries and folders. */
public final class Videos extends MediaItems<Video, VideoChange, VideoChange.Builder> {
    Videos(Service service) {
        super(service, EntitySets.Type.VIDEOS, Video.class, FieldRules.VIDEO, VideoChange::builder);
    }

    /** {@link #upload(Content, VideoUpload)} with settings that are made in place. */
    public Video upload(Content file, Consumer<VideoUpload.Builder> how) {
        VideoUpload.Builder builder = VideoUpload.builder();
        how.accept(builder);
        return upload(file, builder.build());
    }

    /**
     * Makes a new video of a file; {@link dev.medialib.sitefinity.upload.MediaUpload} tells how it is sent. A request that holds a whole
     * file is never repeated once it was written: should the answer be lost, the exception says so with
     * {@link dev.medialib.core.call.MedialibException#outcomeUnknown()}.
     *
     * @param how with the library, and a file name unless the content has one
     * @return the new item, as it was before it was published if it went in chunks
     * @throws IllegalArgumentException if the library or the file name is missing; nothing is sent
     * @throws dev.medialib.sitefinity.error.ChunkRefusedException if the server did not take a chunk, as often as it was sent
     * @throws dev.medialib.sitefinity.error.NotPublishedException if the item is there, but could not be published as was asked
     */
    public Video upload(Content file, VideoUpload how) {
        return uploads.upload(file, how);
    }

    @Override
    Videos in(Service other) {
        return new Videos(other);
    }
}
