package dev.medialib.sitefinity.library;

import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.SetContext;
import java.util.UUID;
import java.util.function.Consumer;

/** Libraries of images. */
public final class Albums extends Libraries<Album, AlbumChange.Builder> {
    /** Creates the resource. Only the client calls this constructor. */
    public Albums(ApiContext api) {
        super(SetContext.of(api, EntitySets.Type.ALBUMS, Album.class), AlbumChange::of);
    }

    /** Same as {@link #create(Consumer)} with a change that was built before. */
    public Album create(AlbumChange fields) {
        return editor.create(fields);
    }

    /** Same as {@link #update(UUID, Consumer)} with a change that was built before. */
    public void update(UUID id, AlbumChange change) {
        editor.update(id, change.fields());
    }
}
