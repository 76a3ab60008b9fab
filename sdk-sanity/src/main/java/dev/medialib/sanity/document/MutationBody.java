package dev.medialib.sanity.document;

import dev.medialib.core.internal.json.JsonCodec;
import dev.medialib.core.json.JsonData;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The body of a transaction, which grows by one mutation after the other, so that its size is known at any time. */
final class MutationBody {
    /** What datasets refuse to read beyond; of media libraries it is not documented and assumed. */
    static final int MAX_BYTES = 4_000_000;

    private static final byte[] START = "{\"mutations\":[".getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final byte[] end;
    private int parts;

    MutationBody(String transactionId) {
        this.end = ("],\"transactionId\":" + JsonData.of(transactionId) + "}").getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(START);
    }

    /** One mutation as it stands in a body. */
    static byte[] write(Mutation mutation) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        for (JsonData part : mutation.toJson()) {
            if (written.size() > 0) {
                written.write(',');
            }
            written.writeBytes(JsonCodec.write(part));
        }
        return written.toByteArray();
    }

    /** The size that the body would have with one more mutation. */
    long sizeWith(byte[] mutation) {
        return (long) bytes.size() + (parts == 0 ? 0 : 1) + mutation.length + end.length;
    }

    void add(byte[] mutation) {
        if (parts++ > 0) {
            bytes.write(',');
        }
        bytes.writeBytes(mutation);
    }

    byte[] complete() {
        bytes.writeBytes(end);
        return bytes.toByteArray();
    }
}
