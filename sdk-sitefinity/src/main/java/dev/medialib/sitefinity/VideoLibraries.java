package dev.medialib.sitefinity;

import dev.medialib.sitefinity.change.VideoLibraryChange;
import dev.medialib.sitefinity.model.VideoLibrary;

/** Libraries of videos. */
public final class VideoLibraries extends Libraries<VideoLibrary, VideoLibraryChange, VideoLibraryChange.Builder> {
    VideoLibraries(Service service) {
        super(service, EntitySets.Type.VIDEO_LIBRARIES, VideoLibrary.class, VideoLibraryChange::builder);
    }

    @Override
    VideoLibraries in(Service other) {
        return new VideoLibraries(other);
    }
}
