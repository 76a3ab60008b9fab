package dev.medialib.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Setting of a fake server with a value for each key, such as the name of a type. It can be changed at any time, and applies to
 * the requests that follow. Thread-safe.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class KeyedSetting<K, V extends @Nullable Object> {

    private final String name;
    private final Function<K, V> initial;
    private final BiFunction<String, V, V> check;
    private final Map<K, V> values = new HashMap<>();

    KeyedSetting(String name, Function<K, V> initial, BiFunction<String, V, V> check) {
        this.name = name;
        this.initial = initial;
        this.check = check;
    }

    /**
     * Sets the value of a key. Null restores the default.
     *
     * @throws IllegalArgumentException if the value breaks the setting's rule. The message names the setting, the key and the
     *     rule.
     */
    public synchronized void set(K key, @Nullable V value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, check.apply(name + "(" + key + ")", value));
        }
    }

    /** Returns the value of a key, or the default of the key if it has no value. */
    public synchronized V get(K key) {
        return values.containsKey(key) ? values.get(key) : initial.apply(key);
    }

    /** Returns the value of a key and restores the default, atomically. The fakes use it for settings that apply once. */
    public synchronized V take(K key) {
        V value = get(key);
        values.remove(key);
        return value;
    }

    /**
     * Counts the value of a key down to 0, atomically.
     *
     * @return whether the value was positive
     */
    public static <K> boolean takeOne(KeyedSetting<K, Integer> counts, K key) {
        synchronized (counts) {
            int count = counts.get(key);
            counts.values.put(key, Math.max(0, count - 1));
            return count > 0;
        }
    }

    synchronized void reset() {
        values.clear();
    }

    /** Returns the name and the values. */
    @Override
    public synchronized String toString() {
        return name + "=" + values;
    }
}
