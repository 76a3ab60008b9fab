package dev.medialib.sanity.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Who may fetch the bytes from the CDN. */
public final class CdnAccessPolicy extends OpenEnum {
    public static final CdnAccessPolicy PUBLIC = new CdnAccessPolicy("public");

    /** Only by signed URLs, or with a token. */
    public static final CdnAccessPolicy PRIVATE = new CdnAccessPolicy("private");

    /** Not in the vendor's schema; only seen in third-party reports. */
    public static final CdnAccessPolicy AUTHENTICATED = new CdnAccessPolicy("authenticated");

    private CdnAccessPolicy(String value) {
        super(value);
    }

    /** Any value, known or not. */
    @JsonCreator
    public static CdnAccessPolicy of(String value) {
        return new CdnAccessPolicy(value);
    }
}
