package dev.medialib.sitefinity.library;

import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.SetContext;
import java.util.UUID;
import java.util.function.Consumer;

/** Client for the libraries of videos. */
public final class VideoLibraries extends Libraries<VideoLibrary, VideoLibraryChange.Builder> {
    /** Creates the resource. Only the client calls this constructor. */
    public VideoLibraries(ApiContext api) {
        super(SetContext.of(api, EntitySets.Type.VIDEO_LIBRARIES, VideoLibrary.class), VideoLibraryChange::of);
    }

    /** Same as {@link #create(Consumer)} with an existing change. */
    public VideoLibrary create(VideoLibraryChange fields) {
        return editor.create(fields.fields());
    }

    /** Same as {@link #update(UUID, Consumer)} with an existing change. */
    public void update(UUID id, VideoLibraryChange change) {
        editor.update(id, change.fields());
    }
}
