package dev.medialib.testkit.sitefinity.item;

import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.settings.Lifecycle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Item with its versions. Items of types without a lifecycle only have a master. */
public final class Item {

    public final String id;
    public final EntityType type;
    public final String provider;
    final Instant created;
    public Instant modified;
    public ItemVersion master = new ItemVersion();

    public @Nullable ItemVersion live;

    public @Nullable ItemVersion temp;

    public @Nullable String lockedBy;

    public @Nullable Instant publishAt;

    public @Nullable Instant expireAt;

    public String scheduledCulture = "";
    public String workflow = "Draft";

    public Item(String id, EntityType type, String provider, Instant created) {
        this.id = id;
        this.type = type;
        this.provider = provider;
        this.created = created;
        modified = created;
    }

    Item copy() {
        Item copy = new Item(id, type, provider, created);
        copy.modified = modified;
        copy.master = master.copy();
        copy.live = live == null ? null : live.copy();
        copy.temp = temp == null ? null : temp.copy();
        copy.lockedBy = lockedBy;
        copy.publishAt = publishAt;
        copy.expireAt = expireAt;
        copy.scheduledCulture = scheduledCulture;
        copy.workflow = workflow;
        return copy;
    }

    /** Returns the version that a service shows; null if the item is not published. */
    @Nullable ItemVersion shown(Lifecycle lifecycle) {
        return type.isMedia() && lifecycle == Lifecycle.LIVE ? live : master;
    }

    public boolean isPublished(String culture) {
        ItemVersion published = live;
        return published != null && published.cultures.containsKey(culture);
    }

    /** Publishes one culture, together with the values that all cultures share. */
    public void publish(String culture) {
        ItemVersion published = master.copy();
        ItemVersion before = live;
        published.cultures.keySet().removeIf(name -> !name.equals(culture));
        if (before != null) {
            before.cultures.forEach(published.cultures::putIfAbsent);
        }
        live = published;
        workflow = "Published";
    }

    public void unpublish(String culture) {
        ItemVersion published = live;
        if (published != null) {
            published.cultures.remove(culture);
            if (published.cultures.isEmpty()) {
                live = null;
            }
        }
        workflow = "Unpublished";
    }

    /** Checks out a version that only this user sees. The item is then locked for other users. */
    public ItemVersion checkOut(String user) {
        ItemVersion checkedOut = temp;
        if (checkedOut == null) {
            checkedOut = master.copy();
            temp = checkedOut;
        }
        lockedBy = user;
        return checkedOut;
    }

    /** Makes the checked-out version the draft. */
    public void checkIn() {
        ItemVersion checkedOut = temp;
        if (checkedOut != null) {
            master = checkedOut;
            temp = null;
        }
        lockedBy = null;
    }

    /** Returns the draft, and the version that the user has checked out. */
    public List<ItemVersion> drafts() {
        ItemVersion checkedOut = temp;
        return checkedOut == null ? List.of(master) : List.of(master, checkedOut);
    }

    public @Nullable String reference(String property) {
        return master.shared.path(property).textValue();
    }

    /** Sets the place of an item in all versions, because a move takes effect at once. */
    public void place(String property, @Nullable String id) {
        master.shared.put(property, id);
        ItemVersion published = live;
        if (published != null) {
            published.shared.put(property, id);
        }
    }
}
