package dev.medialib.sanity.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Result of a query. */
@Value.Immutable
@ModelStyle
public interface QueryResponse extends WithQueryResponse, JsonModel {
    /** Returns the value of the query: a list, a document, a single value, or {@link JsonData#NULL}. */
    JsonData result();

    /** Returns the query as the server read it; null unless {@link QueryOptions.Builder#returnQuery} was set. */
    @Nullable String query();

    /**
     * Returns the tags that the live content API uses to report changes of this result; null when the server did not send them.
     */
    @Nullable List<String> syncTags();

    /** Returns the server's processing time in milliseconds; null when the server did not send it. */
    @Nullable Long ms();

    /** Returns the origin of each value of the result; null unless {@link QueryOptions.Builder#resultSourceMap} was set. */
    @Nullable JsonData resultSourceMap();

    /**
     * Returns the items of a list result, for example of the query {@code *[…]}.
     *
     * @throws dev.medialib.core.json.JsonMismatchException if the result is not a list, or an item is null or has another shape
     */
    default <T> List<T> listOf(Class<T> type) {
        return result().asListOf(type);
    }

    /**
     * Returns a result that is one document, for example of the query {@code *[…][0]}.
     *
     * @return the document, or null if the query matched none
     * @throws dev.medialib.core.json.JsonMismatchException if the result has another shape
     */
    default <T> @Nullable T one(Class<T> type) {
        return result().isNull() ? null : result().as(type);
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static QueryResponse fromJson(JsonData json) {
        return json.as(QueryResponse.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link QueryResponse}. */
    final class Builder extends ImmutableQueryResponse.Builder {
        Builder() {}
    }
}
