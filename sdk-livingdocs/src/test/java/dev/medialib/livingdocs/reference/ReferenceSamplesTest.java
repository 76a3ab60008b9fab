package dev.medialib.livingdocs.reference;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.paging.Page;
import dev.medialib.livingdocs.LivingdocsApiVersion;
import dev.medialib.livingdocs.SampleServer;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceSamplesTest {
    private static final String CURSOR = "eyJhIjpbIjE3NjUyNjIxODYuMjgyIiw2NCw2NF19";

    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SampleServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"2026-05,envelope", "2026-01,envelope", "2025-11,array", "v1,array", "2026-05,array", "2025-11,envelope"
    })
    void documentsThatReferToAnEntry(String version, String shape) {
        String sample = text("references/documents-" + shape + ".json");
        boolean envelope = shape.equals("envelope");

        Page<IncomingDocumentReference> page = server.answering(LivingdocsApiVersion.of(version), sample)
                .mediaLibrary()
                .incomingDocumentReferences("9fKagDCiN6sb")
                .firstPage();

        assertThat(page.total()).isEqualTo(envelope ? OptionalLong.of(5) : OptionalLong.empty());
        assertThat(page.hasNext()).isEqualTo(envelope);
        assertThat(page.items()).extracting(IncomingDocumentReference::id).containsExactly(2L, 3L);
        assertReferences(page.items().get(0).references(), "doc-1ev8345oj0");
        assertReferences(page.items().get(1).references(), "doc-1euq8lq1o0");
        assertThat(written(page.items())).isEqualTo(tree(sample, envelope ? "/results" : ""));
        assertThat(server.request().getTarget())
                .isEqualTo("/api/" + version + "/mediaLibrary/9fKagDCiN6sb/incomingDocumentReferences?limit=100");
    }

    private static void assertReferences(List<ReferencePlace> references, String componentId) {
        assertThat(references).hasSize(2);
        ReferencePlace directive = references.get(0);
        assertThat(directive.id()).isEqualTo("9fKagDCiN6sb");
        assertThat(directive.type()).isEqualTo(ReferenceType.IMAGE);
        assertThat(directive.location()).isEqualTo(ReferenceLocation.IMAGE_DIRECTIVE);
        assertThat(directive.componentId()).isEqualTo(componentId);
        assertThat(directive.componentName()).isEqualTo("image");
        assertThat(directive.directiveName()).isEqualTo("image");
        assertThat(directive.propertyName()).isNull();
        assertMetadata(references.get(1), "9fKagDCiN6sb", ReferenceType.IMAGE, "teaserImage");
    }

    private static void assertMetadata(ReferencePlace reference, String id, ReferenceType type, String property) {
        assertThat(reference.id()).isEqualTo(id);
        assertThat(reference.type()).isEqualTo(type);
        assertThat(reference.location()).isEqualTo(ReferenceLocation.METADATA);
        assertThat(reference.propertyName()).isEqualTo(property);
        assertThat(reference.componentId()).isNull();
        assertThat(reference.componentName()).isNull();
        assertThat(reference.directiveName()).isNull();
        assertThat(reference.serviceName()).isNull();
        assertThat(reference.overrideId()).isNull();
        assertThat(reference.overrideDirectiveName()).isNull();
        assertThat(reference.ids()).isNull();
        assertThat(reference.mediaType()).isNull();
        assertThat(reference.unknownProperties()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05,envelope", "2026-01,envelope", "2025-11,array", "v1,array"})
    void entriesThatReferToAnEntry(String version, String shape) {
        String sample = text("references/media-" + shape + ".json");
        boolean envelope = shape.equals("envelope");

        Page<IncomingMediaReference> page = server.answering(LivingdocsApiVersion.of(version), sample)
                .mediaLibrary()
                .incomingMediaReferences("9fKagDCiN6sb")
                .firstPage();

        assertThat(page.total()).isEqualTo(envelope ? OptionalLong.of(5) : OptionalLong.empty());
        assertThat(page.items()).hasSize(1);
        assertThat(page.items().get(0).id()).isEqualTo("B1LPgANhJFpo");
        assertThat(page.items().get(0).references()).hasSize(1);
        assertMetadata(page.items().get(0).references().get(0), "9fKagDCiN6sb", ReferenceType.IMAGE, "imageLink");
        assertThat(written(page.items())).isEqualTo(tree(sample, envelope ? "/results" : ""));
        assertThat(server.request().getTarget())
                .isEqualTo("/api/" + version + "/mediaLibrary/9fKagDCiN6sb/incomingMediaReferences?limit=100");
    }

    @ParameterizedTest
    @CsvSource({"2026-05,envelope", "2025-11,array"})
    void entriesThatReferToADocument(String version, String shape) {
        String sample = text("references/media-of-document-" + shape + ".json");

        Page<IncomingMediaReference> page = server.answering(LivingdocsApiVersion.of(version), sample)
                .documents()
                .incomingMediaReferences(3)
                .firstPage();

        assertThat(page.items().get(0).id()).isEqualTo("B1LPgANhJFpo");
        assertMetadata(page.items().get(0).references().get(0), "3", ReferenceType.DOCUMENT, "documentLink");
        assertThat(written(page.items())).isEqualTo(tree(sample, shape.equals("envelope") ? "/results" : ""));
        assertThat(server.request().getTarget())
                .isEqualTo("/api/" + version + "/documents/3/incomingMediaReferences?limit=100");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 100})
    void aPageOfAnyLengthIsFollowedByItsCursorUntilOneIsEmpty(int pageSize) {
        server.answer(200, text("references/documents-envelope.json"));
        server.answer(200, text("references/empty-envelope.json"));

        List<IncomingDocumentReference> all = server.client()
                .mediaLibrary()
                .incomingDocumentReferences("9fKagDCiN6sb", pageSize)
                .toList();

        String first = "/incomingDocumentReferences?limit=" + pageSize;
        assertThat(all).hasSize(2);
        assertThat(server.request().getTarget()).endsWith(first);
        assertThat(server.request().getTarget()).endsWith(first + "&after=" + CURSOR);
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void aPageThatReachesTheTotalIsTheLastWhateverItsCursor() {
        String sample = text("references/documents-envelope.json").replaceFirst("\"total\": *5", "\"total\": 2");
        assertThat(sample).contains("\"total\": 2");

        Page<IncomingDocumentReference> page = server.answering(sample)
                .mediaLibrary()
                .incomingDocumentReferences("9fKagDCiN6sb")
                .firstPage();

        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void withoutATotalOnlyTheCursorAndAnEmptyPageCount() {
        String sample = text("references/documents-envelope.json").replaceFirst("\"total\": *5,", "");
        assertThat(sample).doesNotContain("total");
        server.answer(200, sample);
        server.answer(200, "{\"results\": [], \"cursor\": \"c3\"}");

        assertThat(server.client().mediaLibrary().incomingDocumentReferences("9fKagDCiN6sb"))
                .hasSize(2);

        assertThat(server.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"5.0,5", "5e0,5", "0.0,0", "5.5,", "1e999,", "'\"5\"',", "null,", "-1,"})
    void aTotalThatIsNoWholeNumberCountsAsAbsent(String total, Long read) {
        Page<IncomingDocumentReference> page = server.answering(
                        "{\"total\": " + total + ", \"cursor\": \"c\", \"results\": [{\"id\": 2}]}")
                .mediaLibrary()
                .incomingDocumentReferences("x")
                .firstPage();

        assertThat(page.items()).hasSize(1);
        assertThat(page.total()).isEqualTo(read == null ? OptionalLong.empty() : OptionalLong.of(read));
    }

    @Test
    void aFullBareArrayIsFollowedByItsOffset() {
        server.answer(200, text("references/documents-array.json"));
        server.answer(200, "[]");

        server.client(LivingdocsApiVersion.V2025_11)
                .mediaLibrary()
                .incomingDocumentReferences("9fKagDCiN6sb", 2)
                .toList();

        server.request();
        assertThat(server.request().getTarget()).endsWith("/incomingDocumentReferences?limit=2&offset=2");
    }

    @Test
    void anEmptyResultHasATotalOfZero() {
        Page<IncomingDocumentReference> page = server.answering(text("references/empty-envelope.json"))
                .mediaLibrary()
                .incomingDocumentReferences("x", 1)
                .firstPage();

        assertThat(page.items()).isEmpty();
        assertThat(page.total()).hasValue(0);
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void eachFieldOfAReferenceHasItsAccessor() {
        String sample = text("references/every-field.json");

        IncomingDocumentReference document = server.answering(sample)
                .mediaLibrary()
                .incomingDocumentReferences("9fKagDCiN6sb")
                .firstPage()
                .items()
                .get(0);

        ReferencePlace override = document.references().get(0);
        assertThat(override.location()).isEqualTo(ReferenceLocation.INCLUDE_DIRECTIVE_OVERRIDE);
        assertThat(override.serviceName()).isEqualTo("embed-teaser");
        assertThat(override.overrideId()).isEqualTo("ov-1");
        assertThat(override.overrideDirectiveName()).isEqualTo("image");
        ReferencePlace legacy = document.references().get(1);
        assertThat(legacy.ids()).containsExactly("3", "4");
        assertThat(legacy.type()).isEqualTo(ReferenceType.of("documents"));
        ReferencePlace oldest = document.references().get(2);
        assertThat(oldest.type()).isNull();
        assertThat(oldest.mediaType()).isEqualTo("image");
        assertThat(written(List.of(document))).isEqualTo(tree(sample));
    }
}
