package dev.medialib.sitefinity;

import dev.medialib.sitefinity.change.VideoLibraryChange;
import dev.medialib.sitefinity.model.VideoLibrary;
import java.util.UUID;
import java.util.function.Consumer;

/** Libraries of videos. */
public final class VideoLibraries extends Libraries<VideoLibrary, VideoLibraryChange.Builder> {
    VideoLibraries(ApiContext api) {
        super(SetContext.of(api, EntitySets.Type.VIDEO_LIBRARIES, VideoLibrary.class), VideoLibraryChange::of);
    }

    /** Same as {@link #create(Consumer)} with a change that was built before. */
    public VideoLibrary create(VideoLibraryChange fields) {
        return editor.create(fields);
    }

    /** Same as {@link #update(UUID, Consumer)} with a change that was built before. */
    public void update(UUID id, VideoLibraryChange change) {
        editor.update(id, change.fields());
    }
}
