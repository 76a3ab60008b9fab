package dev.medialib.testkit.livingdocs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.FakeOptions;
import dev.medialib.testkit.FakeServer;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.internal.Tokens;
import dev.medialib.testkit.livingdocs.api.PublicApi;
import dev.medialib.testkit.livingdocs.data.DataReader;
import dev.medialib.testkit.livingdocs.data.DataWriter;
import dev.medialib.testkit.livingdocs.entry.EntryDraft;
import dev.medialib.testkit.livingdocs.internal.Entry;
import dev.medialib.testkit.livingdocs.internal.Store;
import dev.medialib.testkit.livingdocs.internal.Timestamps;
import dev.medialib.testkit.livingdocs.publication.PublicationSeeds;
import dev.medialib.testkit.livingdocs.reference.ReferenceEndpoints;
import dev.medialib.testkit.livingdocs.settings.LivingdocsSettings;
import dev.medialib.testkit.livingdocs.settings.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import okio.ByteString;

/**
 * In-memory server of the Livingdocs Public API, on a port of the loopback interface. It has state: patches and imports are visible
 * to the next request.
 *
 * <pre>{@code
 * try (FakeLivingdocs livingdocs = FakeLivingdocs.start()) {
 *     String id = livingdocs.addEntry(EntrySeed.image().metadata("title", "An Image"));
 *     … // a client with livingdocs.url() and livingdocs.token() changes the entry
 *     assertThat(livingdocs.entry(id).version()).isEqualTo(2);
 * }
 * }</pre>
 *
 * <p><b>Endpoints.</b> The fake serves the media library's endpoints of the documentation as of release 2026-05, in every API
 * version from {@code v1} to {@code 2026-05}: reading entries, patches with all nine operations, incoming references, latest
 * publications, searches for publications and their events, {@code serve-image}, usage log, keys, imports of entries and by URL,
 * health and the project's configuration. {@link dev.medialib.testkit.livingdocs.settings.VersionedOperation} is the table of
 * features × versions. {@link LivingdocsSettings} changes this table, and all other behavior in which servers differ.
 *
 * <p><b>Data.</b> {@link #save()} writes entries, files, the project's configuration, publications, references and imports as JSON,
 * and {@link #load} reads them. All fields are optional. If ids, versions or dates are absent, the server sets them. Bytes are in
 * Base64.
 *
 * <pre>{@code
 * {
 *   "entries": [{"id": "cat", "asset": {"key": "2026/cat.png"}, "metadata": {"title": "Cat"}}, {"mediaType": "video"}],
 *   "files": [{"key": "2026/cat.png", "mimeType": "image/png", "bytes": "bWVvdw=="}],
 *   "revoked": {"cat": "The contract has ended."},
 *   "usageLogs": {"cat": [{"purpose": "web", "params": {"medium": "news"}}]},
 *   "publications": [{"systemdata": {"documentId": 7}, "references": [{"id": "cat", "type": "image"}]}]
 * }
 * }</pre>
 *
 * <p>Events and references follow from the publications if they are absent. Without {@code mediaTypes} or {@code usagePurposes},
 * the server has those of a new one.
 *
 * <p>The documentation of this package lists the documented behavior, the assumed behavior and the limits of the fake.
 *
 * <p>Thread-safe. Closing the fake ends all its threads.
 */
public final class FakeLivingdocs extends FakeServer {

    private static final String TOKEN = "fake-livingdocs-token";

    private final LivingdocsSettings settings = new LivingdocsSettings();
    private final Store store = new Store();
    private final PublicationSeeds publications = new PublicationSeeds(store, settings);
    private final Tokens<Scope> tokens = new Tokens<>();
    private final PublicApi api;

    private FakeLivingdocs(Consumer<FakeOptions> options) {
        super(options);
        tokens.add(TOKEN, Set.of(Scope.values()));
        replaceData("{}");
        api = new PublicApi(store, settings, tokens);
    }

    /** Starts a server without entries, with the media types image, video and file and the purposes print and web. */
    public static FakeLivingdocs start() {
        return start(options -> {});
    }

    /**
     * Starts a server with options, such as {@code start(o -> o.port(8701))}.
     *
     * @throws java.io.UncheckedIOException if the port is in use
     */
    public static FakeLivingdocs start(Consumer<FakeOptions> options) {
        return new FakeLivingdocs(options);
    }

    /** Returns a token with read and write permission. */
    public String token() {
        return TOKEN;
    }

    @Override
    public LivingdocsSettings settings() {
        return settings;
    }

    // tokens

    /** Adds a token with exactly these scopes. */
    public void addToken(String token, Scope... scopes) {
        tokens.add(token, Set.of(scopes));
    }

    /** Marks a token as expired. Unknown tokens can also be expired. */
    public void expireToken(String token) {
        tokens.expire(token);
    }

    @Override
    protected String data() {
        synchronized (store) {
            return DataWriter.write(store).toString();
        }
    }

    @Override
    protected void replaceData(String json) {
        ObjectNode data = Json.seed(json);
        store.load(new Store(), next -> DataReader.read(data, next, settings));
    }

    @Override
    protected void release() {
        store.bytes.close();
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

    /** Returns the routes of this fake, each as {@code GET path/{variable}}, relative to {@code /api/{version}/}. */
    @Override
    public List<String> routes() {
        return api.routes();
    }

    // seeds

    /**
     * Adds an entry in the API's JSON form. If id, version, media type, metadata or dates are absent, the server sets them.
     *
     * @return the id of the entry
     * @throws IllegalArgumentException if {@code json} is not a JSON object, or if an entry with its id exists
     */
    public String addEntry(String json) {
        ObjectNode given = Json.seed(json);
        synchronized (store) {
            return store.add(EntryDraft.completed(given, store, Timestamps.now(settings)));
        }
    }

    /**
     * Adds an entry.
     *
     * @return the id of the entry
     * @throws IllegalArgumentException if an entry with its id exists
     */
    public String addEntry(EntrySeed seed) {
        synchronized (store) {
            return store.add(new Entry(seed.draft().json(store, Timestamps.now(settings))));
        }
    }

    /**
     * Adds an image with its bytes.
     *
     * @param key the key of the asset in the storage
     * @param mimeType such as {@code image/png}
     * @return the id of the entry
     */
    public String addImage(byte[] bytes, String key, String mimeType) {
        return addEntry(EntrySeed.image().bytes(bytes).key(key).mimeType(mimeType));
    }

    /** Adds the key of a variant. Such keys should start with {@code v/}. */
    public void addVariantKey(String mediaId, String key) {
        synchronized (store) {
            store.existing(mediaId).variantKeys.add(key);
        }
    }

    /** Adds a file to the storage, such as a variant or a replacement of an asset. */
    public void addFile(String key, String mimeType, byte[] bytes) {
        synchronized (store) {
            store.putFile(key, mimeType, ByteString.of(bytes));
        }
    }

    /** Adds a file for imports by URL. Items with another URL fail. */
    public void serve(String url, byte[] bytes) {
        synchronized (store) {
            store.sources.put(url, ByteString.of(bytes));
        }
    }

    /** Marks the asset as invalid, as an editor or the end of its validity period would. */
    public void markInvalid(String mediaId) {
        synchronized (store) {
            store.existing(mediaId).invalid = true;
        }
    }

    /** Adds two references from each of {@code count} published documents: in an image and in the document's metadata. */
    public void addDocumentReferences(String mediaId, int count) {
        for (int i = 0; i < count; i++) {
            synchronized (store) {
                String image = "{\"id\":\"" + mediaId + "\",\"type\":\"image\",\"location\":\"image-directive\","
                        + "\"componentId\":\"doc-" + store.next()
                        + "\",\"componentName\":\"image\",\"directiveName\":\"image\"}";
                String metadata = "{\"id\":\"" + mediaId + "\",\"type\":\"image\",\"location\":\"metadata\","
                        + "\"propertyName\":\"teaserImage\"}";
                addDocumentReference(mediaId, store.next(), image, metadata);
            }
        }
    }

    /**
     * Adds a published document that refers to the entry.
     *
     * @param references the references as JSON objects
     */
    public void addDocumentReference(String mediaId, int documentId, String... references) {
        synchronized (store) {
            addReference(
                    ReferenceEndpoints.DOCUMENTS_OF_ENTRY
                            + store.existing(mediaId).id(),
                    Json.object().put("id", documentId),
                    references);
        }
    }

    /** Adds references from {@code count} entries in the metadata property {@code imageLink}. */
    public void addMediaReferences(String mediaId, int count) {
        for (int i = 0; i < count; i++) {
            addMediaReference(mediaId, newId(), "imageLink");
        }
    }

    /** Adds a reference from another entry in a metadata property. The other entry need not exist. */
    public void addMediaReference(String mediaId, String fromMediaId, String propertyName) {
        synchronized (store) {
            ObjectNode reference = Json.object()
                    .put("id", mediaId)
                    .put("type", store.existing(mediaId).mediaType())
                    .put("location", "metadata")
                    .put("propertyName", propertyName);
            addReference(
                    ReferenceEndpoints.ENTRIES_OF_ENTRY + mediaId,
                    Json.object().put("id", fromMediaId),
                    reference.toString());
        }
    }

    /** Adds a reference from an entry to a document in a metadata property. Neither needs to exist. */
    public void addMediaReferenceOfDocument(int documentId, String fromMediaId, String propertyName) {
        ObjectNode reference = Json.object()
                .put("id", Integer.toString(documentId))
                .put("type", "document")
                .put("location", "metadata")
                .put("propertyName", propertyName);
        synchronized (store) {
            addReference(
                    ReferenceEndpoints.ENTRIES_OF_DOCUMENT + documentId,
                    Json.object().put("id", fromMediaId),
                    reference.toString());
        }
    }

    /**
     * Publishes a document in the API's JSON form and replaces its former publication. The fields {@code metadata},
     * {@code references} and {@code content} are optional. From now on, the entries of its images, videos and files are
     * referenced by it. A reference with {@code "hidden": true} is in a component that is hidden now.
     *
     * @param json the document with its {@code systemdata.documentId}
     * @throws IllegalArgumentException if {@code json} has no document id
     */
    public void publish(String json) {
        synchronized (store) {
            publications.publish(Json.seed(json), true);
        }
    }

    /**
     * Unpublishes a document.
     *
     * @throws IllegalArgumentException if the document is not published
     */
    public void unpublish(int documentId) {
        synchronized (store) {
            publications.unpublish(documentId);
        }
    }

    /**
     * Adds an entry to the usage log, in JSON form. If id, state or {@code reportingDate} is absent, the server sets them.
     *
     * @return the id of the usage log entry
     */
    public String addUsageLogEntry(String mediaId, String json) {
        ObjectNode given = Json.seed(json);
        synchronized (store) {
            Entry entry = store.existing(mediaId);
            ObjectNode line = entry.usageLine(given, store, Timestamps.now(settings));
            entry.usageLog.add(line);
            return line.path("id").asText();
        }
    }

    /**
     * Adds a usage purpose.
     *
     * @param params the handles of its parameters
     */
    public void addUsagePurpose(String handle, String label, String... params) {
        synchronized (store) {
            store.addUsagePurpose(handle, label, params);
        }
    }

    /**
     * Adds or replaces a media type of the project's configuration, in JSON form.
     *
     * @throws IllegalArgumentException if {@code json} has no {@code handle}
     */
    public void addMediaType(String json) {
        ObjectNode type = Json.seed(json);
        String handle = Json.text(type, "handle");
        if (handle == null) {
            throw new IllegalArgumentException("json must have a handle");
        }
        synchronized (store) {
            store.mediaTypes.put(handle, type);
        }
    }

    // state

    /**
     * Returns the current state of an entry.
     *
     * @throws IllegalArgumentException if there is no entry with this id
     */
    public StoredEntry entry(String id) {
        synchronized (store) {
            return StoredEntry.of(store.existing(id));
        }
    }

    /** Returns all entries in the order of their addition. */
    public List<StoredEntry> entries() {
        synchronized (store) {
            return store.entries().stream().map(StoredEntry::of).toList();
        }
    }

    private String newId() {
        synchronized (store) {
            return store.newId();
        }
    }

    private void addReference(String list, ObjectNode source, String... references) {
        ArrayNode array = source.putArray("references");
        Arrays.stream(references).map(Json::seed).forEach(array::add);
        store.references(list).add(source);
    }
}
