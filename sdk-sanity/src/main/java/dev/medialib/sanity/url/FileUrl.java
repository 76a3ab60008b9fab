package dev.medialib.sanity.url;

import dev.medialib.sanity.id.AssetDocumentId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The address of a file on Sanity's content delivery network: {@code …/files/{projectId}/{dataset}/{assetId}.{extension}}. Immutable.
 *
 * <p>Source: Sanity's page on assets. Never fetched from the network itself.
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
     * The address of a file.
     *
     * @throws IllegalArgumentException if the asset is no file, or {@code cdn} is a canvas, whose files have no address
     */
    public static FileUrl of(Cdn cdn, AssetDocumentId asset) {
        if (asset.type() != AssetDocumentId.Type.FILE) {
            throw new IllegalArgumentException("a file address needs the id of a file, not " + asset);
        }
        return new FileUrl(cdn.files(), asset, null);
    }

    /** Makes browsers save the file under its original name: the parameter {@code dl} without a value. */
    public FileUrl download() {
        return download("");
    }

    /**
     * Makes browsers save the file: the parameter {@code dl}.
     *
     * @param fileName the name that they suggest; empty for the original one
     * @throws IllegalArgumentException if the name is not valid Unicode
     */
    public FileUrl download(String fileName) {
        return new FileUrl(place, asset, PercentEncoding.component("fileName", fileName));
    }

    /** The address. */
    public String url() {
        return place + asset.assetId() + "." + asset.extension() + (download == null ? "" : "?dl=" + download);
    }

    /** The {@link #url()} as a URI. */
    public URI uri() {
        return URI.create(url());
    }

    /** The {@link #url()}. */
    @Override
    public String toString() {
        return url();
    }
}
