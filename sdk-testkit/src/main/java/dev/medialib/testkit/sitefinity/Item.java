package dev.medialib.testkit.sitefinity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An item in its versions. Items of types without a lifecycle have a master only. */
final class Item {

    final String id;
    final EntityType type;
    final String provider;
    final Instant created;
    Instant modified;
    Content master = new Content();

    @Nullable Content live;

    @Nullable Content temp;

    @Nullable String lockedBy;

    @Nullable Instant publishAt;

    @Nullable Instant expireAt;

    String scheduledCulture = "";
    String workflow = "Draft";

    Item(String id, EntityType type, String provider, Instant created) {
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
    @Nullable Content shown(Lifecycle lifecycle) {
        return type.isMedia() && lifecycle == Lifecycle.LIVE ? live : master;
    }

    boolean isPublished(String culture) {
        Content published = live;
        return published != null && published.cultures.containsKey(culture);
    }

    /** Publishes one culture; what all share is published with it. */
    void publish(String culture) {
        Content published = master.copy();
        Content before = live;
        published.cultures.keySet().removeIf(name -> !name.equals(culture));
        if (before != null) {
            before.cultures.forEach(published.cultures::putIfAbsent);
        }
        live = published;
        workflow = "Published";
    }

    void unpublish(String culture) {
        Content published = live;
        if (published != null) {
            published.cultures.remove(culture);
            if (published.cultures.isEmpty()) {
                live = null;
            }
        }
        workflow = "Unpublished";
    }

    @Nullable String reference(String property) {
        return master.shared.path(property).textValue();
    }

    /** Where an item is takes effect at once, published or not. */
    void place(String property, @Nullable String id) {
        master.shared.put(property, id);
        Content published = live;
        if (published != null) {
            published.shared.put(property, id);
        }
    }
}
