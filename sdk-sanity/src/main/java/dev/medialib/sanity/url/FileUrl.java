package dev.medialib.sanity.url;

import dev.medialib.sanity.id.AssetDocumentId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * URL of a file on Sanity's content delivery network: {@code …/files/{projectId}/{dataset}/{assetId}.{extension}}. Immutable.
 *
 * <p>Source: Sanity's page on assets. These URLs were never requested from the real network.
 */
public final class FileUrl {
    private final String place;
    private final AssetDocumentId asset;
    private final @Nullable String download;

    private FileUrl(String place, AssetDocumentId asset, @Nullable String download) {
        this.place = place;
        this.asset = asset;
        this.download = download;
    }

    /**
     * Returns the URL of a file.
     *
     * @throws IllegalArgumentException if {@code asset} is not a file, or {@code cdn} was created by {@link Cdn#canvas},
     *     because Sanity has no URLs for files of a canvas
     */
    public static FileUrl of(Cdn cdn, AssetDocumentId asset) {
        if (asset.type() != AssetDocumentId.Type.FILE) {
            throw new IllegalArgumentException("asset must be the id of a file, but is " + asset);
        }
        return new FileUrl(cdn.files(), asset, null);
    }

    /** Returns this URL with the parameter {@code dl} without a value. Browsers save the file under its original name. */
    public FileUrl download() {
        return download("");
    }

    /**
     * Returns this URL with the parameter {@code dl}. Browsers save the file under {@code fileName}.
     *
     * @param fileName the suggested file name; empty for the original name
     * @throws IllegalArgumentException if {@code fileName} is not valid Unicode
     */
    public FileUrl download(String fileName) {
        return new FileUrl(place, asset, PercentEncoding.component("fileName", fileName));
    }

    /** Returns the URL as text. */
    public String url() {
        return place + asset.assetId() + "." + asset.extension() + (download == null ? "" : "?dl=" + download);
    }

    /** Returns the {@link #url()} as a URI. */
    public URI uri() {
        return URI.create(url());
    }

    /** Returns the {@link #url()}. */
    @Override
    public String toString() {
        return url();
    }
}
