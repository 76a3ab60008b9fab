package dev.medialib.livingdocs.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.PayloadTooLargeException;
import dev.medialib.core.error.TokenUnavailableException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.AgainstFakeLivingdocs;
import dev.medialib.livingdocs.LivingdocsApiVersion;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.StoredEntry;
import dev.medialib.testsupport.RawServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCreationCallsTest extends AgainstFakeLivingdocs {

    @ParameterizedTest
    @ValueSource(strings = {"2026-05", "2025-11"})
    void everyEntryHasItsResultInTheOrderOfTheInput(String version) {
        server.addEntry(EntrySeed.image().id("taken"));
        server.addEntry(EntrySeed.image().systemName("dam").externalId("ex-1"));
        LivingdocsMediaLibrary entries =
                client(b -> b.apiVersion(LivingdocsApiVersion.of(version))).mediaLibrary();

        CreateResults results = entries.create(List.of(
                entry("custom-1", Map.of("title", "fine")),
                entry("taken", Map.of()),
                entry("custom-2", Map.of("title", 5)),
                entry(null, Map.of("title", "no id")),
                NewEntry.of(e ->
                        e.mediaType("image").asset(asset(9)).systemName("dam").externalId("ex-1"))));

        assertThat(results.all()).extracting(CreateResult::status).containsExactly(200, 409, 400, 200, 409);
        assertThat(results.all())
                .extracting(CreateResult::error)
                .containsExactly(null, "UniqueIdViolation", "ValidationError", null, "UniqueIdViolation");
        assertThat(results.created()).hasSize(2);
        assertThat(results.failed()).hasSize(3);
        assertThat(results.allCreated()).isFalse();
        CreateResult first = results.all().get(0);
        assertThat(first.id()).isEqualTo("custom-1");
        assertThat(Objects.requireNonNull(first.record()).version()).isEqualTo(1);
        assertThat(results.all().get(1).message()).contains("id is not unique");
        assertThat(Objects.requireNonNull(results.all().get(2).result()).at("/error_details/errors/0/metadataProperty"))
                .isEqualTo(JsonData.of("title"));
        assertThat(results.all().get(3).id()).isNotNull();
        assertThat(results.all()).allMatch(CreateResult::sent).noneMatch(CreateResult::outcomeUnknown);
    }

    @Test
    void thousandsOfEntriesAreSentInChunksBelowTheServersLimit() {
        List<NewEntry> entries = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            entries.add(entry("e-" + i, Map.of("title", "ü".repeat(i % 400))));
        }
        CreateResults results = library.create(entries);

        assertThat(results.allCreated()).isTrue();
        assertThat(results.all()).extracting(CreateResult::id).containsExactlyElementsOf(ids(entries));
        assertThat(server.entries()).hasSize(2000);
        long bytes =
                server.requests().stream().mapToLong(RecordedRequest::bodySize).sum();
        assertThat(server.requests())
                .hasSize((int) (bytes / 400_000 + 1))
                .allSatisfy(request -> assertThat(request.bodySize()).isLessThan(401_000));
    }

    @Test
    void anEntryThatIsTooLargeIsRefusedBeforeAnythingIsSent() {
        List<NewEntry> entries =
                List.of(entry("small", Map.of()), entry("large", Map.of("title", "ü".repeat(200_000))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.create(entries))
                .withMessageContaining("entry 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.create(List.of()))
                .withMessageContaining("entries");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500,true", "503,true", "413,false", "400,false"})
    void aChunkThatIsRefusedDoesNotKeepTheOthersBack(int status, boolean outcomeUnknown) {
        server.nextResponses(FakeResponse.normal(), FakeResponse.of(status, ""));
        CreateResults results = library.create(threeChunks());

        assertThat(results.all().subList(0, 3)).allMatch(CreateResult::created);
        assertThat(results.all().subList(3, 6)).allSatisfy(result -> {
            assertThat(result.created()).isFalse();
            assertThat(result.sent()).isTrue();
            assertThat(result.outcomeUnknown()).isEqualTo(outcomeUnknown);
            assertThat(result.failure())
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
            assertThat(result.message()).contains(String.valueOf(status));
        });
        assertThat(results.all().subList(6, 9)).allMatch(CreateResult::created);
        assertThat(results.all()).extracting(CreateResult::entry).containsExactlyElementsOf(threeChunks);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aServerWithASmallerLimitTellsForEveryEntryThatItWasTooLarge() {
        server.settings().maxBodyBytes.set(10_000);
        CreateResults results = library.create(threeChunks());
        assertThat(results.all())
                .hasSize(9)
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(PayloadTooLargeException.class));
    }

    @Test
    void afterALostConnectionTheRestIsNotSentAndWhatWasSentIsUnknown() {
        server.nextResponses(FakeResponse.normal(), FakeResponse.lost());
        CreateResults results = library.create(threeChunks());

        assertThat(results.all().subList(0, 3)).allMatch(CreateResult::created);
        assertThat(results.all().subList(3, 6)).allMatch(CreateResult::sent).allMatch(CreateResult::outcomeUnknown);
        assertThat(results.all().subList(6, 9))
                .noneMatch(CreateResult::sent)
                .noneMatch(CreateResult::outcomeUnknown)
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(TransportException.class));
        assertThat(server.requests()).hasSize(2);
        assertThat(server.entries()).extracting(StoredEntry::id).hasSize(6);
    }

    @Test
    void afterARefusedTokenTheRestIsNotSentAndNothingIsUnknown() {
        LivingdocsClient expiring = client(b -> b.token("expiring"));
        server.expireToken("expiring");
        CreateResults results = expiring.mediaLibrary().create(threeChunks());

        assertThat(results.all())
                .hasSize(9)
                .noneMatch(CreateResult::outcomeUnknown)
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(AuthenticationException.class));
        assertThat(results.all().stream().filter(CreateResult::sent)).hasSize(3);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void withoutATokenOrAServerNothingCountsAsSent() throws Exception {
        LivingdocsClient tokenless = client(b -> b.token(() -> {
            throw new IllegalStateException("the vault is sealed");
        }));
        assertThat(tokenless.mediaLibrary().create(threeChunks()).all())
                .noneMatch(CreateResult::sent)
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(TokenUnavailableException.class));
        assertThat(server.requests()).isEmpty();

        String nowhere = "http://127.0.0.1:" + RawServer.unusedPort();
        assertThat(client(b -> b.baseUrl(nowhere))
                        .mediaLibrary()
                        .create(threeChunks())
                        .all())
                .noneMatch(CreateResult::sent)
                .noneMatch(CreateResult::outcomeUnknown)
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(TransportException.class));
    }

    @Test
    void resultsInAnotherOrderFindTheirEntries() {
        answer("""
                {"ok":false,"correlation":"id: b","status":409,"error":"UniqueIdViolation"},
                {"ok":true,"status":200,"id":"made-up"},
                {"ok":true,"status":200,"id":"null"},
                {"ok":true,"status":200,"id":"a","record":{}}""");
        CreateResults results = library.create(
                List.of(entry("a", Map.of()), entry("b", Map.of()), entry(null, Map.of()), entry("null", Map.of())));
        assertThat(results.all()).extracting(CreateResult::id).containsExactly("a", null, "made-up", "null");
        assertThat(results.all()).extracting(CreateResult::status).containsExactly(200, 409, 200, 200);
    }

    @Test
    void twoEntriesWithOneIdKeepTheirOwnResults() {
        CreateResults results =
                library.create(List.of(entry("twin", Map.of("title", "first")), entry("twin", Map.of())));
        assertThat(results.all()).extracting(CreateResult::status).containsExactly(200, 409);
    }

    @Test
    void tooFewResultsAreNotDealtOutByGuessing() {
        answer("{\"ok\":true,\"status\":200,\"id\":\"b\"},{\"ok\":true,\"status\":200,\"id\":\"x\"}");
        CreateResults results =
                library.create(List.of(entry(null, Map.of()), entry("b", Map.of()), entry(null, Map.of())));

        assertThat(results.all().get(1).created()).isTrue();
        for (int i : new int[] {0, 2}) {
            CreateResult result = results.all().get(i);
            assertThat(result.created()).isFalse();
            assertThat(result.sent()).isTrue();
            assertThat(result.outcomeUnknown()).isTrue();
            assertThat(result.failure())
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("2 results for 3 new entries");
        }
    }

    @Test
    void anAnswerThatIsNoJsonLeavesTheOutcomeOpen() {
        server.nextResponses(FakeResponse.html(200));
        CreateResults results = library.create(threeChunks());
        assertThat(results.all().subList(0, 3)).allMatch(CreateResult::outcomeUnknown);
        assertThat(results.all().subList(3, 9)).noneMatch(CreateResult::sent);
    }

    private void answer(String results) {
        server.nextResponses(FakeResponse.of(200, "{\"results\":[" + results + "]}"));
    }

    private final List<NewEntry> threeChunks = new ArrayList<>();

    /** Nine entries, three of which fill a request. */
    private List<NewEntry> threeChunks() {
        threeChunks.clear();
        for (int i = 0; i < 9; i++) {
            threeChunks.add(entry("e" + i, Map.of("title", "x".repeat(130_000))));
        }
        return threeChunks;
    }

    private static List<String> ids(List<NewEntry> entries) {
        return entries.stream().map(NewEntry::id).toList();
    }

    private static NewEntry entry(String id, Map<String, ?> metadata) {
        return NewEntry.of(e -> {
            e.mediaType("image").asset(asset(1)).metadata(metadata);
            if (id != null) {
                e.id(id);
            }
        });
    }

    private static EntryAsset asset(int number) {
        return EntryAsset.builder()
                .key("2026/" + number + ".jpeg")
                .url("https://storage.example.com/2026/" + number + ".jpeg")
                .size(34_910L)
                .width(640)
                .height(427)
                .mimeType("image/jpeg")
                .filename(number + ".jpeg")
                .build();
    }
}
