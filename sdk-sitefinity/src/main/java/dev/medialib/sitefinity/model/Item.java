package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.core.json.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What media items, libraries, folders and taxa have in common.
 *
 * <p>A property is null when the server sent null for it, and when it sent nothing: lists leave some properties out, and so does a
 * selection. {@link #explicitNulls()} tells the two apart.
 */
public interface Item extends JsonModel {
    @JsonProperty("Id")
    UUID id();

    /** Set by the server. */
    @JsonProperty("LastModified")
    @Nullable Timestamp lastModified();

    @JsonProperty("Title")
    @Nullable String title();

    /** An empty text and null both occur for "none". */
    @JsonProperty("Description")
    @Nullable String description();

    /** The item's part of a URL, such as {@code my-cat}. */
    @JsonProperty("UrlName")
    @Nullable String urlName();

    /**
     * A field that an administrator added to the type, or any other property without an accessor here.
     *
     * @param name as in JSON, such as {@code Photographer}
     * @return null when the item came without it; {@link JsonData#NULL} when it came as null
     */
    default @Nullable JsonData customField(String name) {
        return unknownProperties().get(name);
    }
}
