package dev.medialib.livingdocs;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.call.Response;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.imports.CreateResult;
import dev.medialib.livingdocs.imports.CreateResults;
import dev.medialib.livingdocs.imports.NewEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates entries in chunks that the server accepts, and finds to each entry what the server said of it. */
final class EntryCreation {
    /** The server's default limit on bodies is 500 kB; this leaves room for the envelope. */
    private static final int LARGEST_CHUNK = 400_000;

    private static final String ID = "id: ";

    private static final Endpoint<List<JsonData>, List<JsonData>> CREATE = Endpoint.<List<JsonData>>of(
                    Method.POST,
                    "livingdocs.mediaLibrary.create",
                    "import/mediaLibrary",
                    (entries, r) -> r.json(Map.of("mediaLibraryEntries", entries)))
            .returning(ResponseReader.jsonShape(answer -> Envelope.list(answer).asList()));

    private final ApiCaller caller;

    EntryCreation(ApiCaller caller) {
        this.caller = caller;
    }

    CreateResults create(List<NewEntry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("entries must not be empty");
        }
        List<List<JsonData>> bodies = new ArrayList<>();
        for (int from = 0, to; from < entries.size(); from = to) {
            to = endOfChunk(entries, from);
            bodies.add(entries.subList(from, to).stream().map(NewEntry::toJson).toList());
        }
        List<CreateResult> all = new ArrayList<>();
        MedialibException end = null;
        for (List<JsonData> body : bodies) {
            List<NewEntry> chunk = entries.subList(all.size(), all.size() + body.size());
            if (end != null) {
                addFailed(all, chunk, false, end);
                continue;
            }
            try {
                all.addAll(matched(chunk, caller.withResponse(c -> c.call(CREATE, body))));
            } catch (MedialibException e) {
                addFailed(all, chunk, wasSent(e), e);
                end = concernsAll(e) ? e : null;
            }
        }
        return new CreateResults(all);
    }

    /** Chunks are measured before the first is sent, so that an entry that is too large stops nothing half-way. */
    private static int endOfChunk(List<NewEntry> entries, int from) {
        long size = 0;
        int to = from;
        while (to < entries.size()) {
            int length = entries.get(to).toJson().toJson().getBytes(StandardCharsets.UTF_8).length + 1;
            if (length > LARGEST_CHUNK) {
                throw new IllegalArgumentException("entry " + to + " has " + length
                        + " bytes as JSON, more than the server's default limit on requests allows");
            }
            if (to > from && size + length > LARGEST_CHUNK) {
                break;
            }
            size += length;
            to++;
        }
        return to;
    }

    /** Whether the next request would fail the same way: the server is out of reach, or refuses token or path. */
    private static boolean concernsAll(MedialibException failure) {
        return !(failure instanceof ApiException refusal)
                || Set.of(401, 403, 404, 410, 429).contains(refusal.status());
    }

    /** An answer proves it; without one, it counts as sent unless the server cannot have seen it. */
    private static boolean wasSent(MedialibException failure) {
        return failure instanceof ApiException
                || failure instanceof UnexpectedResponseException
                || failure.outcomeUnknown();
    }

    private static void addFailed(
            List<CreateResult> all, List<NewEntry> chunk, boolean sent, MedialibException failure) {
        chunk.forEach(entry -> all.add(new CreateResult(entry, sent, null, failure)));
    }

    /**
     * By id where the answer names one; the others in their order, which the documentation's examples keep without promising it. Where
     * there are fewer or more answers than entries the order tells nothing, and what became of the others is not known.
     */
    private static List<CreateResult> matched(List<NewEntry> chunk, Response<List<JsonData>> response) {
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
        for (JsonData answer : response.value()) {
            Integer place =
                    places.getOrDefault(idIn(answer), new ArrayDeque<>()).poll();
            if (place == null) {
                others.add(answer);
            } else {
                placed[place] = answer;
                empty--;
            }
        }
        MedialibException unmatched = others.size() == empty ? null : unmatched(chunk.size(), response);
        List<CreateResult> results = new ArrayList<>();
        for (int i = 0; i < placed.length; i++) {
            JsonData answer = placed[i] != null || unmatched != null ? placed[i] : others.poll();
            results.add(new CreateResult(chunk.get(i), true, answer, answer == null ? unmatched : null));
        }
        return results;
    }

    /** Refusals name the entry in a text of their own: {@code "correlation": "id: custom-1"}. */
    private static String idIn(JsonData answer) {
        JsonData id = answer.get("id");
        if (id != null && id.isString()) {
            return id.asString();
        }
        JsonData correlation = answer.get("correlation");
        String text = correlation != null && correlation.isString() ? correlation.asString() : "";
        return text.startsWith(ID) ? text.substring(ID.length()) : "";
    }

    private static MedialibException unmatched(int entries, Response<List<JsonData>> response) {
        CallFacts facts = CallFacts.builder(CREATE.id(), CREATE.method(), CREATE.pathTemplate())
                .requestId(response.requestId())
                .attempts(response.attempts())
                .outcomeUnknown(true)
                .build();
        return new UnexpectedResponseException(
                "the server answered " + response.value().size() + " results for " + entries
                        + " new entries, and none can be told to be that of this one",
                facts,
                response.status(),
                response.headers(),
                "",
                null);
    }
}
