package dev.medialib.testkit.livingdocs.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.livingdocs.settings.VersionedOperation;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okio.Buffer;
import okio.ByteString;

/**
 * Pages of lists from the search index. Up to 2025-11 a page is a bare array. Since then it is an object with {@code total},
 * {@code cursor} and {@code results}.
 */
public final class IndexPaging {

    public static final int MAX_LIMIT = 100;

    // documented for searches; references use the same index
    private static final int MAX_OFFSET = 10_000;

    // its Base64 form is +/+/, so a cursor without percent-encoding arrives damaged, as it sometimes does on a real
    // server
    private static final ByteString CURSOR_PREFIX = ByteString.decodeHex("fbffbf");

    private IndexPaging() {}

    /**
     * Serves a page of a list.
     *
     * @param list the name of the list; a cursor is only valid for its own list
     * @param defaultLimit the number of items per page if the request has no limit
     */
    public static ServerResponse page(Call call, String list, List<ObjectNode> all, int defaultLimit) {
        Map<String, String> problems = new TreeMap<>();
        int limit = integer(call, "limit", 1, MAX_LIMIT, defaultLimit, problems);
        int start = integer(call, "offset", 0, MAX_OFFSET, 0, problems);
        boolean cursors = call.supports(VersionedOperation.RESULTS_ENVELOPE);
        String after = call.query("after");
        if (after != null && !cursors) {
            problems.put(
                    "after", "Unknown parameter in version " + call.version().name());
        } else if (after != null && call.query("offset") != null) {
            problems.put("after", "must not be used together with offset");
        }
        if (!problems.isEmpty()) {
            throw ErrorResponse.badRequest(problems);
        }
        if (after != null && !after.isEmpty()) {
            start = position(after, list);
        }
        int from = Math.min(start, all.size());
        int size =
                cursors ? Math.min(limit, call.settings().maxReferencesPerPage.get()) : limit;
        int to = Math.min(from + size, all.size());
        ArrayNode items = Json.array().addAll(all.subList(from, to));
        if (!cursors) {
            return Call.ok(items);
        }
        ObjectNode body = Json.object().put("total", all.size());
        putCursor(call, body, cursor(list, to), to == all.size(), from == to);
        body.set("results", items);
        return Call.ok(body);
    }

    private static void putCursor(Call call, ObjectNode body, String next, boolean last, boolean empty) {
        if (!last) {
            body.put("cursor", next);
            return;
        }
        String after = call.query("after");
        switch (call.settings().lastCursor.get()) {
            case AFTER_LAST_ITEM -> body.put("cursor", empty ? "" : next);
            case REPEATED -> body.put("cursor", after == null || after.isEmpty() ? next : after);
            case BLANK -> body.put("cursor", "");
            case NULL -> body.putNull("cursor");
            case ABSENT -> {}
        }
    }

    private static String cursor(String list, int position) {
        StringBuilder state = new StringBuilder(
                Json.object().put("l", list).put("a", position).toString());
        while (state.length() % 3 != 1) {
            state.append(' ');
        }
        byte[] bytes =
                new Buffer().write(CURSOR_PREFIX).writeUtf8(state.toString()).readByteArray();
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Returns the position in a cursor. A damaged cursor, or a cursor of another list, causes 400 (assumed). */
    private static int position(String cursor, String list) {
        try {
            ByteString bytes = ByteString.of(Base64.getDecoder().decode(cursor));
            if (bytes.startsWith(CURSOR_PREFIX)) {
                JsonNode state =
                        Json.parse(bytes.substring(CURSOR_PREFIX.size()).utf8());
                if (list.equals(Json.text(state, "l"))) {
                    return state.path("a").asInt();
                }
            }
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw ErrorResponse.badRequest("after", "Invalid cursor: " + e.getMessage());
        }
        throw ErrorResponse.badRequest("after", "Invalid cursor");
    }

    /** Returns an integer parameter. Numbers out of range cause 400 (assumed: the documentation only has the range). */
    public static int integer(Call call, String name, int min, int max, int absent, Map<String, String> problems) {
        String value = call.query(name);
        if (value == null) {
            return absent;
        }
        if (value.matches("\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        }
        problems.put(name, "must be an integer from " + min + " to " + max);
        return absent;
    }
}
