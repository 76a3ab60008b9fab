package dev.medialib.sanity.mutation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What became of one document in a transaction. */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = MutatedDocument.Builder.class)
public interface MutatedDocument extends WithMutatedDocument, JsonModel {
    @Nullable String id();

    @Nullable MutationOperation operation();

    /**
     * The document as the mutation left it; later ones of the same transaction may have changed it. Null, or {@link JsonData#NULL}, when it was deleted, when it was not asked for, and possibly under
     * another visibility than {@link Visibility#SYNC}.
     */
    @Nullable JsonData document();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MutatedDocument}s. */
    final class Builder extends ImmutableMutatedDocument.Builder {
        Builder() {}
    }
}
