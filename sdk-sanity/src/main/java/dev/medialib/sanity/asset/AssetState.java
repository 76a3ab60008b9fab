package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/**
 * Processing state of the bytes of an asset. The vendor does not document all states. After a failure, the state has a value
 * without a constant.
 */
public final class AssetState extends OpenEnum {
    public static final AssetState READY = new AssetState("ready");
    public static final AssetState PROCESSING = new AssetState("processing");

    private AssetState(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static AssetState of(String value) {
        return new AssetState(value);
    }
}
