package dev.medialib.sitefinity.media;

import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.internal.field.FieldRules;
import java.util.UUID;
import java.util.function.Consumer;

/** Client for the images of all albums and folders. */
public final class Images extends MediaItems<Image, ImageChange.Builder> {
    /** Creates the resource. Only the client calls this constructor. */
    public Images(ApiContext api) {
        super(SetContext.of(api, EntitySets.Type.IMAGES, Image.class), FieldRules.IMAGE, ImageChange::builder);
    }

    /** Same as {@link #update(UUID, Consumer)} with an existing change. */
    public void update(UUID id, ImageChange change) {
        editor.update(id, change.fields());
    }

    /** Same as {@link #updateAndPublish(UUID, Consumer)} with an existing change. */
    public void updateAndPublish(UUID id, ImageChange change) {
        editor.update(id, change.fields());
        workflow.publishAfter(id, CHANGED);
    }
}
