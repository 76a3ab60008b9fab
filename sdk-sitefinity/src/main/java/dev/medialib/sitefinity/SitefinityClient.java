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
 * <p>This client follows the vendor's documentation and recorded requests of the vendor's own clients. It was tested with
 * OData servers of third parties, but never with a real Sitefinity.
 */
public final class SitefinityClient extends MedialibClient<SitefinityClient> {
    final ApiContext context;

    SitefinityClient(ApiContext context, boolean view) {
        super(context.caller(), view);
        this.context = context;
    }

    /** Returns a builder. Its {@link SitefinityClientBuilder#baseUrl base URL} is required. */
    public static SitefinityClientBuilder builder() {
        return new SitefinityClientBuilder();
    }

    @Override
    protected SitefinityClient view(ApiCaller caller) {
        return new SitefinityClient(context.at(caller), true);
    }

    /**
     * Returns a view of this client that reads and writes another language. Deletions ignore the culture and remove all
     * languages.
     *
     * @param culture the language, such as {@code en} or {@code bg-BG}; null for the server's default. The server treats an
     *     unknown culture as the default culture
     * @throws IllegalArgumentException if {@code culture} is not a language tag
     */
    public SitefinityClient withCulture(@Nullable String culture) {
        return with(context.parameters().withCulture(culture));
    }

    /**
     * Returns a view of this client that uses another provider.
     *
     * @param provider the name, such as {@code librariesProvider2}; null for the server's default
     * @throws IllegalArgumentException if {@code provider} is blank
     */
    public SitefinityClient withProvider(@Nullable String provider) {
        return with(context.parameters().withProvider(provider));
    }

    /**
     * Returns a view of this client that uses another site of a multisite installation.
     *
     * @param site the id of the site; null for the server's default
     */
    public SitefinityClient withSite(@Nullable UUID site) {
        return with(context.parameters().withSite(site));
    }

    /**
     * Returns a view of this client for which the server fills empty properties from the default language.
     *
     * @param properties the names of the properties, or {@code *} for all; without names, the server fills no properties
     * @throws IllegalArgumentException if a name is invalid
     */
    public SitefinityClient withFallbackProperties(String... properties) {
        return with(context.parameters().withFallbackProperties(List.of(properties)));
    }

    private SitefinityClient with(ApiContext.Parameters parameters) {
        return new SitefinityClient(context.with(parameters), true);
    }

    /** Returns the images of all albums and folders. */
    public Images images() {
        return new Images(context);
    }

    /** Returns the videos of all video libraries and folders. */
    public Videos videos() {
        return new Videos(context);
    }

    /** Returns the documents of all document libraries and folders. */
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

    /** Returns the entries (taxa) of all flat taxonomies, such as tags. */
    public Taxa flatTaxa() {
        return new Taxa(context, EntitySets.Type.FLAT_TAXA);
    }

    /** Returns the entries (taxa) of all hierarchical taxonomies, such as categories. */
    public Taxa hierarchyTaxa() {
        return new Taxa(context, EntitySets.Type.HIERARCHY_TAXA);
    }

    /** Returns the sites of a multisite installation. */
    public Sites sites() {
        return new Sites(context);
    }

    /** Returns the users. Sitefinity can return only the current user. */
    public Users users() {
        return new Users(context);
    }

    /**
     * Returns the URL of an item's file. A relative URL is resolved against the site. An absolute URL is returned unchanged. It
     * may lead to another host. Do not send the credential to that host.
     *
     * @throws IllegalArgumentException if the item has no URL or an invalid URL
     */
    public URI resolveUrl(MediaItem item) {
        String url = item.url();
        if (url == null) {
            throw new IllegalArgumentException("item must have a Url; select Url when you read the item");
        }
        return resolveUrl(url);
    }

    /**
     * Same as {@link #resolveUrl(MediaItem)} for any other URL, such as that of a thumbnail.
     *
     * @param url absolute, or relative to the site
     * @throws IllegalArgumentException if {@code url} is invalid
     */
    public URI resolveUrl(String url) {
        return context.resolve(url);
    }

    /**
     * Downloads the file of an image, video or document. The content is not read yet. Therefore save or close the download. If
     * the connection breaks and the server supports ranges, the download continues at the same position.
     *
     * <p>A file on the site is requested with the credential. The vendor does not document whether a site checks access keys
     * and tokens for files. A file on another host is requested without the credential, also after a redirect.
     *
     * @param item an item that was read with its {@code Url}. If it also has {@code MimeType} and {@code TotalSize}, the
     *     response is checked against them
     * @throws IllegalArgumentException if the item has no URL or an invalid URL, or if its URL leads to another host without
     *     https
     * @throws dev.medialib.core.error.UnexpectedResponseException if the file has another size than the item, or if the
     *     response is an HTML page, such as a login page, for a file of another type
     * @throws dev.medialib.core.error.NotFoundException if there is no published file
     */
    public Download download(MediaItem item) {
        FileRequest file = new FileRequest(resolveUrl(item).toString(), item.mimeType(), item.totalSize());
        return caller().download(FileEndpoints.DOWNLOAD, file, file::check);
    }

    /**
     * Downloads from any other URL of a file, such as that of a thumbnail. Same as {@link #download(MediaItem)}, but without
     * checks of media type and size.
     *
     * @param url absolute, or relative to the site
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
     * returns the same.
     *
     * @param entitySet the name of the entity set in paths
     * @throws IllegalArgumentException if {@code entitySet} is not a valid name
     */
    public Relations relations(String entitySet) {
        return new Relations(context, entitySet);
    }

    /** Returns the names of the service's entity sets, as used in paths. */
    public List<String> entitySets() {
        return new WebService(context).entitySets();
    }

    /**
     * Returns the service's entity sets with their types and fields, from {@code sfmeta}. The vendor does not document
     * {@code sfmeta}, but its own clients read it. {@link #metadataDocument} returns nearly the same from the
     * {@code $metadata} of OData.
     */
    public ServiceMetadata metadata() {
        return new WebService(context).metadata();
    }

    /**
     * Returns the service's entity sets with their types and fields, from the {@code $metadata} of OData. Unlike
     * {@link #metadata}, it does not contain the taxonomies of fields.
     */
    public ServiceMetadata metadataDocument() {
        return new WebService(context).metadataDocument();
    }

    /**
     * Returns the providers of a type (Sitefinity documentation, "Language and provider parameters").
     *
     * @param entitySet the name of the entity set in paths, such as {@code images}
     * @throws IllegalArgumentException if {@code entitySet} is not a valid name
     */
    public List<Provider> providers(String entitySet) {
        return new WebService(context).providers(entitySet);
    }

    /**
     * Sends several requests in one (Sitefinity documentation, "Batch requests"). The result contains the response to each
     * request. Errors of single requests are reported in the result, not thrown. The batch is never retried after it was
     * sent.
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
     * <p>The site must allow batches: {@code aspnet:UseTaskFriendlySynchronizationContext} must be {@code true} in its
     * {@code web.config}. The whole batch is kept in memory. Therefore upload large files one by one.
     *
     * @throws IllegalArgumentException if the batch contains no request
     */
    public BatchResult batch(Consumer<Batch<SitefinityClient>> requests) {
        return new Batches<>(this, context).send(requests);
    }

    /** Returns a text with the URL of the service, without credentials. */
    @Override
    public String toString() {
        return "SitefinityClient[" + caller().root() + "]";
    }
}
