package dev.medialib.sitefinity.item;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.core.json.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Common properties of media items, libraries, folders and taxa.
 *
 * <p>A property is null if the server sent null, or did not send it, as in lists and projections. {@link #explicitNulls()}
 * contains the properties for which the server sent null.
 */
public interface Item extends JsonModel {
    /** Returns the id. */
    @JsonProperty("Id")
    UUID id();

    /** Returns the time of the last change. It is read-only. */
    @JsonProperty("LastModified")
    @Nullable Timestamp lastModified();

    /** Returns the title. */
    @JsonProperty("Title")
    @Nullable String title();

    /** Returns the description. Null and an empty text both mean that there is none. */
    @JsonProperty("Description")
    @Nullable String description();

    /** Returns the URL segment of the item, such as {@code my-cat}. */
    @JsonProperty("UrlName")
    @Nullable String urlName();

    /**
     * Returns a custom field, or any other property without its own method.
     *
     * @param name the name in JSON, such as {@code Photographer}
     * @return the value; null if the server did not send it, and {@link JsonData#NULL} if the server sent null
     */
    default @Nullable JsonData customField(String name) {
        return unknownProperties().get(name);
    }
}
