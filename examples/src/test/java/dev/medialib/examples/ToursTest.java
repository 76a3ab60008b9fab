package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToursTest {
    private static final String LIVINGDOCS = "Livingdocs tour on a fake server";
    private static final String SANITY = "Sanity tour on a fake server";
    private static final String SITEFINITY = "Sitefinity tour on a fake server";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private String print(String... args) throws Exception {
        Tours.run(args, Map.of(), new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void livingdocsAloneCanBeVisited() throws Exception {
        assertThat(print("livingdocs")).contains(LIVINGDOCS).doesNotContain(SANITY, SITEFINITY);
    }

    @Test
    void sanityAloneCanBeVisited() throws Exception {
        assertThat(print("sanity", "")).contains(SANITY).doesNotContain(LIVINGDOCS, SITEFINITY);
    }

    @Test
    void sitefinityAloneCanBeVisited() throws Exception {
        assertThat(print("sitefinity")).contains(SITEFINITY).doesNotContain(LIVINGDOCS, SANITY);
    }

    @Test
    void allAreVisitedOneAfterTheOther() throws Exception {
        assertThat(print("all")).containsSubsequence(LIVINGDOCS, SANITY, SITEFINITY);
    }

    @Test
    void whoSaysNothingVisitsAll() throws Exception {
        assertThat(print((String) null, null)).containsSubsequence(LIVINGDOCS, SANITY, SITEFINITY);
        assertThat(print()).containsSubsequence(LIVINGDOCS, SANITY, SITEFINITY, LIVINGDOCS, SANITY, SITEFINITY);
    }

    @Test
    void aTourThatThereIsNotIsRefusedByName() {
        assertThatThrownBy(() -> print("sanitty"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sanitty")
                .hasMessageContaining("livingdocs")
                .hasMessageContaining("sanity, sitefinity or all");
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
