package dev.medialib.livingdocs.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.medialib.core.paging.PageToken;
import dev.medialib.livingdocs.AgainstFakeLivingdocs;
import dev.medialib.livingdocs.LivingdocsApiVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationsTest extends AgainstFakeLivingdocs {
    private final Publications publications = client.publications();

    private void publish(int documentId, String metadata) {
        server.publish("{\"systemdata\":{\"documentId\":" + documentId + "},\"metadata\":" + metadata + "}");
    }

    private static String image(String property, String mediaId) {
        return "{\"" + property + "\":{\"mediaId\":\"" + mediaId + "\"}}";
    }

    private static Long documentId(Publication publication) {
        return Objects.requireNonNull(publication.systemdata()).documentId();
    }

    @Test
    void publicationsAreFoundByTheMediaInTheirMetadata() {
        publish(1, image("teaserImage", "a1"));
        publish(2, image("image", "a1"));
        publish(3, image("teaserImage", "b2"));
        publish(4, image("other", "a1"));

        assertThat(publications.searchByMedia("a1", List.of("teaserImage", "image")))
                .extracting(PublicationsTest::documentId)
                .containsExactly(2L, 1L);
        assertThat(publications.searchByMedia("c3", List.of("image"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "2025-11", "2026-01", "2026-05"})
    void aSearchGivesEveryPublicationOnceInEveryVersion(String version) {
        IntStream.rangeClosed(1, 250).forEach(id -> publish(id, image("image", "a1")));

        assertThat(client(b -> b.apiVersion(LivingdocsApiVersion.of(version)))
                        .publications()
                        .searchByMedia("a1", List.of("image")))
                .extracting(PublicationsTest::documentId)
                .doesNotHaveDuplicates()
                .hasSize(250);
    }

    @Test
    void theTokenOfASearchIsRefusedByAnother() {
        publish(1, image("image", "a1"));
        publish(2, image("image", "a1"));
        PageToken token = Objects.requireNonNull(publications
                .searchByMedia("a1", List.of("image"), 1)
                .firstPage()
                .next());

        assertThat(publications.searchByMedia("a1", List.of("image"), 1).from(token))
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> publications.searchByMedia("b2", List.of("image")).from(token));
    }

    @Test
    void aSearchNeedsAnEntryAndProperties() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publications.searchByMedia(" ", List.of("image")))
                .withMessage("mediaId must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publications.searchByMedia("a1", List.of()))
                .withMessage("properties must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publications.searchByMedia("a1", List.of("")))
                .withMessage("properties must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publications.searchByMedia("a1", List.of("metadata.image")))
                .withMessageContaining("without a dot; invalid: \"metadata.image\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publications.searchByMedia("a1", List.of("image"), 101))
                .withMessageContaining("pageSize must be from 1 to 100");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "2025-11", "2026-01", "2026-05"})
    void eventsAreFollowedFromTheLastIdSeen(String version) {
        Publications versioned =
                client(b -> b.apiVersion(LivingdocsApiVersion.of(version))).publications();
        publish(1, "{}");
        publish(2, "{}");
        PublicationEvent last = versioned.events(e -> e.pageSize(1)).toList().get(1);
        server.unpublish(1);

        List<PublicationEvent> rest = versioned
                .events(e -> e.afterId(Objects.requireNonNull(last.id())))
                .toList();

        assertThat(last.documentId()).isEqualTo(2);
        assertThat(rest).singleElement().satisfies(event -> {
            assertThat(event.eventType()).isEqualTo(PublicationEventType.UNPUBLISH);
            assertThat(event.documentId()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void eventsComeInTheOrderOfTheQuery(boolean newestFirst) {
        IntStream.rangeClosed(1, 25).forEach(id -> publish(id, "{}"));

        List<Long> ids = publications.events(e -> (newestFirst ? e.newestFirst() : e).pageSize(10)).stream()
                .map(PublicationEvent::documentId)
                .toList();

        assertThat(ids).hasSize(25).isSortedAccordingTo((a, b) -> newestFirst ? b.compareTo(a) : a.compareTo(b));
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void eventsAreSelectedByTimeAndType() {
        at("2026-01-01T00:00:00Z");
        publish(1, "{}");
        at("2026-01-02T00:00:00Z");
        publish(2, "{}");
        server.publish("{\"systemdata\":{\"documentId\":3,\"contentType\":\"gallery\",\"documentType\":\"page\"}}");
        at("2026-01-03T00:00:00Z");
        publish(4, "{}");

        PublicationEventQuery day = PublicationEventQuery.of(e -> e.createdFrom(Instant.parse("2026-01-02T00:00:00Z"))
                .createdBefore(Instant.parse("2026-01-03T00:00:00Z")));

        assertThat(publications.events(day))
                .extracting(PublicationEvent::documentId)
                .containsExactly(2L, 3L);
        assertThat(publications.events(e -> e.contentTypes("gallery", "video").documentTypes("page")))
                .extracting(PublicationEvent::documentId)
                .containsExactly(3L);
    }

    private void at(String instant) {
        server.settings().clock.set(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    @Test
    void aBadEventQueryIsRefusedWithItsRule() {
        PublicationEventQuery.Builder query = PublicationEventQuery.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.pageSize(0))
                .withMessage("pageSize must be from 1 to 1000, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.pageSize(1001))
                .withMessage("pageSize must be from 1 to 1000, but is 1001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.contentTypes("a,b"))
                .withMessage("contentTypes must not have a comma; invalid: \"a,b\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.documentTypes(" "))
                .withMessage("documentTypes must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> query.contentTypes())
                .withMessage("contentTypes must not be empty; leave it out to select all");
        assertThatNullPointerException().isThrownBy(() -> query.createdFrom(null));
        assertThatNullPointerException().isThrownBy(() -> query.createdBefore(null));
    }
}
