package dev.medialib.sanity;

import static dev.medialib.core.internal.endpoint.ErrorMapper.byStatus;
import static dev.medialib.sanity.ErrorEnvelope.first;
import static dev.medialib.sanity.ErrorEnvelope.text;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.internal.endpoint.ErrorMapper;
import dev.medialib.core.internal.endpoint.Verdict;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import dev.medialib.sanity.error.AssetNotReadyException;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the envelopes of Sanity's errors. */
final class SanityErrors implements ErrorMapper {
    private static final Set<String> UPLOADS = Set.of(LibraryUploads.UPLOAD_ID, LibraryUploads.FROM_URL_ID);

    /** What the vendor's own tools know these codes to mean. */
    private static final Map<String, String> ADVICE = Map.of(
            "SIO-401-ANF",
                    "the token is not known here: was it deleted, or is it a project's where a personal one is asked for?",
            "SIO-401-AEX", "the token has expired: make a new one",
            "SIO-401-AWH", "the token does not belong to this host: check projectId",
            "projectUserNotFoundError", "the token's user is not a member of this project",
            "SIO-404-PNF", "there is no such project: check projectId");

    @Override
    public Mapped map(ApiError given, @Nullable JsonData body) {
        ErrorEnvelope envelope = ErrorEnvelope.of(body);
        String code = envelope.code();
        ApiError error = given.withDetails(code, message(given, envelope), Map.of());
        if (code != null && code.equals("transactionConflictError")) {
            return new Mapped(new TransactionConflictException(error), Verdict.AGAIN);
        }
        return Mapped.of(exception(error, envelope));
    }

    private static ApiException exception(ApiError error, ErrorEnvelope envelope) {
        // whatever its code, which is not documented
        if (error.status() == 409 && UPLOADS.contains(error.call().endpoint())) {
            String existing = text(envelope.error(), "existingAssetId");
            return new AssetAlreadyExistsException(error, first(existing, text(envelope.body(), "existingAssetId")));
        }
        String code = error.code() == null ? "" : error.code();
        return switch (code) {
            case "queryParseError" ->
                new QueryParseException(
                        error, text(envelope.error(), "query"), envelope.position("start"), envelope.position("end"));
            case "transactionAlreadyExistsError" -> new TransactionExistsException(error);
            case "insufficientPermissionsError" -> missingPermission(error, envelope.error(), envelope.items());
            case "mutationError" -> mutation(error, envelope.items());
            default -> byEndpoint(error);
        };
    }

    private static ApiException byEndpoint(ApiError error) {
        if (error.status() == 422
                && error.call().endpoint().equals(AssetLink.ID)
                && error.message().contains("not ready")) {
            return new AssetNotReadyException(error);
        }
        return byStatus(error);
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

    private static String message(ApiError error, ErrorEnvelope envelope) {
        String said = envelope.message();
        StringBuilder message = new StringBuilder(said == null ? error.message() : said);
        for (MutationError item : envelope.items()) {
            message.append("\n- mutation ").append(item.index()).append(": ").append(item.description());
        }
        if ("queryParseError".equals(envelope.code())) {
            message.append(QueryExcerpt.of(envelope));
        }
        String advice = ADVICE.get(envelope.code() == null ? "" : envelope.code());
        return advice == null ? message.toString() : message + " (" + advice + ")";
    }
}
