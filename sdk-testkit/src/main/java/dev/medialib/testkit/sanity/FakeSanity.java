package dev.medialib.testkit.sanity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.FakeOptions;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.FakeServer;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.internal.Tokens;
import dev.medialib.testkit.sanity.api.Access;
import dev.medialib.testkit.sanity.api.SanityApi;
import dev.medialib.testkit.sanity.data.DataReader;
import dev.medialib.testkit.sanity.data.DataWriter;
import dev.medialib.testkit.sanity.internal.DatasetStore;
import dev.medialib.testkit.sanity.internal.DocumentStore;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import dev.medialib.testkit.sanity.internal.LibraryStore;
import dev.medialib.testkit.sanity.internal.State;
import dev.medialib.testkit.sanity.query.QueryResults;
import dev.medialib.testkit.sanity.settings.SanitySettings;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * In-memory server of Sanity's Media Library API, data API and Assets API, on a port of the loopback interface. It has state:
 * uploads and mutations are visible to the next request.
 *
 * <pre>{@code
 * try (FakeSanity sanity = FakeSanity.start()) {
 *     … // a client with sanity.url(), sanity.token() and sanity.library().id() uploads an image
 *     assertThat(sanity.library().documentIds()).hasSize(2);
 * }
 * }</pre>
 *
 * <p><b>Endpoints.</b> All paths start with {@code /v{1|X|YYYY-MM-DD}/}. The fake serves:
 *
 * <ul>
 *   <li>of media libraries: {@code query}, {@code doc}, {@code mutate}, {@code export}, {@code upload}, {@code from-url}, {@code
 *       references} ({@code vX} only), {@code refsearch}, {@code signing-keys}, {@code video} with playback info, redirects and
 *       subtitles, and the libraries themselves;
 *   <li>of datasets: {@code query}, {@code doc}, {@code mutate} and {@code export};
 *   <li>of {@code assets}: uploads, uploads from URLs, and links.
 * </ul>
 *
 * <p>This one server stands for all hosts of the service, with one project. It is also the CDN for images and files, but does not
 * transform them.
 *
 * <p><b>Queries.</b> The fake evaluates GROQ, also in mutations by query. It rejects the few functions that it does not have with 501.
 * For those, use {@link #setQueryResult} or {@link #evaluateQueriesWith}.
 *
 * <p><b>Data.</b> {@link #save()} writes libraries, datasets and files for URLs as JSON, and {@link #load} reads them. All fields are
 * optional. If ids, revisions or dates are absent, the server sets them. Bytes are in Base64.
 *
 * <pre>{@code
 * {
 *   "libraries": [{
 *     "id": "mlPictures01",
 *     "documents": [
 *       {"_id": "cat", "_type": "sanity.asset", "title": "Cat", "assetType": "sanity.fileAsset",
 *        "currentVersion": {"_ref": "file-1d0ca2-txt"}},
 *       {"_id": "file-1d0ca2-txt", "_type": "sanity.fileAsset", "mimeType": "text/plain",
 *        "path": "files/cat.txt", "url": "/files/cat.txt"}
 *     ],
 *     "files": [{"id": "file-1d0ca2-txt", "bytes": "bWVvdw=="}]
 *   }],
 *   "datasets": [{"name": "production", "documents": [{"_type": "article", "title": "News"}]}],
 *   "sources": {"https://example.com/dog.txt": "d29vZg=="}
 * }
 * }</pre>
 *
 * <p>An asset with a {@code url} that is {@code /} and its {@code path} has its URL on this server. Without {@code libraries} or
 * {@code datasets}, the server has those of a new one.
 *
 * <p>The documentation of this package lists the documented behavior, the assumed behavior and the limits of the fake.
 *
 * <p>Thread-safe. Closing the fake ends all its threads.
 */
public final class FakeSanity extends FakeServer {

    private static final String TOKEN = "fake-sanity-token";
    private static final String PROJECT = "fakeproj";

    private final State state = new State(PROJECT, new SanitySettings(url()));
    private final QueryResults queries = new QueryResults(() -> Instant.parse(state.timestamp()));
    private final Tokens<Access> tokens = new Tokens<>();
    private final SanityApi api;

    private FakeSanity(Consumer<FakeOptions> options) {
        super(options);
        tokens.add(TOKEN, EnumSet.allOf(Access.class));
        tokens.acceptUnknown(true);
        replaceData("{}");
        api = new SanityApi(state, queries, tokens);
    }

    /** Starts a server with one media library and one dataset, both empty, that accepts any token. */
    public static FakeSanity start() {
        return start(options -> {});
    }

    /**
     * Starts a server with options, such as {@code start(o -> o.port(8701))}.
     *
     * @throws java.io.UncheckedIOException if the port is in use
     */
    public static FakeSanity start(Consumer<FakeOptions> options) {
        return new FakeSanity(options);
    }

    /** Returns a token with read and write permission. */
    public String token() {
        return TOKEN;
    }

    /** Returns the project of all datasets. */
    public String projectId() {
        return PROJECT;
    }

    /** Returns the id of the organization of the initial library. */
    public String organizationId() {
        return DataReader.ORGANIZATION;
    }

    /**
     * Returns a response to a request above the rate limit: 429.
     *
     * @param retryAfter the value of the header {@code retry-after}, which is sent in whole seconds
     */
    public static FakeResponse rateLimited(Duration retryAfter) {
        return FakeResponse.of(
                        429, ErrorResponse.boomBody(429, "Rate limit exceeded").toString())
                .withHeader("retry-after", Long.toString(retryAfter.toSeconds()));
    }

    @Override
    public SanitySettings settings() {
        return state.settings;
    }

    // tokens

    /**
     * Adds a token with read and write permission. After the first call, unknown tokens are rejected. {@link #token()} stays
     * valid.
     */
    public void addToken(String token) {
        tokens.add(token, EnumSet.allOf(Access.class));
        tokens.acceptUnknown(false);
    }

    /** Adds a token with read permission. Writing with it causes 403. */
    public void addReadOnlyToken(String token) {
        tokens.add(token, Access.reading());
    }

    /** Marks a token as expired. Unknown tokens can also be expired. */
    public void expireToken(String token) {
        tokens.expire(token);
    }

    @Override
    protected String data() {
        synchronized (state) {
            return new DataWriter(state).data().toString();
        }
    }

    @Override
    protected void replaceData(String json) {
        ObjectNode data = Json.seed(json);
        state.load(new State(PROJECT, state.settings), next -> DataReader.read(data, next));
    }

    @Override
    protected void release() {
        state.bytes.close();
    }

    /**
     * Handles a request.
     *
     * @hidden
     */
    @Override
    @SuppressWarnings("InvalidBlockTag") // Javadoc has the tag since Java 9
    protected ServerResponse handle(RecordedRequest request) {
        return api.handle(request, ByteString.of(request.bodyBytes()));
    }

    /** Returns the routes of this fake, each as {@code GET path/{variable}}, relative to {@code /v{version}/}. */
    @Override
    public List<String> routes() {
        return api.routes();
    }

    // what it has

    /** Returns the first library. */
    public FakeMediaLibrary library() {
        synchronized (state) {
            return library(first(state.libraries, "library"));
        }
    }

    /**
     * Returns a library.
     *
     * @throws IllegalArgumentException if there is no library with this id
     */
    public FakeMediaLibrary library(String id) {
        synchronized (state) {
            return new FakeMediaLibrary(state, found(state.libraries.get(id), "id must be the id of a library: " + id));
        }
    }

    /**
     * Adds a library.
     *
     * @param status {@code active}, {@code inactive} or {@code provisioning}; the status is only shown and has no other effect
     */
    public FakeMediaLibrary addLibrary(String id, String organizationId, String status) {
        synchronized (state) {
            LibraryStore library = new LibraryStore(id, organizationId, status);
            state.libraries.put(id, library);
            return new FakeMediaLibrary(state, library);
        }
    }

    /** Returns the first dataset. In a new server, it is named {@code production}. */
    public FakeDataset dataset() {
        synchronized (state) {
            return dataset(first(state.datasets, "dataset"));
        }
    }

    /**
     * Returns a dataset.
     *
     * @throws IllegalArgumentException if there is no dataset with this name
     */
    public FakeDataset dataset(String name) {
        synchronized (state) {
            return new FakeDataset(
                    state, found(state.datasets.get(name), "name must be the name of a dataset: " + name));
        }
    }

    /** Adds a dataset to the project. */
    public FakeDataset addDataset(String name) {
        synchronized (state) {
            DatasetStore dataset = new DatasetStore(PROJECT, name);
            state.datasets.put(name, dataset);
            return new FakeDataset(state, dataset);
        }
    }

    private static String first(Map<String, ?> stores, String kind) {
        return stores.keySet().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the data that was loaded has no " + kind));
    }

    private static <T extends DocumentStore> T found(@Nullable T store, String rule) {
        if (store == null) {
            throw new IllegalArgumentException(rule);
        }
        return store;
    }

    /** Adds a file for uploads from URLs. All other URLs cause 502. */
    public void serve(String url, byte[] bytes) {
        synchronized (state) {
            state.sources.put(url, ByteString.of(bytes));
        }
    }

    // queries

    /**
     * Sets the result of a query for all parameters. White space in the query is ignored. If a query has several results, the
     * last one applies.
     *
     * @param groq the query
     * @param resultJson the result as JSON
     */
    public void setQueryResult(String groq, String resultJson) {
        var unused = Json.given(resultJson);
        register(groq, null, params -> resultJson);
    }

    /**
     * Sets the result of a query for exactly these parameters.
     *
     * @param groq the query
     * @param params the parameters without {@code $}; the values are JSON texts, so strings have their quotes
     * @param resultJson the result as JSON
     */
    public void setQueryResult(String groq, Map<String, String> params, String resultJson) {
        var unused = Json.given(resultJson);
        register(groq, params, given -> resultJson);
    }

    /**
     * Sets a function that computes the result of a query.
     *
     * @param groq the query
     * @param result computes the result as JSON from the parameters, whose values are JSON texts
     */
    public void setQueryResult(String groq, Function<Map<String, String>, String> result) {
        register(groq, null, result);
    }

    /**
     * Lets a query fail with 400 and a {@code queryParseError}.
     *
     * @param start the position in the query where the error starts
     * @param end the position in the query where the error ends
     */
    public void failQuery(String groq, String description, int start, int end) {
        register(groq, null, params -> {
            throw QueryResults.parseError(description, start, end, groq);
        });
    }

    /** Replaces the fake's own evaluator for all queries, including those of mutations, for which no result was set. */
    public void evaluateQueriesWith(QueryEvaluator evaluator) {
        synchronized (state) {
            queries.evaluateWith(evaluator::evaluate);
        }
    }

    private void register(
            String groq, @Nullable Map<String, String> params, Function<Map<String, String>, String> result) {
        synchronized (state) {
            queries.register(groq, params, result);
        }
    }
}
