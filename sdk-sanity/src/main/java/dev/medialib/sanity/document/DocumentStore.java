package dev.medialib.sanity.document;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.internal.Store;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Client for the documents of a media library or a dataset. Both kinds of stores have the same methods.
 *
 * <p>Every change is sent as a transaction with a client-generated id. Therefore the client can retry changes after network
 * errors and when the server is busy, and the server applies them only once. Changes need a token with read and write
 * permission. If a document id is invalid, methods throw {@link IllegalArgumentException} and send no request.
 */
public class DocumentStore {
    private final Queries queries;
    private final DocumentLookup lookup;
    private final Mutations mutations;
    private final Store store;

    /** Creates the resource. Only the client calls this constructor. */
    public DocumentStore(Store store) {
        this.store = store;
        this.queries = new Queries(store.forQueries());
        this.lookup = new DocumentLookup(store);
        this.mutations = new Mutations(store);
    }

    /**
     * Runs a query.
     *
     * @throws dev.medialib.sanity.error.QueryParseException if the server cannot parse the query. The message shows the
     *     position
     */
    public QueryResponse query(Groq query) {
        return queries.ask(query, QueryOptions.DEFAULTS);
    }

    /** Same as {@link #query(Groq)} with options, such as a perspective. */
    public QueryResponse query(Groq query, Consumer<QueryOptions.Builder> options) {
        return query(query, QueryOptions.of(options));
    }

    /** Same as {@link #query(Groq)} with options, such as a perspective. */
    public QueryResponse query(Groq query, QueryOptions options) {
        return queries.ask(query, options);
    }

    /**
     * Runs a query whose result is a list, such as {@code *[…]}, and converts each item to {@code type}. This is faster and
     * needs less memory than {@link QueryResponse#listOf}, because no JSON tree of the whole result is built. Use {@link
     * #query(Groq)} for other results, and to get the other properties of the response.
     *
     * @param type the type of an item: {@link JsonData}, a model, a record, a bean or a simple type such as {@code String}
     * @return the items, in the order of the result
     * @throws dev.medialib.core.error.UnexpectedResponseException if the result is not a list, or an item is null or has
     *     another shape
     * @throws dev.medialib.sanity.error.QueryParseException if the server cannot parse the query. The message shows the
     *     position
     */
    public <T> List<T> query(Groq query, Class<T> type) {
        return queries.ask(query, type, QueryOptions.DEFAULTS);
    }

    /** Same as {@link #query(Groq, Class)} with options, such as a perspective. */
    public <T> List<T> query(Groq query, Class<T> type, Consumer<QueryOptions.Builder> options) {
        return query(query, type, QueryOptions.of(options));
    }

    /** Same as {@link #query(Groq, Class)} with options, such as a perspective. */
    public <T> List<T> query(Groq query, Class<T> type, QueryOptions options) {
        return queries.ask(query, type, options);
    }

    /**
     * Lists documents page by page, in the order of their ids. Only one page is kept in memory.
     *
     * @throws IllegalArgumentException during iteration, if the projection omits {@code _id}, which is necessary for paging
     */
    public Paged<JsonData> list(DocumentSelection selection) {
        return queries.list(selection, JsonData.class);
    }

    /**
     * Same as {@link #list(DocumentSelection)}, but converts each document to {@code type}.
     *
     * @throws dev.medialib.core.error.UnexpectedResponseException during iteration, if a document has another shape
     */
    public <T> Paged<T> list(DocumentSelection selection, Class<T> type) {
        return queries.list(selection, type);
    }

    /**
     * Returns a document in its current state. The id of a draft is {@code drafts.{id}}, and the id of a version in a release
     * is {@code versions.{releaseId}.{id}}. {@link dev.medialib.sanity.id.DocumentId} creates such ids.
     *
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such document. The status of the exception is
     *     200, because the server responds with this status
     * @throws dev.medialib.sanity.error.MissingPermissionException if the token has no permission to read the document. The
     *     server reports this with status 200
     */
    public JsonData get(String id) {
        return lookup.get(id);
    }

    /**
     * Same as {@link #get(String)}, but converts the document to {@code type}.
     *
     * @throws dev.medialib.core.json.JsonMismatchException if the document has another shape
     */
    public <T> T get(String id, Class<T> type) {
        return lookup.get(id).as(type);
    }

    /**
     * Same as {@link #get(String)}, but returns an empty {@code Optional} if there is no such document or the token has no
     * permission to read it. Use {@link #getAll} to distinguish these two cases.
     */
    public Optional<JsonData> find(String id) {
        return Optional.ofNullable(lookup.getAll(List.of(id)).get(id));
    }

    /** Same as {@link #find(String)}, but converts the document to {@code type}. */
    public <T> Optional<T> find(String id, Class<T> type) {
        return find(id).map(document -> document.as(type));
    }

    /**
     * Returns several documents. Sends as many requests as necessary, each with at most 100 ids and a URL below 11,164 bytes.
     *
     * @return the found documents, and the reason for each missing one
     * @throws IllegalArgumentException if {@code ids} is empty
     */
    public FoundDocuments getAll(Collection<String> ids) {
        return lookup.getAll(ids);
    }

    /**
     * Returns the published document, its draft and its versions in all releases. Each of them has its own id. The order is not
     * documented.
     *
     * @return the versions, or an empty list if there are none
     */
    public List<JsonData> getAllVersions(String id) {
        return lookup.allVersions(id);
    }

    /** Returns whether the document exists and the token has permission to read it. The content is not transferred. */
    public boolean exists(String id) {
        return !lookup.existing(List.of(id)).isEmpty();
    }

    /**
     * Returns the ids of the documents that exist and that the token has permission to read. The contents are not transferred.
     *
     * @return the ids, in the order of {@code ids}
     * @throws IllegalArgumentException if {@code ids} is empty
     */
    public Set<String> existing(Collection<String> ids) {
        return lookup.existing(ids);
    }

    /**
     * Creates a new document. The result contains the stored document with its {@code _id}.
     *
     * @param document JSON, a map or a model with a {@code _type}. If it has no {@code _id}, the server chooses one
     * @throws dev.medialib.sanity.error.DocumentExistsException if a document with this {@code _id} already exists
     */
    public MutationResult create(Object document) {
        return mutations.commit(List.of(Mutation.create(document)), MutationOptions.DEFAULTS);
    }

    /** Creates a document. If a document with the same {@code _id} exists, it is replaced. */
    public MutationResult createOrReplace(Object document) {
        return mutations.commit(List.of(Mutation.createOrReplace(document)), MutationOptions.DEFAULTS);
    }

    /** Creates a document. If a document with the same {@code _id} exists, nothing is changed. */
    public MutationResult createIfNotExists(Object document) {
        return mutations.commit(List.of(Mutation.createIfNotExists(document)), MutationOptions.DEFAULTS);
    }

    /** Deletes a document, if it exists. The draft of the document is not deleted; its id is {@code drafts.{id}}. */
    public MutationResult delete(String id) {
        return mutations.commit(List.of(Mutation.delete(id)), MutationOptions.DEFAULTS);
    }

    /** Deletes all documents that a query matches, in one transaction. */
    public MutationResult delete(Groq query) {
        return mutations.commit(List.of(Mutation.delete(query)), MutationOptions.DEFAULTS);
    }

    /**
     * Changes a document: {@code library.patch(id, p -> p.set("title", "Nebula").unset("parent"))}. {@link Patch} describes the
     * order of the changes.
     *
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is no such document
     * @throws dev.medialib.sanity.error.RevisionMismatchException if the patch requires another revision of the document
     */
    public MutationResult patch(String id, Consumer<Patch.Builder> operations) {
        return mutations.commit(List.of(Mutation.patch(id, operations)), MutationOptions.DEFAULTS);
    }

    /** Same as {@link #patch(String, Consumer)}. */
    public MutationResult patch(String id, Patch patch) {
        return mutations.commit(List.of(Mutation.patch(id, patch)), MutationOptions.DEFAULTS);
    }

    /** Changes several documents in the same way, in one transaction. Missing documents are skipped. */
    public MutationResult patch(Collection<String> ids, Consumer<Patch.Builder> operations) {
        return mutations.commit(List.of(Mutation.patch(ids, operations)), MutationOptions.DEFAULTS);
    }

    /** Same as {@link #patch(Collection, Consumer)}. */
    public MutationResult patch(Collection<String> ids, Patch patch) {
        return mutations.commit(List.of(Mutation.patch(ids, patch)), MutationOptions.DEFAULTS);
    }

    /**
     * Changes all documents that a query matches, in one transaction. Either all documents are changed or none. {@link
     * Mutation#patch(Groq, Consumer)} describes the limits of such patches.
     */
    public MutationResult patch(Groq query, Consumer<Patch.Builder> operations) {
        return mutations.commit(List.of(Mutation.patch(query, operations)), MutationOptions.DEFAULTS);
    }

    /** Same as {@link #patch(Groq, Consumer)}. */
    public MutationResult patch(Groq query, Patch patch) {
        return mutations.commit(List.of(Mutation.patch(query, patch)), MutationOptions.DEFAULTS);
    }

    /** Returns an empty transaction. Add mutations to it, then commit it. Sends no request. */
    public Transaction transaction() {
        return new Transaction(mutations, MutationOptions.DEFAULTS);
    }

    /**
     * Same as {@link #mutate(List, Consumer)} with default options. When the call returns, queries see the changes, and the
     * result contains the documents.
     */
    public MutationResult mutate(List<Mutation> mutations) {
        return this.mutations.commit(mutations, MutationOptions.DEFAULTS);
    }

    /**
     * Applies mutations in order, in one transaction. Either all mutations are applied or none.
     *
     * @throws IllegalArgumentException if there is no mutation, or the mutations have more than 4,000,000 bytes as JSON. This
     *     is Sanity's limit for a request; use {@link #mutateAll} for more mutations
     * @throws dev.medialib.sanity.error.MutationConflictException if the mutations conflict with the state of the documents;
     *     nothing was changed
     * @throws dev.medialib.sanity.error.MutationException if the server rejects the mutations for another reason; nothing was
     *     changed
     * @throws dev.medialib.sanity.error.TransactionConflictException if other transactions conflicted with each attempt
     * @throws dev.medialib.sanity.error.TransactionExistsException if an earlier call used the same transaction id. If only a
     *     retry within this call finds the transaction, the call succeeds, see {@link MutationResult#replayed()}
     */
    public MutationResult mutate(List<Mutation> mutations, Consumer<MutationOptions.Builder> options) {
        return mutate(mutations, MutationOptions.of(options));
    }

    /** Same as {@link #mutate(List, Consumer)}. */
    public MutationResult mutate(List<Mutation> mutations, MutationOptions options) {
        return this.mutations.commit(mutations, options);
    }

    /** Same as {@link #mutateAll(Iterable, Consumer, Consumer)} with default options and without a listener. */
    public MutationBatchResult mutateAll(Iterable<Mutation> mutations) {
        return mutateAll(mutations, MutationOptions.DEFAULTS, result -> {});
    }

    /** Same as {@link #mutateAll(Iterable, Consumer, Consumer)} without a listener. */
    public MutationBatchResult mutateAll(Iterable<Mutation> mutations, Consumer<MutationOptions.Builder> options) {
        return mutateAll(mutations, MutationOptions.of(options), result -> {});
    }

    /** Same as {@link #mutateAll(Iterable, Consumer, Consumer)} without a listener. */
    public MutationBatchResult mutateAll(Iterable<Mutation> mutations, MutationOptions options) {
        return mutateAll(mutations, options, result -> {});
    }

    /**
     * Applies any number of mutations in order. Each transaction contains at most 500 mutations and 4,000,000 bytes. The
     * mutations are read on demand, and only the mutations of one transaction are kept in memory. A mutation is never split.
     * Use a {@link #transaction()} for mutations that must be applied together.
     *
     * <p>The first transaction that fails ends the call. Use {@link MutationOptions.Builder#skipConflicts} to skip mutations
     * that conflict with the state of their documents.
     *
     * @param options must not contain a transaction id. Documents are returned only if {@code returnDocuments} is set
     * @param onTransaction called with the result of each transaction after the transaction was applied
     * @throws dev.medialib.sanity.error.IncompleteBatchException if a transaction fails. The exception contains the index of
     *     the first mutation that is not applied. Mutations before it stay applied
     * @throws IllegalArgumentException if a single mutation is too large and no request was sent yet. After a request, this
     *     exception is the cause of an {@code IncompleteBatchException}
     */
    public MutationBatchResult mutateAll(
            Iterable<Mutation> mutations,
            Consumer<MutationOptions.Builder> options,
            Consumer<MutationResult> onTransaction) {
        return mutateAll(mutations, MutationOptions.of(options), onTransaction);
    }

    /** Same as {@link #mutateAll(Iterable, Consumer, Consumer)}. */
    public MutationBatchResult mutateAll(
            Iterable<Mutation> mutations, MutationOptions options, Consumer<MutationResult> onTransaction) {
        return new MutationBatches(this.mutations, options.withDefault(false), onTransaction).run(mutations);
    }

    /**
     * Returns all documents as they are stored, including drafts and versions.
     *
     * @param types the values of {@code _type} to export; by default all
     */
    public Export export(String... types) {
        return new Export(store, types);
    }
}
