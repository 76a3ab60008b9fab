package dev.medialib.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.internal.endpoint.ErrorMapper.RetryHint;
import dev.medialib.core.internal.endpoint.Idempotency;
import dev.medialib.core.internal.pipeline.FailureCause.Kind;
import dev.medialib.core.internal.pipeline.RetryRules.Decision;
import dev.medialib.core.internal.pipeline.RetryRules.Retry;
import dev.medialib.core.internal.pipeline.RetryRules.Situation;
import dev.medialib.core.internal.pipeline.RetryRules.Stop;
import dev.medialib.core.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryRulesTest {
    private static final RetryPolicy POLICY = RetryPolicy.defaults();

    private static Situation first(Idempotency idempotency, FailureCause failure) {
        return new Situation(idempotency, failure, 1, 0, false, false, null, RetryBudget.CAPACITY, 1);
    }

    private static Situation situation(
            FailureCause failure, int attempt, int unsentRounds, boolean bodyGone, Duration remaining, int budget) {
        return new Situation(Idempotency.READ, failure, attempt, unsentRounds, false, bodyGone, remaining, budget, 1);
    }

    private static FailureCause status(int status) {
        return FailureCause.status(status, null, RetryHint.BY_STATUS);
    }

    private static FailureCause asksToWait(int status, Duration time) {
        return FailureCause.status(status, time, RetryHint.BY_STATUS);
    }

    private static boolean repeated(Situation situation) {
        return RetryRules.decide(situation, POLICY) instanceof Retry;
    }

    private static Retry again(Situation situation) {
        Decision decision = RetryRules.decide(situation, POLICY);
        assertThat(decision).isInstanceOf(Retry.class);
        return (Retry) decision;
    }

    private static String stopReason(Situation situation) {
        Decision decision = RetryRules.decide(situation, POLICY);
        assertThat(decision).isInstanceOf(Stop.class);
        return ((Stop) decision).reason();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_SENT,     true,  true,  true",
        "STALE_UNSENT, true,  true,  true",
        "STALE_SENT,   true,  true,  false",
        "NO_ANSWER,    true,  true,  false",
        "ANSWER_CUT,   true,  true,  false",
        "FINAL,        false, false, false",
    })
    void whatHappenedToTheBytesDecidesByIdempotency(Kind kind, boolean read, boolean repeatable, boolean once) {
        assertThat(repeated(first(Idempotency.READ, FailureCause.of(kind)))).isEqualTo(read);
        assertThat(repeated(first(Idempotency.REPEATABLE, FailureCause.of(kind))))
                .isEqualTo(repeatable);
        assertThat(repeated(first(Idempotency.ONCE, FailureCause.of(kind)))).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void aStatusThatPassesByItselfIsRepeatedUnlessTheCallMustNotArriveTwice(int status) {
        assertThat(repeated(first(Idempotency.READ, status(status)))).isTrue();
        assertThat(repeated(first(Idempotency.REPEATABLE, status(status)))).isTrue();
        assertThat(repeated(first(Idempotency.ONCE, status(status)))).isFalse();
        assertThat(repeated(first(Idempotency.ONCE, asksToWait(status, Duration.ZERO))))
                .isFalse();
    }

    static IntStream lastingStatuses() {
        return IntStream.rangeClosed(400, 599)
                .filter(s ->
                        !Stream.of(408, 425, 429, 500, 502, 503, 504).toList().contains(s));
    }

    @ParameterizedTest
    @MethodSource("lastingStatuses")
    void anyOtherStatusIsFinalEvenIfTheServerNamesATime(int status) {
        for (Idempotency idempotency : Idempotency.values()) {
            assertThat(repeated(first(idempotency, status(status)))).isFalse();
            assertThat(repeated(first(idempotency, asksToWait(status, Duration.ofSeconds(1)))))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 412, 422, 501, 505, 507})
    void theVendorsWordThatItPassesOverridesTheStatus(int status) {
        FailureCause passing = FailureCause.status(status, null, RetryHint.RETRY);
        assertThat(repeated(first(Idempotency.READ, passing))).isTrue();
        assertThat(repeated(first(Idempotency.REPEATABLE, passing))).isTrue();
        assertThat(repeated(first(Idempotency.ONCE, passing))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void theVendorsWordThatItDoesNotPassOverridesTheStatus(int status) {
        for (Idempotency idempotency : Idempotency.values()) {
            FailureCause lasting = FailureCause.status(status, Duration.ofSeconds(1), RetryHint.DO_NOT_RETRY);
            assertThat(repeated(first(idempotency, lasting))).isFalse();
        }
    }

    @Test
    void whatMustNotArriveTwiceIsNeverRepeatedOnceItWasWrittenWhateverElseHolds() {
        for (Kind kind : Kind.values()) {
            if (kind == Kind.NOT_SENT || kind == Kind.STALE_UNSENT) {
                continue;
            }
            for (RetryHint hint : RetryHint.values()) {
                for (int status = kind == Kind.STATUS ? 100 : 0; status <= (kind == Kind.STATUS ? 599 : 0); status++) {
                    assertThat(repeated(first(Idempotency.ONCE, new FailureCause(kind, status, Duration.ZERO, hint))))
                            .as("%s %s %s", kind, status, hint)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"FINAL", "STATUS"},
            mode = EnumSource.Mode.EXCLUDE)
    void aBodyThatIsGoneStopsWhateverWouldElseBeRepeatedAndSaysSo(Kind kind) {
        Situation gone = situation(FailureCause.of(kind), 1, 0, true, null, 500);
        assertThat(RetryRules.decide(gone, POLICY)).isEqualTo(new Stop("the body can be read only once", true));
    }

    @Test
    void theBodyIsNotBlamedWhereThereWouldBeNoOtherAttemptAnyway() {
        Stop lastAttempt = (Stop) RetryRules.decide(situation(status(503), 3, 0, true, null, 500), POLICY);
        Stop lasting = (Stop) RetryRules.decide(situation(status(400), 1, 0, true, null, 500), POLICY);
        assertThat(lastAttempt.bodyGone()).isFalse();
        assertThat(lasting.bodyGone()).isFalse();
    }

    @Test
    void thePolicysNumberOfAttemptsIsKept() {
        assertThat(repeated(situation(status(503), 2, 0, false, null, 500))).isTrue();
        assertThat(stopReason(situation(status(503), 3, 0, false, null, 500))).contains("attempt 3 was the last");
        assertThat(RetryRules.decide(first(Idempotency.READ, status(503)), RetryPolicy.none()))
                .isInstanceOf(Stop.class);
    }

    @Test
    void aConnectionFoundClosedBeforeTheRequestCostsNothing() {
        Retry again = again(situation(FailureCause.of(Kind.STALE_UNSENT), 3, 0, false, null, 0));
        assertThat(again.delay()).isZero();
        assertThat(again.cost()).isZero();
        assertThat(again.counts()).isFalse();
    }

    @Test
    void aBrokenPooledConnectionIsReplacedAtOnceWithinAttemptsAndBudget() {
        FailureCause stale = FailureCause.of(Kind.STALE_SENT);
        Retry again = again(situation(stale, 1, 0, false, null, 14));
        assertThat(again.delay()).isZero();
        assertThat(again.cost()).isEqualTo(14);
        assertThat(again.counts()).isTrue();
        assertThat(stopReason(situation(stale, 3, 0, false, null, 500))).contains("the last");
        assertThat(stopReason(situation(stale, 1, 0, false, null, 13))).contains("budget");
        assertThat(RetryRules.decide(first(Idempotency.READ, stale), RetryPolicy.none()))
                .isInstanceOf(Stop.class);
    }

    @Test
    void theSecondBrokenPooledConnectionOfACallIsAFailureLikeAnyOther() {
        Situation second = new Situation(
                Idempotency.READ, FailureCause.of(Kind.STALE_SENT), 2, 0, true, false, null, RetryBudget.CAPACITY, 1);
        assertThat(again(second).delay()).isEqualTo(POLICY.baseDelay().multipliedBy(2));
    }

    @Test
    void theBudgetMustCoverTheRepetition() {
        for (FailureCause failure : List.of(status(503), status(429), asksToWait(503, Duration.ZERO))) {
            assertThat(again(situation(failure, 1, 0, false, null, 14)).cost()).isEqualTo(14);
            assertThat(stopReason(situation(failure, 1, 0, false, null, 13))).contains("budget");
        }
        assertThat(stopReason(situation(FailureCause.of(Kind.NOT_SENT), 1, 0, false, null, 0)))
                .contains("budget");
    }

    @ParameterizedTest
    @CsvSource({"503, 1, 200", "503, 2, 400", "429, 1, 1000", "429, 2, 2000"})
    void theLongestWaitDoublesAndIsLongerForTheThrottled(int status, int attempt, long millis) {
        assertThat(again(situation(status(status), attempt, 0, false, null, 500))
                        .delay())
                .isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void jitterIsFullAndNeverAboveTheCap() {
        RetryPolicy patient = POLICY.withMaxAttempts(Integer.MAX_VALUE);
        Random random = new Random(7);
        for (int attempt = 1; attempt < 2000; attempt++) {
            double chance = random.nextDouble();
            Situation situation = new Situation(
                    Idempotency.READ, status(500), attempt, 0, false, false, null, RetryBudget.CAPACITY, chance);
            Duration delay = ((Retry) RetryRules.decide(situation, patient)).delay();
            double longest = Math.min(8e9, 200e6 * Math.pow(2, attempt - 1));
            assertThat((double) delay.toNanos()).isBetween(longest * chance - 1, longest * chance + 1);
        }
        Situation lucky = new Situation(Idempotency.READ, status(500), 9, 0, false, false, null, 500, 0);
        assertThat(((Retry) RetryRules.decide(lucky, patient)).delay()).isZero();
    }

    @Test
    void absurdPoliciesDoNotOverflow() {
        Duration ages = Duration.ofSeconds(Long.MAX_VALUE);
        RetryPolicy absurd = RetryPolicy.defaults()
                .withMaxAttempts(Integer.MAX_VALUE)
                .withBaseDelay(ages)
                .withThrottledDelay(ages)
                .withMaxDelay(ages)
                .withMaxRetryAfter(ages);
        for (int attempt : new int[] {1, 2, 40, 5000, Integer.MAX_VALUE - 1}) {
            Situation situation = situation(status(503), attempt, 0, false, null, 500);
            assertThat(((Retry) RetryRules.decide(situation, absurd)).delay()).isGreaterThan(Duration.ofDays(36_500));
        }
    }

    @Test
    void theServersWishIsTheLeastWait() {
        Duration asked = Duration.ofSeconds(3);
        assertThat(again(first(Idempotency.READ, asksToWait(503, asked))).delay())
                .isEqualTo(asked);
        assertThat(again(first(Idempotency.READ, asksToWait(429, Duration.ofMillis(10))))
                        .delay())
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aWishAboveTheCapStopsAtOnce() {
        assertThat(repeated(first(Idempotency.READ, asksToWait(503, Duration.ofSeconds(60)))))
                .isTrue();
        assertThat(stopReason(first(
                        Idempotency.READ, asksToWait(503, Duration.ofSeconds(60).plusNanos(1)))))
                .contains("longer than the policy's PT1M");
    }

    @Test
    void aWaitThatReachesTheDeadlineStopsAtOnce() {
        Duration remaining = Duration.ofSeconds(5);
        assertThat(repeated(situation(asksToWait(503, remaining.minusNanos(1)), 1, 0, false, remaining, 500)))
                .isTrue();
        assertThat(stopReason(situation(asksToWait(503, remaining), 1, 0, false, remaining, 500)))
                .contains("deadline");
        assertThat(stopReason(situation(status(503), 1, 0, false, Duration.ofMillis(200), 500)))
                .contains("deadline");
    }

    @ParameterizedTest
    @CsvSource({
        "400, false",
        "404, false",
        "408, true",
        "409, false",
        "425, false",
        "429, false",
        "500, true",
        "503, true"
    })
    void onlySomeStatusesLeaveOpenWhetherTheRequestWasCarriedOut(int status, boolean open) {
        assertThat(status(status).mayHaveArrived()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"NOT_SENT,false", "STALE_UNSENT,false", "STALE_SENT,true", "NO_ANSWER,true", "ANSWER_CUT,true"})
    void onlyWrittenRequestsMayHaveArrived(Kind kind, boolean arrived) {
        assertThat(FailureCause.of(kind).mayHaveArrived()).isEqualTo(arrived);
    }
}
