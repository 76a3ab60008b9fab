package dev.medialib.sanity.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Result of a transaction. */
@Value.Immutable
@ModelStyle
public interface MutationResult extends WithMutationResult, JsonModel {
    /** Returns the id of the transaction. */
    String transactionId();

    /**
     * Returns one result for each document that a mutation matched, in the order of the mutations. Empty after a {@linkplain
     * #replayed() replay}.
     */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<MutatedDocument> results();

    /**
     * Returns whether the response to the successful attempt was lost. In this case the request was retried, and the server
     * reported that the transaction exists. All changes are applied, but the original response is unknown.
     */
    @JsonIgnore
    @Value.Default
    default boolean replayed() {
        return false;
    }

    /**
     * Returns the first document of the results, in its state after the last mutation that matched it. Null if the results
     * contain no document, for example after a deletion or a {@linkplain #replayed() replay}.
     *
     * <p>A patch can be sent as several mutations. The SDK assumes that the results contain the state after each of these
     * mutations. This is not documented.
     */
    default @Nullable JsonData document() {
        String id = null;
        JsonData last = null;
        for (MutatedDocument result : results()) {
            JsonData document = result.document();
            if (document != null && !document.isNull() && (last == null || Objects.equals(id, result.id()))) {
                id = result.id();
                last = document;
            }
        }
        return last;
    }

    /**
     * Returns the ids of the documents that mutations matched. An id occurs once for each match. Empty after a {@linkplain
     * #replayed() replay}.
     */
    default List<String> documentIds() {
        return results().stream()
                .map(MutatedDocument::id)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MutationResult fromJson(JsonData json) {
        return json.as(MutationResult.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link MutationResult}. */
    final class Builder extends ImmutableMutationResult.Builder {
        Builder() {}
    }
}
