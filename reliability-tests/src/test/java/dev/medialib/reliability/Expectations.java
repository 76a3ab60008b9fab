package dev.medialib.reliability;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.CallCancelledException;
import dev.medialib.core.error.CallInterruptedException;
import dev.medialib.core.error.ConflictException;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.GoneException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.PayloadTooLargeException;
import dev.medialib.core.error.PermissionDeniedException;
import dev.medialib.core.error.RateLimitedException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.error.UnprocessableException;
import dev.medialib.reliability.Kind.Repeatability;

/**
 * The outcome of each cell, computed from the promises of the documentation: how often the request may be sent, how far it got,
 * and what came back. Knows nothing of the SDK's own rules.
 */
final class Expectations {
    private static final int MAX_ATTEMPTS = 3;

    private Expectations() {}

    static Expected of(Cell cell) {
        Expected known = KnownExceptions.of(cell);
        return known == null ? byRule(cell) : known;
    }

    static Expected byRule(Cell cell) {
        Effect effect = cell.effect();
        if (effect.type() == Effect.Type.HARMLESS) {
            return Expected.success(1);
        }
        boolean again = mayBeSentAgain(cell.kind().repeatability(), effect);
        if (again && !cell.always()) {
            return Expected.success(2);
        }
        return failure(cell, effect, again ? MAX_ATTEMPTS : 1);
    }

    /** A failure must be temporary, and the request must be repeatable or unsent. */
    private static boolean mayBeSentAgain(Repeatability repeatability, Effect effect) {
        return switch (effect.type()) {
            case NOT_CONNECTED -> true;
            case NO_RESPONSE, CUT -> repeatability != Repeatability.ONCE;
            case STATUS -> repeatability != Repeatability.ONCE && Cell.isTemporary(effect);
            default -> false;
        };
    }

    private static Expected failure(Cell cell, Effect effect, int attempts) {
        Repeatability repeatability = cell.kind().repeatability();
        boolean changes = repeatability != Repeatability.READ;
        boolean repeatable = repeatability != Repeatability.ONCE;
        return switch (effect.type()) {
            case NOT_CONNECTED -> new Expected(TransportException.class, attempts, true, false, 0);
            case UNTRUSTED -> new Expected(TransportException.class, attempts, false, false, 0);
            case NO_RESPONSE, CUT -> new Expected(TransportException.class, attempts, repeatable, changes, 0);
            case UNUSABLE -> new Expected(UnexpectedResponseException.class, attempts, false, changes, 0);
            case STATUS -> {
                boolean done = effect.status() >= 500 || effect.status() == 408;
                yield new Expected(
                        exceptionOf(effect.status()),
                        attempts,
                        isWorthRepeating(effect.status()) && (repeatable || !done),
                        changes && done,
                        effect.status());
            }
            case DEADLINE ->
                new Expected(
                        DeadlineExceededException.class,
                        attempts,
                        !wasSent(cell) || repeatable,
                        changes && wasSent(cell),
                        0);
            case INTERRUPTED ->
                new Expected(CallInterruptedException.class, attempts, false, changes && wasSent(cell), 0);
            case CANCELLED -> new Expected(CallCancelledException.class, attempts, false, changes && wasSent(cell), 0);
            case HARMLESS -> throw new AssertionError(cell);
        };
    }

    private static boolean wasSent(Cell cell) {
        return !cell.fault().has(Fault.Trait.CONNECTING);
    }

    private static boolean isWorthRepeating(int status) {
        return Cell.isTemporary(Effect.status(status));
    }

    private static Class<? extends Throwable> exceptionOf(int status) {
        return switch (status) {
            case 401 -> AuthenticationException.class;
            case 403 -> PermissionDeniedException.class;
            case 404 -> NotFoundException.class;
            case 409 -> ConflictException.class;
            case 410 -> GoneException.class;
            case 413 -> PayloadTooLargeException.class;
            case 422 -> UnprocessableException.class;
            case 429 -> RateLimitedException.class;
            default -> status >= 500 ? ServerException.class : ApiException.class;
        };
    }
}
