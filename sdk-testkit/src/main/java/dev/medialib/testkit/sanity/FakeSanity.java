package dev.medialib.testkit.sanity;

import dev.medialib.testkit.Answer;
import dev.medialib.testkit.ReceivedRequest;
import dev.medialib.testkit.internal.FakeServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Sanity's Media Library API, data API and Assets API in memory, on a port of the loopback interface, with state: what is
 * uploaded or mutated is there in the next request.
 *
 * <pre>{@code
 * try (FakeSanity sanity = FakeSanity.start()) {
 *     … // a client with sanity.url(), sanity.token() and sanity.library().id() uploads an image
 *     assertThat(sanity.library().documentIds()).hasSize(2);
 * }
 * }</pre>
 *
 * <p><b>What it has.</b> Below {@code /v{1|X|YYYY-MM-DD}/}: of media libraries {@code query}, {@code doc}, {@code mutate},
 * {@code export}, {@code upload}, {@code from-url}, {@code references} ({@code vX} only), {@code refsearch}, {@code
 * signing-keys}, {@code video} with playback info, redirects and subtitles, and the libraries themselves; {@code query},
 * {@code doc}, {@code mutate} and {@code export} of datasets; uploads, uploads from URLs and links of {@code assets}. All
 * hosts of the service are this one host, with one project.
 *
 * <p><b>Queries.</b> There is no GROQ in it. It knows a few queries of the vendor's tools: by id, by type, by hash, by
 * instance. All others need {@link #answerQuery} or {@link #evaluateQueriesWith}, also those of mutations.
 *
 * <p><b>Mutations</b> are atomic and apply the operations of a patch in the order of the vendor's local mutator. Of
 * JSONMatch paths it has names, indices, ranges and one comparison; recursive descent answers 400, and so does a name with
 * anything but ASCII letters, digits and underscores that is not in {@code ['…']}.
 *
 * <p><b>Uploads</b> are told apart by their bytes: PNG, JPEG and GIF are images, with their true size, MP4 is a video;
 * anything else is a file, unless it is called a video. Nothing is computed of their content but the SHA-1 hash.
 *
 * <p><b>What is documented</b> are paths, parameters and the documents' shapes. <b>What is assumed</b>, or known only from
 * the vendor's clients and from reports: the bodies of errors beside those of mutations and queries, where a duplicate
 * upload names what exists, the shapes of signing keys, upload sessions, subtitles and {@code refsearch}, the status of
 * redirects, 404 for videos that are still processed, what {@code excludeContent} leaves, the operation {@code none} of a
 * delete without effect, and that queries of mutations see drafts. The real service may differ; do not write a client that depends on these. {@link ServerSettings}
 * changes some of them.
 *
 * <p>Safe for use by several threads. Closing it ends all its threads.
 */
public final class FakeSanity implements AutoCloseable {

    private static final String TOKEN = "fake-sanity-token";
    private static final String PROJECT = "fakeproj";
    private static final String DATASET = "production";
    private static final String LIBRARY = "mlFakeLib001";
    private static final String ORGANIZATION = "oFakeOrg1";

    private final State state = new State(PROJECT);
    private final Tokens tokens = new Tokens();
    private final SanityApi api;
    private final FakeServer server;

    private FakeSanity() {
        tokens.accept(TOKEN);
        addLibrary(LIBRARY, ORGANIZATION, "active").attachTo(PROJECT);
        addDataset(DATASET);
        api = new SanityApi(state, tokens);
        server = new FakeServer(api::answer);
    }

    /** Starts a server with one media library and one dataset, both empty, that accepts any token. */
    public static FakeSanity start() {
        return new FakeSanity();
    }

    /** The base URL, without a version and without a slash at its end. */
    public URI url() {
        return server.url();
    }

    /** A token that may read and write. */
    public String token() {
        return TOKEN;
    }

    /** The project of all datasets. */
    public String projectId() {
        return PROJECT;
    }

    /** The organization of the first library. */
    public String organizationId() {
        return ORGANIZATION;
    }

    /** What can be set; may be changed between requests. */
    public ServerSettings settings() {
        return state.settings;
    }

    /** Ends all threads; requests that are waited for are disconnected. */
    @Override
    public void close() {
        server.close();
    }

    // tokens

    /** Accepts this token for everything; from now on unknown ones are refused. {@link #token()} is always known. */
    public void addToken(String token) {
        tokens.add(token);
    }

    /** The token may read; writing with it answers 403. */
    public void addReadOnlyToken(String token) {
        tokens.addReadOnly(token);
    }

    /** From now on the token is an expired one, known before or not. */
    public void expireToken(String token) {
        tokens.expire(token);
    }

    // requests and faults

    /** Returns the routes that this fake knows, each as {@code GET path/{variable}}, relative to {@code /v{version}/}. */
    public List<String> routes() {
        return api.routes();
    }

    /** The requests that were received, in their order; refused ones too. */
    public List<ReceivedRequest> requests() {
        return server.requests();
    }

    /** Forgets the requests that were received. */
    public void clearRequests() {
        server.clearRequests();
    }

    /** The next requests are answered like this, in this order, whatever they ask for. */
    public void nextAnswers(Answer... answers) {
        server.nextAnswers(answers);
    }

    /** The next {@code times} requests are not handled and get this status, body and headers. */
    public void failNext(int times, int status, String body, Map<String, String> headers) {
        server.failNext(times, status, body, headers);
    }

    /** The next {@code times} requests answer 429, with {@code retry-after} in whole seconds. */
    public void rateLimitNext(int times, Duration retryAfter) {
        failNext(
                times,
                429,
                Refusal.boomBody(429, "Rate limit exceeded").toString(),
                Map.of("retry-after", Long.toString(retryAfter.toSeconds())));
    }

    /** Whether connections are closed without notice after each response, as a server does to idle ones. */
    public void closeConnectionsAfterResponses(boolean close) {
        server.closesConnections(close);
    }

    // what it has

    /** The library that is there from the start. */
    public FakeMediaLibrary library() {
        return library(LIBRARY);
    }

    /**
     * A library.
     *
     * @throws IllegalArgumentException if there is none with that id
     */
    public FakeMediaLibrary library(String id) {
        synchronized (state) {
            return found(state.libraries.get(id), id);
        }
    }

    /** Adds a library; its status is {@code active}, {@code inactive} or {@code provisioning}, and changes nothing else. */
    public FakeMediaLibrary addLibrary(String id, String organizationId, String status) {
        synchronized (state) {
            FakeMediaLibrary library = new FakeMediaLibrary(state, id, organizationId, status);
            state.libraries.put(id, library);
            return library;
        }
    }

    /** The dataset {@code production}, which is there from the start. */
    public FakeDataset dataset() {
        return dataset(DATASET);
    }

    /**
     * A dataset.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public FakeDataset dataset(String name) {
        synchronized (state) {
            return found(state.datasets.get(name), name);
        }
    }

    /** Adds a dataset. */
    public FakeDataset addDataset(String name) {
        synchronized (state) {
            FakeDataset dataset = new FakeDataset(state, name);
            state.datasets.put(name, dataset);
            return dataset;
        }
    }

    private static <T extends FakeDocuments> T found(@Nullable T store, String name) {
        if (store == null) {
            throw new IllegalArgumentException("the server has no " + name);
        }
        return store;
    }

    /** The server can fetch this URL in uploads from URLs. All others answer 502. */
    public void serve(String url, byte[] bytes) {
        synchronized (state) {
            state.sources.put(url, ByteString.of(bytes));
        }
    }

    // queries

    /** The query has this result as JSON, whatever its parameters; white space does not matter. The last answer given wins. */
    public void answerQuery(String groq, String resultJson) {
        var unused = State.json(resultJson);
        register(groq, null, params -> resultJson);
    }

    /** The query has this result with exactly these parameters, which are JSON texts, so strings have their quotes. */
    public void answerQuery(String groq, Map<String, String> params, String resultJson) {
        var unused = State.json(resultJson);
        register(groq, params, given -> resultJson);
    }

    /** The query has the result that the function makes, as JSON, of its parameters, which are JSON texts. */
    public void answerQuery(String groq, Function<Map<String, String>, String> answer) {
        register(groq, null, answer);
    }

    /** The query answers 400, {@code queryParseError}, with the place of the error in it. */
    public void failQuery(String groq, String description, int start, int end) {
        register(groq, null, params -> {
            throw QueryAnswers.parseError(description, start, end, groq);
        });
    }

    /** All queries without an answer of their own go to this evaluator, those of mutations too. */
    public void evaluateQueriesWith(QueryEvaluator evaluator) {
        synchronized (state) {
            state.queries.evaluateWith(evaluator);
        }
    }

    private void register(
            String groq, @Nullable Map<String, String> params, Function<Map<String, String>, String> answer) {
        synchronized (state) {
            state.queries.register(groq, params, answer);
        }
    }
}
