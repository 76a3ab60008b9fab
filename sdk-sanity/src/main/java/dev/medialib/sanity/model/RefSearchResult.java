package dev.medialib.sanity.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.medialib.core.json.JsonData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search for assets and references found, as it came: the vendor's reference says no more of it than that it is an object.
 *
 * @param json all that the server said
 */
public record RefSearchResult(@JsonValue JsonData json) {

    @JsonCreator
    public RefSearchResult {}

    /**
     * Where to go on, if the server says so under one of the names {@code nextCursor} and {@code cursor}; null otherwise. The names
     * are not documented. Should it be the cursor that was sent, there is no more.
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
