package dev.medialib.sanity.mutation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What a transaction did. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = MutationResult.Builder.class)
public interface MutationResult extends WithMutationResult, JsonModel {
    String transactionId();

    /** One for each document that a mutation met, in the order of the mutations; empty after a {@linkplain #replayed() replay}. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    List<MutatedDocument> results();

    /**
     * Whether the answer of the attempt that did the work was lost: the request was repeated, and the server said that it had accepted
     * this transaction before. Everything is done, but what the server answered then is not known.
     */
    @JsonIgnore
    @Value.Default
    default boolean replayed() {
        return false;
    }

    /**
     * The first document that came back, as the last mutation that met it left it; null when none did, as after a deletion or a
     * {@linkplain #replayed() replay}. That mutations of one transaction which meet the same document each tell how they left it is not
     * documented; a patch may go out as several.
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

    /** The documents that mutations met, each as often as they did; empty after a {@linkplain #replayed() replay}. */
    default List<String> documentIds() {
        return results().stream()
                .map(MutatedDocument::id)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MutationResult}s. */
    final class Builder extends ImmutableMutationResult.Builder {
        Builder() {}
    }
}
