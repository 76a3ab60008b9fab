package dev.medialib.sanity.document;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.ApiException;
import dev.medialib.sanity.error.DocumentNotFoundException;
import dev.medialib.sanity.error.IncompleteBatchException;
import dev.medialib.sanity.error.MutationConflictException;
import dev.medialib.sanity.error.MutationError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Sends any number of mutations in transactions, one after the other. An instance can be used once. */
final class MutationBatches {
    /** A limit of this SDK, so that a transaction does not lock documents for long. */
    static final int MAX_IN_ONE = 500;

    private final Mutations mutations;
    private final MutationOptions options;
    private final Consumer<MutationResult> onDone;
    private final List<String> transactionIds = new ArrayList<>();
    private final List<MutationError> skipped = new ArrayList<>();
    private long applied;
    private MutationBody body;

    MutationBatches(Mutations mutations, MutationOptions options, Consumer<MutationResult> onDone) {
        if (options.transactionId() != null) {
            throw new IllegalArgumentException(
                    "transactionId must not be set for mutateAll, which sends several transactions");
        }
        this.mutations = mutations;
        this.options = options;
        this.onDone = onDone;
        this.body = new MutationBody(Mutations.idOf(options), 0);
    }

    MutationBatchResult run(Iterable<Mutation> all) {
        try {
            Iterator<Mutation> each = all.iterator();
            while (each.hasNext()) {
                add(each.next());
            }
            if (body.size() > 0) {
                send();
            }
        } catch (RuntimeException e) {
            if (body.first() == 0 && !(e instanceof MedialibException)) {
                throw e;
            }
            throw incomplete(e);
        }
        return new MutationBatchResult(applied, transactionIds, inOrder(Long.MAX_VALUE));
    }

    private void add(@Nullable Mutation mutation) {
        MutationBody.Written written = body.write(Objects.requireNonNull(mutation, "mutations must not contain null"));
        if (body.size() == MAX_IN_ONE || (body.size() > 0 && body.bytesWith(written) > MutationBody.MAX_BYTES)) {
            send();
        }
        if (body.bytesWith(written) > MutationBody.MAX_BYTES) {
            throw Mutations.tooLarge(body.bytesWith(written), "mutation " + body.next() + " is too large by itself");
        }
        body.add(written);
    }

    /** Sends the body in one transaction. If conflicts are skipped, it may need several transactions. */
    private void send() {
        long next = body.next();
        Deque<MutationBody> parts = new ArrayDeque<>(List.of(body));
        while (!parts.isEmpty()) {
            body = parts.pop();
            MutationResult result = null;
            try {
                result = mutations.send(body, options);
                applied += body.size();
                transactionIds.add(body.transactionId());
            } catch (MutationConflictException | DocumentNotFoundException e) {
                if (!options.skipsConflicts()) {
                    throw e;
                }
                withoutConflicts(e, e.items()).forEach(parts::push);
            }
            body = parts.isEmpty() ? new MutationBody(Mutations.idOf(options), next) : parts.element();
            if (result != null) {
                onDone.accept(result);
            }
        }
    }

    /**
     * Returns the parts to send instead of the body, the last part first. The mutations that the server names are left out. If
     * it names none, the body is split into halves until the conflict is found.
     */
    private List<MutationBody> withoutConflicts(ApiException conflict, List<MutationError> items) {
        Map<Long, MutationError> named = new TreeMap<>();
        items.stream().filter(item -> item.index() >= 0).forEach(item -> named.putIfAbsent(item.index(), item));
        if (named.isEmpty() && body.size() > 1) {
            long middle = body.middle();
            return List.of(part(index -> index >= middle), part(index -> index < middle));
        }
        if (named.isEmpty()) {
            named.put(body.first(), unnamed(body.first(), conflict, items));
        }
        skipped.addAll(named.values());
        MutationBody rest = part(index -> !named.containsKey(index));
        return rest.size() == 0 ? List.of() : List.of(rest);
    }

    private MutationBody part(LongPredicate accepted) {
        return body.only(Mutations.idOf(options), accepted);
    }

    private static MutationError unnamed(long index, ApiException conflict, List<MutationError> items) {
        MutationError item = items.isEmpty() ? null : items.get(0);
        return item == null
                ? new MutationError(
                        index, conflict.error().code(), conflict.error().message(), null, "{}")
                : new MutationError(index, item.type(), item.description(), item.documentId(), item.json());
    }

    private IncompleteBatchException incomplete(RuntimeException cause) {
        return new IncompleteBatchException(
                body.first(), body.next(), transactionIds, body.transactionId(), inOrder(body.first()), cause);
    }

    private List<MutationError> inOrder(long end) {
        return skipped.stream()
                .filter(item -> item.index() < end)
                .sorted(Comparator.comparingLong(MutationError::index))
                .toList();
    }
}
