package dev.medialib.sitefinity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What an operation on an item answered (Sitefinity documentation, "Workflow operations"). All is null when the answer was empty, as
 * that of {@code Unlock} can be.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = OperationResult.Builder.class)
public interface OperationResult extends WithOperationResult, JsonModel {
    /** Never false: that is a {@link dev.medialib.sitefinity.error.OperationFailedException}. */
    @JsonProperty("Success")
    @Nullable Boolean success();

    /** For people. */
    @JsonProperty("Message")
    @Nullable String message();

    /** For people. */
    @JsonProperty("Title")
    @Nullable String title();

    @JsonProperty("Link")
    @Nullable String link();

    @JsonProperty("ErrorCode")
    @Nullable String errorCode();

    /** As it came; {@link #actions()} reads it. */
    @JsonProperty("AvailableActions")
    @Nullable JsonData availableActions();

    /** What can be done with the item now; empty when the answer did not say. */
    default List<ItemAction> actions() {
        return ItemAction.listOf(availableActions());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link OperationResult}s. */
    final class Builder extends ImmutableOperationResult.Builder {
        Builder() {}
    }
}
