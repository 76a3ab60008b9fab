package dev.medialib.core.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CursorTrailTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 2", "0, 7", "5, 1", "5, 3", "100, 64", "3, 1000"})
    void aCircleIsFoundWithItsLengthWhereverItBegins(int before, int length) {
        CursorTrail trail = new CursorTrail();
        int steps = 0;
        while (!trail.isCircular() && steps < 10_000) {
            trail.moveTo(steps < before ? "before" + steps : "circle" + (steps - before) % length);
            steps++;
        }

        assertThat(trail.isCircular()).isTrue();
        assertThat(trail.length()).isEqualTo(length);
        assertThat(steps).isLessThanOrEqualTo(3 * (before + length) + 3);
    }

    @Test
    void cursorsThatAreAllDifferentAreNoCircle() {
        CursorTrail trail = new CursorTrail();
        for (int i = 0; i < 10_000; i++) {
            trail.moveTo("c" + i);

            assertThat(trail.isCircular()).isFalse();
        }
    }
}
