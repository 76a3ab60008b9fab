package dev.medialib.sanity.document;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.Endpoint.Result;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.sanity.error.TransactionExistsException;
import dev.medialib.sanity.internal.SanityErrors;
import dev.medialib.sanity.internal.StoreKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Endpoints that apply a transaction, or report what it would change. */
final class MutationEndpoints {
    static final Endpoint<Input, MutationResult> LIBRARY_MUTATE = mutate(StoreKind.MEDIA_LIBRARY);
    static final Endpoint<Input, MutationResult> DATASET_MUTATE = mutate(StoreKind.DATASET);

    static final Endpoint<Input, MutationResult> LIBRARY_DRY_RUN = dryRun(StoreKind.MEDIA_LIBRARY);
    static final Endpoint<Input, MutationResult> DATASET_DRY_RUN = dryRun(StoreKind.DATASET);

    record Input(String store, MutationBody body, Map<String, String> options) {}

    private MutationEndpoints() {}

    /** The server accepts each transaction id once, so a retried transaction is applied once. */
    private static Endpoint<Input, MutationResult> mutate(StoreKind kind) {
        return of(kind, "mutate")
                .idempotency(Idempotency.REPEATABLE)
                .returning(ResponseReader.json(MutationResult.class), MutationEndpoints::replayed);
    }

    /** A dry run changes nothing. Therefore no error means that an earlier attempt succeeded. */
    private static Endpoint<Input, MutationResult> dryRun(StoreKind kind) {
        return of(kind, "dryRun").idempotency(Idempotency.READ).returning(ResponseReader.json(MutationResult.class));
    }

    /** A mutation can be sent as several, so the server's index can differ from the caller's. */
    private static Endpoint.Builder<Input> of(StoreKind kind, String name) {
        return Endpoint.<Input>of(
                        Method.POST,
                        kind.id(name),
                        kind.path("mutate"),
                        (input, r) -> kind.fill(r, input.store(), input.options())
                                .bytes(input.body().toBytes(), "application/json"))
                .errors(input -> SanityErrors.ofMutations(input.body()::callersIndex));
    }

    private static @Nullable Result<MutationResult> replayed(Input input, ApiException error) {
        if (!(error instanceof TransactionExistsException)) {
            return null;
        }
        return new Result<>(MutationResult.builder()
                .transactionId(input.body().transactionId())
                .replayed(true)
                .build());
    }
}
