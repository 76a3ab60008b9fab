package dev.medialib.sanity.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Result of a transaction for one document. */
@Value.Immutable
@ModelStyle
public interface MutatedDocument extends WithMutatedDocument, JsonModel {
    /** Returns the id of the document; null when the server does not send it. */
    @Nullable String id();

    /** Returns the operation that was applied; null when the server does not send it. */
    @Nullable MutationOperation operation();

    /**
     * Returns the document after the mutation. Later mutations of the same transaction may have changed it. Null or {@link
     * JsonData#NULL} if the document was deleted, or if the options did not request documents. It may also be null for a
     * visibility other than {@link Visibility#SYNC}.
     */
    @Nullable JsonData document();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MutatedDocument fromJson(JsonData json) {
        return json.as(MutatedDocument.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link MutatedDocument}. */
    final class Builder extends ImmutableMutatedDocument.Builder {
        Builder() {}
    }
}
