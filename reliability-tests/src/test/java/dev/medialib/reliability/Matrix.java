package dev.medialib.reliability;

import dev.medialib.reliability.CellRunner.Baseline;
import dev.medialib.testsupport.Canaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs cells, several at a time, and tells which of them have another outcome than expected. */
final class Matrix {
    /** Most cells wait for a socket or a time limit most of the time. */
    private static final int THREADS = 24;

    /** A world grows with each cell. */
    private static final int CELLS_PER_WORLD = 200;

    private final Path directory;
    private final Map<String, Baseline> baselines = new ConcurrentHashMap<>();

    private Matrix(Path directory) {
        this.directory = directory;
    }

    /** The problems of each cell that has any. */
    static Map<Cell, List<String>> run(List<Cell> cells, Path directory) throws Exception {
        return new Matrix(directory).run(cells);
    }

    private Map<Cell, List<String>> run(List<Cell> cells) throws Exception {
        baselines(cells);
        // those that wait come last and together, so that they wait and do not compete
        Queue<Cell> queue = new ConcurrentLinkedQueue<>(
                cells.stream().sorted(Comparator.comparing(Cell::isSlow)).toList());
        Map<Cell, List<String>> problems = new ConcurrentHashMap<>();
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> futures = new java.util.ArrayList<>();
            IntStream.range(0, THREADS)
                    .forEach(i -> futures.add(executor.submit(() -> {
                        work(queue, problems);
                        return null;
                    })));
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("the matrix itself failed", e.getCause());
        } finally {
            executor.shutdownNow();
        }
        return problems;
    }

    private void work(Queue<Cell> queue, Map<Cell, List<String>> problems) throws Exception {
        while (!queue.isEmpty()) {
            try (World world = new World()) {
                for (int i = 0; i < CELLS_PER_WORLD; i++) {
                    Cell cell = queue.poll();
                    if (cell == null) {
                        return;
                    }
                    List<String> found = problems(cell, world);
                    if (!found.isEmpty()) {
                        problems.put(cell, found);
                    }
                }
            }
        }
    }

    private List<String> problems(Cell cell, World world) throws Exception {
        Outcome outcome = run(cell, world, this::baseline);
        return CellCheck.problems(cell, outcome, baseline(cell));
    }

    private Outcome run(Cell cell, World world, CellRunner.Baselines known) throws Exception {
        Path own = Files.createTempDirectory(directory, "cell");
        try {
            return CellRunner.run(cell, world, own, known);
        } finally {
            delete(own);
        }
    }

    private Baseline baseline(Cell cell) {
        return baselines.get(key(cell));
    }

    private static String key(Cell cell) {
        return cell.kind() + " " + cell.pooled();
    }

    /** Makes each call once without a fault, for the number of its requests. */
    private void baselines(List<Cell> cells) throws Exception {
        try (World world = new World()) {
            List<String> failures = new java.util.ArrayList<>();
            for (Cell cell : cells) {
                String key = key(cell);
                if (!baselines.containsKey(key)) {
                    Cell control = new Cell(cell.kind(), FaultCatalog.NONE, cell.pooled(), false, true);
                    Outcome outcome = run(control, world, any -> new Baseline(0, 0));
                    if (outcome.thrown != null || !outcome.problems().isEmpty()) {
                        failures.add(control + ": " + outcome.problems() + outcome.lines + " "
                                + (outcome.thrown == null ? "" : Canaries.shownBy(outcome.thrown)));
                    } else if (outcome.requests == 0) {
                        failures.add(control + ": no request of the kind among " + outcome.lines);
                    }
                    baselines.put(key, new Baseline(outcome.othersBefore, outcome.requests));
                }
            }
            if (!failures.isEmpty()) {
                throw new AssertionError("without a fault: " + String.join("\n", failures));
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        Queue<Path> left = new ArrayDeque<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.forEach(left::add);
        }
        for (Path file : left) {
            Files.delete(file);
        }
        Files.delete(directory);
    }
}
