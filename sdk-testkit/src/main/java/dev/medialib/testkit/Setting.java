package dev.medialib.testkit;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Setting of a fake server. It can be changed at any time, and applies to the requests that follow. Thread-safe.
 *
 * @param <T> the type of the value
 */
public final class Setting<T extends @Nullable Object> {

    private final String name;
    private final T initial;
    private final BiFunction<String, T, T> check;
    private T value;

    Setting(String name, Supplier<T> initial, BiFunction<String, T, T> check) {
        this.name = name;
        this.initial = initial.get();
        this.check = check;
        this.value = this.initial;
    }

    /**
     * Sets the value.
     *
     * @throws IllegalArgumentException if the value breaks the setting's rule. The message names the setting and the rule.
     */
    public synchronized void set(T newValue) {
        if (newValue == null && initial != null) {
            throw new IllegalArgumentException(name + " must not be null");
        }
        value = check.apply(name, newValue);
    }

    /** Returns the value. */
    public synchronized T get() {
        return value;
    }

    /** Returns the value and restores the default, atomically. The fakes use it for settings that apply once. */
    public synchronized T take() {
        T taken = value;
        value = initial;
        return taken;
    }

    /**
     * Counts a setting down to 0, atomically.
     *
     * @return whether the value was positive
     */
    public static boolean takeOne(Setting<Integer> count) {
        synchronized (count) {
            int left = count.value;
            count.value = Math.max(0, left - 1);
            return left > 0;
        }
    }

    synchronized void reset() {
        value = initial;
    }

    /** Returns the name and the value. */
    @Override
    public String toString() {
        return name + "=" + get();
    }
}
