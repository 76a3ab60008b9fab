package dev.medialib.sanity.url;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the constant of an enum by its value in URLs. */
final class WireValues {
    private WireValues() {}

    static <E extends Enum<E>> E find(String name, E[] constants, Function<E, String> wireText, String value) {
        for (E constant : constants) {
            if (wireText.apply(constant).equals(value)) {
                return constant;
            }
        }
        String known = Arrays.stream(constants).map(wireText).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(name + " must be one of " + known + ", but is \"" + value + "\"");
    }
}
