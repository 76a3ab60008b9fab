package dev.medialib.testkit.internal;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Data of a fake, which is replaced as a whole. The objects that hold it stay, because endpoints refer to them.
 *
 * @param <D> the type of the data itself
 */
public interface ReplaceableData<D extends ReplaceableData<D>> {

    /** Returns the contents of files. */
    ByteStore bytes();

    /** Returns the object whose monitor guards the data. */
    default Object monitor() {
        return this;
    }

    /** Replaces all data by that of another object, which is not used afterwards. */
    void replace(D other);

    /**
     * Reads new data, and then replaces all data by it. If reading fails, the data stays as it was.
     *
     * @param empty receives the new data
     */
    default void load(D empty, Consumer<D> reader) {
        try {
            reader.accept(empty);
        } catch (RuntimeException e) {
            empty.bytes().close();
            throw e;
        }
        synchronized (monitor()) {
            replace(empty);
        }
    }

    /** Replaces the content of a map. */
    static <K, V> void refill(Map<K, V> map, Map<K, V> other) {
        map.clear();
        map.putAll(other);
    }

    /** Replaces the content of a collection. */
    static <T> void refill(Collection<T> collection, Collection<T> other) {
        collection.clear();
        collection.addAll(other);
    }
}
