package dev.medialib.sitefinity;

import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.MedialibClient;
import dev.medialib.core.internal.endpoint.Endpoint.NoInput;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sitefinity.metadata.ServiceMetadata;
import dev.medialib.sitefinity.model.MediaItem;
import dev.medialib.sitefinity.model.Provider;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client for the images, videos, documents and libraries of a Sitefinity site.
 *
 * <p>Nothing in this client was ever run against a real Sitefinity: it follows the vendor's documentation, requests recorded from the
 * vendor's own clients, and OData servers that others wrote.
 */
public final class SitefinityClient extends MedialibClient<SitefinityClient> {
    final ApiContext context;

    SitefinityClient(ApiContext context, boolean view) {
        super(context.caller(), view);
        this.context = context;
    }

    public static SitefinityClientBuilder builder() {
        return new SitefinityClientBuilder();
    }

    @Override
    protected SitefinityClient view(ApiCaller caller) {
        return new SitefinityClient(context.at(caller), true);
    }

    /**
     * A view that reads and writes another language of the items. Deleting is not bound to it: that removes all languages.
     *
     * @param culture such as {@code en} or {@code bg-BG}; null for the server's default. The server takes one that it does not know
     *     for its default
     * @throws IllegalArgumentException if it can be no culture
     */
    public SitefinityClient withCulture(@Nullable String culture) {
        return with(context.parameters().withCulture(culture));
    }

    /**
     * A view that works with another provider.
     *
     * @param provider its name, such as {@code librariesProvider2}; null for the server's default
     * @throws IllegalArgumentException if it is blank
     */
    public SitefinityClient withProvider(@Nullable String provider) {
        return with(context.parameters().withProvider(provider));
    }

    /** A view that works with another site of a multisite installation; null for the server's default. */
    public SitefinityClient withSite(@Nullable UUID site) {
        return with(context.parameters().withSite(site));
    }

    /**
     * A view in which properties that are empty in the language that is read come in the default language.
     *
     * @param properties their names, or {@code *} for all; none switches it off
     * @throws IllegalArgumentException if one is no name
     */
    public SitefinityClient withFallbackProperties(String... properties) {
        return with(context.parameters().withFallbackProperties(List.of(properties)));
    }

    private SitefinityClient with(ApiContext.Parameters parameters) {
        return new SitefinityClient(context.with(parameters), true);
    }

    /** The images. */
    public Images images() {
        return new Images(context);
    }

    /** The videos. */
    public Videos videos() {
        return new Videos(context);
    }

    /** The documents. */
    public Documents documents() {
        return new Documents(context);
    }

    /** The libraries of images. */
    public Albums albums() {
        return new Albums(context);
    }

    /** The libraries of videos. */
    public VideoLibraries videoLibraries() {
        return new VideoLibraries(context);
    }

    /** The libraries of documents. */
    public DocumentLibraries documentLibraries() {
        return new DocumentLibraries(context);
    }

    /** The folders of all libraries. */
    public Folders folders() {
        return new Folders(context);
    }

    /** The classifications, such as tags and categories. */
    public Taxonomies taxonomies() {
        return new Taxonomies(context);
    }

    /** The taxa of all flat taxonomies, such as tags. */
    public Taxa flatTaxa() {
        return new Taxa(context, EntitySets.Type.FLAT_TAXA);
    }

    /** The taxa of all hierarchical taxonomies, such as categories. */
    public Taxa hierarchyTaxa() {
        return new Taxa(context, EntitySets.Type.HIERARCHY_TAXA);
    }

    /** The sites of a multisite installation. */
    public Sites sites() {
        return new Sites(context);
    }

    /**
     * Where the file of an item is. An absolute URL stays, and may lead to another host, which must not get the credential; a relative
     * one is the site's.
     *
     * @throws IllegalArgumentException if the item came without a URL, or with one that is none
     */
    public URI resolveUrl(MediaItem item) {
        String url = item.url();
        if (url == null) {
            throw new IllegalArgumentException("the item came without Url: was it not selected?");
        }
        return resolveUrl(url);
    }

    /** {@link #resolveUrl(MediaItem)} for other URLs, such as those of thumbnails. */
    public URI resolveUrl(String url) {
        return context.resolve(url);
    }

    @Override
    public ConnectionCheck check() {
        return new SitefinityCheck(this, context.sets()).run();
    }

    /**
     * The relations of items of any type, such as {@code newsitems}; those of media are at {@code images().relations()} too.
     *
     * @param entitySet its name in paths
     * @throws IllegalArgumentException if it cannot be one
     */
    public Relations relations(String entitySet) {
        return new Relations(context, entitySet);
    }

    /** The names of the entity sets that the service serves, as in paths. */
    public List<String> entitySets() {
        return context.caller().call(MetadataEndpoints.ENTITY_SETS, NoInput.NO_INPUT);
    }

    /**
     * The entity sets that the service serves, with their types and fields, from {@code sfmeta}. That document is not documented; the
     * vendor's own clients read it. {@link #metadataDocument} says nearly the same from OData's.
     */
    public ServiceMetadata metadata() {
        return context.caller().call(MetadataEndpoints.SFMETA, context.parameters());
    }

    /**
     * The entity sets that the service serves, with their types and fields, from OData's {@code $metadata}, which does not say of what
     * taxonomy the taxa in a field are.
     */
    public ServiceMetadata metadataDocument() {
        return context.caller().call(MetadataEndpoints.CSDL, NoInput.NO_INPUT);
    }

    /**
     * Where items of a type can be kept (Sitefinity documentation, "Language and provider parameters").
     *
     * @param entitySet its name in paths, such as {@code images}
     * @throws IllegalArgumentException if it cannot be one
     */
    public List<Provider> providers(String entitySet) {
        if (!EntitySets.isName(entitySet)) {
            throw new IllegalArgumentException(
                    "entitySet must be the name of an entity set, such as images, but is \"" + entitySet + "\"");
        }
        return context.caller().call(MetadataEndpoints.PROVIDERS, entitySet);
    }

    /**
     * Sends several requests in one (Sitefinity documentation, "Batch requests"). The response to each is in the result; errors among
     * them are not thrown. The batch as a whole is never retried once it was written.
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
     * <p>The site must be set up for it: {@code aspnet:UseTaskFriendlySynchronizationContext} must be {@code true} in its {@code
     * web.config}. Everything stands in memory; upload large files one by one.
     *
     * @throws IllegalArgumentException if there is nothing in it
     */
    public BatchResult batch(Consumer<Batch> requests) {
        return context.caller().call(BatchEndpoints.BATCH, Batch.of(this, context, requests));
    }

    /** Where its calls go, without credentials. */
    @Override
    public String toString() {
        return "SitefinityClient[" + caller().root() + "]";
    }
}
