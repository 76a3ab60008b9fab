package dev.medialib.livingdocs.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.AttemptInfo;
import dev.medialib.core.call.AttemptObserver;
import dev.medialib.core.call.CallListener;
import dev.medialib.core.call.CallObserver;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.livingdocs.AgainstFakeLivingdocs;
import dev.medialib.livingdocs.error.VersionConflictException;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.livingdocs.EntrySeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryUpdateCallsTest extends AgainstFakeLivingdocs {
    private final String id = server.addEntry(EntrySeed.image().id("a1").metadata("counter", 0));
    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void anEntryIsReadChangedAndPatchedWithTheVersionThatWasRead() {
        MediaLibraryEntry updated = library.update(id, this::increment);

        assertThat(counter(updated)).isEqualTo(1);
        assertThat(updated.version()).isEqualTo(2);
        assertThat(server.requests()).extracting(r -> r.method()).containsExactly("GET", "PATCH", "GET");
        assertThat(JsonData.parse(requests("PATCH").get(0).body()).get("version"))
                .isEqualTo(JsonData.of("1"));
    }

    @Test
    void aChangeThatAddsNoOperationSendsNothing() {
        assertThat(library.update(id, (entry, p) -> {}).version()).isEqualTo(1);
        assertThat(library.update(id, (entry, p) -> p.preserveUpdatedAt()).version())
                .isEqualTo(1);
        assertThat(requests("PATCH")).isEmpty();
    }

    @Test
    void aChangeThatThrowsLeavesNothingHalfDone() {
        IllegalStateException own = new IllegalStateException("no");
        assertThatThrownBy(() -> library.update(id, (entry, p) -> {
                    p.setMetadata("counter", 100);
                    throw own;
                }))
                .isSameAs(own);
        assertThat(requests("PATCH")).isEmpty();
        assertThat(server.entry(id).version()).isEqualTo(1);
    }

    @Test
    void whoeverWasFasterIsReadAndTheChangeIsMadeAgain() {
        MediaLibraryEntry updated = library.update(id, (entry, p) -> {
            if (rounds.incrementAndGet() == 1) {
                library.patch(id, other -> other.setMetadata("counter", 10));
            }
            add(entry, p);
        });
        assertThat(counter(updated)).isEqualTo(11);
        assertThat(rounds).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void othersWhoAreAlwaysFasterEndItAfterExactlyTheGivenRounds(int maxRounds) {
        assertThatThrownBy(() -> library.update(id, maxRounds, (entry, p) -> {
                    rounds.incrementAndGet();
                    library.patch(id, other -> other.setMetadata("other", rounds.get()));
                    add(entry, p);
                }))
                .isInstanceOf(VersionConflictException.class);
        assertThat(rounds).hasValue(maxRounds);
        assertThat(counter()).isZero();
    }

    @Test
    void withoutALimitOfItsOwnItGivesUpAfterFiveRounds() {
        assertThatThrownBy(() -> library.update(id, (entry, p) -> {
                    rounds.incrementAndGet();
                    library.patch(id, other -> other.archive());
                    add(entry, p);
                }))
                .isInstanceOf(VersionConflictException.class);
        assertThat(rounds).hasValue(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void fewerThanOneRoundIsRefusedBeforeAnythingIsSent(int maxRounds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.update(id, maxRounds, this::increment))
                .withMessageContaining("maxRounds");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void eightThreadsThatCountTogetherLoseNothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            all.add(threads.submit(() -> {
                for (int i = 0; i < 10; i++) {
                    library.update(id, 1000, this::add);
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
        assertThat(counter()).isEqualTo(80);
        assertThat(server.entry(id).version()).isEqualTo(81);
    }

    @Test
    void aLostAnswerIsFoundOutByReadingAndTheChangeIsCarriedOutOnce() {
        server.nextResponses(FakeResponse.normal(), FakeResponse.lost());
        MediaLibraryEntry updated = library.update(id, this::increment);
        assertThat(counter(updated)).isEqualTo(1);
        assertThat(requests("PATCH")).hasSize(1);
        assertThat(rounds).hasValue(1);
    }

    @Test
    void aLostRequestIsRepeated() {
        server.nextResponses(FakeResponse.normal(), FakeResponse.disconnected());
        MediaLibraryEntry updated = library.update(id, this::increment);
        assertThat(counter(updated)).isEqualTo(1);
        assertThat(requests("PATCH")).hasSize(2);
    }

    @Test
    void aRemovalWhoseAnswerWasLostIsFoundOutToo() {
        server.nextResponses(FakeResponse.normal(), FakeResponse.lost());
        MediaLibraryEntry updated = library.update(id, (entry, p) -> p.removeMetadata("counter"));
        assertThat(updated.metadata("counter")).isNull();
        assertThat(requests("PATCH")).hasSize(1);
    }

    @Test
    void aReplacedAssetWhoseAnswerWasLostIsFoundOutToo() {
        server.nextResponses(FakeResponse.normal(), FakeResponse.lost());
        MediaLibraryEntry updated = library.update(
                id,
                (entry, p) -> p.replaceAsset(EntryAsset.builder()
                        .key("2026/new.png")
                        .url("https://storage.example.com/2026/new.png")
                        .size(1L)
                        .mimeType("image/png")
                        .filename("new.png")
                        .build()));
        assertThat(Objects.requireNonNull(updated.asset()).key()).isEqualTo("2026/new.png");
        assertThat(requests("PATCH")).hasSize(1);
    }

    @Test
    void aLostRequestIsRepeatedOnTopOfWhatSomeoneElseDidMeanwhile() {
        CallListener someoneElse = call -> new CallObserver() {
            @Override
            public AttemptObserver attemptStarted(AttemptInfo attempt) {
                return result -> {
                    if (call.endpoint().endsWith(".patch") && rounds.get() == 1) {
                        library.patch(id, other -> other.setMetadata("counter", 10));
                    }
                };
            }
        };
        server.nextResponses(FakeResponse.normal(), FakeResponse.disconnected());
        MediaLibraryEntry updated =
                client(b -> b.listener(someoneElse)).mediaLibrary().update(id, this::increment);
        assertThat(counter(updated)).isEqualTo(11);
        assertThat(rounds).hasValue(2);
    }

    @Test
    void anEntryWithoutAVersionCannotBeGuardedAndIsNotPatched() {
        server.nextResponses(FakeResponse.of(200, "{\"id\":\"a1\",\"metadata\":{\"counter\":0}}"));
        assertThatThrownBy(() -> library.update(id, this::increment))
                .isInstanceOf(JsonMismatchException.class)
                .hasMessage("JSON at $.version is missing, expected a number");
        assertThat(requests("PATCH")).isEmpty();
    }

    @Test
    void ofSeveralValuesForOnePropertyTheLastOneTells() {
        server.nextResponses(FakeResponse.normal(), FakeResponse.lost());
        MediaLibraryEntry updated =
                library.update(id, (entry, p) -> p.setMetadata("title", "first").setMetadata("title", "last"));
        assertThat(updated.version()).isEqualTo(2);
        assertThat(requests("PATCH")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void aServerErrorThatLeavesItOpenIsLookedIntoAndRepeated(int status) {
        server.nextResponses(FakeResponse.normal(), FakeResponse.html(status));
        assertThat(counter(library.update(id, this::increment))).isEqualTo(1);
        assertThat(requests("PATCH")).hasSize(2);
    }

    @Test
    void aServerThatAlwaysFailsEndsItWithItsError() {
        assertThatThrownBy(() -> library.update(id, 3, (entry, p) -> {
                    server.nextResponses(FakeResponse.of(500, ""));
                    increment(entry, p);
                }))
                .isInstanceOf(ServerException.class);
        assertThat(rounds).hasValue(3);
        assertThat(requests("PATCH")).hasSize(3);
        assertThat(counter()).isZero();
    }

    @Test
    void aLostUsageIsNotGuessedAt() {
        server.nextResponses(FakeResponse.normal(), FakeResponse.lost());
        assertThatThrownBy(() -> library.update(
                        id, (entry, p) -> p.setMetadata("title", "x").addUsage(u -> u.purpose("print"))))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(requests("PATCH")).hasSize(1);
        assertThat(library.usageLog(id)).hasSize(1);
    }

    @Test
    void aUsageThatCannotHaveBeenAddedIsAddedWithTheRepetition() {
        server.nextResponses(FakeResponse.normal(), FakeResponse.disconnected());
        library.update(id, (entry, p) -> p.addUsage(u -> u.purpose("print")));
        assertThat(library.usageLog(id)).hasSize(1);
    }

    @Test
    void aRequestThatArrivesAfterItsRepetitionWasDecidedIsNotCarriedOutTwice() {
        AtomicInteger calls = new AtomicInteger();
        server.nextResponses(FakeResponse.normal(), FakeResponse.disconnected());
        MediaLibraryEntry updated = library.update(id, (entry, p) -> {
            if (calls.incrementAndGet() == 2) {
                // the first request, which everyone had given up, is carried out now
                library.patch(id, late -> late.ifVersion(1L).setMetadata("counter", 1));
            }
            add(entry, p);
        });
        assertThat(counter(updated)).isEqualTo(1);
        assertThat(updated.version()).isEqualTo(2);
    }

    @Test
    void aLateRequestThatOthersChangedOverIsReportedAsUnknown() {
        AtomicInteger calls = new AtomicInteger();
        server.nextResponses(FakeResponse.normal(), FakeResponse.disconnected());
        assertThatThrownBy(() -> library.update(id, (entry, p) -> {
                    if (calls.incrementAndGet() == 2) {
                        library.patch(id, late -> late.ifVersion(1L).setMetadata("counter", 1));
                        library.patch(id, other -> other.setMetadata("counter", 2));
                    }
                    add(entry, p);
                }))
                .isInstanceOfSatisfying(
                        MedialibException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(counter()).isEqualTo(2);
    }

    @Test
    void aFailureToFindOutDoesNotHideThatTheOutcomeIsUnknown() {
        server.nextResponses(
                FakeResponse.normal(),
                FakeResponse.lost(),
                FakeResponse.of(503, ""),
                FakeResponse.of(503, ""),
                FakeResponse.of(503, ""));
        assertThatThrownBy(() -> library.update(id, this::increment))
                .isInstanceOfSatisfying(TransportException.class, e -> {
                    assertThat(e.outcomeUnknown()).isTrue();
                    assertThat(e.getSuppressed()).hasOnlyElementsOfType(ServerException.class);
                });
        assertThat(counter()).isEqualTo(1);
    }

    @Test
    void aRefusalIsThrownAtOnce() {
        assertThatThrownBy(() -> library.update(id, (entry, p) -> {
                    rounds.incrementAndGet();
                    p.setMetadata("title", 5);
                }))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(400));
        assertThat(rounds).hasValue(1);
        assertThatThrownBy(() -> library.update(ENTRY_NOT_THERE, this::increment))
                .isInstanceOf(NotFoundException.class);
        assertThat(requests("PATCH")).hasSize(1);
    }

    private void increment(MediaLibraryEntry entry, MediaLibraryPatch.Builder patch) {
        rounds.incrementAndGet();
        add(entry, patch);
    }

    private void add(MediaLibraryEntry entry, MediaLibraryPatch.Builder patch) {
        patch.setMetadata("counter", counter(entry) + 1);
    }

    private static int counter(MediaLibraryEntry entry) {
        return Objects.requireNonNull(entry.metadata("counter")).asInt();
    }

    private int counter() {
        return Objects.requireNonNull(JsonData.parse(server.entry(id).json()).at("/metadata/counter"))
                .asInt();
    }
}
