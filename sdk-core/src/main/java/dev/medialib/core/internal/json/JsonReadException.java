package dev.medialib.core.internal.json;

import java.io.IOException;

/** Thrown when a document cannot be read. The message contains the position and the problem, but nothing of the document. */
public final class JsonReadException extends IOException {
    private static final long serialVersionUID = 1;

    /** The kind of problem. */
    public enum Kind {
        /** Nothing, or white space only. */
        EMPTY,
        /** The input ended within the document. */
        TRUNCATED,
        /** Not JSON, or something follows the JSON. */
        MALFORMED,
        /** JSON of another shape than the type asks for. */
        MISMATCH,
        /** Longer, deeper or larger than allowed. */
        LIMIT
    }

    private final Kind kind;
    private final String path;
    private final String expected;
    private final String found;

    private JsonReadException(Kind kind, String message, String path, String expected, String found) {
        super(message);
        this.kind = kind;
        this.path = path;
        this.expected = expected;
        this.found = found;
    }

    static JsonReadException of(Kind kind, String message) {
        return new JsonReadException(kind, message, "$", "", "");
    }

    public static JsonReadException mismatch(String path, String expected, String found, String where) {
        String message = "JSON at " + path + where + " is " + found + ", expected " + expected;
        return new JsonReadException(Kind.MISMATCH, message, path, expected, found);
    }

    public Kind kind() {
        return kind;
    }

    /** The position of a mismatch, such as {@code $.assets[3].size}; {@code $} for other kinds. */
    public String path() {
        return path;
    }

    /** The type that a mismatch expected; empty for other kinds. */
    public String expected() {
        return expected;
    }

    /** The kind of JSON that a mismatch found; empty for other kinds. */
    public String found() {
        return found;
    }
}
