package dev.medialib.livingdocs.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.NotFoundException;
import dev.medialib.livingdocs.AgainstFakeLivingdocs;
import dev.medialib.livingdocs.LivingdocsApiVersion;
import dev.medialib.livingdocs.error.UnsupportedEndpointException;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testsupport.RawServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryLookupCallsTest extends AgainstFakeLivingdocs {

    @Test
    void anEntryIsReadWithItsAssetMetadataAndOrigin() {
        server.addEntry(EntrySeed.image()
                .id("asze63i9")
                .version(7)
                .systemName("dam")
                .externalId("ex-1")
                .key("2026/05/größe 1.jpeg")
                .metadata("title", "Ein Bild \uD83D\uDCF7"));

        MediaLibraryEntry entry = library.get("asze63i9");

        assertThat(entry.version()).isEqualTo(7);
        assertThat(entry.mediaType()).isEqualTo("image");
        assertThat(entry.systemName()).isEqualTo("dam");
        assertThat(entry.externalId()).isEqualTo("ex-1");
        assertThat(Objects.requireNonNull(entry.asset()).key()).isEqualTo("2026/05/größe 1.jpeg");
        assertThat(Objects.requireNonNull(entry.metadata("title")).asString()).isEqualTo("Ein Bild \uD83D\uDCF7");
        assertThat(entry.metadata("caption")).isNull();
        assertThat(lastRequest().path()).isEqualTo("/api/2026-05/mediaLibrary/asze63i9");
    }

    @Test
    void anEntryThatDoesNotExistIsNotFoundAndNotMistakenForAMissingRoute() {
        assertThatThrownBy(() -> library.get(ENTRY_NOT_THERE))
                .isInstanceOf(NotFoundException.class)
                .isNotInstanceOf(UnsupportedEndpointException.class)
                .hasMessageContaining("MediaLibrary Entry does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void anIdThatWouldAddressSomethingElseIsRefusedBeforeAnythingIsSent(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> library.get(id)).withMessageContaining("id");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anIdWithASlashStaysOneSegment() {
        server.addEntry(EntrySeed.image().id("a/../b?c#d"));
        assertThat(library.get("a/../b?c#d").id()).isEqualTo("a/../b?c#d");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "100,1", "101,2", "1000,10"})
    void manyIdsAreAskedForInChunksOfAHundred(int count, int requests) {
        List<String> ids = seeded(count, "entry");
        Collections.reverse(ids);

        FoundEntries found = library.getAll(ids);

        assertThat(found.byId().keySet()).containsExactlyElementsOf(ids);
        assertThat(found.all()).extracting(MediaLibraryEntry::id).containsExactlyElementsOf(ids);
        assertThat(found.missing()).isEmpty();
        assertThat(server.requests()).hasSize(requests);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ü", "\uD83D\uDCF7", " "})
    void urlsStayShortWhateverTheIdsAreMadeOf(String letter) {
        List<String> ids = seeded(100, letter.repeat(60));
        assertThat(library.getAll(ids).all()).hasSize(100);
        assertThat(server.requests())
                .allSatisfy(request -> assertThat(request.path().length()).isLessThan(4200));
    }

    @Test
    void anIdThatIsLongerThanAChunkGoesAlone() {
        List<String> ids = List.of("a", "b".repeat(5000), "c");
        ids.forEach(id -> server.addEntry(EntrySeed.image().id(id)));
        assertThat(library.getAll(ids).byId().keySet()).containsExactlyElementsOf(ids);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void duplicatesAreAskedForOnceAndMissingIdsAreReported() {
        server.addEntry(EntrySeed.image().id("here"));
        FoundEntries found = library.getAll(List.of("gone", "here", "gone", "here"));

        assertThat(found.all()).extracting(MediaLibraryEntry::id).containsExactly("here");
        assertThat(found.missing()).containsExactly("gone");
        assertThat(found.get("here")).isNotNull();
        assertThat(found.get("gone")).isNull();
        assertThat(URLDecoder.decode(lastRequest().path(), StandardCharsets.UTF_8))
                .endsWith("ids=gone,here");
    }

    @Test
    void olderVersionsNameTheListDifferently() {
        server.addEntry(EntrySeed.image().id("here"));
        LivingdocsMediaLibrary older =
                client(b -> b.apiVersion(LivingdocsApiVersion.V2025_11)).mediaLibrary();
        assertThat(older.getAll(List.of("here")).all()).hasSize(1);
        assertThat(lastRequest().path()).startsWith("/api/2025-11/");
    }

    @Test
    void idsThatAreNoneAreRefusedBeforeAnythingIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.getAll(List.of()))
                .withMessageContaining("ids");
        for (String bad : Arrays.asList("", "  ", "a,b", null)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> library.getAll(Arrays.asList("good", bad)))
                    .withMessageContaining("ids");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aServerThatRefusesAWholeChunkForAnUnknownIdStillGivesTheOthers() throws Exception {
        List<String> unknown = List.of("id3", "id96");
        try (RawServer strict =
                RawServer.answering((connection, request) -> answerUnlessUnknown(unknown, connection, request))) {
            LivingdocsMediaLibrary entries =
                    client(b -> b.baseUrl(strict.url())).mediaLibrary();
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                ids.add("id" + i);
            }

            FoundEntries found = entries.getAll(ids);

            assertThat(found.missing()).containsExactlyElementsOf(unknown);
            ids.removeAll(unknown);
            assertThat(found.byId().keySet()).containsExactlyElementsOf(ids);
            assertThat(strict.requests).hasSizeLessThan(30);
        }
    }

    /** Nobody promises that unknown ids are left out. */
    private static void answerUnlessUnknown(
            List<String> unknown, RawServer.Connection connection, RawServer.Request request) throws IOException {
        String path =
                URLDecoder.decode(request.line().substring(4, request.line().lastIndexOf(' ')), StandardCharsets.UTF_8);
        List<String> asked = List.of(path.substring(path.indexOf("ids=") + 4).split(",", -1));
        if (asked.stream().anyMatch(unknown::contains)) {
            connection.answer(
                    404, "{\"status\":404,\"error\":\"Not Found\",\"error_details\":{\"name\":\"NotFound\"}}");
            return;
        }
        String entries = String.join(
                ",", asked.stream().map(id -> "{\"id\":\"" + id + "\"}").toList());
        connection.answer(200, "{\"results\":[" + entries + "]}");
    }

    @Test
    void aNotFoundPageOfAProxyIsNotTakenForMissingEntries() {
        server.nextResponses(FakeResponse.html(404), FakeResponse.html(404));
        assertThatThrownBy(() -> library.getAll(List.of("a", "b"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> library.findByExternalId("dam", "1")).isInstanceOf(NotFoundException.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void anUnknownApiVersionIsNotTakenForMissingEntries() {
        LivingdocsMediaLibrary tooNew =
                client(b -> b.apiVersion(LivingdocsApiVersion.of("2031-01"))).mediaLibrary();
        assertThatThrownBy(() -> tooNew.getAll(List.of("a", "b")))
                .isInstanceOfSatisfying(
                        UnsupportedEndpointException.class,
                        e -> assertThat(e.url()).isEqualTo("/api/2031-01/mediaLibrary"));
        assertThatThrownBy(() -> tooNew.findByExternalId("dam", "1")).isInstanceOf(UnsupportedEndpointException.class);
    }

    @Test
    void anEntryIsFoundByItsIdInAnotherSystem() {
        server.addEntry(EntrySeed.image().id("a").systemName("dam & co").externalId("1/ü+2"));
        server.addEntry(EntrySeed.image().id("b").systemName("other").externalId("1/ü+2"));

        assertThat(library.findByExternalId("dam & co", "1/ü+2"))
                .map(MediaLibraryEntry::id)
                .contains("a");
        assertThat(library.findByExternalId("other", "1/ü+2"))
                .map(MediaLibraryEntry::id)
                .contains("b");
        assertThat(library.findByExternalId("dam & co", "2")).isEmpty();
    }

    @Test
    void aLookupWithoutSystemNameOrExternalIdIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> library.findByExternalId("", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> library.findByExternalId("dam", " "));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aReadThatFailsInTheMiddleIsRepeatedAndNoChunkIsLost() {
        List<String> ids = seeded(250, "e");
        server.nextResponses(
                FakeResponse.normal(),
                FakeResponse.of(503, ""),
                FakeResponse.disconnected(),
                FakeResponse.normal(),
                FakeResponse.truncated());
        assertThat(library.getAll(ids).byId().keySet()).containsExactlyElementsOf(ids);
        assertThat(requests("GET")).extracting(RecordedRequest::path).hasSize(6);
        assertThat(Set.copyOf(
                        requests("GET").stream().map(RecordedRequest::path).toList()))
                .hasSize(3);
    }

    private List<String> seeded(int count, String prefix) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(server.addEntry(EntrySeed.image().id(prefix + i)));
        }
        return ids;
    }
}
