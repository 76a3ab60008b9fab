package dev.medialib.core.internal.json;

import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes many small values, each as {@link JsonCodec#write} does, but with one generator for all of them. For one thread. */
public final class JsonSequence {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private @Nullable SequenceWriter writer;

    /**
     * The value as JSON in UTF-8.
     *
     * @throws IllegalArgumentException if JSON cannot represent the value
     */
    public byte[] write(Object value) {
        written.reset();
        try {
            SequenceWriter open = writer;
            if (open == null) {
                open = JsonCodec.MAPPER.writer().withRootValueSeparator("").writeValues(written);
                writer = open;
            }
            open.write(value);
            return written.toByteArray();
        } catch (IOException e) {
            // the generator is within the value that failed
            writer = null;
            return JsonCodec.write(value);
        }
    }
}
