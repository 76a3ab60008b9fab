package dev.medialib.livingdocs.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.paging.PageToken;
import dev.medialib.core.paging.Paged;
import dev.medialib.livingdocs.AgainstFakeLivingdocs;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.SampleServer;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testkit.livingdocs.settings.LastCursor;
import dev.medialib.testsupport.Samples;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of each of the three lists of references. */
class ReferenceListsTest extends AgainstFakeLivingdocs {
    private static final String ENTRY = "a1";
    private static final int DOCUMENT = 9;

    enum Incoming {
        DOCUMENTS {
            @Override
            Paged<?> list(LivingdocsClient client) {
                return client.mediaLibrary().incomingDocumentReferences(ENTRY);
            }

            @Override
            void add(FakeLivingdocs server, int count) {
                server.addDocumentReferences(ENTRY, count);
            }
        },
        MEDIA {
            @Override
            Paged<?> list(LivingdocsClient client) {
                return client.mediaLibrary().incomingMediaReferences(ENTRY);
            }

            @Override
            void add(FakeLivingdocs server, int count) {
                server.addMediaReferences(ENTRY, count);
            }
        },
        MEDIA_OF_DOCUMENT {
            @Override
            Paged<?> list(LivingdocsClient client) {
                return client.documents().incomingMediaReferences(DOCUMENT);
            }

            @Override
            void add(FakeLivingdocs server, int count) {
                for (int i = 0; i < count; i++) {
                    server.addMediaReferenceOfDocument(DOCUMENT, "m" + i, "documentLink");
                }
            }
        };

        abstract Paged<?> list(LivingdocsClient client);

        abstract void add(FakeLivingdocs server, int count);
    }

    @BeforeEach
    void addEntry() {
        server.addEntry(EntrySeed.image().id(ENTRY));
    }

    static Stream<Arguments> listsWithLastCursors() {
        return Stream.of(Incoming.values())
                .flatMap(incoming -> Stream.of(LastCursor.values()).map(cursor -> Arguments.of(incoming, cursor)));
    }

    @ParameterizedTest
    @MethodSource("listsWithLastCursors")
    void aShortPageIsNotTheLastOneWhileTheTotalIsNotReached(Incoming incoming, LastCursor lastCursor) {
        server.settings().lastCursor.set(lastCursor);
        server.settings().maxReferencesPerPage.set(2);
        incoming.add(server, 5);

        assertThat(incoming.list(client)).hasSize(5);

        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void aTokenCarriesTheNumberOfItemsSeen(Incoming incoming) {
        server.settings().maxReferencesPerPage.set(2);
        incoming.add(server, 5);
        String printed =
                Objects.requireNonNull(incoming.list(client).firstPage().next()).value();
        server.clearRequests();

        assertThat(incoming.list(client).from(PageToken.parse(printed))).hasSize(3);

        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyPageEndsTheListThoughItsCursorIsNew(Incoming incoming) {
        server.nextResponses(FakeResponse.of(200, "{\"total\":5,\"cursor\":\"c1\",\"results\":[]}"));

        assertThat(incoming.list(client)).isEmpty();

        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENTS,documents-envelope,2",
        "MEDIA,media-envelope,1",
        "MEDIA_OF_DOCUMENT,media-of-document-envelope,1"
    })
    void theShortPageOfTheVendorsSampleIsFollowedByItsCursor(Incoming incoming, String sample, int items)
            throws Exception {
        try (SampleServer samples = new SampleServer()) {
            samples.answer(200, Samples.text("references/" + sample + ".json"));
            samples.answer(200, "{\"total\":5,\"results\":[]}");

            assertThat(incoming.list(samples.client())).hasSize(items);

            assertThat(samples.request().getTarget()).endsWith("?limit=100");
            assertThat(samples.request().getTarget())
                    .endsWith("?limit=100&after=eyJhIjpbIjE3NjUyNjIxODYuMjgyIiw2NCw2NF19");
            assertThat(samples.requests()).isEqualTo(2);
        }
    }
}
