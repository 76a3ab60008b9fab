package dev.medialib.sanity.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** What an asset holds, by the type of its instance. */
public final class AssetType extends OpenEnum {
    public static final AssetType IMAGE = new AssetType("sanity.imageAsset");
    public static final AssetType FILE = new AssetType("sanity.fileAsset");
    public static final AssetType VIDEO = new AssetType("sanity.videoAsset");

    private AssetType(String value) {
        super(value);
    }

    /** Any value, known or not. */
    @JsonCreator
    public static AssetType of(String value) {
        return new AssetType(value);
    }
}
