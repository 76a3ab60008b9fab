package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SitefinityTourTest {
    private static final String ODD_TITLE = "O'Reilly & Sons #1: 100% a+b/c? котка 日本 🐈";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final SitefinityTour tour = new SitefinityTour(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void theTourUploadsFindsChangesReplacesAndDeletesAnImage() throws Exception {
        Picture picture = Picture.of();

        tour.run(Map.of(), picture);

        int bytes = picture.bytes().length;
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "Sitefinity tour on a fake server in this process",
                        "ok      credential",
                        "ok      media",
                        "1. Make a library",
                        "  album ",
                        "2. Upload " + picture.name(),
                        "sent " + bytes + " of " + bytes + " bytes",
                        bytes + " bytes",
                        "3. Find it by a filter",
                        "contains(Title,'O''Reilly & Sons #1: 100% a+b/c?')",
                        "found \"" + ODD_TITLE + "\"",
                        "4. Change two fields",
                        "\"" + ODD_TITLE + "\", alternative text \"A sailing boat\", author null",
                        "5. Replace it as a whole",
                        "\"Sailing boat at dusk\", alternative text \"A sailing boat\", author null",
                        "6. Get its URL",
                        "  http://",
                        "7. Delete it, and its library",
                        "0 images are left in the library, which is gone too");
    }

    @Test
    void aPictureOfTheUsersOwnIsUploadedUnderItsName() throws Exception {
        Path own = Files.createTempDirectory("my own").resolve("mine.jpg");
        Files.write(own, Picture.of().bytes());

        tour.run(Map.of(), Picture.of(own.toString()));

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("2. Upload mine.jpg");
    }

    @Test
    void anAddressWithoutAnAccessKeyLeavesTheRealServerAlone() throws Exception {
        tour.run(Map.of("SITEFINITY_URL", "https://server.example.com"), Picture.of());

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("a fake server in this process")
                .doesNotContain("server.example.com");
    }

    @Test
    void aTourThatThereIsNotIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> Tours.main(new String[] {"drupal"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no tour of drupal")
                .hasMessageContaining("sitefinity");
    }
}
