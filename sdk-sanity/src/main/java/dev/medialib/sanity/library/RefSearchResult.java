package dev.medialib.sanity.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.medialib.core.json.JsonData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of a search for assets and references. The vendor's reference documents only that it is an object.
 *
 * @param json the response of the server
 */
public record RefSearchResult(@JsonValue JsonData json) {

    @JsonCreator
    public RefSearchResult {}

    /**
     * Returns the cursor of the next page, from the property {@code nextCursor} or {@code cursor}; null when there is none. The
     * property names are not documented. A cursor that equals the cursor of the request means that there are no more results.
     */
    public @Nullable String nextCursor() {
        for (String name : List.of("nextCursor", "cursor")) {
            JsonData cursor = json.get(name);
            if (cursor != null) {
                return cursor.isString() && !cursor.asString().isBlank() ? cursor.asString() : null;
            }
        }
        return null;
    }
}
