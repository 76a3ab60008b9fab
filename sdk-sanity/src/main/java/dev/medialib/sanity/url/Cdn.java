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
 * The place on Sanity's content delivery network where the assets of a dataset, a media library or a canvas are: the beginning of
 * every {@link ImageUrl} and {@link FileUrl}. Immutable.
 *
 * <pre>{@code
 * Cdn cdn = Cdn.dataset("zp7mbokg", "production");
 * String thumbnail = cdn.image(field).size(300, 300).auto(AutoMode.FORMAT).url();
 * String manual = cdn.file("file-1a2b…-pdf").download("Manual.pdf").url();
 * }</pre>
 *
 * <p>The addresses of images equal those of Sanity's own library {@code @sanity/image-url} 2.1.1. They were compared with its output,
 * but never fetched from the network itself.
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

    /** The assets of a dataset. */
    public static Cdn dataset(ProjectId projectId, DatasetName dataset) {
        String place = projectId + "/" + dataset + "/";
        return new Cdn(DEFAULT_BASE, "/images/" + place, "/files/" + place);
    }

    /**
     * The assets of a dataset.
     *
     * @throws IllegalArgumentException if the project id or the name of the dataset is malformed
     */
    public static Cdn dataset(String projectId, String dataset) {
        return dataset(ProjectId.of(projectId), DatasetName.of(dataset));
    }

    /** The assets of a media library. That its files have an address like its images is not documented. */
    public static Cdn mediaLibrary(LibraryId libraryId) {
        String place = "/media-libraries/" + PercentEncoding.component("libraryId", libraryId.value());
        return new Cdn(DEFAULT_BASE, place + "/images/", place + "/files/");
    }

    /**
     * The assets of a media library. That its files have an address like its images is not documented.
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public static Cdn mediaLibrary(String libraryId) {
        return mediaLibrary(LibraryId.of(libraryId));
    }

    /**
     * The images of a canvas.
     *
     * @param canvasId Latin letters, digits, underscores and dashes
     * @throws IllegalArgumentException if the id is malformed
     */
    public static Cdn canvas(String canvasId) {
        if (!PATH_SAFE.matcher(canvasId).matches()) {
            throw new IllegalArgumentException(
                    "canvasId must be made of Latin letters, digits, underscores and dashes");
        }
        return new Cdn(DEFAULT_BASE, "/images/canvases/" + canvasId + "/", null);
    }

    /**
     * The same place under one's own domain, as some plans of Sanity offer it.
     *
     * @param baseUrl instead of {@code https://cdn.sanity.io}; slashes at its end do not count
     * @throws IllegalArgumentException if it is no address with {@code http} or {@code https}, or has a query or fragment
     */
    public Cdn baseUrl(String baseUrl) {
        if (!BASE.matcher(baseUrl).matches() || host(baseUrl) == null) {
            throw new IllegalArgumentException(
                    "baseUrl must be like https://cdn.example.com, without query, fragment and white space");
        }
        return new Cdn(baseUrl.replaceFirst("/+$", ""), images, files);
    }

    /**
     * The same place in the network that belongs to an API: {@code https://api.sanity.work} has {@code https://cdn.sanity.work}.
     * Another address than one that starts with {@code https://api.} is taken as it is.
     *
     * @throws IllegalArgumentException as {@link #baseUrl} does
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

    /** The address of an image. */
    public ImageUrl image(ImageSource source) {
        return ImageUrl.of(this, source);
    }

    /**
     * The address of an image that has neither crop nor hotspot.
     *
     * @throws IllegalArgumentException if it is not the id of an image
     */
    public ImageUrl image(AssetDocumentId asset) {
        return image(ImageSource.of(asset));
    }

    /**
     * The address of an image that has neither crop nor hotspot.
     *
     * @param idOrUrl as in {@link ImageSource#of(String)}
     * @throws IllegalArgumentException if it names no image
     */
    public ImageUrl image(String idOrUrl) {
        return image(ImageSource.of(idOrUrl));
    }

    /**
     * The address of the image in an image field, with its crop and hotspot.
     *
     * @param field as in {@link ImageSource#of(JsonData)}
     * @throws IllegalArgumentException if it names no image
     */
    public ImageUrl image(JsonData field) {
        return image(ImageSource.of(field));
    }

    /**
     * The address of a file.
     *
     * @throws IllegalArgumentException if it is not the id of a file, or this is a canvas, whose files have no address
     */
    public FileUrl file(AssetDocumentId asset) {
        return FileUrl.of(this, asset);
    }

    /**
     * The address of a file.
     *
     * @param id such as {@code file-{assetId}-pdf}
     * @throws IllegalArgumentException if it is not the id of a file, or this is a canvas, whose files have no address
     */
    public FileUrl file(String id) {
        return file(AssetDocumentId.of(id));
    }

    String images() {
        return base + images;
    }

    String files() {
        if (files == null) {
            throw new IllegalArgumentException("a canvas has no addresses of files");
        }
        return base + files;
    }

    /** Where its images are. */
    @Override
    public String toString() {
        return images();
    }
}
