package dev.medialib.examples.guides;

import static dev.medialib.testkit.RequestMatcher.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medialib.core.error.ServerException;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The snippets of docs/errors-and-retries.md, run. */
class ErrorsAndRetriesTest {
    private FakeLivingdocs server;
    private LivingdocsClient livingdocs;
    private String id;

    @BeforeEach
    void start() {
        server = FakeLivingdocs.start();
        livingdocs = LivingdocsClient.builder()
                .baseUrl(server.url().toString())
                .token(server.token())
                .build();
        id = server.addEntry(EntrySeed.image().metadata("title", "Cat"));
    }

    @AfterEach
    void stop() {
        livingdocs.close();
        server.close();
    }

    @Test
    void aMissingEntryIsEmptyAndOtherErrorsAreThrown() {
        assertThat(ErrorHandling.find(livingdocs, id)).isPresent();
        assertThat(ErrorHandling.find(livingdocs, "none")).isEmpty();

        server.on(any()).times(3).respond(500);
        assertThatExceptionOfType(ServerException.class).isThrownBy(() -> ErrorHandling.find(livingdocs, id));
    }

    @Test
    void aPatientClientRetriesFourTimes() {
        server.on(any()).times(4).respond(FakeResponse.of(503, "{}").withHeader("Retry-After", "0"));

        try (LivingdocsClient patient = RetryOptions.patient(server.url().toString(), server.token())) {
            assertThat(patient.mediaLibrary().get(id).id()).isEqualTo(id);
        }
        assertThat(server.requests()).hasSize(5);
    }

    @Test
    void anImpatientCallIsNotRetried() {
        server.on(any()).times(1).respond(503);

        assertThatExceptionOfType(ServerException.class).isThrownBy(() -> RetryOptions.impatient(livingdocs, id));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aTitleWhoseResponseIsLostIsFoundByReading() {
        server.nextResponses(FakeResponse.lost());

        UnknownOutcome.setTitle(livingdocs, id, "A cat");

        assertThat(server.requests()).extracting(r -> r.method()).containsExactly("PATCH", "GET");
    }
}
