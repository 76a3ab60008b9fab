package dev.medialib.sitefinity;

import dev.medialib.sitefinity.change.ImageChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Image;

/** The images of all albums and folders. */
public final class Images extends MediaItems<Image, ImageChange, ImageChange.Builder> {
    Images(Service service) {
        super(service, EntitySets.Type.IMAGES, Image.class, FieldRules.IMAGE, ImageChange::builder);
    }

    @Override
    Images in(Service other) {
        return new Images(other);
    }
}
