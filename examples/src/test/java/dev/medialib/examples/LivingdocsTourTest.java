package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LivingdocsTourTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final LivingdocsTour tour = new LivingdocsTour(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void theTourShowsEachStepAndBringsTheImageBackUnchanged() throws Exception {
        Picture picture = Picture.of();

        Path saved = tour.run(Map.of(), picture);

        assertThat(Files.readAllBytes(saved)).isEqualTo(picture.bytes());
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("ok      credential")
                .contains("sailing boat at dusk")
                .contains("rejected: version 2 was expected, the entry has 3")
                .contains("the server says 345; paging found 345 documents")
                .contains("print, pending, https://example.com/front-page")
                .contains("tour/sailing-boat.jpg")
                .contains("image/jpeg, " + picture.bytes().length + " bytes");
    }

    @Test
    void aPictureOfTheUsersOwnIsTakenByItsPath() throws Exception {
        Path own = Files.createTempDirectory("my own").resolve("mine.jpg");
        Files.write(own, Picture.of().bytes());

        Path saved = tour.run(Map.of(), Picture.of(own.toString()));

        assertThat(saved.getFileName()).hasToString("mine.jpg");
    }

    @Test
    void aPictureThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Picture.of("no such picture.jpg"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no file")
                .hasMessageContaining("no such picture.jpg");
    }

    @Test
    void onARealServerTheTourAsksForAnImageInItsStorageBeforeItDoesAnything() {
        Map<String, String> environment =
                Map.of("LIVINGDOCS_URL", "https://server.example.com", "LIVINGDOCS_TOKEN", "secret");

        assertThatThrownBy(() -> tour.run(environment, Picture.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LIVINGDOCS_ASSET_KEY")
                .hasMessageNotContaining("secret");
    }
}
