package dev.medialib.reliability;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.TokenUnavailableException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.reliability.CellRunner.Baseline;
import dev.medialib.reliability.Fault.Front;
import dev.medialib.reliability.Fault.Limit;
import dev.medialib.reliability.Fault.Reads;
import dev.medialib.testsupport.Canaries;
import java.util.ArrayList;
import java.util.List;

/** Compares the outcome of a cell with the expected one, and checks what holds for every cell. */
final class CellCheck {
    private final Cell cell;
    private final Expected expected;
    private final Outcome outcome;
    private final List<String> problems = new ArrayList<>();

    private CellCheck(Cell cell, Outcome outcome) {
        this.cell = cell;
        this.expected = Expectations.of(cell);
        this.outcome = outcome;
    }

    static List<String> problems(Cell cell, Outcome outcome, Baseline baseline) {
        CellCheck check = new CellCheck(cell, outcome);
        check.problems.addAll(outcome.problems());
        check.exception();
        check.requests(baseline);
        check.invariants();
        return check.problems;
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private void exception() {
        Throwable thrown = outcome.thrown;
        if (expected.error() == null) {
            require(thrown == null, "expected success but was " + brief(thrown));
            return;
        }
        Throwable error = thrown;
        if (cell.kind().has(Kind.Trait.TOKEN) && !cell.isStopped() && thrown instanceof TokenUnavailableException) {
            error = thrown.getCause();
        }
        boolean whileWriting = cell.kind().reads() == Reads.FILE
                && cell.fault().limit() == Limit.CANCEL
                && error instanceof CallInterruptedException;
        if (whileWriting) {
            // the interrupt of the cancellation met the thread while it wrote the file, which knows nothing of the call
            return;
        }
        if (!expected.error().isInstance(error) || !(error instanceof MedialibException failure)) {
            problems.add("expected " + expected.label() + " but was " + (thrown == null ? "success" : brief(thrown)));
            return;
        }
        require(
                failure.isRetryable() == expected.retryable(),
                "isRetryable() is " + failure.isRetryable() + " in " + brief(thrown));
        require(
                failure.outcomeUnknown() == expected.outcomeUnknown(),
                "outcomeUnknown() is " + failure.outcomeUnknown() + " in " + brief(thrown));
        if (cell.kind().reads() != Reads.FILE
                && expected.status() >= 0
                && !(cell.kind().has(Kind.Trait.TOKEN) && cell.isStopped())) {
            require(failure.attempts() == expected.attempts(), "attempts() is " + failure.attempts());
            require(
                    failure.getSuppressed().length >= expected.attempts() - 1,
                    failure.getSuppressed().length + " errors of earlier attempts");
        }
        response(failure);
    }

    private void response(MedialibException failure) {
        if (failure instanceof ApiException error) {
            require(expected.status() < 0 || error.status() == expected.status(), "status() is " + error.status());
            require(
                    java.util.Objects.equals(error.retryAfter(), cell.effect().retryAfter()),
                    "retryAfter() is " + error.retryAfter());
            if (cell.fault().has(Fault.Trait.KEEPS_BODY)) {
                require(error.rawBody().contains("no luck today"), "the body is lost: " + error.rawBody());
                require(
                        "request7".equals(error.requestId()) || cell.kind().vendor() instanceof Vendors.NoRequestIds,
                        "requestId() is " + error.requestId());
            }
            require(error.rawBody().length() <= 64 * 1024, "the body is kept without limit");
            shown(error.rawBody() + error.headers() + error.error());
        }
        if (failure instanceof UnexpectedResponseException error) {
            require(error.status() > 0, "the status is lost");
            require(error.bodyStart().length() <= 64 * 1024, "the body is kept without limit");
            shown(error.bodyStart() + error.headers());
        }
        require(
                failure.getMessage().length() < 2_000,
                "a message of " + failure.getMessage().length() + " characters");
    }

    private void requests(Baseline baseline) {
        Front front = cell.fault().front();
        boolean unseen = front == Front.NOWHERE || (front == Front.BAD_TLS && outcome.hits == 0);
        // a poll that was lost is one less to come
        int most = expected.error() == null ? expected.attempts() + baseline.own() - 1 : expected.attempts();
        boolean alsoOthers = cell.kind().has(Kind.Trait.CLEANS_UP)
                && cell.always()
                && cell.fault().moment().compareTo(Fault.Moment.HEAD) < 0;
        if (!unseen && !alsoOthers && expected.attempts() > 0) {
            require(
                    outcome.requests >= expected.attempts() && outcome.requests <= most,
                    "expected " + expected.attempts() + " requests but were " + outcome.requests + " " + outcome.lines);
        }
        boolean connects = cell.effect().type() == Effect.Type.NOT_CONNECTED;
        require(
                cell.kind().repeatability() != Kind.Repeatability.ONCE || connects || outcome.requests <= 1,
                "a request that must not arrive twice was sent " + outcome.requests + " times");
        require(outcome.trapped == 0, "a connection to the server that a redirect names");
    }

    private void invariants() {
        require(
                // a cancellation interrupts the thread of its block, which no program sees afterwards
                cell.fault().limit() == Limit.CANCEL
                        || outcome.interrupted == (cell.fault().limit() == Limit.INTERRUPT),
                "the interrupt flag is " + outcome.interrupted);
        if (outcome.thrown != null) {
            shown(Canaries.shownBy(outcome.thrown));
        }
    }

    /** A text that a program may print. A credential that was not sent cannot come back. */
    private void shown(String text) {
        require(
                cell.kind().has(Kind.Trait.NO_CREDENTIAL) || !Canary.isIn(text),
                "a credential in " + text.substring(0, Math.min(text.length(), 400)));
    }

    private static String brief(Throwable thrown) {
        if (thrown == null) {
            return "nothing";
        }
        String text = thrown + (thrown.getCause() == null ? "" : " <- " + thrown.getCause());
        return text.length() <= 400 ? text : text.substring(0, 400) + "…";
    }
}
