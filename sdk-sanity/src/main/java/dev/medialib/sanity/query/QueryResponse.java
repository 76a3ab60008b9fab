package dev.medialib.sanity.query;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What a query found. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = QueryResponse.Builder.class)
public interface QueryResponse extends WithQueryResponse, JsonModel {
    /** Whatever the query evaluates to: a list, a document, a single value, or {@link JsonData#NULL}. */
    JsonData result();

    /** The query as the server read it; null unless it was asked for. */
    @Nullable String query();

    /** The tags by which the live content API tells that this result has changed; null when the server left them out. */
    @Nullable List<String> syncTags();

    /** The milliseconds that the server took; null when it left them out. */
    @Nullable Long ms();

    /** Where each value of the result comes from; null unless it was asked for. */
    @Nullable JsonData resultSourceMap();

    /**
     * The result of a query for many, such as {@code *[…]}.
     *
     * @throws dev.medialib.core.json.JsonMismatchException if the result is no list, or an item is null or has another shape
     */
    default <T> List<T> listOf(Class<T> type) {
        return result().asListOf(type);
    }

    /**
     * The result of a query for one, such as {@code *[…][0]}.
     *
     * @return null when the query found nothing
     * @throws dev.medialib.core.json.JsonMismatchException if the result has another shape
     */
    default <T> @Nullable T one(Class<T> type) {
        return result().isNull() ? null : result().as(type);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link QueryResponse}s. */
    final class Builder extends ImmutableQueryResponse.Builder {
        Builder() {}
    }
}
