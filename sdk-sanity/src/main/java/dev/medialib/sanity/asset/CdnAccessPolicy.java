package dev.medialib.sanity.asset;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Access rule of the CDN for the bytes of an asset. */
public final class CdnAccessPolicy extends OpenEnum {
    public static final CdnAccessPolicy PUBLIC = new CdnAccessPolicy("public");

    /** The bytes can be downloaded only with a signed URL or a token. */
    public static final CdnAccessPolicy PRIVATE = new CdnAccessPolicy("private");

    /** A value from third-party reports. It is not in the vendor's schema. */
    public static final CdnAccessPolicy AUTHENTICATED = new CdnAccessPolicy("authenticated");

    private CdnAccessPolicy(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static CdnAccessPolicy of(String value) {
        return new CdnAccessPolicy(value);
    }
}
