package dev.medialib.sanity;

import dev.medialib.core.internal.endpoint.ApiRoot;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.mutation.Mutation;
import dev.medialib.sanity.mutation.MutationOptions;
import dev.medialib.sanity.mutation.MutationResult;
import dev.medialib.sanity.mutation.Patch;
import dev.medialib.sanity.query.DocumentSelection;
import dev.medialib.sanity.query.Groq;
import dev.medialib.sanity.query.QueryOptions;
import dev.medialib.sanity.query.QueryResponse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Documents of one place, a {@link MediaLibrary} or a {@link Dataset}, which are queried and changed in the same ways.
 *
 * <p>Changes go in transactions, of which each has an id that the client makes up. So a change is repeated when the network fails or the
 * server is busy, and is carried out once all the same. Ids of documents that cannot be any are {@link IllegalArgumentException}s, and
 * nothing is sent. Changing needs a token that may read and write.
 */
public abstract sealed class DocumentStore permits MediaLibrary, Dataset {
    final Queries queries;
    final DocumentLookup lookup;
    private final Mutations mutations;
    private final Store store;

    /** @param queryRoot where queries go, which may be a cache */
    DocumentStore(Store store, ApiRoot queryRoot) {
        this.store = store;
        this.queries = new Queries(store.at(store.caller().at(queryRoot)));
        this.lookup = new DocumentLookup(store);
        this.mutations = new Mutations(store);
    }

    /**
     * Asks a query.
     *
     * @throws dev.medialib.sanity.error.QueryParseException if the server does not understand it; the message shows where
     */
    public QueryResponse query(Groq query) {
        return queries.ask(query, QueryOptions.DEFAULTS);
    }

    /** {@link #query(Groq)} with options, such as a perspective. */
    public QueryResponse query(Groq query, Consumer<QueryOptions.Builder> options) {
        return queries.ask(query, QueryOptions.of(options));
    }

    /**
     * Lists any number of documents, page by page in the order of their ids, in constant memory.
     *
     * @throws IllegalArgumentException from the listing, if the projection drops {@code _id}
     */
    public Paged<JsonData> list(DocumentSelection selection) {
        return queries.list(selection, JsonData.class);
    }

    /** {@link #list(DocumentSelection)}, each document read as the given type. */
    public <T> Paged<T> list(DocumentSelection selection, Class<T> type) {
        return queries.list(selection, type);
    }

    /**
     * One document, as it is stored now. A draft has the id {@code drafts.{id}}, a version in a release
     * {@code versions.{releaseId}.{id}}; {@link DocumentId} makes them.
     *
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is none; its status is 200, which the server answers then
     * @throws dev.medialib.sanity.error.MissingPermissionException if the server says that the token may not read it, with status 200
     */
    public JsonData get(String id) {
        return lookup.get(id);
    }

    /**
     * {@link #get(String)}, read as the given type.
     *
     * @throws dev.medialib.core.json.JsonMismatchException if the document has another shape
     */
    public <T> T get(String id, Class<T> type) {
        return lookup.get(id).as(type);
    }

    /** One document; empty when there is none, or none that the token may read, which {@link #getAll} tells apart. */
    public Optional<JsonData> find(String id) {
        return Optional.ofNullable(lookup.getAll(List.of(id)).get(id));
    }

    /** {@link #find(String)}, read as the given type. */
    public <T> Optional<T> find(String id, Class<T> type) {
        return find(id).map(document -> document.as(type));
    }

    /**
     * Several documents, in as many requests of at most 100 as it takes.
     *
     * @return those that came, and why the others did not
     * @throws IllegalArgumentException if {@code ids} is empty
     */
    public FoundDocuments getAll(Collection<String> ids) {
        return lookup.getAll(ids);
    }

    /**
     * A document as it is published, as a draft and in all releases, each under its own id. Their order is not documented.
     *
     * @return empty when there is none
     */
    public List<JsonData> getAllVersions(String id) {
        return lookup.allVersions(id);
    }

    /** Whether there is a document that the token may read. Its content is not fetched. */
    public boolean exists(String id) {
        return !lookup.existing(List.of(id)).isEmpty();
    }

    /**
     * Which of these documents there are, as far as the token may read them. Their contents are not fetched.
     *
     * @return in the order in which they were asked for
     * @throws IllegalArgumentException if {@code ids} is empty
     */
    public Set<String> existing(Collection<String> ids) {
        return lookup.existing(ids);
    }

    /**
     * Creates a document, which must not exist. The answer holds it as it was stored, with its {@code _id}.
     *
     * @param document JSON, a map or a model with a {@code _type}; without an {@code _id} it gets one
     * @throws dev.medialib.sanity.error.DocumentExistsException if there is a document with its {@code _id}
     */
    public MutationResult create(Object document) {
        return mutations.commit(List.of(Mutation.create(document)), MutationOptions.DEFAULTS);
    }

    /** Creates a document, or replaces the one with its {@code _id}. */
    public MutationResult createOrReplace(Object document) {
        return mutations.commit(List.of(Mutation.createOrReplace(document)), MutationOptions.DEFAULTS);
    }

    /** Creates a document, or leaves the one with its {@code _id} as it is. */
    public MutationResult createIfNotExists(Object document) {
        return mutations.commit(List.of(Mutation.createIfNotExists(document)), MutationOptions.DEFAULTS);
    }

    /** Deletes a document. That there is none is no error. A draft is another document, {@code drafts.{id}}. */
    public MutationResult delete(String id) {
        return mutations.commit(List.of(Mutation.delete(id)), MutationOptions.DEFAULTS);
    }

    /** Deletes all documents that a query finds, in one transaction. */
    public MutationResult delete(Groq query) {
        return mutations.commit(List.of(Mutation.delete(query)), MutationOptions.DEFAULTS);
    }

    /**
     * Changes a document: {@code library.patch(id, p -> p.set("title", "Nebula").unset("parent"))}. See {@link Patch} for the order.
     *
     * @throws dev.medialib.sanity.error.DocumentNotFoundException if there is none
     * @throws dev.medialib.sanity.error.RevisionMismatchException if it is not in the revision that the patch asks for
     */
    public MutationResult patch(String id, Consumer<Patch.Builder> operations) {
        return mutations.commit(List.of(Mutation.patch(id, operations)), MutationOptions.DEFAULTS);
    }

    /** Changes several documents in the same way, all or none. Those that do not exist are passed over. */
    public MutationResult patch(Collection<String> ids, Consumer<Patch.Builder> operations) {
        return mutations.commit(List.of(Mutation.patch(ids, operations)), MutationOptions.DEFAULTS);
    }

    /** Changes all documents that a query finds, all or none; see {@link Mutation#patch(Groq, Consumer)} for what it cannot say. */
    public MutationResult patch(Groq query, Consumer<Patch.Builder> operations) {
        return mutations.commit(List.of(Mutation.patch(query, operations)), MutationOptions.DEFAULTS);
    }

    /** A transaction to which mutations are added. Sends nothing. */
    public Transaction transaction() {
        return new Transaction(mutations, List.of(), MutationOptions.WITHOUT_DOCUMENTS);
    }

    /** {@link #mutate(List, Consumer)} with the defaults: visible at once, and with the documents in the answer. */
    public MutationResult mutate(List<Mutation> mutations) {
        return this.mutations.commit(mutations, MutationOptions.DEFAULTS);
    }

    /**
     * Carries out mutations in their order, all or none.
     *
     * @throws IllegalArgumentException if there is none, or they have more than 4,000,000 bytes as JSON, beyond which Sanity reads no
     *     request; see {@link #mutateAll}
     * @throws dev.medialib.sanity.error.MutationConflictException if they do not fit the state of the documents; nothing was done
     * @throws dev.medialib.sanity.error.MutationException if they are refused for another reason; nothing was done
     * @throws dev.medialib.sanity.error.TransactionConflictException if others were in the way each time
     * @throws dev.medialib.sanity.error.TransactionExistsException if the given transaction id was accepted in an earlier call. In a
     *     repetition within this call it means success, and {@link MutationResult#replayed()} tells
     */
    public MutationResult mutate(List<Mutation> mutations, Consumer<MutationOptions.Builder> options) {
        return this.mutations.commit(mutations, MutationOptions.DEFAULTS.with(options));
    }

    /** {@link #mutateAll(Iterable, Consumer, Consumer)} with the defaults and without watching. */
    public BatchResult mutateAll(Iterable<Mutation> mutations) {
        return mutateAll(mutations, options -> {}, result -> {});
    }

    /**
     * Carries out any number of mutations in their order, in one transaction after the other, each with at most 500 mutations and
     * 4,000,000 bytes. They are read as they are needed, and only those of one transaction are in memory. A mutation is never torn
     * apart; what must be done together with another belongs into one {@link #transaction()}.
     *
     * @param options no transaction id; documents come back only if {@code returnDocuments} is said
     * @param onTransaction is given the result of each transaction when it is done
     * @throws dev.medialib.sanity.error.IncompleteBatchException if a transaction fails; it tells what is done, and stays so
     * @throws IllegalArgumentException if a mutation alone is too large, before anything was sent; later it is the cause of the above
     */
    public BatchResult mutateAll(
            Iterable<Mutation> mutations,
            Consumer<MutationOptions.Builder> options,
            Consumer<MutationResult> onTransaction) {
        MutationOptions all = MutationOptions.WITHOUT_DOCUMENTS.with(options);
        return new MutationBatches(this.mutations, all, onTransaction).run(mutations);
    }

    /**
     * All documents as they are stored, in a stream.
     *
     * @param types the {@code _type}s to restrict it to; none for all
     */
    public Export export(String... types) {
        return new Export(store, types);
    }
}
