package dev.medialib.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The latest requests, in the order of their arrival. */
final class RequestLog {
    private static final int REPORTED = 10;
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private int capacity = 1000;
    private long dropped;
    private boolean closed;

    synchronized void capacity(int most) {
        capacity = most;
        drop();
    }

    synchronized void add(RecordedRequest request) {
        requests.add(request);
        drop();
        notifyAll();
    }

    private void drop() {
        while (requests.size() > capacity) {
            requests.remove();
            dropped++;
        }
    }

    synchronized List<RecordedRequest> matching(RequestMatcher matcher) {
        return requests.stream().filter(matcher::matches).toList();
    }

    /** Ends all waits. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized void clear() {
        requests.clear();
        dropped = 0;
    }

    /** Waits until this many requests have arrived. */
    synchronized List<RecordedRequest> await(int count, RequestMatcher matcher, Duration timeout) {
        long end = System.nanoTime() + (timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout).toNanos();
        List<RecordedRequest> found = matching(matcher);
        boolean interrupted = false;
        while (found.size() < count) {
            long left = end - System.nanoTime();
            if (left <= 0 || interrupted || closed) {
                String limit = interrupted
                        ? "before the thread was interrupted"
                        : closed ? "before the fake was closed" : "within " + timeout;
                throw new AssertionError(report(count + " requests " + limit, matcher, found.size()));
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                interrupted = true;
            }
            found = matching(matcher);
        }
        return found;
    }

    synchronized List<RecordedRequest> verify(int count, RequestMatcher matcher) {
        List<RecordedRequest> found = matching(matcher);
        if (found.size() != count) {
            throw new AssertionError(report(count + " requests", matcher, found.size()));
        }
        return found;
    }

    private String report(String expected, RequestMatcher matcher, int found) {
        StringBuilder text = new StringBuilder("expected " + expected + " matching: " + matcher + "\nfound " + found);
        text.append(requests.isEmpty() ? "; no request arrived" : ". The latest requests:");
        requests.stream().skip(Math.max(0, requests.size() - REPORTED)).forEach(request -> {
            String mismatch = matcher.mismatch(request);
            text.append("\n  ").append(request.receivedAt()).append("  ").append(request);
            text.append(mismatch == null ? "  (matches)" : "  (does not match: " + mismatch + ")");
        });
        if (dropped > 0) {
            text.append("\n  ").append(dropped).append(" older requests were not kept; see keepRequests(count)");
        }
        return text.toString();
    }
}
