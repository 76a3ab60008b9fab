package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.ConnectionCheck;
import dev.medialib.core.ConnectionCheck.Finding;
import dev.medialib.testsupport.RawServer;
import dev.medialib.testsupport.Samples;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SanityCheckTest extends WithServer {
    private static final String LIST = "GET /v2025-03-25/media-libraries?projectId=y856rro4";

    private ConnectionCheck check() {
        return check(b -> b.projectId("y856rro4"));
    }

    private ConnectionCheck checkWithDataset() {
        return check(b -> b.projectId("y856rro4").dataset("production").projectUrl(server.origin()));
    }

    private ConnectionCheck check(UnaryOperator<SanityClientBuilder> more) {
        return server.closing(
                        more.apply(server.builder()).options(o -> o.retries(0)).build())
                .check();
    }

    private static Finding onlyFailure(ConnectionCheck check) {
        assertThat(check.passed()).isFalse();
        assertThat(check.findings().stream().filter(f -> !f.passed())).hasSize(1);
        Finding last = check.findings().get(check.findings().size() - 1);
        assertThat(last.advice()).isNotBlank();
        return last;
    }

    @Test
    void aConnectionThatWorksPassesInAllParts() {
        server.sample("library/list.json");
        server.answer(200, "{\"result\":0,\"ms\":1}");
        ConnectionCheck check = checkWithDataset();
        assertThat(check.passed()).isTrue();
        assertThat(check.findings())
                .extracting(Finding::subject)
                .containsExactly("address", "API version", "credential", "dataset");
        assertThat(check.findings()).extracting(Finding::advice).containsOnly("");
        assertThat(check.toString()).contains("mlXYZ, mlgEJeOMUQc").contains("v2025-03-25 is served");
        assertThat(server.asked()).isEqualTo(LIST);
        var query = server.request();
        assertThat(query.getUrl().encodedPath()).isEqualTo("/v2025-03-25/data/query/production");
        assertThat(query.getUrl().queryParameter("query")).isEqualTo("*[_id == $id][0]._id");
    }

    @Test
    void aTokenThatSeesNoLibraryIsToldSo() {
        server.answer(200, "{\"data\":[]}");
        ConnectionCheck check = check();
        assertThat(check.passed()).isTrue();
        assertThat(check.findings().get(2).detail()).endsWith("accessible media libraries: none");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void withoutATokenNothingIsSaidOfOne() {
        server.sample("library/list.json");
        SanityClient open = server.closing(SanityClient.builder()
                .mediaLibraryUrl(server.origin())
                .projectId("y856rro4")
                .build());
        ConnectionCheck check = open.check();
        assertThat(check.findings().get(2).detail()).contains("no token is set");
        assertThat(server.request().getHeaders().get("Authorization")).isNull();
    }

    @Test
    void withoutAProjectTheRefusalSaysThatTheAddressWorks() {
        server.answer(
                400,
                "{\"statusCode\":400,\"error\":\"Bad Request\",\"message\":\"projectId or organizationId is required\"}");
        ConnectionCheck check = check(b -> b);
        assertThat(server.asked()).isEqualTo("GET /v2025-03-25/media-libraries");
        assertThat(check.passed()).isTrue();
        assertThat(check.findings()).extracting(Finding::subject).containsExactly("address", "credential");
        assertThat(check.findings().get(1).detail()).contains("set projectId");
    }

    @ParameterizedTest
    @CsvSource({
        "401-session, 401, credential, the token is unknown to this host",
        "401-expired, 401, credential, the token has expired",
        "401-wrong-host, 401, credential, check projectId",
        "403-permission, 403, credential, Insufficient permissions",
        "404-project, 404, project, there is no such project",
        "404-text, 404, address, Asset not found"
    })
    void aRefusalIsToldWithWhatToDo(String sample, int status, String subject, String detail) {
        server.sample(status, "errors/" + sample + ".json");
        Finding failure = onlyFailure(checkWithDataset());
        assertThat(failure.subject()).isEqualTo(subject);
        assertThat(failure.detail()).contains(detail);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void theAdviceForTokensNamesBothDocumentedKinds() {
        server.sample(401, "errors/401-session.json");
        assertThat(onlyFailure(check()).advice()).contains("personal or organization token");
    }

    @Test
    void aVersionThatIsNotServedIsToldByName() {
        server.answer(400, "{\"statusCode\":400,\"error\":\"Bad Request\",\"message\":\"Invalid API version\"}");
        Finding failure = onlyFailure(check());
        assertThat(failure.subject()).isEqualTo("API version");
        assertThat(failure.advice()).contains("v2025-03-25");
    }

    @Test
    void anotherRefusalIsToldAsItCame() {
        server.answer(422, "{\"message\":\"odd\"}");
        Finding failure = onlyFailure(check());
        assertThat(failure.subject()).isEqualTo("media libraries");
        assertThat(failure.detail()).contains("422: odd");
    }

    @Test
    void aServerInTroubleAndAWebPageAreNoAddress() {
        server.answerWith(502, "<html>bad gateway</html>", "Content-Type", "text/html");
        assertThat(onlyFailure(check()).advice()).contains("the server has an error");
        server.answerWith(200, "<html>sign in</html>", "Content-Type", "text/html");
        Finding page = onlyFailure(check());
        assertThat(page.subject()).isEqualTo("address");
        assertThat(page.detail()).contains("HTML page");
    }

    @Test
    void anAddressWhereNobodyListensIsToldAsSuch() throws Exception {
        String nobody = "http://127.0.0.1:" + RawServer.unusedPort();
        Finding failure = onlyFailure(check(b -> b.mediaLibraryUrl(nobody)));
        assertThat(failure.subject()).isEqualTo("address");
        assertThat(failure.advice()).contains("network");
    }

    @ParameterizedTest
    @CsvSource({
        "401, must be a member of this project",
        "403, may read the dataset",
        "404, check projectId and dataset",
        "500, could not be checked"
    })
    void aDatasetThatCannotBeQueriedIsTheLastToFail(int status, String advice) {
        server.sample("library/list.json");
        server.answer(status, Samples.text("errors/404-dataset.json"));
        Finding failure = onlyFailure(checkWithDataset());
        assertThat(failure.subject()).isEqualTo("dataset");
        assertThat(failure.advice()).contains(advice);
        assertThat(failure.detail()).contains("Dataset not found");
    }

    @Test
    void aFailingTokenProviderIsReportedAndTheCheckDoesNotThrow() {
        Finding failure = onlyFailure(check(b -> b.token(() -> {
            throw new IllegalStateException("the vault is sealed");
        })));
        assertThat(failure.subject()).isEqualTo("credential");
        assertThat(server.requests()).isZero();
    }

    @Test
    void theCheckHoldsForTheOptionsAndTheVersionOfAView() {
        server.sample("library/list.json");
        SanityClient client = server.closing(server.builder().build());
        assertThat(client.withApiVersion(SanityApiVersion.X).check().passed()).isTrue();
        assertThat(server.asked()).isEqualTo("GET /vX/media-libraries");
    }
}
