package dev.medialib.testkit;

import dev.medialib.testkit.internal.Checks;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Description of a fault, from {@link FakeServer#on}. It takes effect when one of the methods {@code respond} or {@code delay} is
 * called. Without {@link #times} it applies to all matching requests.
 *
 * <p>If several faults match a request, the one that was armed first applies. A fault that is used up no longer counts.
 */
public final class FaultRule {

    private final RequestMatcher matcher;
    private final Consumer<Fault> armed;
    private int skipped;
    private int times = Integer.MAX_VALUE;
    private double share = 1;
    private long seed;
    private boolean lenient;
    private @Nullable String id;

    FaultRule(RequestMatcher matcher, Consumer<Fault> armed) {
        this.matcher = matcher;
        this.armed = armed;
    }

    /** Limits the fault to this number of requests. */
    public FaultRule times(int requests) {
        times = Checks.positive("requests", requests);
        return this;
    }

    /** Lets the first {@code requests} matching requests pass. */
    public FaultRule after(int requests) {
        skipped = Checks.notNegative("requests", requests);
        return this;
    }

    /**
     * Limits the fault to a share of the matching requests. The same seed selects the same requests in order.
     *
     * @param probability more than 0 and at most 1
     */
    public FaultRule share(double probability, long randomSeed) {
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be more than 0 and at most 1: " + probability);
        }
        share = probability;
        seed = randomSeed;
        return this;
    }

    /**
     * Limits the fault to requests with the header {@value Fault#ID_HEADER} and this value. Tests that run in parallel against
     * one server use different ids.
     */
    public FaultRule forId(String faultId) {
        id = Checks.notBlank("faultId", faultId);
        return this;
    }

    /** Lets {@link FakeServer#verify()} accept that no request meets the fault. */
    public FaultRule lenient() {
        lenient = true;
        return this;
    }

    /** Arms the fault: a response with this status and without a body. The request is not handled. */
    public Fault respond(int status) {
        return respond(FakeResponse.of(status, ""));
    }

    /** Arms the fault: a response with this status and body. The request is not handled. */
    public Fault respond(int status, String body) {
        return respond(FakeResponse.of(status, body));
    }

    /** Arms the fault: this response. */
    public Fault respond(FakeResponse response) {
        Fault fault = new Fault(matcher, id, lenient, new Fault.Schedule(skipped, times, share, seed), response);
        if (fault.duringRequest() && matcher.needsBody()) {
            throw new IllegalArgumentException(
                    "a fault that happens while the request is being received cannot use withBodyContaining or with(…),"
                            + " because the body is not known yet; the matcher is: " + matcher);
        }
        armed.accept(fault);
        return fault;
    }

    /** Arms the fault: a normal response after this time. */
    public Fault delay(Duration time) {
        return respond(FakeResponse.normal().after(time));
    }
}
