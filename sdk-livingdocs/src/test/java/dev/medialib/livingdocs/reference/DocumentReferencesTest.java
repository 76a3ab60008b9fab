package dev.medialib.livingdocs.reference;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.livingdocs.AgainstFakeLivingdocs;
import dev.medialib.livingdocs.SampleServer;
import dev.medialib.testkit.livingdocs.EntrySeed;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentReferencesTest extends AgainstFakeLivingdocs {
    private static final String PUBLICATION = """
            {"systemdata": {"documentId": 7}, "references": [
              {"id": "a1", "type": "image", "location": "image-directive", "componentId": "doc-1"},
              {"id": "b2", "type": "video", "location": "video-directive", "hidden": true},
              {"id": "a1", "type": "image", "location": "metadata", "propertyName": "teaserImage"},
              {"id": "c3", "type": "file", "location": "metadata", "propertyName": "download"},
              {"id": "3", "type": "document", "location": "metadata", "propertyName": "related"},
              {"ids": ["4"], "type": "documents", "location": "metadata"},
              {"id": "5", "location": "metadata"}]}
            """;

    @Test
    void theMediaOfAPublicationAreNamedOnceInItsOrder() {
        server.publish(PUBLICATION);

        assertThat(client.documents().mediaIds(7)).containsExactly("a1", "b2", "c3");
    }

    @Test
    void aPublicationShowsEveryPlaceOfAReference() {
        server.publish(PUBLICATION);

        List<ReferencePlace> references = client.documents().references(7);

        assertThat(references).hasSize(7);
        assertThat(references.get(1).location()).isEqualTo(ReferenceLocation.VIDEO_DIRECTIVE);
        assertThat(lastRequest().path())
                .isEqualTo(
                        "/api/2026-05/documents/7/latestPublication?fields=references&ignoreComponentConditions=true");
    }

    @Test
    void whatIsHiddenNowCanBeLeftOut() {
        server.publish(PUBLICATION);

        assertThat(client.documents().visibleReferences(7))
                .extracting(ReferencePlace::id)
                .hasSize(6)
                .doesNotContain("b2");
        assertThat(lastRequest().path()).endsWith("/documents/7/latestPublication?fields=references");
    }

    @Test
    void publishedReferencesAreIncomingOnesOfTheirEntries() {
        String id = server.addEntry(EntrySeed.image().id("a1"));
        server.publish(PUBLICATION);

        assertThat(library.incomingDocumentReferences(id)).singleElement().satisfies(document -> {
            assertThat(document.id()).isEqualTo(7);
            assertThat(document.references()).hasSize(2);
        });
        server.unpublish(7);
        assertThat(library.incomingDocumentReferences(id)).isEmpty();
    }

    @Test
    void aDocumentThatIsNotPublishedIsNotFound() {
        assertThatThrownBy(() -> client.documents().references(8)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theReferencesOfASampleAreReadAsTheyCame() throws Exception {
        String sample = text("publications/references.json");
        try (SampleServer sampleServer = new SampleServer()) {
            List<ReferencePlace> references =
                    sampleServer.answering(sample).documents().references(7);

            assertThat(written(references)).isEqualTo(tree(sample, "/references"));
        }
    }

    @Test
    void aResponseWithoutReferencesIsUnexpected() throws Exception {
        try (SampleServer sampleServer = new SampleServer()) {
            assertThatThrownBy(() -> sampleServer
                            .answering("{\"systemdata\":{}}")
                            .documents()
                            .references(7))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("references");
        }
    }
}
