package dev.medialib.sitefinity;

import dev.medialib.sitefinity.change.AlbumChange;
import dev.medialib.sitefinity.model.Album;

/** Libraries of images. */
public final class Albums extends Libraries<Album, AlbumChange, AlbumChange.Builder> {
    Albums(Service service) {
        super(service, EntitySets.Type.ALBUMS, Album.class, AlbumChange::builder);
    }

    @Override
    Albums in(Service other) {
        return new Albums(other);
    }
}
