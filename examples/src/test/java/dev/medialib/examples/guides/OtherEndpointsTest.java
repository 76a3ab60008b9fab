package dev.medialib.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.call.Response;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import org.junit.jupiter.api.Test;

/** The snippets of docs/other-endpoints.md, run. */
class OtherEndpointsTest {

    @Test
    void anEndpointWithoutAMethodIsCalled() {
        try (FakeLivingdocs server = FakeLivingdocs.start();
                LivingdocsClient livingdocs = Fakes.clientOf(server)) {
            server.publish("{\"systemdata\":{\"documentId\":5}}");

            JsonData publication = OtherEndpoints.publication(livingdocs, 5);

            assertThat(publication.names()).contains("systemdata");
        }
    }

    @Test
    void aValueComesWithItsResponse() {
        try (FakeLivingdocs server = FakeLivingdocs.start();
                LivingdocsClient livingdocs = Fakes.clientOf(server)) {
            String id = server.addEntry(EntrySeed.image());

            Response<MediaLibraryEntry> response = OtherEndpoints.get(livingdocs, id);

            assertThat(response.status()).isEqualTo(200);
            assertThat(response.attempts()).isEqualTo(1);
            assertThat(response.value().id()).isEqualTo(id);
        }
    }

    @Test
    void aPreviewSendsNothingAndShowsNoToken() {
        try (FakeLivingdocs server = FakeLivingdocs.start();
                LivingdocsClient livingdocs = Fakes.clientOf(server)) {
            String preview = OtherEndpoints.preview(livingdocs, "asze63i9").toString();

            assertThat(preview).startsWith("PATCH ").contains("A cat").doesNotContain(server.token());
            assertThat(server.requests()).isEmpty();
        }
    }
}
