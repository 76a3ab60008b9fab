package dev.medialib.sanity.url;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.AssetDocumentId;
import dev.medialib.sanity.id.DatasetName;
import dev.medialib.sanity.id.LibraryId;
import dev.medialib.sanity.id.ProjectId;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Base URL of the assets of a dataset, a media library or a canvas on Sanity's content delivery network. Every {@link ImageUrl}
 * and {@link FileUrl} starts with it. Immutable.
 *
 * <pre>{@code
 * Cdn cdn = Cdn.dataset("zp7mbokg", "production");
 * String thumbnail = cdn.image(field).size(300, 300).auto(AutoMode.FORMAT).url();
 * String manual = cdn.file("file-1a2b…-pdf").download("Manual.pdf").url();
 * }</pre>
 *
 * <p>The URLs of images are the same as the URLs of Sanity's library {@code @sanity/image-url} 2.1.1. They were compared with
 * the library's output, but never requested from the real network.
 */
public final class Cdn {
    private static final String DEFAULT_BASE = "https://cdn.sanity.io";
    private static final Pattern PATH_SAFE = Pattern.compile("[a-zA-Z0-9_-]+");
    private static final Pattern BASE = Pattern.compile("https?://[^\\s?#]+");

    private final String base;
    private final String images;
    private final @Nullable String files;

    private Cdn(String base, String images, @Nullable String files) {
        this.base = base;
        this.images = images;
        this.files = files;
    }

    /** Returns the base URL of a dataset's assets. */
    public static Cdn dataset(ProjectId projectId, DatasetName dataset) {
        String place = projectId + "/" + dataset + "/";
        return new Cdn(DEFAULT_BASE, "/images/" + place, "/files/" + place);
    }

    /**
     * Returns the base URL of a dataset's assets.
     *
     * @throws IllegalArgumentException if the project id or the name of the dataset is invalid
     */
    public static Cdn dataset(String projectId, String dataset) {
        return dataset(ProjectId.of(projectId), DatasetName.of(dataset));
    }

    /** Returns the base URL of a media library's assets. The documentation describes the URLs of images but not of files. */
    public static Cdn mediaLibrary(LibraryId libraryId) {
        String place = "/media-libraries/" + PercentEncoding.component("libraryId", libraryId.value());
        return new Cdn(DEFAULT_BASE, place + "/images/", place + "/files/");
    }

    /**
     * Returns the base URL of a media library's assets. The documentation describes the URLs of images but not of files.
     *
     * @throws IllegalArgumentException if the id is invalid
     */
    public static Cdn mediaLibrary(String libraryId) {
        return mediaLibrary(LibraryId.of(libraryId));
    }

    /**
     * Returns the base URL of the images of a canvas.
     *
     * @param canvasId Latin letters, digits, underscores and dashes
     * @throws IllegalArgumentException if the id is invalid
     */
    public static Cdn canvas(String canvasId) {
        if (!PATH_SAFE.matcher(canvasId).matches()) {
            throw new IllegalArgumentException(
                    "canvasId must consist of Latin letters, digits, underscores and dashes");
        }
        return new Cdn(DEFAULT_BASE, "/images/canvases/" + canvasId + "/", null);
    }

    /**
     * Returns this base URL with a custom domain, which some Sanity plans offer.
     *
     * @param baseUrl replaces {@code https://cdn.sanity.io}; trailing slashes are ignored
     * @throws IllegalArgumentException if {@code baseUrl} is not a URL with {@code http} or {@code https}, or has a query or
     *     fragment
     */
    public Cdn baseUrl(String baseUrl) {
        if (!BASE.matcher(baseUrl).matches() || host(baseUrl) == null) {
            throw new IllegalArgumentException(
                    "baseUrl must be a URL such as https://cdn.example.com, without query, fragment and white space");
        }
        return new Cdn(baseUrl.replaceFirst("/+$", ""), images, files);
    }

    /**
     * Returns this base URL with the CDN of another API host: {@code https://cdn.sanity.work} for {@code
     * https://api.sanity.work}. A URL that does not start with {@code https://api.} is not changed.
     *
     * @throws IllegalArgumentException if {@link #baseUrl} rejects the URL
     */
    public Cdn apiHost(String apiHost) {
        return baseUrl(apiHost.replaceFirst("^https://api\\.", "https://cdn."));
    }

    private static @Nullable String host(String url) {
        try {
            return URI.create(url).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns the URL of an image. */
    public ImageUrl image(ImageSource source) {
        return ImageUrl.of(this, source);
    }

    /**
     * Returns the URL of an image. The id contains no crop and no hotspot; {@link #image(JsonData)} uses those of an image
     * field.
     *
     * @throws IllegalArgumentException if {@code asset} is not the id of an image
     */
    public ImageUrl image(AssetDocumentId asset) {
        return image(ImageSource.of(asset));
    }

    /**
     * Returns the URL of an image. An id or URL contains no crop and no hotspot; {@link #image(JsonData)} uses those of an
     * image field. Only the file name of a URL is used.
     *
     * @param idOrUrl an id or a URL for {@link ImageSource#of(String)}
     * @throws IllegalArgumentException if {@code idOrUrl} does not identify an image
     */
    public ImageUrl image(String idOrUrl) {
        return image(ImageSource.of(idOrUrl));
    }

    /**
     * Returns the URL of the image in an image field, with its crop and hotspot.
     *
     * @param field an image field for {@link ImageSource#of(JsonData)}
     * @throws IllegalArgumentException if {@code field} does not contain an image
     */
    public ImageUrl image(JsonData field) {
        return image(ImageSource.of(field));
    }

    /**
     * Returns the URL of a file.
     *
     * @throws IllegalArgumentException if the id is not the id of a file, or this was created by {@link #canvas}, because
     *     Sanity has no URLs for files of a canvas
     */
    public FileUrl file(AssetDocumentId asset) {
        return FileUrl.of(this, asset);
    }

    /**
     * Returns the URL of a file.
     *
     * @param id such as {@code file-{assetId}-pdf}
     * @throws IllegalArgumentException if the id is not the id of a file, or this was created by {@link #canvas}, because
     *     Sanity has no URLs for files of a canvas
     */
    public FileUrl file(String id) {
        return file(AssetDocumentId.of(id));
    }

    String images() {
        return base + images;
    }

    String files() {
        if (files == null) {
            throw new IllegalArgumentException(
                    "the base URL of a canvas must not be used for files, because Sanity has no URLs for files of a canvas");
        }
        return base + files;
    }

    /** Returns the base URL of the images as text. */
    @Override
    public String toString() {
        return images();
    }
}
