package dev.medialib.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The guide contains the tables of the matrix. A copy with the current tables is in {@code target/reliability.md}. */
class ReliabilityGuideTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path GUIDE = MODULE.resolve("../docs/reliability.md");

    @Test
    void theGuideHasTheTablesOfTheMatrix() throws IOException {
        String guide = Files.readString(GUIDE);
        String tables = ReliabilityTables.all();
        int begin = guide.indexOf(ReliabilityTables.BEGIN);
        int end = guide.indexOf(ReliabilityTables.END) + ReliabilityTables.END.length();
        Path current = MODULE.resolve("target/reliability.md");
        Files.createDirectories(current.getParent());
        Files.writeString(current, guide.substring(0, begin) + tables + guide.substring(end));

        assertThat(guide.substring(begin, end))
                .as("docs/reliability.md is out of date; copy %s", current)
                .isEqualTo(tables);
    }
}
