package dev.medialib.sitefinity.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * User whose credential a client sends. All properties can be null. The vendor does not document them; they are from the
 * types of its client for Next.js. Further properties are in {@link #unknownProperties()}.
 */
@Value.Immutable
@ModelStyle
public interface CurrentUser extends WithCurrentUser, JsonModel {
    /** Returns the id. */
    @JsonProperty("Id")
    @Nullable UUID id();

    /**
     * Returns whether the server accepted the credential. It is not documented whether the result is false for requests without
     * a credential.
     */
    @JsonProperty("IsAuthenticated")
    @Nullable Boolean isAuthenticated();

    /** Returns the user name of the login. */
    @JsonProperty("Username")
    @Nullable String username();

    /** Returns the email address. */
    @JsonProperty("Email")
    @Nullable String email();

    /** Returns the first name. */
    @JsonProperty("FirstName")
    @Nullable String firstName();

    /** Returns the last name. */
    @JsonProperty("LastName")
    @Nullable String lastName();

    /** Returns the name that the site shows to other users. */
    @JsonProperty("Nickname")
    @Nullable String nickname();

    /** Returns the URL of the user's picture, absolute or relative to the site. */
    @JsonProperty("Avatar")
    @Nullable String avatar();

    /** Returns the description that the user wrote in the profile. */
    @JsonProperty("About")
    @Nullable String about();

    /** Returns the names of the user's roles. */
    @JsonProperty("Roles")
    @Nullable List<String> roles();

    /** Returns the claims of the credential. */
    @JsonProperty("Claims")
    @Nullable List<UserClaim> claims();

    /** Returns the authentication protocol of the site. The possible values are not documented. */
    @JsonProperty("AuthenticationProtocol")
    @Nullable String authenticationProtocol();

    /** Returns the name of the identity provider of an external user. */
    @JsonProperty("ExternalProviderName")
    @Nullable String externalProviderName();

    /** Returns the custom fields of the user profile by their names. */
    @JsonProperty("CustomFields")
    @Nullable Map<String, JsonData> customFields();

    /** Returns whether the profile is public. */
    @JsonProperty("IsProfilePublic")
    @Nullable Boolean isProfilePublic();

    /** Reads the model from JSON. Jackson 2 and Jackson 3 call this method. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CurrentUser fromJson(JsonData json) {
        return json.as(CurrentUser.class);
    }

    /** Returns a new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link CurrentUser}. */
    final class Builder extends ImmutableCurrentUser.Builder {
        Builder() {}
    }
}
