package dev.medialib.sitefinity.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Event of the server in a {@link HookEvent}. Its properties depend on {@link HookEvent#originalEventType()}. A property is
 * null if the server did not send it. Further properties are in {@code unknownProperties()}.
 */
@Value.Immutable
@ModelStyle
public interface OriginalEvent extends WithOriginalEvent, JsonModel {
    /** Returns the .NET type of the item, such as {@code Telerik.Sitefinity.Libraries.Model.Image}. */
    @JsonProperty("ItemType")
    @Nullable String itemType();

    /**
     * Returns the id of one version of the item, such as the published version. Clients read items by
     * {@link #originalContentId()}.
     */
    @JsonProperty("ItemId")
    @Nullable UUID itemId();

    /** Returns the id by which clients read the item. */
    @JsonProperty("OriginalContentId")
    @Nullable UUID originalContentId();

    /** Returns the action of the event, such as {@code New}. Other values are possible. */
    @JsonProperty("Action")
    @Nullable String action();

    /** Returns the version of the item, such as {@code Live}. */
    @JsonProperty("Status")
    @Nullable String status();

    /** Returns whether visitors see the item. */
    @JsonProperty("Visible")
    @Nullable Boolean visible();

    /** Returns the state of the workflow, such as {@code Published}. */
    @JsonProperty("ApprovalWorkflowState")
    @Nullable String approvalWorkflowState();

    /** Returns the culture of the event, such as {@code en}. */
    @JsonProperty("Language")
    @Nullable String language();

    /** Returns the cultures that the event affects. */
    @JsonProperty("AffectedLanguages")
    @Nullable List<String> affectedLanguages();

    /** Returns the changed properties by their names, in an undocumented form. */
    @JsonProperty("ChangedProperties")
    @Nullable JsonData changedProperties();

    /**
     * Returns the property {@code RecycleBinAction}, a number. The values are not documented. The vendor's sample contains 0.
     */
    @JsonProperty("RecycleBinAction")
    @Nullable Integer recycleBinAction();

    /** Returns the property {@code WithParent}, whose meaning is not documented. */
    @JsonProperty("WithParent")
    @Nullable Boolean withParent();

    /** Returns the name of the provider. */
    @JsonProperty("ProviderName")
    @Nullable String providerName();

    /** Returns the id of the user who caused the event. */
    @JsonProperty("UserId")
    @Nullable UUID userId();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static OriginalEvent fromJson(JsonData json) {
        return json.as(OriginalEvent.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link OriginalEvent}. */
    final class Builder extends ImmutableOriginalEvent.Builder {
        Builder() {}
    }
}
