package dev.medialib.sitefinity;

import dev.medialib.core.content.Content;
import dev.medialib.sitefinity.change.ImageChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Image;
import dev.medialib.sitefinity.upload.ImageUpload;
import java.util.UUID;
import java.util.function.Consumer;

/** Images of all albums and folders. */
public final class Images extends MediaItems<Image, ImageChange.Builder> {
    Images(ApiContext api) {
        super(SetContext.of(api, EntitySets.Type.IMAGES, Image.class), FieldRules.IMAGE, ImageChange::of);
    }

    /** Same as {@link #update(UUID, Consumer)} with a change that was built before. */
    public void update(UUID id, ImageChange change) {
        editor.update(id, change.fields());
    }

    /** Same as {@link #upload(Content, ImageUpload)} with the options that {@code how} sets. */
    public Image upload(Content file, Consumer<ImageUpload.Builder> options) {
        return uploads.upload(file, ImageUpload.of(options));
    }

    /**
     * Uploads an image; see {@link dev.medialib.sitefinity.upload.MediaUpload} for how it is sent. A request with a whole file is
     * never retried once it was sent. If the response is lost, the exception's {@link
     * dev.medialib.core.call.MedialibException#outcomeUnknown()} is true.
     *
     * @param options the library, and a file name unless the content has one
     * @return the new item; after an upload in chunks in its state before publishing
     * @throws IllegalArgumentException if the library or the file name is missing; no request is sent
     * @throws dev.medialib.sitefinity.error.ChunkRefusedException if the server rejects a chunk after all retries
     * @throws dev.medialib.sitefinity.error.NotPublishedException if the item was created but could not be published
     */
    public Image upload(Content file, ImageUpload options) {
        return uploads.upload(file, options);
    }
}
