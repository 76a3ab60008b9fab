package dev.medialib.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.testsupport.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private final VirtualTime time = new VirtualTime();

    @Test
    void whatIsLeftShrinksToNothingAndNotBelow() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(10), time);
        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(10));
        time.pass(Duration.ofSeconds(4));
        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(6));
        assertThat(deadline.allows(Duration.ofSeconds(6).minusNanos(1))).isTrue();
        assertThat(deadline.allows(Duration.ofSeconds(6))).isFalse();
        assertThat(deadline.isOver()).isFalse();
        time.pass(Duration.ofHours(1));
        assertThat(deadline.remaining()).isZero();
        assertThat(deadline.isOver()).isTrue();
        assertThat(deadline.limit()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void withoutALimitItIsNeverOver() {
        for (Duration endless : new Duration[] {null, Duration.ofSeconds(Long.MAX_VALUE), Duration.ofDays(40_000)}) {
            Deadline none = Deadline.after(endless, time);
            time.pass(Duration.ofDays(1000));
            assertThat(none.limit()).isNull();
            assertThat(none.remaining()).isNull();
            assertThat(none.isOver()).isFalse();
            assertThat(none.allows(Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
        }
    }

    @Test
    void theEarlierOfTwoHolds() {
        Deadline none = Deadline.after(null, time);
        Deadline early = Deadline.after(Duration.ofSeconds(1), time);
        Deadline late = Deadline.after(Duration.ofSeconds(2), time);
        assertThat(late.orEarlier(early)).isSameAs(early);
        assertThat(early.orEarlier(late)).isSameAs(early);
        assertThat(none.orEarlier(late)).isSameAs(late);
        assertThat(late.orEarlier(none)).isSameAs(late);
        assertThat(none.orEarlier(none).remaining()).isNull();
    }

    @Test
    void neitherAClockSetBackNorACounterThatWrapsMatters() {
        WrappingTime wrapping = new WrappingTime();
        Deadline deadline = Deadline.after(Duration.ofSeconds(10), wrapping);
        wrapping.nanos += Duration.ofSeconds(3).toNanos();
        wrapping.now = wrapping.now.minus(Duration.ofDays(365));
        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(7));
    }

    private static final class WrappingTime implements TimeSource {
        private long nanos = Long.MAX_VALUE - 5;
        private Instant now = Instant.EPOCH;

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void sleep(Duration duration, Cancellation cancellation) {
            throw new AssertionError("nobody sleeps here");
        }

        @Override
        public double random() {
            return 0;
        }
    }
}
