package dev.medialib.sitefinity.user;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.sitefinity.FakeResponses;
import dev.medialib.testkit.sitefinity.settings.Access;
import dev.medialib.testkit.sitefinity.settings.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrentUserTest extends AgainstFakeSitefinity {
    private static final String SAMPLE = "users/current.json";

    private CurrentUser answered(String body) {
        server.nextResponses(FakeResponse.of(200, body));
        return client.users().current();
    }

    @Test
    void theUserOfTheCredentialIsRead() {
        server.addAccessKey("key", "eve", Role.BACKEND);

        CurrentUser user = client(b -> b.accessKey("key")).users().current();

        assertThat(user.isAuthenticated()).isTrue();
        assertThat(user.username()).isEqualTo("eve");
        assertThat(user.roles()).containsExactly("BACKEND");
        assertThat(lastRequest().method()).isEqualTo("GET");
        assertThat(lastRequest().path()).isEqualTo("/api/default/users/current");
    }

    @Test
    void anAnonymousCallerOfAnOpenServiceIsNotAuthenticated() {
        server.settings().access.set(Access.ANONYMOUS);

        assertThat(client(b -> {}).users().current().isAuthenticated()).isFalse();
    }

    @Test
    void aRejectedCredentialIsAnError() {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> client(b -> b.accessKey("wrong")).users().current());
    }

    @Test
    void allPropertiesOfTheVendorsClientAreRead() {
        CurrentUser user = answered(text(SAMPLE));

        assertThat(user.id()).isEqualTo(UUID.fromString("6d2f3a0a-7d0f-4e4e-9f0e-0f3b5b0a1c11"));
        assertThat(user.email()).isEqualTo("eve@example.com");
        assertThat(user.firstName() + " " + user.lastName()).isEqualTo("Eve Example");
        assertThat(user.nickname()).isEqualTo("eve");
        assertThat(user.avatar()).isEqualTo("/images/eve.png");
        assertThat(user.about()).isEmpty();
        assertThat(user.claims()).extracting(UserClaim::value).containsExactly("Default");
        assertThat(user.authenticationProtocol()).isEqualTo("Default");
        assertThat(user.customFields()).containsEntry("Floor", JsonData.of(3));
        assertThat(user.isProfilePublic()).isFalse();
        assertThat(user.explicitNulls()).containsExactly("ExternalProviderName");
        assertThat(user.unknownProperties())
                .containsOnlyKeys("AuthenticationUrl", "AllowedAvatarFormats", "ReadOnlyFields", "Preferences");
        assertThat(written(user)).isEqualTo(tree(text(SAMPLE), "/value"));
    }

    @Test
    void aUserThatIsNotWrappedIsReadToo() {
        String bare = JsonData.parse(text(SAMPLE)).at("/value").toJson();

        assertThat(answered(bare)).isEqualTo(answered(text(SAMPLE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":{\"IsAuthenticated\":\"true\",\"Id\":7,\"Roles\":\"all\",\"Claims\":{}}}",
                "{\"IsAuthenticated\":true,\"Roles\":[null]}"
            })
    void whatHasAnotherFormStaysRaw(String body) {
        CurrentUser user = answered(body);

        assertThat(user.isAuthenticated()).isTrue();
        assertThat(user.roles()).isNull();
        assertThat(user.unknownProperties()).containsKey("Roles");
    }

    @Test
    void aLoginPageIsNoUser() {
        server.nextResponses(FakeResponses.loginPage());

        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> client.users().current())
                .withMessageContaining("login page");
    }

    @Test
    void theSetOfUsersMayHaveAnotherName() {
        server.settings().urlNameOf.set("users", "people");

        CurrentUser user = client(b -> b.accessKey(server.accessKey()).entitySet("users", "people"))
                .users()
                .current();

        assertThat(user.username()).isEqualTo("admin");
        assertThat(lastRequest().path()).isEqualTo("/api/default/people/current");
    }
}
