package dev.medialib.sitefinity.library;

import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.task.BackgroundTask;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Libraries of images. */
public final class Albums extends Libraries<Album, AlbumChange.Builder> {
    /** Creates the resource. Only the client calls this constructor. */
    public Albums(ApiContext api) {
        super(SetContext.of(api, EntitySets.Type.ALBUMS, Album.class), AlbumChange::of);
    }

    /**
     * Starts to regenerate the thumbnails of a library (Sitefinity documentation, "Long running operations"). The server goes on
     * with it in the background: pass the id of the task to {@code backgroundTasks().await}. The documentation shows a GET with a
     * body, and the vendor's back end sends the same body by POST, as this method does.
     *
     * @return the started tasks, one in the vendor's sample
     * @throws dev.medialib.core.error.NotFoundException if there is no such library, as far as known
     */
    public List<BackgroundTask> regenerateThumbnails(UUID album) {
        return backgroundTasks().regenerateThumbnails(album);
    }

    /** Same as {@link #create(Consumer)} with a change that was built before. */
    public Album create(AlbumChange fields) {
        return editor.create(fields.fields());
    }

    /** Same as {@link #update(UUID, Consumer)} with a change that was built before. */
    public void update(UUID id, AlbumChange change) {
        editor.update(id, change.fields());
    }
}
