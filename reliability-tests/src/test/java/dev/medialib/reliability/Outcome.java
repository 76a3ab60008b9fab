package dev.medialib.reliability;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What happened in one cell. */
final class Outcome {
    volatile @Nullable Throwable thrown;
    volatile boolean interrupted;
    int requests;
    int hits;
    int others;
    int othersBefore;
    int trapped;
    List<String> lines = List.of();
    List<Duration> sleeps = List.of();
    private final List<String> problems = new CopyOnWriteArrayList<>();

    interface Action {
        void run() throws Exception;
    }

    /** Keeps what the action throws, and the interrupt flag that it leaves. */
    void record(Action action) {
        try {
            action.run();
        } catch (Throwable e) {
            thrown = e;
        }
        interrupted |= Thread.interrupted();
    }

    void problem(String text) {
        problems.add(text);
    }

    /** A text that a program may print. */
    void shown(String text) {
        if (Canary.isIn(text)) {
            problem("a credential in " + text);
        }
    }

    List<String> problems() {
        return problems;
    }
}
