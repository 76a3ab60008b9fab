package dev.medialib.sanity;

import dev.medialib.sanity.mutation.Mutation;
import dev.medialib.sanity.mutation.MutationOptions;
import dev.medialib.sanity.mutation.MutationResult;
import dev.medialib.sanity.mutation.Patch;
import dev.medialib.sanity.query.Groq;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Several mutations that are carried out in their order, all or none:
 *
 * <pre>{@code
 * library.transaction()
 *         .patch(assetId, p -> p.ifRevision(revision).set("title", "Nebula"))
 *         .delete("drafts." + assetId)
 *         .commit();
 * }</pre>
 *
 * <p>Immutable: each step gives another transaction, with another random id. Committing the same transaction again, after an answer was
 * lost, sends the same id, and the server carries it out once at most.
 */
public final class Transaction {
    private final Mutations store;
    private final List<Mutation> mutations;
    private final MutationOptions options;
    private final String id;

    Transaction(Mutations store, List<Mutation> mutations, MutationOptions options) {
        this.store = store;
        this.mutations = List.copyOf(mutations);
        this.options = options;
        this.id = Mutations.idOf(options);
    }

    /** Creates a document; see {@link Mutation#create}. */
    public Transaction create(Object document) {
        return add(List.of(Mutation.create(document)));
    }

    /** Creates or replaces a document; see {@link Mutation#createOrReplace}. */
    public Transaction createOrReplace(Object document) {
        return add(List.of(Mutation.createOrReplace(document)));
    }

    /** Creates a document if there is none; see {@link Mutation#createIfNotExists}. */
    public Transaction createIfNotExists(Object document) {
        return add(List.of(Mutation.createIfNotExists(document)));
    }

    /** Deletes a document; see {@link Mutation#delete(String)}. */
    public Transaction delete(String documentId) {
        return add(List.of(Mutation.delete(documentId)));
    }

    /** Deletes what a query finds; see {@link Mutation#delete(Groq)}. */
    public Transaction delete(Groq query) {
        return add(List.of(Mutation.delete(query)));
    }

    /** Changes a document; see {@link Mutation#patch(String, Consumer)}. */
    public Transaction patch(String documentId, Consumer<Patch.Builder> operations) {
        return add(List.of(Mutation.patch(documentId, operations)));
    }

    /** Changes several documents in the same way; see {@link Mutation#patch(Collection, Consumer)}. */
    public Transaction patch(Collection<String> documentIds, Consumer<Patch.Builder> operations) {
        return add(List.of(Mutation.patch(documentIds, operations)));
    }

    /** Changes what a query finds; see {@link Mutation#patch(Groq, Consumer)}. */
    public Transaction patch(Groq query, Consumer<Patch.Builder> operations) {
        return add(List.of(Mutation.patch(query, operations)));
    }

    /** Adds mutations that were made before. */
    public Transaction add(Collection<Mutation> more) {
        List<Mutation> all = new ArrayList<>(mutations);
        all.addAll(more);
        return new Transaction(store, all, options);
    }

    /** Gives the transaction an id in place of a random one; see {@link MutationOptions.Builder#transactionId}. */
    public Transaction transactionId(String transactionId) {
        return options(o -> o.transactionId(Objects.requireNonNull(transactionId, "transactionId")));
    }

    /** Says how it is to be carried out. Unlike with single operations, documents come back only if {@code returnDocuments} is said. */
    public Transaction options(Consumer<MutationOptions.Builder> changes) {
        return new Transaction(store, mutations, options.with(changes));
    }

    /** The id that the server knows it by, once it is committed. */
    public String transactionId() {
        return id;
    }

    /** What will be done. */
    public List<Mutation> mutations() {
        return mutations;
    }

    /**
     * Carries it out. For errors see {@link DocumentStore#mutate(List, Consumer)}.
     *
     * @throws IllegalArgumentException if there is no mutation, or it has more than 4,000,000 bytes as JSON
     */
    public MutationResult commit() {
        return store.commit(mutations, options.with(o -> o.transactionId(id)));
    }

    @Override
    public String toString() {
        return "Transaction[" + id + ", " + mutations + "]";
    }
}
