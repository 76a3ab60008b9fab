package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Download;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.http.Method;
import dev.medialib.testsupport.Samples;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Endpoints that the SDK does not know, with one server for media libraries and another one for the project. */
class OpenDoorTest {
    private SanityServer libraries;
    private SanityServer project;
    private SanityClient client;

    @BeforeEach
    void start() throws Exception {
        libraries = new SanityServer();
        project = new SanityServer();
        client = libraries.client(b -> b.projectUrl(project.origin()));
    }

    @AfterEach
    void stop() {
        libraries.close();
        project.close();
    }

    private static void assertAuthorized(RecordedRequest request) {
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + SanityServer.TOKEN);
    }

    @Test
    void aCallGoesToTheHostOfLibraries() {
        libraries.answer(200, "{\"at\":\"libraries\"}");

        assertThat(client.call(Method.GET, "users/{id}", r -> r.path("id", "me").query("a", 1))
                        .get("at")
                        .asString())
                .isEqualTo("libraries");
        RecordedRequest request = libraries.request();
        assertThat(request.getTarget()).isEqualTo("/v2025-03-25/users/me?a=1");
        assertAuthorized(request);
        assertThat(project.requests()).isZero();
    }

    @Test
    void aCallOfTheViewGoesToTheHostOfTheProject() {
        project.answer(200, "{\"at\":\"project\"}");

        assertThat(client.onProjectHost()
                        .call(Method.POST, "jobs", r -> r.json(Map.of("a", 1)))
                        .get("at")
                        .asString())
                .isEqualTo("project");
        RecordedRequest request = project.request();
        assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v2025-03-25/jobs");
        assertThat(SanityServer.text(request)).isEqualTo("{\"a\":1}");
        assertAuthorized(request);
        assertThat(libraries.requests()).isZero();
    }

    @Test
    void aDownloadOfTheViewGoesToTheHostOfTheProject() {
        project.answer(200, "{\"_id\":\"a\"}\n");

        try (Download export = client.onProjectHost().download("data/export/{dataset}", r -> r.path("dataset", "d"))) {
            assertThat(export.readAllBytes(100)).hasSize(12);
        }
        assertAuthorized(project.request());
        assertThat(libraries.requests()).isZero();
    }

    @Test
    void errorsOfBothServersAreExplained() {
        libraries.answer(401, Samples.text("errors/401-session.json"));
        project.answer(401, Samples.text("errors/401-wrong-host.json"));

        assertThatThrownBy(() -> client.call(Method.GET, "a", r -> {}))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("the token is unknown to this host");
        assertThatThrownBy(() -> client.onProjectHost().call(Method.GET, "a", r -> {}))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("check projectId");
    }
}
