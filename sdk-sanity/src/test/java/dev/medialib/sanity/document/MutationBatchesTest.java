package dev.medialib.sanity.document;

import static dev.medialib.sanity.SanityServer.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.error.ServerException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.error.IncompleteBatchException;
import dev.medialib.sanity.error.MutationException;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testsupport.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class MutationBatchesTest extends WithServer {
    private void done(int times) {
        for (int i = 0; i < times; i++) {
            server.answer(200, SanityServer.DONE);
        }
    }

    private static List<Mutation> deletions(int count) {
        return IntStream.range(0, count).mapToObj(i -> Mutation.delete("d" + i)).toList();
    }

    private static Mutation large(int bytes) {
        return Mutation.create(Map.of("_type", "t", "x", "a".repeat(bytes)));
    }

    @Test
    void manyMutationsGoInTransactionsOfFiveHundred() {
        done(3);
        List<String> seen = new ArrayList<>();

        MutationBatchResult result =
                server.library().mutateAll(deletions(1001), o -> o.tag("bulk"), each -> seen.add(each.transactionId()));

        assertThat(result.mutations()).isEqualTo(1001);
        assertThat(seen).hasSize(3);
        List<String> ids = new ArrayList<>();
        List<JsonData> sent = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            RecordedRequest request = server.request();
            assertThat(SanityServer.query(request))
                    .isEqualTo(Map.of("returnIds", "true", "visibility", "sync", "tag", "bulk"));
            ids.add(body(request).get("transactionId").asString());
            sent.addAll(body(request).get("mutations").asList());
        }
        assertThat(result.transactionIds()).isEqualTo(ids).doesNotHaveDuplicates();
        assertThat(sent)
                .isEqualTo(deletions(1001).stream()
                        .flatMap(mutation -> mutation.toJson().stream())
                        .toList());
    }

    @Test
    void noBodyIsLargerThanTheServerReads() {
        done(4);
        List<Mutation> mutations =
                List.of(large(1_500_000), large(2_499_000), large(1), large(3_900_000), large(100_000));

        assertThat(server.library().mutateAll(mutations).mutations()).isEqualTo(5);

        assertThat(server.requests()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            assertThat(server.request().getBody().size()).isLessThanOrEqualTo(4_000_000);
        }
    }

    @Test
    void noneAreNoTransaction() {
        assertThat(server.library().mutateAll(List.of())).isEqualTo(new MutationBatchResult(0, List.of(), List.of()));
        assertThat(server.requests()).isZero();
    }

    @Test
    void patchesOfOneMutationStayTogether() {
        done(2);
        List<Mutation> mutations = new ArrayList<>(deletions(499));
        mutations.add(Mutation.patch("x", p -> p.set("a", 1).set("a.b", 2).set("a.b.c", 3)));
        mutations.add(Mutation.delete("last"));

        server.library().mutateAll(mutations);

        assertThat(body(server.request()).get("mutations").size()).isEqualTo(502);
        assertThat(body(server.request()).get("mutations").size()).isEqualTo(1);
    }

    /** The mutations are made when they are asked for, and only those of one transaction are there at a time. */
    @Test
    void mutationsAreReadAsTheyAreNeeded() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger behind = new AtomicInteger();
        Iterable<Mutation> counting = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return read.get() < 2000;
            }

            @Override
            public Mutation next() {
                return Mutation.delete("d" + read.getAndIncrement());
            }
        };
        done(4);

        server.library()
                .mutateAll(
                        counting,
                        o -> {},
                        each -> behind.accumulateAndGet(read.get() - 500 * server.requests(), Math::max));

        assertThat(behind.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void aFailureSaysWhatIsDone() {
        done(2);
        for (int i = 0; i < 3; i++) {
            server.answer(500, "{}");
        }

        IncompleteBatchException e = catchThrowableOfType(
                IncompleteBatchException.class, () -> server.library().mutateAll(deletions(1600)));

        assertThat(e.firstNotDone()).isEqualTo(1000);
        assertThat(e.endOfFailed()).isEqualTo(1500);
        assertThat(e.getCause()).isInstanceOf(ServerException.class);
        assertThat(e.outcomeUnknown()).isTrue();
        assertThat(e.isRetryable()).isFalse();
        assertThat(e.attempts()).isEqualTo(3);
        assertThat(e).hasMessageContaining("first 1000 mutations are applied");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(body(server.request()).get("transactionId").asString());
        }
        assertThat(e.doneTransactionIds()).isEqualTo(ids.subList(0, 2));
        assertThat(e.failedTransactionId()).isEqualTo(ids.get(2));
    }

    @Test
    void afterARefusalForTooManyRequestsOneMayGoOn() {
        done(1);
        for (int i = 0; i < 3; i++) {
            server.answer(429, "{}");
        }

        IncompleteBatchException e = catchThrowableOfType(
                IncompleteBatchException.class, () -> server.library().mutateAll(deletions(501)));

        assertThat(e.isRetryable()).isTrue();
        assertThat(e.outcomeUnknown()).isFalse();
        assertThat(e.firstNotDone()).isEqualTo(500);
    }

    @Test
    void aRefusalOfTheFirstTransactionSaysThatNothingIsDone() {
        server.answer(400, Samples.text("errors/400-malformed-ids.json"));

        IncompleteBatchException e = catchThrowableOfType(
                IncompleteBatchException.class, () -> server.library().mutateAll(deletions(3)));

        assertThat(e.firstNotDone()).isZero();
        assertThat(e.endOfFailed()).isEqualTo(3);
        assertThat(e.doneTransactionIds()).isEmpty();
        assertThat(e.isRetryable()).isFalse();
        assertThat(e.getCause()).isInstanceOf(MutationException.class);
    }

    @Test
    void aSourceThatFailsLaterSaysWhatIsDone() {
        done(1);
        Iterable<Mutation> failing = () -> IntStream.range(0, 600)
                .mapToObj(i -> {
                    if (i == 550) {
                        throw new IllegalStateException("the file is broken");
                    }
                    return Mutation.delete("d" + i);
                })
                .iterator();

        IncompleteBatchException e = catchThrowableOfType(
                IncompleteBatchException.class, () -> server.library().mutateAll(failing));

        assertThat(e.firstNotDone()).isEqualTo(500);
        assertThat(e.getCause()).hasMessage("the file is broken");
        assertThat(e.isRetryable()).isFalse();
        assertThat(e.outcomeUnknown()).isFalse();
    }

    @Test
    void aMutationThatIsTooLargeIsRefusedWithItsIndex() {
        SanityMediaLibrary library = server.library();

        assertThatThrownBy(() -> library.mutateAll(List.of(large(4_000_000))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mutation 0 is too large");
        done(1);
        assertThatThrownBy(() -> library.mutateAll(List.of(large(1), large(4_000_000))))
                .isInstanceOfSatisfying(IncompleteBatchException.class, e -> {
                    assertThat(e.firstNotDone()).isEqualTo(1);
                    assertThat(e.getCause()).hasMessageContaining("mutation 1 is too large");
                });
    }

    @Test
    void whatNoBatchCanHaveIsRefused() {
        SanityMediaLibrary library = server.library();

        assertThatThrownBy(() -> library.mutateAll(deletions(1), o -> o.transactionId("x"), r -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> library.mutateAll(Arrays.asList((Mutation) null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("mutations must not contain null");
        assertThat(server.requests()).isZero();
    }
}
