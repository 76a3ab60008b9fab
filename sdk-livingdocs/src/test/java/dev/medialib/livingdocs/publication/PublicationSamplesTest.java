package dev.medialib.livingdocs.publication;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.Timestamp;
import dev.medialib.core.paging.Page;
import dev.medialib.livingdocs.LivingdocsApiVersion;
import dev.medialib.livingdocs.SampleServer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationSamplesTest {
    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SampleServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String target() {
        return URLDecoder.decode(server.request().getTarget(), StandardCharsets.UTF_8);
    }

    @Test
    void aSearchNamesTheLeafOfEachPropertyInAFixedOrder() {
        String sample = text("publications/search.json");

        Page<Publication> page = server.answering(sample)
                .publications()
                .searchByMedia("9fKagDCiN6sb", List.of("teaserImage", "image"))
                .firstPage();

        assertThat(target())
                .isEqualTo("/api/2026-05/publications/search?filters={\"or\":["
                        + "{\"key\":\"metadata.image.mediaId\",\"term\":\"9fKagDCiN6sb\"},"
                        + "{\"key\":\"metadata.teaserImage.mediaId\",\"term\":\"9fKagDCiN6sb\"}]}"
                        + "&fields=systemdata,metadata&limit=100");
        assertThat(page.total()).hasValue(10);
        assertThat(written(page.items())).isEqualTo(tree(sample, "/results"));
    }

    @Test
    void aPublicationIsReadFieldByField() {
        Publication publication = server.answering(text("publications/search.json"))
                .publications()
                .searchByMedia("9fKagDCiN6sb", List.of("image"))
                .first(1)
                .get(0);

        PublicationSystemData systemdata = publication.systemdata();
        assertThat(systemdata.documentId()).isEqualTo(1);
        assertThat(systemdata.projectId()).isEqualTo(1);
        assertThat(systemdata.channelId()).isEqualTo(1);
        assertThat(systemdata.contentType()).isEqualTo("article");
        assertThat(systemdata.documentType()).isEqualTo("article");
        assertThat(systemdata.design().get("name").asString()).isEqualTo("timeline");
        assertThat(publication.metadata("title").asString()).isEqualTo("A title");
        assertThat(publication.metadata("other")).isNull();
    }

    @Test
    void whatAPublicationDoesNotHaveIsNull() {
        String sample = "{\"results\":[{\"documentId\":1,\"projectId\":1}]}";

        List<Publication> found = server.answering(sample)
                .publications()
                .searchByMedia("a1", List.of("image"))
                .toList();

        assertThat(found.get(0).systemdata()).isNull();
        assertThat(found.get(0).metadata()).isNull();
        assertThat(found.get(0).metadata("title")).isNull();
        assertThat(written(found)).isEqualTo(tree(sample, "/results"));
    }

    @Test
    void anEventIsReadFieldByField() {
        String sample = text("publications/events.json");

        List<PublicationEvent> events =
                server.answering(sample).publications().events().toList();

        PublicationEvent event = events.get(0);
        assertThat(event.id()).isEqualTo(910);
        assertThat(event.createdAt()).isEqualTo(Timestamp.of("2016-12-27T09:19:00.928Z"));
        assertThat(event.projectId()).isEqualTo(30);
        assertThat(event.channelId()).isEqualTo(53);
        assertThat(event.documentId()).isEqualTo(7892);
        assertThat(event.documentType()).isEqualTo("article");
        assertThat(event.eventType()).isEqualTo(PublicationEventType.PUBLISH);
        assertThat(event.publicationId()).isEqualTo(1066);
        assertThat(event.contentType()).isNull();
        assertThat(written(events)).isEqualTo(tree(sample, "/results"));
        assertThat(target()).isEqualTo("/api/2026-05/publicationEvents?limit=100");
    }

    @Test
    void olderVersionsListEventsInABareArray() {
        List<PublicationEvent> events = server.answering(LivingdocsApiVersion.V2025_11, "[{\"id\":910}]")
                .publications()
                .events()
                .toList();

        assertThat(events).extracting(PublicationEvent::id).containsExactly(910L);
    }

    @Test
    void eachOptionOfAnEventQueryIsSent() {
        server.answering("{\"results\":[]}")
                .publications()
                .events(e -> e.afterId(5)
                        .beforeId(9)
                        .createdFrom(Instant.parse("2026-01-02T03:04:05.678Z"))
                        .createdBefore(Instant.parse("2026-02-01T00:00:00Z"))
                        .contentTypes("regular", "gallery")
                        .documentTypes("article")
                        .newestFirst()
                        .pageSize(1000))
                .toList();

        assertThat(target())
                .isEqualTo("/api/2026-05/publicationEvents?limit=1000&reverse=true&id.gt=5&id.lt=9"
                        + "&createdAt.gte=2026-01-02T03:04:05.678Z&createdAt.lt=2026-02-01T00:00:00Z"
                        + "&contentTypes=regular,gallery&documentTypes=article");
    }

    @ParameterizedTest
    @CsvSource({"false,id.gt=7&id.lt=90", "true,reverse=true&id.gt=1&id.lt=7"})
    void theNextPageOfEventsBeginsBehindTheLastId(boolean newestFirst, String range) {
        server.answer(200, "{\"results\":[{\"id\":7}]}");
        server.answer(200, "{\"results\":[]}");

        server.client()
                .publications()
                .events(e -> (newestFirst ? e.newestFirst() : e)
                        .afterId(1)
                        .beforeId(90)
                        .pageSize(1))
                .toList();

        server.request();
        assertThat(target()).endsWith("?limit=1&" + range);
    }
}
