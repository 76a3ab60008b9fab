package dev.medialib.sitefinity.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Claim about a user, as in a token. The vendor does not document its properties; they are from the types of its client for
 * Next.js.
 */
@Value.Immutable
@ModelStyle
public interface UserClaim extends WithUserClaim, JsonModel {
    /** Returns the type, usually a URI. */
    @JsonProperty("Type")
    @Nullable String type();

    /** Returns the value. */
    @JsonProperty("Value")
    @Nullable String value();

    /** Returns the type of the value, usually a URI. */
    @JsonProperty("ValueType")
    @Nullable String valueType();

    /** Returns the issuer. */
    @JsonProperty("Issuer")
    @Nullable String issuer();

    /** Returns the original issuer of a claim that another issuer forwarded. */
    @JsonProperty("OriginalIssuer")
    @Nullable String originalIssuer();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static UserClaim fromJson(JsonData json) {
        return json.as(UserClaim.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link UserClaim}. */
    final class Builder extends ImmutableUserClaim.Builder {
        Builder() {}
    }
}
