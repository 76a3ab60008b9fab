package dev.medialib.sanity.document;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Several mutations that Sanity applies in order. Either all mutations are applied or none.
 *
 * <pre>{@code
 * library.transaction()
 *         .patch(assetId, p -> p.ifRevision(revision).set("title", "Nebula"))
 *         .delete("drafts." + assetId)
 *         .commit();
 * }</pre>
 *
 * <p>Immutable: each method returns a new transaction with a new random id. If a response is lost, commit the same transaction
 * again. It has the same id, so the server applies it at most once.
 */
public final class Transaction {
    private final Mutations store;
    private final Step last;
    private final MutationOptions options;
    private @Nullable String id;

    /** Mutations after those of {@code before}. A list of its own for each transaction would make many steps quadratic. */
    private record Step(@Nullable Step before, List<Mutation> mutations, int count) {

        Step and(Collection<Mutation> more) {
            List<Mutation> added = List.copyOf(more);
            return new Step(this, added, count + added.size());
        }

        List<Mutation> all() {
            Mutation[] all = new Mutation[count];
            for (Step step = this; step != null; step = step.before) {
                int first = step.count - step.mutations.size();
                for (int i = 0; i < step.mutations.size(); i++) {
                    all[first + i] = step.mutations.get(i);
                }
            }
            return List.of(all);
        }
    }

    Transaction(Mutations store, MutationOptions options) {
        this(store, new Step(null, List.of(), 0), options);
    }

    private Transaction(Mutations store, Step last, MutationOptions options) {
        this.store = store;
        this.last = last;
        this.options = options;
    }

    /** Adds the creation of a document, see {@link Mutation#create}. */
    public Transaction create(Object document) {
        return add(List.of(Mutation.create(document)));
    }

    /** Adds the creation or replacement of a document, see {@link Mutation#createOrReplace}. */
    public Transaction createOrReplace(Object document) {
        return add(List.of(Mutation.createOrReplace(document)));
    }

    /** Adds the creation of a document if it does not exist, see {@link Mutation#createIfNotExists}. */
    public Transaction createIfNotExists(Object document) {
        return add(List.of(Mutation.createIfNotExists(document)));
    }

    /** Adds the deletion of a document, see {@link Mutation#delete(String)}. */
    public Transaction delete(String documentId) {
        return add(List.of(Mutation.delete(documentId)));
    }

    /** Adds the deletion of all documents that a query matches, see {@link Mutation#delete(Groq)}. */
    public Transaction delete(Groq query) {
        return add(List.of(Mutation.delete(query)));
    }

    /** Adds changes to a document, see {@link Mutation#patch(String, Consumer)}. */
    public Transaction patch(String documentId, Consumer<Patch.Builder> operations) {
        return patch(documentId, Patch.of(operations));
    }

    /** Same as {@link #patch(String, Consumer)}. */
    public Transaction patch(String documentId, Patch patch) {
        return add(List.of(Mutation.patch(documentId, patch)));
    }

    /** Adds the same changes to several documents, see {@link Mutation#patch(Collection, Consumer)}. */
    public Transaction patch(Collection<String> documentIds, Consumer<Patch.Builder> operations) {
        return patch(documentIds, Patch.of(operations));
    }

    /** Same as {@link #patch(Collection, Consumer)}. */
    public Transaction patch(Collection<String> documentIds, Patch patch) {
        return add(List.of(Mutation.patch(documentIds, patch)));
    }

    /** Adds changes to all documents that a query matches, see {@link Mutation#patch(Groq, Consumer)}. */
    public Transaction patch(Groq query, Consumer<Patch.Builder> operations) {
        return patch(query, Patch.of(operations));
    }

    /** Same as {@link #patch(Groq, Consumer)}. */
    public Transaction patch(Groq query, Patch patch) {
        return add(List.of(Mutation.patch(query, patch)));
    }

    /** Adds mutations. */
    public Transaction add(Collection<Mutation> more) {
        return new Transaction(store, last.and(more), options);
    }

    /** Sets the id of the transaction. The default is a random id. See {@link MutationOptions.Builder#transactionId}. */
    public Transaction transactionId(String transactionId) {
        return options(o -> o.transactionId(Objects.requireNonNull(transactionId, "transactionId")));
    }

    /**
     * Changes the options. Unlike single operations, a transaction returns documents only if {@code returnDocuments} is set.
     */
    public Transaction options(Consumer<MutationOptions.Builder> changes) {
        return options(options.with(changes));
    }

    /** Replaces the options. */
    public Transaction options(MutationOptions others) {
        return new Transaction(store, last, others);
    }

    /** Returns the id of this transaction on the server. */
    public synchronized String transactionId() {
        // most transactions are steps to the one that is committed
        String known = id;
        if (known == null) {
            known = Mutations.idOf(options);
            id = known;
        }
        return known;
    }

    /** Returns the mutations in order. */
    public List<Mutation> mutations() {
        return last.all();
    }

    /**
     * Applies the mutations. {@link DocumentStore#mutate(List, Consumer)} lists the other exceptions.
     *
     * @throws IllegalArgumentException if there is no mutation, or the mutations have more than 4,000,000 bytes as JSON
     */
    public MutationResult commit() {
        return store.commit(mutations(), options.withDefault(false).with(o -> o.transactionId(transactionId())));
    }

    @Override
    public String toString() {
        return "Transaction[" + transactionId() + ", " + mutations() + "]";
    }
}
