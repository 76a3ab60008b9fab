package dev.medialib.sitefinity;

import dev.medialib.sitefinity.change.AlbumChange;
import dev.medialib.sitefinity.model.Album;
import java.util.UUID;
import java.util.function.Consumer;

/** Libraries of images. */
public final class Albums extends Libraries<Album, AlbumChange.Builder> {
    Albums(ApiContext api) {
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
