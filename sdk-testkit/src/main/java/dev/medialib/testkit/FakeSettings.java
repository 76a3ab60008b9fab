package dev.medialib.testkit;

import dev.medialib.testkit.internal.Checks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a fake server. Each setting is a public field, which is created with its name and its default.
 *
 * <pre>{@code
 * sanity.settings().videoPolls.set(3);
 * sitefinity.settings().pageSizeOf.set("images", 4);
 * }</pre>
 */
public abstract class FakeSettings {

    private final List<Runnable> resets = new ArrayList<>();

    /** Clock of the server, for all dates and for everything that expires. The default is the system clock. */
    public final Setting<Clock> clock = setting("clock", Clock.systemUTC());

    /** Creates the settings with their defaults. */
    protected FakeSettings() {}

    /** Creates a setting without a rule. */
    protected final <T> Setting<T> setting(String name, T initial) {
        return setting(name, initial, (label, value) -> value);
    }

    /**
     * Creates a setting with a rule.
     *
     * @param check returns the value to keep for a name and a value, or throws an {@code IllegalArgumentException}
     */
    protected final <T> Setting<T> setting(String name, T initial, BiFunction<String, T, T> check) {
        return register(new Setting<>(name, () -> initial, check));
    }

    /** Creates a setting without a rule, whose default is null. */
    protected final <T> Setting<@Nullable T> nullable(String name) {
        return register(new Setting<@Nullable T>(name, () -> null, (label, value) -> value));
    }

    private <T extends @Nullable Object> Setting<T> register(Setting<T> setting) {
        resets.add(setting::reset);
        return setting;
    }

    /** Creates a setting that must not be negative. */
    protected final Setting<Integer> count(String name, int initial) {
        return setting(name, initial, Checks::notNegative);
    }

    /** Creates a setting that must be positive. */
    protected final Setting<Integer> positive(String name, int initial) {
        return setting(name, initial, Checks::positive);
    }

    /** Creates a setting with keys, whose default is null for each key. */
    protected final <K, V> KeyedSetting<K, @Nullable V> keyed(String name) {
        return keyed(name, key -> null, (label, value) -> value);
    }

    /**
     * Creates a setting with keys.
     *
     * @param initial returns the default of a key
     * @param check returns the value to keep for a name and a value, or throws an {@code IllegalArgumentException}
     */
    protected final <K, V extends @Nullable Object> KeyedSetting<K, V> keyed(
            String name, Function<K, V> initial, BiFunction<String, V, V> check) {
        KeyedSetting<K, V> setting = new KeyedSetting<>(name, initial, check);
        resets.add(setting::reset);
        return setting;
    }

    /** Sets all settings to their defaults. */
    final void reset() {
        resets.forEach(Runnable::run);
    }
}
