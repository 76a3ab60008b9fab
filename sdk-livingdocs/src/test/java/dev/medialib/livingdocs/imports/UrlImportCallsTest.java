package dev.medialib.livingdocs.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.auth.AccessToken;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.PermissionDeniedException;
import dev.medialib.core.error.RateLimitedException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.internal.pipeline.TimeSource;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.AgainstFakeLivingdocs;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.error.ImportQuotaExceededException;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.settings.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlImportCallsTest extends AgainstFakeLivingdocs {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String CAT = "https://placekitten.com/800/600?signed=a%2Bb";

    private final Imports imports = client.imports();

    @BeforeEach
    void serve() {
        for (String url : List.of(
                CAT,
                "https://cdn.example.com/a.mp4",
                "https://cdn.example.com/a.pdf",
                "https://cdn.example.com/new.jpg")) {
            server.serve(url, new byte[] {1});
        }
    }

    @Test
    void imagesAreImportedAndTheirEntriesToldOnceItHasEnded() {
        server.settings().importPolls.set(3);
        ImportJob job = imports.images(
                i -> cat(i).webhook("https://dam.example.com/done").context(Map.of("run", 7)));
        assertThat(job.status().finished()).isFalse();
        assertThat(Objects.requireNonNull(job.status().startedAt())).isNotNull();

        ImportStatus status = job.await(HOUR);

        assertThat(status.finished()).isTrue();
        assertThat(status.state()).isEqualTo(ImportState.SUCCESS);
        assertThat(status.items()).singleElement().satisfies(item -> {
            assertThat(item.imported()).isTrue();
            assertThat(item.externalId()).isEqualTo("123abc");
            assertThat(Objects.requireNonNull(item.image()).width()).isEqualTo(1600);
            assertThat(library.get(Objects.requireNonNull(item.entryId())).externalId())
                    .isEqualTo("123abc");
        });
        assertThat(JsonData.parse(requests("POST").get(0).body()).at("/context/run"))
                .isEqualTo(JsonData.of(7));
    }

    @Test
    void videosAndFilesTellTheirEntriesInTheirOwnWay() {
        ImportStatus videos = imports.videos(i -> i.systemName("dam")
                        .add(v ->
                                v.url("https://cdn.example.com/a.mp4").id("v1").fileName("a")))
                .await(HOUR);
        ImportStatus files = imports.files(i -> i.systemName("dam")
                        .add(f -> f.url("https://cdn.example.com/a.pdf")
                                .id("f1")
                                .fileName("a")
                                .mediaType("file")))
                .await(HOUR);
        for (ImportedItem item :
                new ImportedItem[] {videos.items().get(0), files.items().get(0)}) {
            assertThat(library.get(Objects.requireNonNull(item.entryId())).systemName())
                    .isEqualTo("dam");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itemsAreImportedSkippedOrFailedInEitherSpelling(boolean older) {
        server.settings().olderImportSpelling.set(older);
        server.settings().failImportOf.set("https://cdn.example.com/bad.jpg", "404 there");
        String existing = server.addEntry(EntrySeed.image().systemName("dam").externalId("old"));

        ImportStatus status = imports.images(i -> i.systemName("dam")
                        .add(image("new", "https://cdn.example.com/new.jpg"))
                        .add(image("old", "https://cdn.example.com/old.jpg"))
                        .add(image("bad", "https://cdn.example.com/bad.jpg")))
                .await(HOUR);

        assertThat(status.items()).extracting(ImportedItem::imported).containsExactly(true, false, false);
        assertThat(status.items()).extracting(ImportedItem::skipped).containsExactly(false, true, false);
        assertThat(status.items()).extracting(ImportedItem::failed).containsExactly(false, false, true);
        assertThat(status.items().get(1).entryId()).isEqualTo(existing);
        assertThat(status.items().get(2).reason()).isEqualTo("404 there");
        assertThat(status.items().get(2).entryId()).isNull();
    }

    @Test
    void aJobThatFailedAsAWholeHasNoItems() {
        server.settings().failNextImportJobs.set(1);
        ImportStatus status = imports.images(UrlImportCallsTest::cat).await(HOUR);
        assertThat(status.state()).isEqualTo(ImportState.FAILED);
        assertThat(status.items()).isEmpty();
    }

    @Test
    void waitingBeginsBrieflyAndNeverTakesLongerThanTenSecondsAtATime() {
        server.settings().importPolls.set(9);
        imports.images(UrlImportCallsTest::cat).await(HOUR);
        assertThat(time.sleeps())
                .extracting(Duration::toMillis)
                .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 10_000L, 10_000L, 10_000L, 10_000L);
    }

    @Test
    void whoHasWaitedLongEnoughIsToldTheLastStateAndCanWaitAgain() {
        server.settings().importPolls.set(10);
        ImportJob job = imports.images(UrlImportCallsTest::cat);
        assertThatThrownBy(() -> job.await(Duration.ofSeconds(5)))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining(job.id())
                .hasMessageContaining("PT5S")
                .hasMessageContaining("started");
        assertThat(time.slept()).isLessThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(job.await(HOUR).finished()).isTrue();
    }

    @Test
    void aServerThatDoesNotAnswerCannotMakeTheWaitLonger() {
        ImportJob job = client(TimeSource.SYSTEM, b -> {}).imports().images(UrlImportCallsTest::cat);
        server.nextResponses(FakeResponse.normal().after(Duration.ofMinutes(1)));
        assertThatThrownBy(() -> job.await(Duration.ofMillis(200)))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void noTimeAtAllIsRefused(String limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> imports.imagesJob("25bzj8j").await(Duration.parse(limit)))
                .withMessageContaining("limit");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aJobIsFoundAgainByItsIdInAnotherClient() {
        String id = imports.images(UrlImportCallsTest::cat).id();
        Imports later = client(b -> {}).imports();
        assertThat(later.imagesJob(id).await(HOUR).id()).isEqualTo(id);
        assertThatThrownBy(() -> later.videosJob(id).status()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> later.filesJob("gone").await(HOUR)).isInstanceOf(NotFoundException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> later.imagesJob(" "));
    }

    @Test
    void aFailureWhilePollingIsRepeatedLikeAnyRead() {
        ImportJob job = imports.images(UrlImportCallsTest::cat);
        server.nextResponses(
                FakeResponse.of(503, ""), FakeResponse.disconnected(), FakeResponse.normal(), FakeResponse.of(429, ""));
        assertThat(job.await(HOUR).finished()).isTrue();
    }

    @Test
    void theQuotaOfTheDayIsToldAsSuchAndNotTriedAgain() {
        server.settings().importsPerDay.set(1);
        imports.images(UrlImportCallsTest::cat);
        server.clearRequests();
        assertThatThrownBy(() -> imports.images(UrlImportCallsTest::cat))
                .isInstanceOfSatisfying(ImportQuotaExceededException.class, e -> {
                    assertThat(e.isRetryable()).isFalse();
                    assertThat(e.outcomeUnknown()).isFalse();
                })
                .hasMessageContaining("more than 1 per day");
        assertThat(server.requests()).hasSize(1);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void beingThrottledByAProxyIsNotTheQuota() {
        server.nextResponses(FakeResponse.html(429));
        assertThatThrownBy(() -> imports.images(UrlImportCallsTest::cat))
                .isInstanceOf(RateLimitedException.class)
                .isNotInstanceOf(ImportQuotaExceededException.class);
    }

    @Test
    void anImportIsNotBegunTwice() {
        server.nextResponses(FakeResponse.lost());
        assertThatThrownBy(() -> imports.images(UrlImportCallsTest::cat))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(requests("POST")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"\"}", "{\"id\":\" \"}", "\"\"", "{}", "{\"id\":{}}", "", "<html></html>"})
    void anImportWithoutAUsableIdMayHaveBeenStarted(String body) {
        server.nextResponses(FakeResponse.of(200, body));
        assertThatThrownBy(() -> imports.images(UrlImportCallsTest::cat))
                .isInstanceOfSatisfying(UnexpectedResponseException.class, e -> {
                    assertThat(e.outcomeUnknown()).isTrue();
                    assertThat(e.isRetryable()).isFalse();
                });
        assertThat(requests("POST")).hasSize(1);
    }

    @Test
    void imagesAndFilesWithoutAMediaTypeAreRefusedBeforeAnythingIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> imports.images(i -> i.systemName("dam")
                        .add(image("1", "https://cdn.example.com/1.jpg"))
                        .add(x -> x.url("https://cdn.example.com/2.jpg").id("2").fileName("2"))))
                .withMessageContaining("mediaType");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> imports.files(i -> i.systemName("dam")
                        .add(x -> x.url("https://cdn.example.com/2.pdf").id("2").fileName("2"))));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aTokenThatMayOnlyReadMayNotEvenAskForTheStatus() {
        String id = imports.images(UrlImportCallsTest::cat).id();
        server.addToken("reader", Scope.READ);
        Imports reading = client(b -> b.token("reader")).imports();
        assertThatThrownBy(() -> reading.images(UrlImportCallsTest::cat)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> reading.imagesJob(id).await(HOUR)).isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void oneThreadIsEnoughToAwaitImportsWithTokensThatChange() throws Exception {
        server.settings().importPolls.set(2);
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            LivingdocsClient caller = client(b -> b.executor(one).token(() -> AccessToken.of(server.token())));

            CompletableFuture<ImportStatus> images = caller.async(
                    c -> c.imports().images(UrlImportCallsTest::cat).await(HOUR));
            CompletableFuture<ImportStatus> files =
                    caller.async(c -> c.imports().files(UrlImportCallsTest::cat).await(HOUR));

            assertThat(images.get(10, TimeUnit.SECONDS).finished()).isTrue();
            assertThat(files.get(10, TimeUnit.SECONDS).finished()).isTrue();
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void cancellingAWaitEndsItAtOnce() throws Exception {
        server.settings().importPolls.set(Integer.MAX_VALUE);
        LivingdocsClient real = client(TimeSource.SYSTEM, b -> {});
        String id = real.imports().images(UrlImportCallsTest::cat).id();
        CompletableFuture<Void> ended = new CompletableFuture<>();
        CompletableFuture<ImportStatus> waiting = real.async(c -> {
            try {
                return c.imports().imagesJob(id).await(HOUR);
            } finally {
                ended.complete(null);
            }
        });
        Awaitility.await().until(() -> requests("GET").size() == 2);

        assertThat(waiting.cancel(true)).isTrue();

        ended.get(800, TimeUnit.MILLISECONDS);
        assertThat(requests("GET")).hasSize(2);
    }

    private static UrlImport.Builder cat(UrlImport.Builder urlImport) {
        return urlImport.systemName("identifier-for-your-system").add(image("123abc", CAT));
    }

    private static Consumer<UrlImport.Item.Builder> image(String id, String url) {
        return item -> item.id(id).url(url).fileName("cat").mediaType("image").metadata(Map.of("caption", "foo"));
    }
}
