package dev.medialib.sanity.internal;

import static dev.medialib.core.internal.endpoint.ErrorMapper.byStatus;
import static dev.medialib.sanity.internal.ErrorEnvelope.text;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.internal.endpoint.ErrorMapper.RetryHint;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.error.DocumentExistsException;
import dev.medialib.sanity.error.DocumentNotFoundException;
import dev.medialib.sanity.error.MissingPermissionException;
import dev.medialib.sanity.error.MutationConflictException;
import dev.medialib.sanity.error.MutationError;
import dev.medialib.sanity.error.MutationException;
import dev.medialib.sanity.error.QueryParseException;
import dev.medialib.sanity.error.RevisionMismatchException;
import dev.medialib.sanity.error.TransactionConflictException;
import dev.medialib.sanity.error.TransactionExistsException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps the error responses of Sanity to exceptions. */
public final class SanityErrors implements ErrorMapper {
    /** The mapper of endpoints without a special case. */
    public static final SanityErrors COMMON = new SanityErrors((error, envelope) -> null, index -> index);

    /** Mapping of an error that has a special meaning for one endpoint. */
    @FunctionalInterface
    public interface SpecialCase {

        /** Returns the exception for the special case, or null for any other error. */
        @Nullable ApiException exception(ApiError error, ErrorEnvelope envelope);
    }

    private static final int QUOTED_BODY = 200;
    private static final int NAMED_ITEMS = 50;

    /** Advice for error codes. Source: the vendor's own tools and reports of users. */
    private static final Map<String, String> ADVICE = Map.of(
            "SIO-401-ANF",
            "the token is unknown to this host: it may be deleted, or belong to a project;"
                    + " for media libraries, use a personal or organization token",
            "SIO-401-AEX",
            "the token has expired; create a new one",
            "SIO-401-AWH",
            "the token does not belong to this host; check projectId",
            "projectUserNotFoundError",
            "the token's user is not a member of this project",
            "SIO-404-PNF",
            "there is no such project; check projectId",
            "globalDocumentReferenceNotAllowedError",
            "references to a media library must be weak; set _weak to true");

    /** Advice for errors without a code, by a part of the message. */
    private static final Map<String, String> ADVICE_BY_TEXT = Map.of(
            "non-global session",
            "the token may belong to a project; use a personal or organization token",
            "global document references are not supported",
            "this API version does not support references to media libraries; set a newer apiVersion");

    private final SpecialCase specialCase;
    private final IntToLongFunction callersIndex;

    private SanityErrors(SpecialCase specialCase, IntToLongFunction callersIndex) {
        this.specialCase = specialCase;
        this.callersIndex = callersIndex;
    }

    /** Returns a mapper for an endpoint with a special case. */
    public static SanityErrors with(SpecialCase specialCase) {
        return new SanityErrors(specialCase, COMMON.callersIndex);
    }

    /**
     * Returns a mapper for transactions.
     *
     * @param callersIndex converts the server's index of a mutation to the caller's index; -1 if unknown
     */
    public static SanityErrors ofMutations(IntToLongFunction callersIndex) {
        return new SanityErrors(COMMON.specialCase, callersIndex);
    }

    @Override
    public Mapped map(ApiError given, @Nullable JsonData body) {
        ErrorEnvelope envelope = ErrorEnvelope.of(body);
        String code = envelope.code();
        List<MutationError> items = envelope.items(callersIndex);
        ApiError error = given.withDetails(code, message(given, envelope, items), Map.of());
        if (code != null && code.equals("transactionConflictError")) {
            return new Mapped(new TransactionConflictException(error), RetryHint.RETRY);
        }
        ApiException special = specialCase.exception(error, envelope);
        return Mapped.of(special == null ? exception(error, envelope, items) : special);
    }

    private static ApiException exception(ApiError error, ErrorEnvelope envelope, List<MutationError> items) {
        String code = error.code() == null ? "" : error.code();
        return switch (code) {
            case "queryParseError" ->
                new QueryParseException(
                        error, text(envelope.error(), "query"), envelope.position("start"), envelope.position("end"));
            case "transactionAlreadyExistsError" -> new TransactionExistsException(error);
            case "insufficientPermissionsError" -> missingPermission(error, envelope.error(), items);
            case "mutationError", "actionError" -> mutation(error, items);
            default -> byStatus(error);
        };
    }

    private static ApiException mutation(ApiError error, List<MutationError> items) {
        for (MutationError item : items) {
            JsonData problem = ErrorEnvelope.of(JsonData.parse(item.json())).error();
            switch (item.type() == null ? "" : item.type()) {
                case "documentRevisionIDDoesNotMatchError" -> {
                    return new RevisionMismatchException(
                            error,
                            items,
                            item.documentId(),
                            text(problem, "expectedRevisionID"),
                            text(problem, "currentRevisionID"));
                }
                case "documentAlreadyExistsError" -> {
                    return new DocumentExistsException(error, items, item.documentId());
                }
                case "documentNotFoundError" -> {
                    return new DocumentNotFoundException(error, items);
                }
                case "insufficientPermissionsError" -> {
                    return missingPermission(error, problem, items);
                }
                default -> {}
            }
        }
        return error.status() == 409
                ? new MutationConflictException(error, items)
                : new MutationException(error, items);
    }

    private static ApiException missingPermission(ApiError error, JsonData problem, List<MutationError> items) {
        return new MissingPermissionException(error, text(problem, "permission"), items);
    }

    private static String message(ApiError error, ErrorEnvelope envelope, List<MutationError> items) {
        String said = envelope.message();
        StringBuilder message = new StringBuilder(said == null ? unread(error, envelope) : said);
        items.stream().limit(NAMED_ITEMS).forEach(item -> message.append("\n- ").append(named(item)));
        if (items.size() > NAMED_ITEMS) {
            message.append("\n- and ").append(items.size() - NAMED_ITEMS).append(" more; see items()");
        }
        if ("queryParseError".equals(envelope.code())) {
            message.append(QueryExcerpt.of(envelope));
        }
        String advice = advice(envelope.code(), items, message.toString());
        return advice == null ? message.toString() : message + " (" + advice + ")";
    }

    /** Returns the message for a response without known properties: its JSON is more helpful than the reason phrase alone. */
    private static String unread(ApiError error, ErrorEnvelope envelope) {
        if (envelope.body().size() == 0) {
            return error.message();
        }
        String json = envelope.body().toJson();
        return error.message() + ": " + (json.length() <= QUOTED_BODY ? json : json.substring(0, QUOTED_BODY) + "…");
    }

    private static String named(MutationError item) {
        String what = item.description().isEmpty() ? item.json() : item.description();
        return item.index() < 0 ? what : "mutation " + item.index() + ": " + what;
    }

    private static @Nullable String advice(@Nullable String code, List<MutationError> items, String message) {
        Stream<@Nullable String> codes =
                Stream.concat(Stream.ofNullable(code), items.stream().map(MutationError::type));
        Stream<String> known = codes.filter(Objects::nonNull).map(ADVICE::get).filter(Objects::nonNull);
        Stream<String> read = ADVICE_BY_TEXT.entrySet().stream()
                .filter(text -> message.contains(text.getKey()))
                .map(Map.Entry::getValue);
        return Stream.concat(known, read).findFirst().orElse(null);
    }
}
