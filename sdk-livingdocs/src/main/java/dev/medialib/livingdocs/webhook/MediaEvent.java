package dev.medialib.livingdocs.webhook;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook tells. Deliveries can come twice: remember {@link #deliveryId()}.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = MediaEvent.Builder.class)
public interface MediaEvent extends WithMediaEvent, JsonModel {
    MediaEventType event();

    /** Unique for each delivery. */
    @Nullable String deliveryId();

    @Nullable Long projectId();

    @Nullable String projectHandle();

    @Nullable String webhookHandle();

    /** The id of the entry; null in events that are not about media. */
    @Nullable String mediaId();

    /** Who did it; null for what happens by schedule. */
    @Nullable Actor actor();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link MediaEvent}s. */
    final class Builder extends ImmutableMediaEvent.Builder {
        Builder() {}
    }
}
