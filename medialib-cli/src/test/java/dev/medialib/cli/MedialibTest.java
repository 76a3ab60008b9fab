package dev.medialib.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedialibTest {

    @Test
    void withoutArgumentsTheHelpIsPrinted() {
        try (MedialibProcess medialib = MedialibProcess.start()) {
            assertThat(medialib.exitCode()).isZero();
            assertThat(medialib.output()).contains("Usage: medialib", "fakes", "143");
        }
    }

    @Test
    void theVersionIsPrinted() {
        try (MedialibProcess medialib = MedialibProcess.start("--version")) {
            assertThat(medialib.exitCode()).isZero();
            assertThat(medialib.output()).matches("medialib \\d+\\.\\d+\\.\\d+\\S*");
        }
    }

    @ParameterizedTest
    @CsvSource({"--sanitty, Unknown option: '--sanitty'", "fake, Unmatched argument at index 0: 'fake'"})
    void unknownArgumentsAreAnErrorOfUse(String argument, String message) {
        try (MedialibProcess medialib = MedialibProcess.start(argument)) {
            assertThat(medialib.exitCode()).isEqualTo(2);
            assertThat(medialib.errors()).isEqualTo("medialib: " + message + "; see medialib --help");
        }
    }
}
