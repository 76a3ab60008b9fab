package dev.medialib.sanity.document;

import dev.medialib.core.internal.json.JsonSequence;
import dev.medialib.core.json.JsonData;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/** Body of a transaction. Mutations are added one by one, so the size is always known. */
final class MutationBody {
    /** The limit of datasets. For media libraries it is not documented; the same limit is assumed. */
    static final int MAX_BYTES = 4_000_000;

    private static final byte[] START = "{\"mutations\":[".getBytes(StandardCharsets.UTF_8);

    private final JsonSequence json = new JsonSequence();
    private final String transactionId;
    private final long firstIndex;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Integer> firstParts = new ArrayList<>();
    private final byte[] end;
    private int bytes;
    private int parts;

    /**
     * A mutation in the form of the request.
     *
     * @param parts the number of mutations that the server counts
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Written(byte[] bytes, int parts) {}

    /** A mutation with the caller's index. */
    private record Entry(long index, Written mutation) {}

    /** Creates a body without mutations. {@code firstIndex} is the caller's index of the first mutation to add. */
    MutationBody(String transactionId, long firstIndex) {
        this.transactionId = transactionId;
        this.firstIndex = firstIndex;
        this.end = ("],\"transactionId\":" + JsonData.of(transactionId) + "}").getBytes(StandardCharsets.UTF_8);
    }

    Written write(Mutation mutation) {
        List<Map<String, Object>> objects = mutation.wire();
        if (objects.size() == 1) {
            return new Written(json.write(objects.get(0)), 1);
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        for (Map<String, Object> part : objects) {
            if (written.size() > 0) {
                written.write(',');
            }
            written.writeBytes(json.write(part));
        }
        return new Written(written.toByteArray(), objects.size());
    }

    String transactionId() {
        return transactionId;
    }

    /** Returns the number of mutations as the caller counts them. */
    int size() {
        return entries.size();
    }

    /** Returns the caller's index of the first mutation, or of the next mutation to add if there is none. */
    long first() {
        return entries.isEmpty() ? firstIndex : entries.get(0).index();
    }

    /** Returns the caller's index after the last mutation. */
    long next() {
        return entries.isEmpty() ? firstIndex : entries.get(entries.size() - 1).index() + 1;
    }

    /** Returns the size in bytes of the body with one more mutation. */
    long bytesWith(Written mutation) {
        return (long) START.length + bytes + (entries.isEmpty() ? 0 : 1) + mutation.bytes().length + end.length;
    }

    /** Adds a mutation with the next index. */
    void add(Written mutation) {
        add(new Entry(next(), mutation));
    }

    private void add(Entry entry) {
        bytes += entry.mutation().bytes().length + (entries.isEmpty() ? 0 : 1);
        entries.add(entry);
        firstParts.add(parts);
        parts += entry.mutation().parts();
    }

    /** Returns a body with another id and only the mutations whose index is accepted. */
    MutationBody only(String otherId, LongPredicate accepted) {
        MutationBody some = new MutationBody(otherId, first());
        entries.stream().filter(entry -> accepted.test(entry.index())).forEach(some::add);
        return some;
    }

    /** Returns the caller's index of the first mutation of the second half; for a single mutation, its index. */
    long middle() {
        return entries.get(entries.size() / 2).index();
    }

    /** Returns the caller's index of the mutation at a position that the server sent; -1 if there is none. */
    long callersIndex(int part) {
        if (part < 0 || part >= parts) {
            return -1;
        }
        int found = Collections.binarySearch(firstParts, part);
        return entries.get(found >= 0 ? found : -found - 2).index();
    }

    byte[] toBytes() {
        ByteBuffer body = ByteBuffer.allocate(START.length + bytes + end.length).put(START);
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                body.put((byte) ',');
            }
            body.put(entries.get(i).mutation().bytes());
        }
        return body.put(end).array();
    }
}
