package dev.medialib.testkit;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * An armed fault of a fake server. {@link FakeServer#verify()} fails if a fault was never hit, unless it is
 * {@link FaultRule#lenient()}. Thread-safe.
 */
public final class Fault {

    /** The header by which a request names the faults of its test: {@value}. See {@link FaultRule#forId}. */
    public static final String ID_HEADER = "X-Medialib-Fault-Id";

    /** The order of a fault among the matching requests. */
    record Schedule(int skipped, int times, double share, long seed) {}

    private final RequestMatcher matcher;
    private final @Nullable String id;
    private final boolean lenient;
    private final FakeResponse response;
    private final double share;
    private final Random random;
    private int skip;
    private int remaining;
    private int hits;

    Fault(RequestMatcher matcher, @Nullable String id, boolean lenient, Schedule schedule, FakeResponse response) {
        this.matcher = matcher;
        this.id = id;
        this.lenient = lenient;
        this.response = response;
        share = schedule.share();
        random = new Random(schedule.seed());
        skip = schedule.skipped();
        remaining = schedule.times();
    }

    /** Returns the number of requests that met the fault. */
    public synchronized int hits() {
        return hits;
    }

    /** Returns the number of requests that can still meet the fault; {@link Integer#MAX_VALUE} if it has no limit. */
    public synchronized int remaining() {
        return remaining;
    }

    /** Returns the id of the requests that the fault is limited to; null if it applies to all. */
    public @Nullable String id() {
        return id;
    }

    /** Returns the response of the fault. Its {@link FakeResponse#handlesRequest()} says whether a change takes place. */
    public FakeResponse response() {
        return response;
    }

    /** Returns the condition, the response and the number of hits. */
    @Override
    public synchronized String toString() {
        return matcher + " → " + response + " (" + hits + (hits == 1 ? " hit)" : " hits)");
    }

    boolean isLenient() {
        return lenient;
    }

    boolean mayFire(RecordedRequest request) {
        return (id == null || id.equals(request.header(ID_HEADER))) && matcher.matches(request);
    }

    /** Counts a matching request, and returns whether it meets the fault. */
    synchronized boolean fires() {
        if (remaining == 0) {
            return false;
        }
        if (skip > 0) {
            skip--;
            return false;
        }
        // one sequence per fault: a new one for each request would repeat its first decision
        if (share < 1 && random.nextDouble() >= share) {
            return false;
        }
        if (remaining != Integer.MAX_VALUE) {
            remaining--;
        }
        hits++;
        return true;
    }

    boolean duringRequest() {
        return response.frame() instanceof Frame.PartOfRequest;
    }
}
