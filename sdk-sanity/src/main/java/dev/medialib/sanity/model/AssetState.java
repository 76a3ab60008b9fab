package dev.medialib.sanity.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Whether Sanity has worked through the bytes. The vendor documents no complete list; failures have names of their own. */
public final class AssetState extends OpenEnum {
    public static final AssetState READY = new AssetState("ready");
    public static final AssetState PROCESSING = new AssetState("processing");

    private AssetState(String value) {
        super(value);
    }

    /** Any value, known or not. */
    @JsonCreator
    public static AssetState of(String value) {
        return new AssetState(value);
    }
}
