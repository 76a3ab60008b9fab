package dev.medialib.reliability;

import dev.medialib.core.error.ConflictException;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.reliability.Fault.Limit;
import dev.medialib.reliability.Fault.Reads;
import dev.medialib.sitefinity.error.ChunkRefusedException;
import dev.medialib.sitefinity.error.LoginRefusedException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The cells whose outcome differs from the rules, by name and with the reason. */
final class KnownExceptions {
    /**
     * An exception from the rules.
     *
     * @param reason for the guide
     * @param outcome from the outcome by the rules to the real one
     */
    record Known(String name, String reason, Predicate<Cell> cells, Function<Expected, Expected> outcome) {}

    private static final Set<String> TRANSACTIONS =
            Set.of("idempotent write", "POST sanity.dataset.mutate", "POST sanity.mediaLibrary.mutate");

    private static final Set<String> OTHER_LENGTH = Set.of(
            "length too long",
            "length too short",
            "length of ten exabytes",
            "no length, ended in the middle",
            "a login page as JSON",
            "nothing with 200",
            "white space with 200");

    private static final Set<String> UNCONFIRMED = Set.of(
            "empty gzip",
            "null",
            "a number",
            "a text",
            "a list of numbers",
            "white space with 200",
            "nothing with 200",
            "nothing with 201",
            "nothing with 202",
            "nothing with 203",
            "nothing with 204",
            "nothing with 205");

    /** The faults with which the body of an error response can be read all the same. */
    private static final Set<String> READABLE = Set.of(
            "length too long",
            "length of ten exabytes",
            "chunks without the last",
            "a chunk without its size",
            "gzip without its trailer",
            "gzip with a wrong checksum");

    static final List<Known> ALL = List.of(
            new Known(
                    "failure that is part of the result",
                    "Each entry or part has its own result, so the call does not throw.",
                    cell -> cell.kind().has(Kind.Trait.REPORTS),
                    rule -> Expected.success(rule.attempts())),
            new Known(
                    "export with a wrong checksum",
                    "An export is decompressed while it is read, so its documents arrive before the checksum.",
                    cell -> cell.kind().has(Kind.Trait.DECODES)
                            && cell.fault().name().equals("gzip with a wrong checksum"),
                    rule -> new Expected(TransportException.class, 1, true, false, 0)),
            new Known(
                    "page instead of a file of any type",
                    "The type of the file behind a URL is not known, so it may be a page.",
                    cell -> cell.kind().has(Kind.Trait.ANY_TYPE)
                            && cell.fault().name().equals("a login page that quotes the token"),
                    rule -> Expected.success(1)),
            new Known(
                    "download without ranges",
                    "The body is read after the call has returned it. Without ranges, it cannot be continued.",
                    cell -> isFile(cell) && !cell.kind().has(Kind.Trait.RANGES) && is(cell, Effect.Type.CUT),
                    rule -> new Expected(TransportException.class, 1, true, false, 0)),
            new Known(
                    "deadline while a file is read",
                    "A deadline ends when the call returns the file. The idle timeout ends the stall.",
                    cell -> isFile(cell)
                            && cell.fault().limit() == Limit.DEADLINE
                            && cell.fault().has(Fault.Trait.NEEDS_RESPONSE_BODY),
                    rule -> new Expected(TransportException.class, 0, true, false, 0)),
            new Known(
                    "call that waits for a token",
                    "The call itself was not sent, so nothing is unknown.",
                    cell -> cell.kind().has(Kind.Trait.TOKEN) && cell.isStopped(),
                    rule -> new Expected(
                            rule.error(), rule.attempts(), rule.error() == DeadlineExceededException.class, false, 0)),
            new Known(
                    "file of another length than its item",
                    "Sitefinity's items tell the size of their file, so a wrong length is found before the body is read.",
                    cell -> isFile(cell)
                            && cell.kind().has(Kind.Trait.RANGES)
                            && OTHER_LENGTH.contains(cell.fault().name()),
                    rule -> new Expected(UnexpectedResponseException.class, 1, false, false, 0)),
            new Known(
                    "download without a length",
                    "Without a length, the client cannot know which part is missing, and does not continue.",
                    cell -> isFile(cell)
                            && is(cell, Effect.Type.CUT)
                            && cell.fault().group().equals("framing"),
                    rule -> new Expected(TransportException.class, 1, true, false, 0)),
            new Known(
                    "every response to a transaction is cut off",
                    "The second response is the error that says that the first attempt was successful. Without its body,"
                            + " it is a conflict with an unknown outcome.",
                    cell -> isSecondAnError(cell, TRANSACTIONS) && !isReadableAsError(cell),
                    rule -> new Expected(ConflictException.class, 2, false, true, 409)),
            new Known(
                    "every response to a transaction is cut off after its body",
                    "The second response is the error that says that the first attempt was successful. Its body can be"
                            + " read.",
                    cell -> isSecondAnError(cell, TRANSACTIONS) && isReadableAsError(cell),
                    rule -> Expected.success(2)),
            new Known(
                    "every response to uploadOrGet is cut off",
                    "The second response says that the library has these bytes. The client then finds the asset by its hash.",
                    cell -> isSecondAnError(cell, Set.of("upload, replayable")),
                    rule -> Expected.success(2)),
            new Known(
                    "body that ends with its connection",
                    "Only the JSON itself shows that the body is incomplete. The call is retried like after any cut, and"
                            + " the last failure tells what was received.",
                    cell -> cell.fault().name().equals("no length, ended in the middle")
                            && (cell.kind().reads() == Reads.JSON || cell.kind().reads() == Reads.PARTS)
                            && !cell.kind().has(Kind.Trait.TOKEN),
                    Expected::asUnexpected),
            new Known(
                    "token response that ends with its connection",
                    "A response of the token endpoint that is not JSON is not shown, and the login is not sent again.",
                    cell -> cell.fault().name().equals("no length, ended in the middle")
                            && cell.kind().has(Kind.Trait.TOKEN),
                    rule -> new Expected(UnexpectedResponseException.class, 1, false, true, 0)),
            new Known(
                    "rejected login",
                    "A login is not sent again after a rejection, because each may count towards the lockout of the account.",
                    cell -> cell.kind().has(Kind.Trait.TOKEN)
                            && is(cell, Effect.Type.STATUS)
                            && cell.effect().status() < 500
                            && cell.effect().status() != 408,
                    KnownExceptions::rejectedLogin),
            new Known(
                    "chunk that is not confirmed",
                    "A response without SuccessfullyUploaded is the server's way to reject a chunk. A chunk is sent four"
                            + " times.",
                    cell -> cell.kind().name().equals("chunked upload")
                            && UNCONFIRMED.contains(cell.fault().name()),
                    rule -> new Expected(ChunkRefusedException.class, 4, false, false, -1)));

    /** Whether the same login may succeed later does not depend on whether the client tried it again. */
    private static Expected rejectedLogin(Expected rule) {
        boolean later = rule.error() == null || rule.retryable();
        return new Expected(LoginRefusedException.class, 1, later, false, -1);
    }

    private static boolean isSecondAnError(Cell cell, Set<String> kinds) {
        return kinds.contains(cell.kind().name())
                && cell.always()
                && is(cell, Effect.Type.CUT)
                && (cell.fault().limit() == Limit.NONE || cell.fault().limit() == Limit.IDLE);
    }

    private static boolean isReadableAsError(Cell cell) {
        return READABLE.contains(cell.fault().name());
    }

    private static boolean isFile(Cell cell) {
        return cell.kind().reads() == Reads.FILE;
    }

    private static boolean is(Cell cell, Effect.Type type) {
        return cell.effect().type() == type;
    }

    private KnownExceptions() {}

    static @Nullable Known find(Cell cell) {
        return ALL.stream()
                .filter(known -> known.cells().test(cell))
                .findFirst()
                .orElse(null);
    }

    static @Nullable Expected of(Cell cell) {
        Known known = find(cell);
        return known == null ? null : known.outcome().apply(Expectations.byRule(cell));
    }
}
