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
 * The user whose credential a client sends. The properties are known from the types of the vendor's client for Next.js; the
 * documentation does not describe them. All of them can be null. Others are in {@link #unknownProperties()}.
 */
@Value.Immutable
@ModelStyle
public interface CurrentUser extends WithCurrentUser, JsonModel {
    /** Returns the id. */
    @JsonProperty("Id")
    @Nullable UUID id();

    /**
     * Returns whether the server accepted the credential. It is not documented that the value is false for a request without a
     * credential.
     */
    @JsonProperty("IsAuthenticated")
    @Nullable Boolean isAuthenticated();

    /** Returns the name with which the user logs in. */
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

    /** Returns the name that the site shows to others. */
    @JsonProperty("Nickname")
    @Nullable String nickname();

    /** Returns the URL of the picture of the user, absolute or relative to the site. */
    @JsonProperty("Avatar")
    @Nullable String avatar();

    /** Returns the text in which the user describes himself or herself. */
    @JsonProperty("About")
    @Nullable String about();

    /** Returns the names of the roles. */
    @JsonProperty("Roles")
    @Nullable List<String> roles();

    /** Returns the claims of the credential. */
    @JsonProperty("Claims")
    @Nullable List<UserClaim> claims();

    /** Returns the authentication protocol of the site. The possible values are not documented. */
    @JsonProperty("AuthenticationProtocol")
    @Nullable String authenticationProtocol();

    /** Returns the name of the identity provider of a user from outside. */
    @JsonProperty("ExternalProviderName")
    @Nullable String externalProviderName();

    /** Returns the custom fields of the user profile by name. */
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
