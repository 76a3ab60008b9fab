package dev.medialib.testkit.sitefinity.item;

import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.settings.Lifecycle;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item in its versions. Items of types without a lifecycle have a master only. */
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

    /** The version that a service shows, or null when it is not published. */
    @Nullable ItemVersion shown(Lifecycle lifecycle) {
        return type.isMedia() && lifecycle == Lifecycle.LIVE ? live : master;
    }

    public boolean isPublished(String culture) {
        ItemVersion published = live;
        return published != null && published.cultures.containsKey(culture);
    }

    /** Publishes one culture; what all share is published with it. */
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

    /** The version that only its user sees; the item is locked for others. */
    public ItemVersion checkOut(String user) {
        ItemVersion checkedOut = temp;
        if (checkedOut == null) {
            checkedOut = master.copy();
            temp = checkedOut;
        }
        lockedBy = user;
        return checkedOut;
    }

    /** What was edited in the version that was checked out becomes the draft. */
    public void checkIn() {
        ItemVersion checkedOut = temp;
        if (checkedOut != null) {
            master = checkedOut;
            temp = null;
        }
        lockedBy = null;
    }

    /** The draft, and the version that the user has checked out. */
    public List<ItemVersion> drafts() {
        ItemVersion checkedOut = temp;
        return checkedOut == null ? List.of(master) : List.of(master, checkedOut);
    }

    public @Nullable String reference(String property) {
        return master.shared.path(property).textValue();
    }

    /** Where an item is takes effect at once, published or not. */
    public void place(String property, @Nullable String id) {
        master.shared.put(property, id);
        ItemVersion published = live;
        if (published != null) {
            published.shared.put(property, id);
        }
    }
}
