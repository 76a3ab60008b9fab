package dev.medialib.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;

/** What a call must not leave behind after its client was closed: connections, threads, files. */
final class Leftovers {
    /**
     * The threads that all OkHttp clients of a JVM share; they end by themselves, and do not keep the JVM alive. The name tells what
     * they do now, perhaps for another cell.
     */
    private static final Pattern SHARED = Pattern.compile("OkHttp .*|Okio Watchdog");

    /** What the calls themselves create. */
    private static final Set<String> FILES = Set.of("cat.bin", "cat.jpg");

    private Leftovers() {}

    static void check(Outcome outcome, FaultServer server, OkHttpClient users, ThreadGroup threads, Path directory)
            throws IOException, InterruptedException {
        if (users != null) {
            int used = users.connectionPool().connectionCount()
                    - users.connectionPool().idleConnectionCount();
            if (used > 0) {
                outcome.problem(used + " connections are not back in the user's pool");
            }
            users.connectionPool().evictAll();
        }
        if (!server.end()) {
            outcome.problem("a connection is left open");
        }
        server.troubles().forEach(outcome::problem);
        List<String> left = threads(threads);
        if (!left.isEmpty()) {
            outcome.problem("threads are left: " + left);
        }
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> !FILES.contains(file.getFileName().toString()))
                    .forEach(file -> outcome.problem("a file is left: " + file.getFileName()));
        }
    }

    /** The names of the threads that do not end within two seconds. */
    private static List<String> threads(ThreadGroup group) throws InterruptedException {
        Thread[] threads = new Thread[group.activeCount() + 10];
        int count = group.enumerate(threads);
        for (Thread thread : Arrays.copyOf(threads, count)) {
            if (!isShared(thread)) {
                thread.join(2_000);
            }
        }
        return Arrays.stream(threads, 0, count)
                .filter(thread -> thread.isAlive() && !isShared(thread))
                .map(Thread::getName)
                .toList();
    }

    private static boolean isShared(Thread thread) {
        return SHARED.matcher(thread.getName()).matches();
    }
}
