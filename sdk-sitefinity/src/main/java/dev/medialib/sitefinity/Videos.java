package dev.medialib.sitefinity;

import dev.medialib.sitefinity.change.VideoChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Video;

/** The videos of all video libraries and folders. */
public final class Videos extends MediaItems<Video, VideoChange, VideoChange.Builder> {
    Videos(Service service) {
        super(service, EntitySets.Type.VIDEOS, Video.class, FieldRules.VIDEO, VideoChange::builder);
    }

    @Override
    Videos in(Service other) {
        return new Videos(other);
    }
}
