package dev.medialib.sitefinity;

import dev.medialib.core.content.Content;
import dev.medialib.sitefinity.change.ImageChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Image;
import dev.medialib.sitefinity.upload.ImageUpload;
import java.util.function.Consumer;

/** The images of all albums and folders. */
public final class Images extends MediaItems<Image, ImageChange, ImageChange.Builder> {
    Images(Service service) {
        super(service, EntitySets.Type.IMAGES, Image.class, FieldRules.IMAGE, ImageChange::builder);
    }

    /** {@link #upload(Content, ImageUpload)} with settings that are made in place. */
    public Image upload(Content file, Consumer<ImageUpload.Builder> how) {
        ImageUpload.Builder builder = ImageUpload.builder();
        how.accept(builder);
        return upload(file, builder.build());
    }

    /**
     * Makes a new image of a file; {@link dev.medialib.sitefinity.upload.MediaUpload} tells how it is sent. A request that holds a whole
     * file is never repeated once it was written: should the answer be lost, the exception says so with
     * {@link dev.medialib.core.call.MedialibException#outcomeUnknown()}.
     *
     * @param how with the library, and a file name unless the content has one
     * @return the new item, as it was before it was published if it went in chunks
     * @throws IllegalArgumentException if the library or the file name is missing; nothing is sent
     * @throws dev.medialib.sitefinity.error.ChunkRefusedException if the server did not take a chunk, as often as it was sent
     * @throws dev.medialib.sitefinity.error.NotPublishedException if the item is there, but could not be published as was asked
     */
    public Image upload(Content file, ImageUpload how) {
        return uploads.upload(file, how);
    }

    @Override
    Images in(Service other) {
        return new Images(other);
    }
}
