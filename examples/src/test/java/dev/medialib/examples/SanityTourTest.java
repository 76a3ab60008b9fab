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
import org.junit.jupiter.api.io.TempDir;

class SanityTourTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final SanityTour tour = new SanityTour(new PrintStream(printed, true, StandardCharsets.UTF_8));

    private String print() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theTourShowsEachStep() throws Exception {
        Picture picture = Picture.of();
        int length = picture.bytes().length;

        tour.run(Map.of(), picture);

        assertThat(print())
                .contains("a fake server in this process")
                .contains("ok      credential")
                .contains("ok      dataset")
                .contains("sent " + length + " of " + length + " bytes")
                .containsPattern("asset \\w+ holds image-\\S+-jpg")
                .contains("\"sailing boat at dusk\", revision")
                .contains("a patch for the former revision is rejected: the asset has revision")
                .contains("the key is deleted again")
                .contains("the server says 345; paging found 345")
                .contains("globalDocumentReference")
                .containsPattern(
                        "http://127\\.0\\.0\\.1:\\d+/media-libraries/\\S+\\?w=300&keyid=\\S+&expiry=\\S+&signature=\\S+")
                .containsPattern("upload\\(\\) throws, because the library already has them: image-\\S+-jpg")
                .containsPattern("uploadOrGet\\(\\) finds asset \\w+, duplicate: true");
        assertThat(print().lines().filter(line -> line.matches("\\d\\. .*"))).hasSize(7);
    }

    @Test
    void theAssetThatWasUploadedIsTheOneThatIsFoundByQueryAndAsADuplicate() throws Exception {
        tour.run(Map.of(), Picture.of());

        String id = print().replaceAll("(?s).* asset (\\w+) holds .*", "$1");
        assertThat(print())
                .contains("  " + id + " \"sailing boat at dusk\"")
                .contains("finds asset " + id + ", duplicate");
    }

    @Test
    void aPictureOfTheUsersOwnIsTakenByItsPath(@TempDir Path folder) throws Exception {
        Path own = Files.write(folder.resolve("mine at sea.jpg"), Picture.of().bytes());

        tour.run(Map.of(), Picture.of(own.toString()));

        assertThat(print()).contains("Upload mine at sea.jpg");
    }

    @Test
    void aLibraryWithoutATokenIsNotEnoughForTheRealServer() throws Exception {
        tour.run(Map.of("SANITY_MEDIA_LIBRARY_ID", "mlZxz9rvqf76"), Picture.of());

        assertThat(print()).contains("a fake server in this process").doesNotContain("mlZxz9rvqf76");
    }

    @Test
    void onTheRealServerTheTourAsksForADatasetBeforeItDoesAnything() {
        Map<String, String> environment = Map.of(
                "SANITY_MEDIA_LIBRARY_ID", "mlZxz9rvqf76", "SANITY_TOKEN", "secret", "SANITY_DATASET", "production");

        assertThatThrownBy(() -> tour.run(environment, Picture.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SANITY_PROJECT_ID")
                .hasMessageNotContaining("secret");
        assertThat(print()).isEmpty();
    }
}
