package dev.medialib.sanity.document;

import dev.medialib.core.call.MedialibException;
import dev.medialib.sanity.error.IncompleteBatchException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries out any number of mutations in transactions that the server accepts, one after the other. For one use. */
final class MutationBatches {
    /** A choice of this SDK, so that a transaction does not hold documents for long. */
    static final int MAX_IN_ONE = 500;

    private final Mutations mutations;
    private final MutationOptions options;
    private final Consumer<MutationResult> onDone;
    private final List<String> transactionIds = new ArrayList<>();
    private long done;
    private MutationBody body;

    MutationBatches(Mutations mutations, MutationOptions options, Consumer<MutationResult> onDone) {
        if (options.transactionId() != null) {
            throw new IllegalArgumentException("transactionId is for one transaction, and mutateAll makes several");
        }
        this.mutations = mutations;
        this.options = options;
        this.onDone = onDone;
        this.body = new MutationBody(Mutations.idOf(options), done);
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
            if (done == 0 && !(e instanceof MedialibException)) {
                throw e;
            }
            throw new IncompleteBatchException(done, done + body.size(), transactionIds, body.transactionId(), e);
        }
        return new MutationBatchResult(done, transactionIds);
    }

    private void add(@Nullable Mutation mutation) {
        MutationBody.Written written =
                MutationBody.write(Objects.requireNonNull(mutation, "mutations must not hold null"));
        if (body.size() == MAX_IN_ONE || (body.size() > 0 && body.bytesWith(written) > MutationBody.MAX_BYTES)) {
            send();
        }
        if (body.bytesWith(written) > MutationBody.MAX_BYTES) {
            throw Mutations.tooLarge(body.bytesWith(written), "mutation " + done + " alone is too large");
        }
        body.add(written);
    }

    private void send() {
        MutationResult result = mutations.send(body, options);
        done += body.size();
        transactionIds.add(body.transactionId());
        body = new MutationBody(Mutations.idOf(options), done);
        onDone.accept(result);
    }
}
