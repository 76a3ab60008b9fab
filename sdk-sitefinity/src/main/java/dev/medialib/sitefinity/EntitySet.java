package dev.medialib.sitefinity;

/**
 * The items of one type that a service serves.
 *
 * @param <T> what an item is
 */
abstract class EntitySet<T> {
    final Service service;
    final EntitySets.Type type;
    final Class<T> itemClass;

    EntitySet(Service service, EntitySets.Type type, Class<T> itemClass) {
        this.service = service;
        this.type = type;
        this.itemClass = itemClass;
    }
}
