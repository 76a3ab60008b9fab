package dev.medialib.livingdocs.entry;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.internal.ApiContext;
import dev.medialib.livingdocs.internal.Envelope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates entries in chunks that the server accepts, and assigns the server's results to the entries. */
final class EntryCreation {
    /** The server's default limit on bodies is 500 kB; the rest is for the envelope. */
    private static final int MAX_CHUNK_BYTES = 400_000;

    private static final String ID = "id: ";

    private final ApiContext context;

    EntryCreation(ApiContext context) {
        this.context = context;
    }

    /** Entries that are sent in one request, with their JSON. */
    record Chunk(List<NewEntry> entries, List<JsonData> bodies) {

        static Chunk of(List<NewEntry> entries) {
            return new Chunk(entries, entries.stream().map(NewEntry::toJson).toList());
        }

        List<CreateResult> results(HttpResponse response) throws IOException {
            return response.jsonShape(
                    json -> matched(entries, Envelope.list(json).asList(), response));
        }
    }

    CreateResults create(List<NewEntry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("entries must not be empty");
        }
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0, to; from < entries.size(); from = to) {
            to = endOfChunk(entries, from);
            chunks.add(Chunk.of(entries.subList(from, to)));
        }
        List<CreateResult> all = new ArrayList<>();
        MedialibException end = null;
        for (Chunk chunk : chunks) {
            if (end != null) {
                addFailed(all, chunk, false, end);
                continue;
            }
            try {
                all.addAll(context.caller().call(EntryEndpoints.CREATE, chunk));
            } catch (MedialibException e) {
                addFailed(all, chunk, wasSent(e), e);
                end = concernsAll(e) ? e : null;
            }
        }
        return new CreateResults(all);
    }

    /** All chunks are measured before the first one is sent, so that no chunk was sent if an entry is too large. */
    private static int endOfChunk(List<NewEntry> entries, int from) {
        long size = 0;
        int to = from;
        while (to < entries.size()) {
            int length = entries.get(to).toJson().toJson().getBytes(StandardCharsets.UTF_8).length + 1;
            if (length > MAX_CHUNK_BYTES) {
                throw new IllegalArgumentException("entry " + to + " has " + length
                        + " bytes as JSON, more than the server's default limit on requests allows");
            }
            if (to > from && size + length > MAX_CHUNK_BYTES) {
                break;
            }
            size += length;
            to++;
        }
        return to;
    }

    /** Whether the next request would fail in the same way: the server cannot be reached, or rejects the token or the path. */
    private static boolean concernsAll(MedialibException failure) {
        return !(failure instanceof ApiException error)
                || Set.of(401, 403, 404, 410, 429).contains(error.status());
    }

    /**
     * A response proves that the request was sent. Without a response it counts as sent, unless the server cannot have received
     * it.
     */
    private static boolean wasSent(MedialibException failure) {
        return failure instanceof ApiException
                || failure instanceof UnexpectedResponseException
                || failure.outcomeUnknown();
    }

    private static void addFailed(List<CreateResult> all, Chunk chunk, boolean sent, MedialibException failure) {
        chunk.entries().forEach(entry -> all.add(new CreateResult(entry, sent, null, failure)));
    }

    /**
     * Assigns results with an id by id, and other results by their order. The examples in the documentation keep the order, but
     * do not promise it. If the numbers of results and entries differ, the order is not reliable, and the outcome of the other
     * entries is unknown.
     */
    private static List<CreateResult> matched(List<NewEntry> chunk, List<JsonData> parts, HttpResponse response) {
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < chunk.size(); i++) {
            String id = chunk.get(i).id();
            if (id != null) {
                places.computeIfAbsent(id, key -> new ArrayDeque<>()).add(i);
            }
        }
        @Nullable JsonData[] placed = new JsonData[chunk.size()];
        Deque<JsonData> others = new ArrayDeque<>();
        int empty = chunk.size();
        for (JsonData answer : parts) {
            Integer place =
                    places.getOrDefault(idIn(answer), new ArrayDeque<>()).poll();
            if (place == null) {
                others.add(answer);
            } else {
                placed[place] = answer;
                empty--;
            }
        }
        MedialibException unmatched = others.size() == empty ? null : unmatched(chunk.size(), parts.size(), response);
        List<CreateResult> results = new ArrayList<>();
        for (int i = 0; i < placed.length; i++) {
            JsonData answer = placed[i] != null || unmatched != null ? placed[i] : others.poll();
            results.add(new CreateResult(chunk.get(i), true, answer, answer == null ? unmatched : null));
        }
        return results;
    }

    /** Errors contain the id of the entry in a text: {@code "correlation": "id: custom-1"}. */
    private static String idIn(JsonData answer) {
        JsonData id = answer.get("id");
        if (id != null && id.isString()) {
            return id.asString();
        }
        JsonData correlation = answer.get("correlation");
        String text = correlation != null && correlation.isString() ? correlation.asString() : "";
        return text.startsWith(ID) ? text.substring(ID.length()) : "";
    }

    private static MedialibException unmatched(int entries, int parts, HttpResponse response) {
        return response.unexpected("the server sent " + parts + " results for " + entries
                + " new entries, and no result can be assigned to this entry");
    }
}
