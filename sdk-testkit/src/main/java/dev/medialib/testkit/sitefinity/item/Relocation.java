package dev.medialib.testkit.sitefinity.item;

import dev.medialib.testkit.sitefinity.schema.EntityType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Move of an item, a folder or a library, with all its content, to a library or a folder. */
public final class Relocation {
    private static final Set<String> TEXTS = Set.of("Title", "UrlName", "Description");

    private final Store store;
    private final EntityType folders;
    private final @Nullable String root;
    private final @Nullable String folder;

    /**
     * Creates a move to a target.
     *
     * @param folders the type of a moved library after the move
     */
    public Relocation(Store store, EntityType folders, Item target) {
        this.store = store;
        this.folders = folders;
        this.root = target.type.isFolder() ? target.reference("RootId") : target.id;
        this.folder = target.type.isFolder() ? target.id : null;
    }

    public void move(Item item) {
        List<Item> children = store.children(item);
        for (Item below : store.descendants(item)) {
            below.place(below.type.isFolder() ? "RootId" : "ParentId", root);
        }
        if (item.type.isMedia()) {
            item.place("ParentId", root);
            item.place("FolderId", folder);
        } else if (item.type.isFolder()) {
            place(item);
        } else {
            children.forEach(child -> child.place(child.type.isFolder() ? "ParentId" : "FolderId", item.id));
            store.put(asFolder(item));
        }
    }

    private void place(Item moved) {
        moved.place("RootId", root);
        moved.place("ParentId", folder);
    }

    /**
     * Converts a library to a folder. Documented: a library that is moved into another one becomes a folder with the same id.
     */
    private Item asFolder(Item library) {
        Item made = new Item(library.id, folders, library.provider, library.created);
        library.master.cultures.forEach(
                (culture, texts) -> made.master.culture(culture).setAll(texts.deepCopy()));
        made.master.cultures.values().forEach(texts -> texts.retain(TEXTS));
        place(made);
        return made;
    }
}
