package dev.medialib.core.internal.json;

import dev.medialib.core.json.JsonData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads JSON values that have a line each (NDJSON). Only one value is in memory at a time. The stream is not closed. */
public final class JsonLines {
    private static final JsonType<JsonData> TYPE = JsonType.of(JsonData.class);

    private final InputStream in;
    private final int maxLine;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int end;
    private long line;

    /** @param maxLine the length of a line in bytes up to which it is read */
    public JsonLines(InputStream in, int maxLine) {
        this.in = in;
        this.maxLine = maxLine;
    }

    /**
     * Returns the next value; null when there is none. Blank lines are skipped, and the last line needs no line end.
     *
     * @throws JsonReadException if a line is too long or not one JSON value, for example because it was cut off
     * @throws IOException as the stream throws it
     */
    public @Nullable JsonData next() throws IOException {
        while (true) {
            line++;
            byte[] bytes = readLine();
            if (bytes == null) {
                return null;
            }
            if (!isBlank(bytes)) {
                return JsonCodec.DEFAULT.read(bytes, TYPE);
            }
        }
    }

    /** The number of the line that was read, or was to be read, last; from 1. */
    public long line() {
        return line;
    }

    private byte @Nullable [] readLine() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        boolean any = false;
        while (fill()) {
            any = true;
            int stop = position;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            if (read.size() + (stop - position) > maxLine) {
                throw JsonReadException.of(
                        JsonReadException.Kind.LIMIT, "a line of JSON is longer than " + maxLine + " bytes");
            }
            read.write(buffer, position, stop - position);
            position = Math.min(stop + 1, end);
            if (stop < end) {
                break;
            }
        }
        return any ? read.toByteArray() : null;
    }

    /** False at the end. */
    private boolean fill() throws IOException {
        if (position < end) {
            return true;
        }
        position = 0;
        end = Math.max(in.read(buffer, 0, buffer.length), 0);
        return end > 0;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
