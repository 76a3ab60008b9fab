package dev.medialib.reliability;

import org.jspecify.annotations.Nullable;

/**
 * The outcome that the documentation promises.
 *
 * @param error the exception; null for success
 * @param attempts the number of attempts of the request that meets the fault
 * @param status the status that the exception must tell; 0 if there is none
 */
record Expected(
        @Nullable Class<? extends Throwable> error,
        int attempts,
        boolean retryable,
        boolean outcomeUnknown,
        int status) {

    static Expected success(int attempts) {
        return new Expected(null, attempts, false, false, 0);
    }

    Expected asUnexpected() {
        return error == null
                ? this
                : new Expected(
                        dev.medialib.core.error.UnexpectedResponseException.class, attempts, false, outcomeUnknown, 0);
    }

    /** The outcome in words, for the guide. */
    String label() {
        if (error == null) {
            return attempts == 1 ? "success" : "success after a retry";
        }
        return error.getSimpleName() + (outcomeUnknown ? ", outcome unknown" : "");
    }
}
