package dev.medialib.sitefinity.media;

import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.internal.field.FieldRules;
import java.util.UUID;
import java.util.function.Consumer;

/** Client for the videos of all video libraries and folders. */
public final class Videos extends MediaItems<Video, VideoChange.Builder> {
    /** Creates the resource. Only the client calls this constructor. */
    public Videos(ApiContext api) {
        super(SetContext.of(api, EntitySets.Type.VIDEOS, Video.class), FieldRules.VIDEO, VideoChange::builder);
    }

    /** Same as {@link #update(UUID, Consumer)} with an existing change. */
    public void update(UUID id, VideoChange change) {
        editor.update(id, change.fields());
    }

    /** Same as {@link #updateAndPublish(UUID, Consumer)} with an existing change. */
    public void updateAndPublish(UUID id, VideoChange change) {
        editor.update(id, change.fields());
        workflow.publishAfter(id, CHANGED);
    }
}
