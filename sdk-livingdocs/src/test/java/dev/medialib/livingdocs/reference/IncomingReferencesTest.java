package dev.medialib.livingdocs.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.Response;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.paging.FetchedPage;
import dev.medialib.core.paging.Page;
import dev.medialib.core.paging.PageSource;
import dev.medialib.core.paging.PageToken;
import dev.medialib.core.paging.Paged;
import dev.medialib.livingdocs.AgainstFakeLivingdocs;
import dev.medialib.livingdocs.LivingdocsApiVersion;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.LivingdocsMediaLibrary;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.settings.LastCursor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingReferencesTest extends AgainstFakeLivingdocs {
    private final String id = server.addEntry(EntrySeed.image().id("a1"));
    private final String other = server.addEntry(EntrySeed.image().id("b2"));

    @Test
    void documentsTellWhereTheyReferToAnEntry() {
        server.addDocumentReferences(id, 1);
        assertThat(library.incomingDocumentReferences(id)).singleElement().satisfies(document -> {
            assertThat(document.id()).isPositive();
            assertThat(Objects.requireNonNull(document.references()))
                    .extracting(r -> r.location())
                    .containsExactly(ReferenceLocation.IMAGE_DIRECTIVE, ReferenceLocation.METADATA);
            assertThat(document.references().get(1).propertyName()).isEqualTo("teaserImage");
            assertThat(document.references().get(0).type()).isEqualTo(ReferenceType.IMAGE);
            assertThat(document.references().get(0).componentName()).isEqualTo("image");
        });
    }

    @Test
    void entriesTellHowTheyReferToAnEntryOrADocument() {
        server.addMediaReference(id, "B1LPgANhJFpo", "imageLink");
        server.addMediaReferenceOfDocument(3, "C2", "documentLink");

        assertThat(library.incomingMediaReferences(id)).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("B1LPgANhJFpo");
            assertThat(Objects.requireNonNull(entry.references()).get(0).propertyName())
                    .isEqualTo("imageLink");
        });
        assertThat(client.documents().incomingMediaReferences(3))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.id()).isEqualTo("C2");
                    assertThat(Objects.requireNonNull(entry.references()).get(0).id())
                            .isEqualTo("3");
                });
        assertThat(client.documents().incomingMediaReferences(4)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05,350", "2025-11,350", "v1,350", "2026-05,300", "2025-11,300", "2026-05,0", "2025-11,0", "v1,1"})
    void everyVersionGivesEveryReferenceOnce(String version, int count) {
        server.addDocumentReferences(id, count);
        server.addMediaReferences(id, count);
        for (int i = 0; i < count; i++) {
            server.addMediaReferenceOfDocument(9, "m" + i, "documentLink");
        }
        LivingdocsClient versioned = client(b -> b.apiVersion(LivingdocsApiVersion.of(version)));

        List<IncomingDocumentReference> documents = new ArrayList<>();
        versioned.mediaLibrary().incomingDocumentReferences(id).forEach(documents::add);
        assertThat(documents)
                .extracting(IncomingDocumentReference::id)
                .doesNotHaveDuplicates()
                .hasSize(count);
        assertThat(versioned.mediaLibrary().incomingMediaReferences(id).stream().distinct())
                .hasSize(count);
        assertThat(versioned.documents().incomingMediaReferences(9).stream().map(IncomingMediaReference::id))
                .doesNotHaveDuplicates()
                .hasSize(count);
    }

    @ParameterizedTest
    @EnumSource(LastCursor.class)
    void everyWayOfEndingAListEndsIt(LastCursor lastCursor) {
        server.settings().lastCursor.set(lastCursor);
        for (int count : List.of(0, 1, 9, 10, 11, 20, 25)) {
            String entry = server.addEntry(EntrySeed.image());
            server.addMediaReferences(entry, count);
            server.clearRequests();

            assertThat(library.incomingMediaReferences(entry, 10).stream().map(IncomingMediaReference::id))
                    .doesNotHaveDuplicates()
                    .hasSize(count);
            assertThat(server.requests().size()).isBetween(1, count / 10 + 2);
        }
    }

    @Test
    void nothingIsFetchedBeforeItIsNeeded() {
        server.addMediaReferences(id, 350);
        Paged<IncomingMediaReference> references = library.incomingMediaReferences(id, 50);
        assertThat(server.requests()).isEmpty();

        assertThat(references.stream().limit(50)).hasSize(50);
        assertThat(server.requests()).hasSize(1);

        assertThat(references.stream().limit(51)).hasSize(51);
        assertThat(server.requests()).hasSize(3);

        Iterator<IncomingMediaReference> items = references.iterator();
        for (int i = 0; i < 100; i++) {
            items.next();
        }
        assertThat(server.requests()).hasSize(5);
        assertThat(references.toList()).hasSize(350);
    }

    @Test
    void theTotalIsToldWhereTheServerTellsIt() {
        server.addMediaReferences(id, 25);
        assertThat(library.incomingMediaReferences(id, 10).firstPage().total()).hasValue(25);
        assertThat(client(b -> b.apiVersion(LivingdocsApiVersion.V2025_11))
                        .mediaLibrary()
                        .incomingMediaReferences(id, 10)
                        .firstPage()
                        .total())
                .isEmpty();
    }

    @Test
    void aPageComesWithItsHttpFacts() {
        server.addMediaReferences(id, 25);
        server.nextResponses(FakeResponse.of(503, ""), FakeResponse.normal().withHeader("ETag", "\"7\""));
        Response<Page<IncomingMediaReference>> response = client.withResponse(
                c -> c.mediaLibrary().incomingMediaReferences(id, 10).firstPage());
        assertThat(response.value().items()).hasSize(10);
        assertThat(response.value().total()).hasValue(25);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.attempts()).isEqualTo(2);
        assertThat(response.headers().first("ETag")).isEqualTo("\"7\"");
        assertThat(response.requestId()).isEqualTo(lastRequest().header("X-Request-Id"));
    }

    @Test
    void eachPageIsFetchedUnderTheOptionsOfTheViewAndItsTokenHoldsForTheOthers() {
        server.addMediaReferences(id, 25);
        Paged<IncomingMediaReference> seen =
                client.withOptions(o -> o.header("X-Run", "7")).mediaLibrary().incomingMediaReferences(id, 10);
        List<Page<IncomingMediaReference>> pages = seen.pageStream().toList();
        assertThat(pages).hasSize(3).allSatisfy(page -> assertThat(page.total()).hasValue(25));
        assertThat(server.requests())
                .hasSize(3)
                .allSatisfy(request -> assertThat(request.header("X-Run")).isEqualTo("7"));
        PageToken second = Objects.requireNonNull(pages.get(0).next());
        assertThat(library.incomingMediaReferences(id, 10).from(second).toList())
                .hasSize(15);
        assertThat(lastRequest().header("X-Run")).isNull();
    }

    @Test
    void aListThatAnAsynchronousBlockHandsOutCanBeReadOutsideOfIt() {
        server.addMediaReferences(id, 25);
        assertThat(client.async(c ->
                                c.mediaLibrary().incomingMediaReferences(id, 10).toList())
                        .join())
                .hasSize(25);
        assertThat(client.async(c -> c.mediaLibrary().incomingMediaReferences(id, 10))
                        .join())
                .hasSize(25);
        assertThat(requests("GET")).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void pageSizesOutsideTheDocumentedRangeAreRefused(int pageSize) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.incomingDocumentReferences(id, pageSize))
                .withMessageContaining("pageSize");
        assertThatIllegalArgumentException().isThrownBy(() -> library.incomingMediaReferences(id, pageSize));
        assertThatIllegalArgumentException().isThrownBy(() -> client.documents().incomingMediaReferences(1, pageSize));
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05,0,25", "2026-05,7,18", "2025-11,7,18", "2026-01,25,0", "2025-11,30,0"})
    void aListCanBeginBehindTheFirstReferences(String version, int offset, int rest) {
        server.addDocumentReferences(id, 25);
        server.addMediaReferences(id, 25);
        for (int i = 0; i < 25; i++) {
            server.addMediaReferenceOfDocument(9, "m" + i, "documentLink");
        }
        LivingdocsClient versioned = client(b -> b.apiVersion(LivingdocsApiVersion.of(version)));

        assertThat(versioned.mediaLibrary().incomingDocumentReferences(id, 10, offset))
                .containsExactlyElementsOf(library.incomingDocumentReferences(id).stream()
                        .skip(offset)
                        .toList())
                .hasSize(rest);
        assertThat(versioned.mediaLibrary().incomingMediaReferences(id, 10, offset))
                .hasSize(rest);
        assertThat(versioned.documents().incomingMediaReferences(9, 10, offset)).hasSize(rest);
    }

    @Test
    void anOffsetIsSentOnlyUntilTheServerNamesACursor() {
        server.addMediaReferences(id, 25);

        assertThat(library.incomingMediaReferences(id, 10, 7)).hasSize(18);

        assertThat(server.requests().get(0).path()).endsWith("?limit=10&offset=7");
        assertThat(server.requests().get(1).path()).contains("&after=").doesNotContain("offset");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aTokenBelongsToTheListOfItsOffset() {
        server.addMediaReferences(id, 25);
        PageToken token = Objects.requireNonNull(
                library.incomingMediaReferences(id, 10, 7).firstPage().next());

        assertThat(library.incomingMediaReferences(id, 10, 7).from(token)).hasSize(8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.incomingMediaReferences(id, 10).from(token));
    }

    @Test
    void aNegativeOffsetIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.incomingMediaReferences(id, 10, -1))
                .withMessage("offset must not be negative, but is -1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100})
    void pageSizesInTheDocumentedRangeAreSent(int pageSize) {
        server.addMediaReferences(id, 3);
        assertThat(library.incomingMediaReferences(id, pageSize)).hasSize(3);
        assertThat(lastRequest().path()).contains("limit=" + pageSize);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05", "2025-11"})
    void aListGoesOnFromAPrintedTokenOnANewClient(String version) {
        server.addDocumentReferences(id, 25);
        LivingdocsClient first = client(b -> b.apiVersion(LivingdocsApiVersion.of(version)));
        Page<IncomingDocumentReference> page =
                first.mediaLibrary().incomingDocumentReferences(id, 10).firstPage();
        String printed = Objects.requireNonNull(page.next()).value();
        first.close();

        LivingdocsClient second = client(b -> b.apiVersion(LivingdocsApiVersion.of(version)));
        List<IncomingDocumentReference> rest = second.mediaLibrary()
                .incomingDocumentReferences(id, 10)
                .from(PageToken.parse(printed))
                .toList();

        assertThat(rest).hasSize(15).doesNotContainAnyElementsOf(page.items());
        assertThat(printed).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aTokenIsRefusedByEveryOtherList() {
        server.addDocumentReferences(id, 25);
        server.addDocumentReferences(other, 25);
        server.addMediaReferences(id, 25);
        PageToken token = Objects.requireNonNull(
                library.incomingDocumentReferences(id, 10).firstPage().next());
        server.clearRequests();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.incomingDocumentReferences(other, 10).from(token));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.incomingMediaReferences(id, 10).from(token));
        LivingdocsMediaLibrary elsewhere =
                client(b -> b.baseUrl("https://elsewhere.example.com")).mediaLibrary();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> elsewhere.incomingDocumentReferences(id, 10).from(token));
        LivingdocsMediaLibrary older =
                client(b -> b.apiVersion(LivingdocsApiVersion.V2025_11)).mediaLibrary();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> older.incomingDocumentReferences(id, 10).from(token));
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"offset:abc", "offset:-1", "offset:", "https://evil.example.com", "after"})
    void aForgedTokenIsRefusedBeforeAnythingIsSent(String position) {
        String query = server.url() + "/api/2026-05 livingdocs.mediaLibrary.incomingDocumentReferences " + id;
        PageToken forged = Objects.requireNonNull(Paged.of(new PageSource<String>() {
                    @Override
                    public String query() {
                        return query;
                    }

                    @Override
                    public FetchedPage<String> fetch(String ignored) {
                        return new FetchedPage<>(List.of("x"), position);
                    }
                })
                .firstPage()
                .next());
        Paged<IncomingDocumentReference> rest =
                library.incomingDocumentReferences(id).from(forged);
        assertThatIllegalArgumentException().isThrownBy(rest::firstPage).withMessageContaining("page token");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aPageThatFailsCanBeAskedForAgainWithoutLosingAnItem() {
        server.addMediaReferences(id, 30);
        server.nextResponses(FakeResponse.normal(), FakeResponse.of(400, ""));
        Iterator<IncomingMediaReference> items =
                library.incomingMediaReferences(id, 10).iterator();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            seen.add(items.next().id());
        }
        assertThatThrownBy(items::hasNext).hasMessageContaining("400");
        items.forEachRemaining(item -> seen.add(item.id()));
        assertThat(seen).doesNotHaveDuplicates().hasSize(30);
    }

    @Test
    void referencesToWhatIsNotThereAreNotFoundOnceAskedFor() {
        Paged<IncomingMediaReference> references = library.incomingMediaReferences(ENTRY_NOT_THERE);
        assertThatThrownBy(references::firstPage).isInstanceOf(NotFoundException.class);
    }
}
