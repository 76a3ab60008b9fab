package dev.medialib.core.json;

import dev.medialib.core.call.MedialibException;

/**
 * Thrown by the {@code as…} methods of {@link JsonData} when the JSON does not have the requested shape. The message contains
 * the position, the expected kind and the actual kind of the value, but never the value.
 */
public class JsonMismatchException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final String path;
    private final String expected;
    private final String found;

    /**
     * Creates the exception.
     *
     * @param path the position relative to the converted value, such as {@code $.assets[3].size}
     * @param expected the requested kind, such as {@code int}
     * @param found the actual kind, such as {@code a string}
     */
    public JsonMismatchException(String path, String expected, String found) {
        super("JSON at " + path + " is " + found + ", expected " + expected, null, null);
        this.path = path;
        this.expected = expected;
        this.found = found;
    }

    /** Returns the position relative to the converted value, such as {@code $.assets[3].size}; {@code $} is the value itself. */
    public final String path() {
        return path;
    }

    /** Returns the requested kind, such as {@code int}. */
    public final String expected() {
        return expected;
    }

    /** Returns the actual kind, such as {@code a string}. */
    public final String found() {
        return found;
    }
}
