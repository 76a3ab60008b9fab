package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Type of an asset. Its value is the document type of the asset's instances. */
public final class AssetType extends OpenEnum {
    public static final AssetType IMAGE = new AssetType("sanity.imageAsset");
    public static final AssetType FILE = new AssetType("sanity.fileAsset");
    public static final AssetType VIDEO = new AssetType("sanity.videoAsset");

    private AssetType(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static AssetType of(String value) {
        return new AssetType(value);
    }
}
