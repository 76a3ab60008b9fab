package dev.medialib.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.ConnectionCheck.Finding;
import dev.medialib.core.error.GoneException;
import dev.medialib.livingdocs.project.MediaType;
import dev.medialib.livingdocs.project.ProjectConfig;
import dev.medialib.livingdocs.project.UsagePurpose;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.livingdocs.settings.Scope;
import dev.medialib.testsupport.RawServer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionCheckCallsTest extends AgainstFakeLivingdocs {

    @Test
    void healthIsAskedForWithoutTheToken() {
        assertThat(client.health().status()).isEqualTo("ok");
        assertThat(lastRequest().path()).isEqualTo("/api/2026-05/health");
        assertThat(lastRequest().header("Authorization")).isNull();
    }

    @Test
    void healthNeedsNoWorkingTokenProvider() {
        LivingdocsClient tokenless = client(b -> b.token(() -> {
            throw new IllegalStateException("the vault is sealed");
        }));
        assertThat(tokenless.health().status()).isEqualTo("ok");
    }

    @Test
    void theProjectsMediaTypesAndPurposesAreTyped() {
        server.addMediaType("""
                {"type":"mediaImage","handle":"posterImage","info":{"label":"Poster"},"asset":{"replaceable":true},
                 "metadata":[{"handle":"crops","type":"li-named-crops","config":{"required":true}}],"future":1}""");
        ProjectConfig config = client.projectConfig();

        MediaType poster = Objects.requireNonNull(config.mediaTypes()).stream()
                .filter(type -> type.handle().equals("posterImage"))
                .findFirst()
                .orElseThrow();
        assertThat(poster.type()).isEqualTo("mediaImage");
        assertThat(Objects.requireNonNull(poster.metadata()).get(0).type()).isEqualTo("li-named-crops");
        assertThat(poster.unknownProperties()).containsKey("future");
        assertThat(config.usagePurposes()).extracting(UsagePurpose::handle).containsExactly("print", "web");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mediaCenter\":{\"usagePurposes\":[{\"handle\":\"print\"}]}}",
                "{\"mediaCenter\":{\"usageLog\":{\"purposes\":[{\"handle\":\"print\"}]}}}"
            })
    void usagePurposesAreReadFromEitherPlace(String config) {
        server.nextResponses(FakeResponse.of(200, config));
        assertThat(client.projectConfig().usagePurposes())
                .extracting(UsagePurpose::handle)
                .containsExactly("print");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"mediaCenter\":{}}", "{\"mediaCenter\":{\"usageLog\":{}}}", "{\"mediaCenter\":null}"})
    void aProjectWithoutPurposesHasNone(String config) {
        server.nextResponses(FakeResponse.of(200, config));
        assertThat(client.projectConfig().usagePurposes()).isEmpty();
    }

    @Test
    void aConnectionThatWorksPassesInAllParts() {
        ConnectionCheck check = client.check();
        assertThat(check.passed()).isTrue();
        assertThat(check.findings())
                .extracting(Finding::subject)
                .containsExactly("address", "API version", "credential");
        assertThat(check.findings()).extracting(Finding::advice).containsOnly("");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aWebPageInPlaceOfTheApiIsToldAsSuch() {
        server.nextResponses(FakeResponse.html(200));
        Finding finding = onlyFailure(client.check());
        assertThat(finding.subject()).isEqualTo("address");
        assertThat(finding.detail()).contains("HTML");
        assertThat(finding.advice()).contains("base URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"hello\":\"world\"}", "{\"status\":\"error\"}", "{}"})
    void anotherServerThatAnswersJsonDoesNotPass(String answer) {
        server.nextResponses(FakeResponse.of(200, answer));
        assertThat(onlyFailure(client.check()).subject()).isEqualTo("address");
    }

    @Test
    void anAddressWhereNobodyAnswersFailsWithAdvice() throws Exception {
        String nowhere = "http://127.0.0.1:" + RawServer.unusedPort();
        Finding finding = onlyFailure(client(b -> b.baseUrl(nowhere)).check());
        assertThat(finding.subject()).isEqualTo("address");
        assertThat(finding.detail()).contains("could not connect");
        assertThat(finding.advice()).contains("network");
    }

    @Test
    void aVersionThatTheServerDoesNotKnowFailsWithItsPath() {
        Finding finding = onlyFailure(
                client(b -> b.apiVersion(LivingdocsApiVersion.of("2031-01"))).check());
        assertThat(finding.detail()).contains("/api/2031-01/health");
        assertThat(finding.advice()).contains("2031-01").contains("too old");
    }

    @Test
    void aRemovedVersionFailsAsAVersionAndNotAsAnAddress() {
        server.settings().removedApiVersions.set(Set.of("2025-03"));
        LivingdocsClient old = client(b -> b.apiVersion(LivingdocsApiVersion.V2025_03));
        ConnectionCheck check = old.check();
        assertThat(check.findings()).extracting(Finding::passed).containsExactly(true, false);
        assertThat(onlyFailure(check).subject()).isEqualTo("API version");
        assertThat(onlyFailure(check).advice()).contains("newer version");
        assertThatThrownBy(() -> old.mediaLibrary().get("a1")).isInstanceOf(GoneException.class);
    }

    @Test
    void aTokenThatIsNotAcceptedFailsLast() {
        server.expireToken("expired");
        for (String token : List.of("expired", "unknown")) {
            ConnectionCheck check = client(b -> b.token(token)).check();
            assertThat(check.findings()).extracting(Finding::passed).containsExactly(true, true, false);
            assertThat(onlyFailure(check).subject()).isEqualTo("credential");
            assertThat(onlyFailure(check).advice()).contains("new access token");
            assertThat(check.toString()).contains("FAILED  credential").doesNotContain(token + "\"");
        }
    }

    @Test
    void aTokenThatMayNotReadFailsWithTheScopeThatItLacks() {
        server.addToken("writer", Scope.WRITE);
        Finding finding = onlyFailure(client(b -> b.token("writer")).check());
        assertThat(finding.subject()).isEqualTo("credential");
        assertThat(finding.advice()).contains("public-api:read");
    }

    @Test
    void aServerThatAnswersUnknownIdsWith404StillAcceptsTheToken() {
        server.nextResponses(
                FakeResponse.normal(),
                FakeResponse.of(
                        404, "{\"status\":404,\"error\":\"Not Found\",\"error_details\":{\"name\":\"NotFound\"}}"));
        assertThat(client.check().passed()).isTrue();
    }

    @Test
    void aTokenProviderThatFailsIsToldWithoutEndingTheCheckInAnException() {
        ConnectionCheck check = client(b -> b.token(() -> {
                    throw new IllegalStateException("the vault is sealed");
                }))
                .check();
        assertThat(onlyFailure(check).subject()).isEqualTo("credential");
    }

    private static Finding onlyFailure(ConnectionCheck check) {
        assertThat(check.passed()).isFalse();
        List<Finding> failed =
                check.findings().stream().filter(f -> !f.passed()).toList();
        assertThat(failed).hasSize(1);
        return failed.get(0);
    }
}
