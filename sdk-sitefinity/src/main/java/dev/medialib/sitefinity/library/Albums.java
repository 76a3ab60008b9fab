package dev.medialib.sitefinity.library;

import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.task.BackgroundTask;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Client for the libraries of images. */
public final class Albums extends Libraries<Album, AlbumChange.Builder> {
    /** Creates the resource. Only the client calls this constructor. */
    public Albums(ApiContext api) {
        super(SetContext.of(api, EntitySets.Type.ALBUMS, Album.class), AlbumChange::of);
    }

    /**
     * Starts to regenerate the thumbnails of a library (Sitefinity documentation, "Long running operations"). The server does
     * this in the background; to wait for it, pass the id of the task to {@code backgroundTasks().await}. The documentation
     * shows a GET request with a body. This method sends the same body by POST, as Sitefinity's back end does.
     *
     * @return the tasks that were started; the vendor's sample contains one
     * @throws dev.medialib.core.error.NotFoundException if there is no such library. This is not documented
     */
    public List<BackgroundTask> regenerateThumbnails(UUID album) {
        return backgroundTasks().regenerateThumbnails(album);
    }

    /** Same as {@link #create(Consumer)} with an existing change. */
    public Album create(AlbumChange fields) {
        return editor.create(fields.fields());
    }

    /** Same as {@link #update(UUID, Consumer)} with an existing change. */
    public void update(UUID id, AlbumChange change) {
        editor.update(id, change.fields());
    }
}
