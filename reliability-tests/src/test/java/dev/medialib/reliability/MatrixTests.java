package dev.medialib.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Runs cells and makes tests of them: one for each kind and group of faults. */
final class MatrixTests {
    private static final int SHOWN = 20;

    private MatrixTests() {}

    static Stream<DynamicNode> of(List<Cell> cells, Path directory) throws Exception {
        Map<Cell, List<String>> problems = Matrix.run(cells, directory);
        Map<String, Map<String, List<Cell>>> groups = cells.stream()
                .collect(Collectors.groupingBy(
                        cell -> cell.kind().name(),
                        TreeMap::new,
                        Collectors.groupingBy(cell -> cell.fault().group(), TreeMap::new, Collectors.toList())));
        Stream<DynamicNode> kinds = groups.entrySet().stream()
                .map(kind -> DynamicContainer.dynamicContainer(
                        kind.getKey(),
                        kind.getValue().entrySet().stream()
                                .map(group -> DynamicTest.dynamicTest(
                                        group.getKey() + " (" + group.getValue().size() + " cells)",
                                        () -> assertNone(group.getValue(), problems)))));
        return Stream.concat(
                kinds, Stream.of(DynamicTest.dynamicTest("no credential is logged", MatrixTests::assertSilent)));
    }

    private static void assertNone(List<Cell> cells, Map<Cell, List<String>> problems) {
        String text = cells.stream()
                .filter(problems::containsKey)
                .limit(SHOWN)
                .map(cell -> cell + "\n    " + String.join("\n    ", problems.get(cell)))
                .collect(Collectors.joining("\n"));
        assertThat(text).isEmpty();
    }

    private static void assertSilent() {
        assertThat(CanaryAppender.lines()).isPositive();
        assertThat(CanaryAppender.found()).isEmpty();
    }
}
