package dev.medialib.core.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    @Test
    void itRunsDryAndIsPaidBackUpToItsCapacity() {
        RetryBudget budget = new RetryBudget();
        int taken = 0;
        while (budget.take(RetryBudget.COST)) {
            taken++;
        }
        assertThat(taken).isEqualTo(35);
        assertThat(budget.left()).isEqualTo(10);
        assertThat(budget.take(RetryBudget.COST)).isFalse();
        for (int i = 0; i < 1000; i++) {
            budget.payBack(1);
        }
        assertThat(budget.left()).isEqualTo(RetryBudget.CAPACITY);
    }

    @Test
    void whatCostsNothingIsFreeEvenWhenItIsDry() {
        RetryBudget budget = new RetryBudget();
        assertThat(budget.take(RetryBudget.CAPACITY)).isTrue();
        assertThat(budget.take(1)).isFalse();
        assertThat(budget.take(0)).isTrue();
        assertThat(budget.left()).isZero();
    }

    @Test
    void noMoreIsTakenThanThereIsHoweverManyTry() {
        RetryBudget budget = new RetryBudget();
        AtomicInteger taken = new AtomicInteger();
        IntStream.range(0, 1000).parallel().forEach(i -> {
            if (budget.take(7)) {
                taken.incrementAndGet();
            }
        });
        assertThat(taken).hasValue(71);
        assertThat(budget.left()).isEqualTo(500 - 71 * 7);
    }
}
