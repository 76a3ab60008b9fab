package dev.medialib.sitefinity;

import dev.medialib.sitefinity.change.FolderChange;
import dev.medialib.sitefinity.internal.FieldRules;
import dev.medialib.sitefinity.model.Folder;
import java.util.List;

/** The folders of all libraries, whatever they hold; libraries themselves are not among them. */
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

    @Override
    Folders in(Service other) {
        return new Folders(other);
    }
}
