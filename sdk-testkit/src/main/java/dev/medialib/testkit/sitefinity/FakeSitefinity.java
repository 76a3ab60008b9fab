package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medialib.testkit.FakeOptions;
import dev.medialib.testkit.FakeServer;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.sitefinity.api.SitefinityApi;
import dev.medialib.testkit.sitefinity.auth.Accounts;
import dev.medialib.testkit.sitefinity.call.ServerContext;
import dev.medialib.testkit.sitefinity.item.MediaFile;
import dev.medialib.testkit.sitefinity.schema.EntityType;
import dev.medialib.testkit.sitefinity.schema.Schema;
import dev.medialib.testkit.sitefinity.settings.Role;
import dev.medialib.testkit.sitefinity.settings.SitefinitySettings;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * In-memory server of Sitefinity's OData media services, on a port of the loopback interface. It has state: uploads, changes and
 * publications are visible to the next request.
 *
 * <pre>{@code
 * try (FakeSitefinity sitefinity = FakeSitefinity.start()) {
 *     UUID animals = sitefinity.addLibrary("albums", "Animals");
 *     UUID cat = sitefinity.addMedia(MediaSeed.image().title("cat").library(animals));
 *     … // a client with sitefinity.url() and sitefinity.accessKey()
 *     assertThat(sitefinity.item(cat).publishedCultures()).containsExactly("en");
 * }
 * }</pre>
 *
 * <p><b>Data.</b> {@link #save()} writes items with their versions and files, cultures, providers, custom fields and tasks as JSON,
 * and {@link #load} reads them. All fields are optional, and absent properties get plausible values. Bytes are in Base64.
 *
 * <pre>{@code
 * {
 *   "cultures": ["en", "bg"],
 *   "fields": {"images": [{"name": "Photographer", "kind": "text"}]},
 *   "albums": [{"Id": "a0000000-0000-4000-8000-000000000001", "Title": "Animals"}],
 *   "images": [
 *     {"Title": "cat", "ParentId": "a0000000-0000-4000-8000-000000000001", "Photographer": "Ann",
 *      "@file": {"name": "cat.png", "mimeType": "image/png", "bytes": "bWVvdw=="},
 *      "@translations": {"bg": {"Title": "котка"}}},
 *     {"Title": "dog", "@published": false, "@lockedBy": "editor"}
 *   ]
 * }
 * }</pre>
 *
 * <p>Without {@code taxonomies} or {@code sites}, the server has those of a new one.
 *
 * <p>{@link SitefinitySettings} changes all behavior in which servers differ. The documentation of this package lists the endpoints, the
 * documented behavior and the assumed behavior. The fake was never compared with a real server.
 *
 * <p>Thread-safe. Closing the fake ends all its threads.
 */
public final class FakeSitefinity extends FakeServer {

    private static final String ACCESS_KEY = "fake-sitefinity-access-key";

    private final ServerContext server;
    private final ItemSeeder seeds;
    private final SitefinityApi service;

    private FakeSitefinity(Consumer<FakeOptions> options) {
        super(options);
        SitefinitySettings settings = new SitefinitySettings();
        server = ServerContext.empty(settings, new Accounts(settings), this::url);
        seeds = new ItemSeeder(server);
        server.accounts().addAccessKey(ACCESS_KEY, "admin", Role.ADMIN);
        replaceData("{}");
        service = new SitefinityApi(server, this::url);
    }

    /**
     * Starts a server without items, with the taxonomies Tags and Categories, the culture {@code en}, one provider and one site
     * named {@code Default}.
     */
    public static FakeSitefinity start() {
        return start(options -> {});
    }

    /**
     * Starts a server with options, such as {@code start(o -> o.port(8701))}.
     *
     * @throws java.io.UncheckedIOException if the port is in use
     */
    public static FakeSitefinity start(Consumer<FakeOptions> options) {
        return new FakeSitefinity(options);
    }

    /** Returns the URL of the service, without a trailing slash. */
    public URI serviceUrl() {
        return url().resolve("/" + server.settings().serviceRoot.get());
    }

    /** Returns the access key of an administrator. */
    public String accessKey() {
        return ACCESS_KEY;
    }

    @Override
    public SitefinitySettings settings() {
        return server.settings();
    }

    // users and tokens

    /** Adds a user, who can obtain tokens with this password. */
    public void addUser(String name, String password, Role role) {
        server.accounts().addUser(name, password, role);
    }

    /**
     * Adds an access key.
     *
     * @param user the name of the user; the user does not need to exist
     */
    public void addAccessKey(String key, String user, Role role) {
        server.accounts().addAccessKey(key, user, role);
    }

    /** Revokes an access key. Requests with it are then rejected. */
    public void revokeAccessKey(String key) {
        server.accounts().revokeAccessKey(key);
    }

    /** Adds a client of the token endpoints. With the grant {@code client_credentials}, the client is an administrator. */
    public void addOAuthClient(String id, String secret) {
        server.accounts().addClient(id, secret);
    }

    /** Returns a new access token of an administrator. */
    public String issueToken() {
        return server.accounts().issue(new Accounts.User("admin", Role.ADMIN));
    }

    /** Expires all current access tokens. Refresh tokens stay valid. */
    public void expireTokens() {
        server.accounts().expireTokens();
    }

    /** Revokes all current refresh tokens. */
    public void revokeRefreshTokens() {
        server.accounts().revokeRefreshTokens();
    }

    @Override
    protected String data() {
        synchronized (server.store()) {
            return SiteWriter.write(server).toString();
        }
    }

    @Override
    protected void replaceData(String json) {
        ObjectNode data = Json.seed(json);
        server.load(
                ServerContext.empty(server.settings(), server.accounts(), this::url),
                next -> SiteReader.read(data, next));
    }

    @Override
    protected void release() {
        server.store().bytes.close();
    }

    /**
     * Handles a request.
     *
     * @hidden
     */
    @Override
    @SuppressWarnings("InvalidBlockTag") // Javadoc has the tag since Java 9
    protected ServerResponse handle(RecordedRequest request) {
        return service.handle(request, ByteString.of(request.bodyBytes()));
    }

    /**
     * Returns the routes of this fake, each as {@code GET path/{variable}}. They are relative to the service. Those of tokens
     * are relative to the site.
     */
    @Override
    public List<String> routes() {
        return service.routes();
    }

    // the site

    /** Adds a culture such as {@code bg}. The server silently treats unknown cultures as the default culture. */
    public void addCulture(String culture) {
        server.directory().addCulture(culture);
    }

    /** Adds a provider of libraries. */
    public void addProvider(String name, String title) {
        server.directory().addProvider(name, title);
    }

    /**
     * Adds a site. Requests to the site use the libraries of this provider, unless they name another provider.
     *
     * @return the id of the site
     */
    public UUID addSite(String name, String provider) {
        UUID id = add("sites", Json.object().put("Name", name).toString());
        server.directory().addSite(id.toString(), provider);
        return id;
    }

    /** Adds a custom field to the type of a set, such as {@code images}. */
    public void addField(String set, CustomField field) {
        synchronized (server.store()) {
            server.schema().addField(set, field.property());
        }
    }

    // seeds

    /**
     * Adds a media item.
     *
     * @return the id of the item
     * @throws IllegalArgumentException if an item with its id exists, or if its type does not have one of its properties
     */
    public UUID addMedia(MediaSeed seed) {
        synchronized (server.store()) {
            return UUID.fromString(seeds.plant(seed).id);
        }
    }

    /**
     * Adds an item to a set. Absent properties get plausible values.
     *
     * @param json the properties as a JSON object
     * @return the id of the item
     * @throws IllegalArgumentException if there is no such set, if an item with its id exists, or if its type does not have one of its
     *     properties
     */
    public UUID add(String set, String json) {
        return add(set, Json.seed(json), null);
    }

    private UUID add(String set, ObjectNode json, @Nullable String provider) {
        synchronized (server.store()) {
            return UUID.fromString(seeds.plant(set, json, provider).id);
        }
    }

    /**
     * Adds a library of the default provider.
     *
     * @param set {@code albums}, {@code videolibraries} or {@code documentlibraries}
     * @return the id of the library
     */
    public UUID addLibrary(String set, String title) {
        return add(set, Json.object().put("Title", title), null);
    }

    /**
     * Adds a library of a provider.
     *
     * @param set {@code albums}, {@code videolibraries} or {@code documentlibraries}
     * @return the id of the library
     */
    public UUID addLibrary(String set, String title, String provider) {
        return add(set, Json.object().put("Title", title), provider);
    }

    /**
     * Adds a folder to a library, or to another folder of it.
     *
     * @param parentFolder the parent folder; null for a folder directly in the library
     * @return the id of the folder
     */
    public UUID addFolder(UUID library, @Nullable UUID parentFolder, String title) {
        ObjectNode folder = Json.object().put("Title", title).put("RootId", library.toString());
        folder.put("ParentId", parentFolder == null ? null : parentFolder.toString());
        synchronized (server.store()) {
            return add(Schema.FOLDERS, folder, seeds.get(library).provider);
        }
    }

    /** Returns the id of the taxonomy Tags. */
    public UUID tags() {
        return FreshSite.TAGS;
    }

    /** Returns the id of the taxonomy Categories. */
    public UUID categories() {
        return FreshSite.CATEGORIES;
    }

    /**
     * Adds a tag.
     *
     * @return the id of the tag
     */
    public UUID addTag(String title) {
        return add(Schema.FLAT_TAXA, taxon(FreshSite.TAGS, title), null);
    }

    /**
     * Adds a category.
     *
     * @return the id of the category
     */
    public UUID addCategory(String title) {
        return add(Schema.HIERARCHY_TAXA, taxon(FreshSite.CATEGORIES, title), null);
    }

    private static ObjectNode taxon(UUID taxonomy, String title) {
        return Json.object().put("Title", title).put("Name", title).put("TaxonomyId", taxonomy.toString());
    }

    /** Relates an item to others in a custom field, both in the draft and in the published version. */
    public void relate(UUID id, String field, UUID... related) {
        synchronized (server.store()) {
            seeds.relate(id, field, related);
        }
    }

    /** Locks an item for a user, as if the user edited it. Changes by other users then cause the error {@code LockedItem}. */
    public void lock(UUID id, String user) {
        synchronized (server.store()) {
            seeds.get(id).lockedBy = user;
        }
    }

    // state

    /**
     * Returns the current state of an item.
     *
     * @throws IllegalArgumentException if there is no item with this id
     */
    public StoredItem item(UUID id) {
        synchronized (server.store()) {
            return seeds.describe(seeds.get(id));
        }
    }

    /** Returns the items of a set, from all providers, the oldest first. */
    public List<StoredItem> items(String set) {
        EntityType type = server.schema().get(set);
        synchronized (server.store()) {
            return seeds.all().stream()
                    .filter(item -> item.type == type)
                    .map(seeds::describe)
                    .toList();
        }
    }

    /**
     * Returns the file of an item's draft.
     *
     * @throws IllegalArgumentException if there is no such item, or it has no file
     */
    public byte[] file(UUID id) {
        synchronized (server.store()) {
            MediaFile file = seeds.get(id).master.file;
            if (file == null) {
                throw new IllegalArgumentException("id must be the id of an item with a file: " + id);
            }
            return file.content().read().toByteArray();
        }
    }

    /** Returns the ids of the items in the recycle bin. */
    public List<UUID> recycled() {
        synchronized (server.store()) {
            return server.store().recycled().stream()
                    .map(item -> UUID.fromString(item.id))
                    .toList();
        }
    }

    /** Restores an item from the recycle bin. The documentation of the API does not describe this. */
    public void restore(UUID id) {
        synchronized (server.store()) {
            server.store().restore(id.toString());
        }
    }

    /** Returns the number of open uploads in chunks. An upload is open until it is committed or cleaned up. */
    public int openUploadSessions() {
        synchronized (server.store()) {
            return server.store().chunkSessions.size();
        }
    }
}
