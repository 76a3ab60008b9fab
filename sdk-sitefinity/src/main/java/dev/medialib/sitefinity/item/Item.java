package dev.medialib.sitefinity.item;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.core.json.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Properties that media items, libraries, folders and taxa have in common.
 *
 * <p>A property is null when the server sent null or did not send it. Lists and projections omit properties.
 * {@link #explicitNulls()} tells the two cases apart.
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

    /** Returns the description. Both null and an empty text can mean that there is none. */
    @JsonProperty("Description")
    @Nullable String description();

    /** Returns the URL segment of the item, such as {@code my-cat}. */
    @JsonProperty("UrlName")
    @Nullable String urlName();

    /**
     * Returns a custom field, or any other property without its own accessor.
     *
     * @param name the name in JSON, such as {@code Photographer}
     * @return null if the server did not send it; {@link JsonData#NULL} if the server sent null
     */
    default @Nullable JsonData customField(String name) {
        return unknownProperties().get(name);
    }
}
