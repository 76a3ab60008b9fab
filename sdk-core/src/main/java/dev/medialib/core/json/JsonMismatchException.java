package dev.medialib.core.json;

import dev.medialib.core.call.MedialibException;

/**
 * JSON has another shape than was asked for. Thrown by the {@code as…} methods of
 * {@link dev.medialib.core.json.JsonData}. The message names the place and the two kinds, never the value.
 */
public class JsonMismatchException extends MedialibException {
    private static final long serialVersionUID = 1;

    private final String path;
    private final String expected;
    private final String found;

    /**
     * @param path where, seen from the value that was asked, such as {@code $.assets[3].size}
     * @param expected what was asked for, such as {@code int}
     * @param found what is there, such as {@code a string}
     */
    public JsonMismatchException(String path, String expected, String found) {
        super("JSON at " + path + " is " + found + ", expected " + expected, null, null);
        this.path = path;
        this.expected = expected;
        this.found = found;
    }

    /** Where, seen from the value that was asked, such as {@code $.assets[3].size}; {@code $} is that value itself. */
    public final String path() {
        return path;
    }

    /** What was asked for, such as {@code int}. */
    public final String expected() {
        return expected;
    }

    /** What is there, such as {@code a string}. */
    public final String found() {
        return found;
    }
}
