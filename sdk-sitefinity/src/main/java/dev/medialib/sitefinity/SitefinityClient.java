package dev.medialib.sitefinity;

import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.MedialibClient;
import dev.medialib.core.content.Download;
import dev.medialib.core.internal.pipeline.ApiCaller;
import dev.medialib.sitefinity.batch.Batch;
import dev.medialib.sitefinity.batch.BatchResult;
import dev.medialib.sitefinity.batch.Batches;
import dev.medialib.sitefinity.internal.ApiContext;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.FileEndpoints;
import dev.medialib.sitefinity.internal.FileRequest;
import dev.medialib.sitefinity.internal.SitefinityCheck;
import dev.medialib.sitefinity.library.Albums;
import dev.medialib.sitefinity.library.DocumentLibraries;
import dev.medialib.sitefinity.library.Folders;
import dev.medialib.sitefinity.library.VideoLibraries;
import dev.medialib.sitefinity.media.Documents;
import dev.medialib.sitefinity.media.Images;
import dev.medialib.sitefinity.media.MediaItem;
import dev.medialib.sitefinity.media.Videos;
import dev.medialib.sitefinity.metadata.Provider;
import dev.medialib.sitefinity.metadata.ServiceMetadata;
import dev.medialib.sitefinity.metadata.WebService;
import dev.medialib.sitefinity.relation.Relations;
import dev.medialib.sitefinity.site.Sites;
import dev.medialib.sitefinity.taxonomy.Taxa;
import dev.medialib.sitefinity.taxonomy.Taxonomies;
import dev.medialib.sitefinity.user.Users;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Client for the images, videos, documents and libraries of a Sitefinity site.
 *
 * <p>This client follows the vendor's documentation and requests that were recorded from the vendor's own clients, and was tested
 * with third-party OData servers. It was never run against a real Sitefinity.
 */
public final class SitefinityClient extends MedialibClient<SitefinityClient> {
    final ApiContext context;

    SitefinityClient(ApiContext context, boolean view) {
        super(context.caller(), view);
        this.context = context;
    }

    /** Returns a builder; a URL is required. */
    public static SitefinityClientBuilder builder() {
        return new SitefinityClientBuilder();
    }

    @Override
    protected SitefinityClient view(ApiCaller caller) {
        return new SitefinityClient(context.at(caller), true);
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
        return with(context.parameters().withCulture(culture));
    }

    /**
     * Returns a view of this client that uses another provider.
     *
     * @param provider the name, such as {@code librariesProvider2}; null for the server's default
     * @throws IllegalArgumentException if it is blank
     */
    public SitefinityClient withProvider(@Nullable String provider) {
        return with(context.parameters().withProvider(provider));
    }

    /** Returns a view of this client that uses another site of a multisite installation; null for the server's default. */
    public SitefinityClient withSite(@Nullable UUID site) {
        return with(context.parameters().withSite(site));
    }

    /**
     * Returns a view of this client in which empty properties are filled from the default language.
     *
     * @param properties the names of the properties, or {@code *} for all; none to switch it off
     * @throws IllegalArgumentException if a name is invalid
     */
    public SitefinityClient withFallbackProperties(String... properties) {
        return with(context.parameters().withFallbackProperties(List.of(properties)));
    }

    private SitefinityClient with(ApiContext.Parameters parameters) {
        return new SitefinityClient(context.with(parameters), true);
    }

    /** Returns the images. */
    public Images images() {
        return new Images(context);
    }

    /** Returns the videos. */
    public Videos videos() {
        return new Videos(context);
    }

    /** Returns the documents. */
    public Documents documents() {
        return new Documents(context);
    }

    /** Returns the libraries of images. */
    public Albums albums() {
        return new Albums(context);
    }

    /** Returns the libraries of videos. */
    public VideoLibraries videoLibraries() {
        return new VideoLibraries(context);
    }

    /** Returns the libraries of documents. */
    public DocumentLibraries documentLibraries() {
        return new DocumentLibraries(context);
    }

    /** Returns the folders of all libraries. */
    public Folders folders() {
        return new Folders(context);
    }

    /** Returns the classifications, such as tags and categories. */
    public Taxonomies taxonomies() {
        return new Taxonomies(context);
    }

    /** Returns the taxa of all flat taxonomies, such as tags. */
    public Taxa flatTaxa() {
        return new Taxa(context, EntitySets.Type.FLAT_TAXA);
    }

    /** Returns the taxa of all hierarchical taxonomies, such as categories. */
    public Taxa hierarchyTaxa() {
        return new Taxa(context, EntitySets.Type.HIERARCHY_TAXA);
    }

    /** Returns the sites of a multisite installation. */
    public Sites sites() {
        return new Sites(context);
    }

    /** Returns the users. Only the current user can be read. */
    public Users users() {
        return new Users(context);
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
        return context.resolve(url);
    }

    /**
     * Downloads the file of an image, video or document. The content is not read yet: save or close the download. If the
     * connection breaks, the download goes on where it broke, if the server offers ranges.
     *
     * <p>A file on the site is requested with the credential. Whether a site honors an access key or a token for files is not
     * documented. A file on another host, and one to which the site redirects, is requested without it.
     *
     * @param item an item that was read with {@code Url}; its {@code MimeType} and {@code TotalSize} are compared, if it has them
     * @throws IllegalArgumentException if the item has no URL, an invalid one, or one without https on another host
     * @throws dev.medialib.core.error.UnexpectedResponseException if the response is an HTML page although the file is none, as
     *     from a login, or the size is not that of the item
     * @throws dev.medialib.core.error.NotFoundException if there is no published file
     */
    public Download download(MediaItem item) {
        FileRequest file = new FileRequest(resolveUrl(item).toString(), item.mimeType(), item.totalSize());
        return caller().download(FileEndpoints.DOWNLOAD, file, file::check);
    }

    /**
     * Downloads from another URL of a file, such as that of a thumbnail. Same as {@link #download(MediaItem)}, but compares neither
     * media type nor size.
     *
     * @param url absolute or relative to the site
     */
    public Download downloadUrl(String url) {
        FileRequest file = new FileRequest(resolveUrl(url).toString(), null, null);
        return caller().download(FileEndpoints.DOWNLOAD, file, file::check);
    }

    @Override
    public ConnectionCheck check() {
        return new SitefinityCheck(this::entitySets, context.sets()).run();
    }

    /**
     * Returns the relations of items of any type, such as {@code newsitems}. For media items, {@code images().relations()}
     * returns them too.
     *
     * @param entitySet the name in paths
     * @throws IllegalArgumentException if the name is invalid
     */
    public Relations relations(String entitySet) {
        return new Relations(context, entitySet);
    }

    /** Returns the names of the service's entity sets, as in paths. */
    public List<String> entitySets() {
        return new WebService(context).entitySets();
    }

    /**
     * Returns the service's entity sets with their types and fields, from {@code sfmeta}. This document is not documented; the
     * vendor's own clients read it. {@link #metadataDocument} returns nearly the same from OData's document.
     */
    public ServiceMetadata metadata() {
        return new WebService(context).metadata();
    }

    /**
     * Returns the service's entity sets with their types and fields, from OData's {@code $metadata}. It does not contain the
     * taxonomies of fields.
     */
    public ServiceMetadata metadataDocument() {
        return new WebService(context).metadataDocument();
    }

    /**
     * Returns the providers of a type (Sitefinity documentation, "Language and provider parameters").
     *
     * @param entitySet the name in paths, such as {@code images}
     * @throws IllegalArgumentException if the name is invalid
     */
    public List<Provider> providers(String entitySet) {
        return new WebService(context).providers(entitySet);
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
    public BatchResult batch(Consumer<Batch<SitefinityClient>> requests) {
        return new Batches<>(this, context).send(requests);
    }

    /** Returns a text with the base address and without credentials. */
    @Override
    public String toString() {
        return "SitefinityClient[" + caller().root() + "]";
    }
}
