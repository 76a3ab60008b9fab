package dev.medialib.sitefinity.media;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Result of an operation on an item (Sitefinity documentation, "Workflow operations"). If the response is empty, as is
 * possible for {@code Unlock}, all properties are null.
 */
@Value.Immutable
@ModelStyle
public interface OperationResult extends WithOperationResult, JsonModel {
    /**
     * Returns true or null. If the server sends false, the operation throws an {@link
     * dev.medialib.sitefinity.error.OperationFailedException}.
     */
    @JsonProperty("Success")
    @Nullable Boolean success();

    /** Returns a message for users; null if there is none. */
    @JsonProperty("Message")
    @Nullable String message();

    /** Returns a title for users; null if there is none. */
    @JsonProperty("Title")
    @Nullable String title();

    /** Returns the property {@code Link}, whose meaning is not documented; null if there is none. */
    @JsonProperty("Link")
    @Nullable String link();

    /** Returns the error code; null if there is none. */
    @JsonProperty("ErrorCode")
    @Nullable String errorCode();

    /** Returns the available actions as the server sent them; see {@link #actions()}. */
    @JsonProperty("AvailableActions")
    @Nullable JsonData availableActions();

    /** Returns the actions that the user can now apply to the item; empty if the response contains none. */
    default List<ItemAction> actions() {
        return ItemAction.listOf(availableActions());
    }

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static OperationResult fromJson(JsonData json) {
        return json.as(OperationResult.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link OperationResult}. */
    final class Builder extends ImmutableOperationResult.Builder {
        Builder() {}
    }
}
