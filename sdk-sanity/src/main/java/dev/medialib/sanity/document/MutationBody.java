package dev.medialib.sanity.document;

import dev.medialib.core.internal.json.JsonCodec;
import dev.medialib.core.json.JsonData;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The body of a transaction, which grows by one mutation after the other, so that its size is known at any time. */
final class MutationBody {
    /** What datasets refuse to read beyond; of media libraries it is not documented and assumed. */
    static final int MAX_BYTES = 4_000_000;

    private static final byte[] START = "{\"mutations\":[".getBytes(StandardCharsets.UTF_8);

    private final String transactionId;
    private final long firstIndex;
    private final ByteArrayOutputStream mutations = new ByteArrayOutputStream();
    private final List<Integer> firstParts = new ArrayList<>();
    private final byte[] end;
    private int parts;

    /**
     * A mutation as it stands in a body.
     *
     * @param parts the number of mutations that the server counts
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Written(byte[] bytes, int parts) {}

    /** A body without mutations. {@code firstIndex} is the caller's index of the first one that will be added. */
    MutationBody(String transactionId, long firstIndex) {
        this.transactionId = transactionId;
        this.firstIndex = firstIndex;
        this.end = ("],\"transactionId\":" + JsonData.of(transactionId) + "}").getBytes(StandardCharsets.UTF_8);
    }

    static Written write(Mutation mutation) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        for (JsonData part : mutation.toJson()) {
            if (written.size() > 0) {
                written.write(',');
            }
            written.writeBytes(JsonCodec.write(part));
        }
        return new Written(written.toByteArray(), mutation.toJson().size());
    }

    String transactionId() {
        return transactionId;
    }

    /** The number of mutations as the caller counts them. */
    int size() {
        return firstParts.size();
    }

    /** The size in bytes that the body would have with one more mutation. */
    long bytesWith(Written mutation) {
        return (long) START.length + mutations.size() + (parts == 0 ? 0 : 1) + mutation.bytes().length + end.length;
    }

    void add(Written mutation) {
        if (parts > 0) {
            mutations.write(',');
        }
        firstParts.add(parts);
        parts += mutation.parts();
        mutations.writeBytes(mutation.bytes());
    }

    /** The caller's index of a mutation that the server names by its position in this body; -1 if there is none. */
    long callersIndex(int part) {
        if (part < 0 || part >= parts) {
            return -1;
        }
        int found = Collections.binarySearch(firstParts, part);
        return firstIndex + (found >= 0 ? found : -found - 2);
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(START.length + mutations.size() + end.length)
                .put(START)
                .put(mutations.toByteArray())
                .put(end)
                .array();
    }
}
