package dev.medialib.sanity.url;

import dev.medialib.sanity.id.AssetDocumentId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a file on Sanity's content delivery network: {@code …/files/{projectId}/{dataset}/{assetId}.{extension}}. Immutable.
 *
 * <p>Source: Sanity's page on assets. Such URLs were never requested from the real network.
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
     * @throws IllegalArgumentException if the asset is not a file, or {@code cdn} is a canvas, whose files have no URLs
     */
    public static FileUrl of(Cdn cdn, AssetDocumentId asset) {
        if (asset.type() != AssetDocumentId.Type.FILE) {
            throw new IllegalArgumentException("a file address needs the id of a file, not " + asset);
        }
        return new FileUrl(cdn.files(), asset, null);
    }

    /** Returns a URL at which browsers save the file under its original name. It has the parameter {@code dl} without a value. */
    public FileUrl download() {
        return download("");
    }

    /**
     * Returns a URL at which browsers save the file. It has the parameter {@code dl}.
     *
     * @param fileName the suggested file name; empty for the original name
     * @throws IllegalArgumentException if the name is not valid Unicode
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
