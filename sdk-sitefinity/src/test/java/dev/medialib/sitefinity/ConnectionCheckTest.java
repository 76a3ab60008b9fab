package dev.medialib.sitefinity;

import static dev.medialib.testkit.RequestMatcher.any;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.ConnectionCheck.Finding;
import dev.medialib.sitefinity.auth.OAuthLogin;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.sitefinity.FakeResponses;
import dev.medialib.testkit.sitefinity.settings.Access;
import dev.medialib.testkit.sitefinity.settings.Role;
import dev.medialib.testsupport.RawServer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConnectionCheckTest extends AgainstFakeSitefinity {

    private static Finding failure(ConnectionCheck check, String subject) {
        assertThat(check.passed()).isFalse();
        Finding last = check.findings().get(check.findings().size() - 1);
        assertThat(last.passed()).isFalse();
        assertThat(last.subject()).isEqualTo(subject);
        assertThat(check.findings()).filteredOn(finding -> !finding.passed()).hasSize(1);
        return last;
    }

    @Test
    void aConnectionThatWorksPassesInAllParts() {
        ConnectionCheck check = client.check();
        assertThat(check.passed()).isTrue();
        assertThat(check.findings())
                .extracting(Finding::subject)
                .containsExactly("address", "service", "credential", "media");
        assertThat(check.findings()).extracting(Finding::advice).containsOnly("");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void nobodyAtTheAddress() throws Exception {
        String nowhere = "http://127.0.0.1:" + RawServer.unusedPort();
        assertThat(failure(client(b -> b.baseUrl(nowhere)).check(), "address").advice())
                .contains("network");
    }

    @Test
    void aServiceThatIsNotActive() {
        server.settings().active.set(false);
        Finding finding = failure(client.check(), "service");
        assertThat(finding.detail()).contains("404");
        assertThat(finding.advice()).contains("must be activated");
    }

    @Test
    void anotherServer() {
        server.nextResponses(FakeResponse.of(200, "{\"hello\":\"world\"}"));
        assertThat(failure(client.check(), "service").advice()).contains("not a web service of Sitefinity");
        server.nextResponses(FakeResponses.loginPage());
        assertThat(failure(client.check(), "service").detail()).contains("login page");
    }

    @Test
    void noCredential() {
        Finding finding = failure(client(b -> {}).check(), "credential");
        assertThat(finding.detail()).contains("Authorization has been denied");
        assertThat(finding.advice()).contains("access key");
    }

    @Test
    void aRedirectToTheLoginPage() {
        server.nextResponses(FakeResponse.of(302, "").withHeader("Location", "/Sitefinity/Login"));
        assertThat(failure(client.check(), "credential").advice()).contains("login page");
    }

    @Test
    void aUserWhoMayNot() {
        server.settings().access.set(Access.ADMIN);
        server.addAccessKey("reader-key", "reader", Role.USER);
        assertThat(failure(client(b -> b.accessKey("reader-key")).check(), "credential")
                        .advice())
                .contains("permission");
    }

    @Test
    void aLoginThatIsRefused() {
        server.addOAuthClient("sdk", "client-secret");
        Finding finding = failure(
                client(b -> b.login(OAuthLogin.password("eve", "wrong-password").client("sdk", "client-secret")))
                        .check(),
                "credential");
        assertThat(finding.advice()).contains("invalid_grant").contains("check user");
        assertThat(finding.toString()).doesNotContain("wrong-password", "client-secret");
    }

    @Test
    void aTokenProviderThatFails() {
        SitefinityClient sealed = client(b -> b.token(() -> {
            throw new IllegalStateException("the vault is sealed");
        }));
        assertThat(failure(sealed.check(), "credential").advice()).contains("the vault is sealed");
    }

    @Test
    void aSiteInTrouble() {
        server.on(any()).respond(500, "{}");
        assertThat(failure(client.check(), "address").advice()).contains("starting up");
    }

    @Test
    void typesThatTheServiceLacks() {
        server.settings().removedSets.set(Set.of("videos"));
        server.settings().urlNameOf.set("images", "pictures");
        Finding finding = failure(client.check(), "media");
        assertThat(finding.detail()).isEqualTo("the service does not serve images, videos");
        assertThat(finding.advice()).contains("entitySet(").contains("pictures");
        assertThat(client(b -> b.accessKey(server.accessKey()).entitySet("images", "pictures"))
                        .check()
                        .findings())
                .last()
                .satisfies(last -> assertThat(last.detail()).isEqualTo("the service does not serve videos"));
    }
}
