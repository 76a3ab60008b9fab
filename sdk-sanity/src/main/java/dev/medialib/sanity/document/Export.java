package dev.medialib.sanity.document;

import dev.medialib.core.internal.paging.CursorTrail;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.internal.Store;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Stream of all documents of a media library or a dataset as they are stored, including drafts and versions. Only one document
 * is kept in memory. Close the export if you do not read it to its end, because it holds a connection:
 *
 * <pre>{@code
 * try (Export export = dataset.export("article")) {
 *     for (JsonData document : export) { … }
 * }
 * }</pre>
 *
 * <p>The first request is sent when the first document is read. The server sends the documents in several responses, which are
 * requested on demand. Each request is retried like any read until its response starts. After that, an error ends the export,
 * and it must be started again:
 *
 * <ul>
 *   <li>{@link dev.medialib.core.error.UnexpectedResponseException} for a line that is incomplete, too long or not JSON;
 *   <li>{@link dev.medialib.core.error.TransportException} for a lost connection. A pause longer than the idle timeout counts
 *       as a lost connection; the vendor's own tool waits three minutes;
 *   <li>{@link dev.medialib.core.error.ApiException} for an error that the server reports in the stream.
 * </ul>
 *
 * <p>An export can be read only once and by one thread. Another thread can close it. Source: the vendor's command line tool,
 * because the endpoint is not documented.
 */
public final class Export implements Iterable<JsonData>, AutoCloseable {
    private static final int MAX_EMPTY_PARTS = 1000;

    /** All documents are much shorter, because Sanity accepts at most 4,000,000 bytes of mutations. */
    private static final int DEFAULT_MAX_LINE_LENGTH = 32 * 1024 * 1024;

    private final Store store;
    private final String types;
    private int maxLineLength = DEFAULT_MAX_LINE_LENGTH;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean closed;
    private volatile @Nullable ExportPart part;

    Export(Store store, String... types) {
        for (String type : types) {
            if (type.isBlank() || type.contains(",")) {
                throw new IllegalArgumentException(
                        "types must not be blank or contain a comma; invalid: \"" + type + "\"");
            }
        }
        this.store = store;
        this.types = String.join(",", types);
    }

    /**
     * Sets the maximum length of a document as JSON. A longer line ends the export with an {@link
     * dev.medialib.core.error.UnexpectedResponseException}. The limit protects the memory from a response without line ends.
     *
     * @param bytes positive; the default is 32 MiB
     * @return this export
     * @throws IllegalStateException if the export is already being read
     */
    public Export maxLineLength(int bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("maxLineLength must be positive, but is " + bytes);
        }
        if (begun.get()) {
            throw new IllegalStateException("maxLineLength must be set before the export is read");
        }
        maxLineLength = bytes;
        return this;
    }

    /**
     * Returns an iterator of the documents.
     *
     * @throws IllegalStateException if this method was called before, or this export is closed
     */
    @Override
    public Iterator<JsonData> iterator() {
        if (closed) {
            throw new IllegalStateException("the export is closed");
        }
        if (begun.getAndSet(true)) {
            throw new IllegalStateException("an export can be read only once; create another one");
        }
        return new Documents();
    }

    /** Same as {@link #iterator()}, as a stream. Closing the stream closes this export. */
    public Stream<JsonData> stream() {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), traits), false)
                .onClose(this::close);
    }

    /** Releases the connection. Closing again has no effect. */
    @Override
    public void close() {
        closed = true;
        ExportPart open = part;
        if (open != null) {
            open.close();
        }
    }

    private ExportPart open(String cursor) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!types.isEmpty()) {
            parameters.put("types", types);
        }
        // an empty cursor requests several responses with cursors
        parameters.put("nextCursor", cursor);
        ExportPart opened = store.caller()
                .call(
                        store.kind().choose(DocumentEndpoints.LIBRARY_EXPORT, DocumentEndpoints.DATASET_EXPORT),
                        new DocumentEndpoints.ExportInput(
                                store.name(), store.tags().addTo(parameters, null), maxLineLength));
        part = opened;
        if (closed) {
            opened.close();
        }
        return opened;
    }

    private final class Documents implements Iterator<JsonData> {
        private final CursorTrail trail = new CursorTrail();
        private String cursor = "";
        private @Nullable String nextCursor = "";
        private @Nullable ExportPart current;
        private @Nullable JsonData document;
        private int emptyParts;
        private boolean empty;
        private @Nullable RuntimeException failure;

        @Override
        public boolean hasNext() {
            if (failure != null) {
                // returning false would look like the end of the export
                throw failure;
            }
            try {
                while (document == null && (current != null || nextCursor != null)) {
                    advance();
                }
                return document != null;
            } catch (RuntimeException e) {
                failure = e;
                close();
                throw e;
            }
        }

        @Override
        public JsonData next() {
            JsonData next = hasNext() ? document : null;
            if (next == null) {
                throw new NoSuchElementException("there are no more documents");
            }
            document = null;
            return next;
        }

        private void advance() {
            ExportPart reading = current;
            if (reading == null) {
                cursor = String.valueOf(nextCursor);
                nextCursor = null;
                empty = true;
                current = open(cursor);
                return;
            }
            JsonData line = reading.next();
            if (line == null) {
                reading.close();
                current = null;
            } else if (line.has("_id")) {
                document = line;
                empty = false;
            } else {
                nextCursor = cursorOf(reading, line);
            }
        }

        /**
         * Returns the next cursor; null at the end. A cursor that stays the same, or many parts without documents, would cause
         * an endless loop.
         */
        private @Nullable String cursorOf(ExportPart reading, JsonData line) {
            JsonData found = line.get("nextCursor");
            if (found == null) {
                throw reading.unexpected("the export contains a line that is neither a document nor a cursor", null);
            }
            String next = found.isNull() ? "" : found.isString() ? found.asString() : found.toJson();
            emptyParts = empty ? emptyParts + 1 : 0;
            if (next.isEmpty()) {
                return null;
            }
            trail.moveTo(next);
            if (next.equals(cursor) || trail.isCircular() || emptyParts > MAX_EMPTY_PARTS) {
                throw reading.unexpected("the export does not end: its cursor does not advance", null);
            }
            return next;
        }
    }
}
