package dev.medialib.sitefinity;

import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.change.FolderChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Folder;
import dev.medialib.sitefinity.query.FolderFields;
import java.util.List;
import java.util.UUID;

/** Folders of all libraries, for all types of media. Libraries are not included. */
public final class Folders extends CreatableSet<Folder, FolderChange, FolderChange.Builder> {
    Folders(Service service) {
        super(
                service,
                EntitySets.Type.FOLDERS,
                Folder.class,
                FieldRules.FOLDER,
                FolderChange::builder,
                List.of("Title", "RootId"));
    }

    /** Returns the folders directly in a library. */
    public Paged<Folder> atRootOf(UUID library) {
        return list(q -> q.filter(FolderFields.atTopOf(library)));
    }

    /** Returns the folders directly in a folder. */
    public Paged<Folder> children(UUID folder) {
        return list(q -> q.filter(FolderFields.directlyIn(folder)));
    }

    @Override
    Folders in(Service other) {
        return new Folders(other);
    }
}
