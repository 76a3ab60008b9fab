package dev.medialib.core.paging;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Pages by their position, as a server has them; counts the fetches, and fails when told to. */
final class ScriptedSource implements PageSource<String> {
    private static final int MAX_FETCHES = 50_000;

    private final String query;
    private final Map<String, FetchedPage<String>> pages = new HashMap<>();
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private final AtomicInteger fetches = new AtomicInteger();

    ScriptedSource(String query) {
        this.query = query;
    }

    /** Pages at the given positions, each leading to the next one, the last to {@code end}; a page holds its position. */
    static ScriptedSource chain(String end, String... positions) {
        ScriptedSource source = new ScriptedSource("https://cms.example.com images");
        String previous = null;
        for (String position : positions) {
            source.page(previous, position, "item " + previous);
            previous = position;
        }
        return source.page(previous, end, "item " + previous);
    }

    ScriptedSource page(String position, String next, String... items) {
        pages.put(position, new FetchedPage<>(List.of(items), next));
        return this;
    }

    void failNext(RuntimeException... all) {
        Collections.addAll(failures, all);
    }

    int fetches() {
        return fetches.get();
    }

    @Override
    public String query() {
        return query;
    }

    @Override
    public FetchedPage<String> fetch(String position) {
        if (fetches.incrementAndGet() > MAX_FETCHES) {
            throw new AssertionError("the paging does not end");
        }
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
        return pages.get(position);
    }
}
