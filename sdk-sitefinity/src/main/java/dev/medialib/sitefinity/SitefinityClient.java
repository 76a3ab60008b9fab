package dev.medialib.sitefinity;

import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.MedialibClient;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sitefinity.metadata.ServiceMetadata;
import dev.medialib.sitefinity.model.MediaItem;
import dev.medialib.sitefinity.model.Provider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Client for the images, videos, documents and libraries of a Sitefinity site.
 *
 * <p>This client follows the vendor's documentation and requests that were recorded from the vendor's own clients, and was tested
 * with third-party OData servers. It was never run against a real Sitefinity.
 */
public final class SitefinityClient extends MedialibClient<SitefinityClient> {
    final Service service;

    SitefinityClient(Service service, boolean view) {
        super(service.caller(), view);
        this.service = service;
    }

    /** Returns a new builder. */
    public static SitefinityClientBuilder builder() {
        return new SitefinityClientBuilder();
    }

    @Override
    protected SitefinityClient view(ApiCaller circumstances) {
        return new SitefinityClient(service.at(circumstances), true);
    }

    /**
     * Returns a view of this client that reads and writes another language. Deleting is independent of the culture and removes
     * all languages.
     *
     * @param culture such as {@code en} or {@code bg-BG}; null for the server's default. The server treats an unknown culture as
     *     the default culture
     * @throws IllegalArgumentException if {@code culture} is not a culture
     */
    public SitefinityClient withCulture(@Nullable String culture) {
        return in(now -> now.withCulture(culture));
    }

    /**
     * Returns a view of this client that uses another provider.
     *
     * @param provider the name, such as {@code librariesProvider2}; null for the server's default
     * @throws IllegalArgumentException if it is blank
     */
    public SitefinityClient withProvider(@Nullable String provider) {
        return in(now -> now.withProvider(provider));
    }

    /** Returns a view of this client that uses another site of a multisite installation; null for the server's default. */
    public SitefinityClient withSite(@Nullable UUID site) {
        return in(now -> now.withSite(site));
    }

    /**
     * Returns a view of this client in which empty properties are filled from the default language.
     *
     * @param properties the names of the properties, or {@code *} for all; none to switch it off
     * @throws IllegalArgumentException if a name is invalid
     */
    public SitefinityClient withFallbackProperties(String... properties) {
        return in(now -> now.withFallbackProperties(List.of(properties)));
    }

    private SitefinityClient in(UnaryOperator<Circumstances> change) {
        return new SitefinityClient(service.in(change.apply(Objects.requireNonNull(service.circumstances()))), true);
    }

    /** Returns the images. */
    public Images images() {
        return new Images(service);
    }

    /** Returns the videos. */
    public Videos videos() {
        return new Videos(service);
    }

    /** Returns the documents. */
    public Documents documents() {
        return new Documents(service);
    }

    /** Returns the libraries of images. */
    public Albums albums() {
        return new Albums(service);
    }

    /** Returns the libraries of videos. */
    public VideoLibraries videoLibraries() {
        return new VideoLibraries(service);
    }

    /** Returns the libraries of documents. */
    public DocumentLibraries documentLibraries() {
        return new DocumentLibraries(service);
    }

    /** Returns the folders of all libraries. */
    public Folders folders() {
        return new Folders(service);
    }

    /** Returns the classifications, such as tags and categories. */
    public Taxonomies taxonomies() {
        return new Taxonomies(service);
    }

    /** Returns the taxa of all flat taxonomies, such as tags. */
    public Taxa flatTaxa() {
        return new Taxa(service, EntitySets.Type.FLAT_TAXA);
    }

    /** Returns the taxa of all hierarchical taxonomies, such as categories. */
    public Taxa hierarchyTaxa() {
        return new Taxa(service, EntitySets.Type.HIERARCHY_TAXA);
    }

    /** Returns the sites of a multisite installation. */
    public Sites sites() {
        return new Sites(service);
    }

    /**
     * Returns the URL of an item's file. An absolute URL is returned unchanged: it may lead to another host, which must not
     * receive the credential. A relative URL is resolved against the site.
     *
     * @throws IllegalArgumentException if the item has no URL, or an invalid one
     */
    public URI resolveUrl(MediaItem item) {
        String url = item.url();
        if (url == null) {
            throw new IllegalArgumentException("the item came without Url: was it not selected?");
        }
        return resolveUrl(url);
    }

    /** Same as {@link #resolveUrl(MediaItem)} for other URLs, such as those of thumbnails. */
    public URI resolveUrl(String url) {
        return service.resolve(url);
    }

    @Override
    public ConnectionCheck check() {
        return new SitefinityCheck(this, service.sets()).run();
    }

    /**
     * Returns the relations of items of any type, such as {@code newsitems}. For media items, {@code images().relations()}
     * returns them too.
     *
     * @param entitySet the name in paths
     * @throws IllegalArgumentException if the name is invalid
     */
    public Relations relations(String entitySet) {
        return new Relations(service, entitySet);
    }

    /** Returns the names of the service's entity sets, as in paths. */
    public List<String> entitySets() {
        return service.caller().call(Metadata.ENTITY_SETS, service.circumstances());
    }

    /**
     * Returns the service's entity sets with their types and fields, from {@code sfmeta}. This document is not documented; the
     * vendor's own clients read it. {@link #metadataDocument} returns nearly the same from OData's document.
     */
    public ServiceMetadata metadata() {
        return service.caller().call(Metadata.SFMETA, service.circumstances());
    }

    /**
     * Returns the service's entity sets with their types and fields, from OData's {@code $metadata}. It does not contain the
     * taxonomies of fields.
     */
    public ServiceMetadata metadataDocument() {
        return service.caller().call(Metadata.CSDL, service.circumstances());
    }

    /**
     * Returns the providers of a type (Sitefinity documentation, "Language and provider parameters").
     *
     * @param entitySet the name in paths, such as {@code images}
     * @throws IllegalArgumentException if the name is invalid
     */
    public List<Provider> providers(String entitySet) {
        if (!EntitySets.isName(entitySet)) {
            throw new IllegalArgumentException(
                    "entitySet must be the name of an entity set, such as images, but is \"" + entitySet + "\"");
        }
        return service.caller().call(Metadata.PROVIDERS, entitySet);
    }

    /**
     * Sends several requests in one (Sitefinity documentation, "Batch requests"). The result contains the response to each
     * request; errors among them are not thrown. The batch is never retried once it was sent.
     *
     * <pre>{@code
     * BatchResult result = client.batch(b -> b
     *         .call(c -> c.images().get(id))
     *         .changeset(changes -> {
     *             BatchReference album = changes.call(c -> c.albums().create(a -> a.title("Animals")));
     *             changes.operate(album, "Publish");
     *         }));
     * }</pre>
     *
     * <p>The site must be configured for it: {@code aspnet:UseTaskFriendlySynchronizationContext} must be {@code true} in its
     * {@code web.config}. The batch is kept in memory, so upload large files one by one.
     *
     * @throws IllegalArgumentException if it contains no request
     */
    public BatchResult batch(Consumer<Batch> requests) {
        Batch batch = new Batch(this);
        requests.accept(batch);
        if (batch.slots().isEmpty()) {
            throw new IllegalArgumentException("a batch must hold at least one request");
        }
        return service.caller().call(BatchEndpoint.of(batch), service.circumstances());
    }

    String root() {
        return caller().root().toString();
    }

    /** Returns the query parameters of this client's requests. */
    Map<String, String> parameters() {
        return service.circumstances().parameters();
    }

    /** Returns a text with the base address and without credentials. */
    @Override
    public String toString() {
        return "SitefinityClient[" + caller().root() + "]";
    }
}
