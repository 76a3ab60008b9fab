package dev.medialib.livingdocs.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Download;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.PermissionDeniedException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.livingdocs.AgainstFakeLivingdocs;
import dev.medialib.livingdocs.error.ImageRevokedException;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.RecordedRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeImageTest extends AgainstFakeLivingdocs {
    private static final String KEY = "2025/03/14/c316ace8.jpeg";

    private final byte[] bytes = randomBytes(300_000);
    private final String id = server.addImage(bytes, KEY, "image/jpeg");

    @TempDir
    Path directory;

    @Test
    void anImageIsSavedAsAFileWithTheSameBytes() throws Exception {
        byte[] large = randomBytes(20 * 1024 * 1024);
        server.addImage(large, "large.png", "image/png");
        Path file = directory.resolve("large.png");

        library.serveImage("large.png").saveTo(file);

        assertThat(Arrays.equals(Files.readAllBytes(file), large)).isTrue();
        assertOnlyFile(file);
    }

    @Test
    void theDownloadTellsTypeAndLengthBeforeItIsRead() {
        try (Download image = library.serveImage(KEY)) {
            assertThat(image.mediaType()).isEqualTo("image/jpeg");
            assertThat(image.length()).hasValue(bytes.length);
            assertThat(image.readAllBytes(bytes.length)).isEqualTo(bytes);
        }
        assertThat(lastRequest().header("Accept")).contains("image/*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.jpeg", "v/2025/small.webp", "a/b c/ü+%2F?#&=.jpg", "a/..b/...jpg"})
    void slashesOfAKeySeparateAndEverythingElseIsEncoded(String key) {
        server.addImage(new byte[] {7}, key, "image/webp");
        assertThat(library.serveImage(key).readAllBytes(10)).containsExactly(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a.jpg", "a//b.jpg", "a/", "../a.jpg", "a/../b.jpg", "a/./b.jpg"})
    void aKeyThatAUrlWouldResolveAwayIsRefusedBeforeAnythingIsSent(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.serveImage(key))
                .withMessageContaining("key");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aRevokedImageIsNotAQuestionOfPermission() {
        library.patch(id, p -> p.revokeAsset());
        assertThatThrownBy(() -> library.serveImage(KEY))
                .isInstanceOf(ImageRevokedException.class)
                .hasMessageContaining("revoked");
        library.patch(id, p -> p.unrevokeAsset());
        server.markInvalid(id);
        assertThatThrownBy(() -> library.serveImage(KEY)).isInstanceOf(ImageRevokedException.class);
    }

    @Test
    void aTokenThatMayNotReadIsAQuestionOfPermission() {
        server.addToken("nothing");
        LivingdocsMediaLibrary blind = client(b -> b.token("nothing")).mediaLibrary();
        assertThatThrownBy(() -> blind.serveImage(KEY))
                .isInstanceOf(PermissionDeniedException.class)
                .isNotInstanceOf(ImageRevokedException.class);
        server.nextResponses(FakeResponse.html(403));
        assertThatThrownBy(() -> library.serveImage(KEY))
                .isInstanceOf(PermissionDeniedException.class)
                .isNotInstanceOf(ImageRevokedException.class);
    }

    @Test
    void aKeyThatNoImageHasIsNotFound() {
        assertThatThrownBy(() -> library.serveImage("no/such.jpeg"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("No image found");
    }

    @Test
    void aBodyThatIsCutOffLeavesNoFileAndKeepsTheOldOne() throws Exception {
        Path file = directory.resolve("image.jpeg");
        server.nextResponses(FakeResponse.truncated());
        assertThatThrownBy(() -> library.serveImage(KEY).saveTo(file)).isInstanceOf(MedialibException.class);
        assertThat(directory).isEmptyDirectory();

        Files.writeString(file, "the old one");
        server.nextResponses(FakeResponse.truncated());
        assertThatThrownBy(() -> library.serveImage(KEY).saveTo(file)).isInstanceOf(MedialibException.class);
        assertThat(file).hasContent("the old one");
        assertOnlyFile(file);
    }

    @Test
    void anImageThatIsLargerThanAllowedIsRefused() {
        assertThatThrownBy(() -> library.serveImage(KEY).readAllBytes(bytes.length - 1))
                .isInstanceOf(UnexpectedResponseException.class);
        assertThatThrownBy(() -> library.serveImage(KEY).saveTo(directory.resolve("x"), 10))
                .isInstanceOf(UnexpectedResponseException.class);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void theLimitOnAnswersInMemoryDoesNotConcernDownloads() {
        LivingdocsMediaLibrary narrow =
                client.withOptions(o -> o.maxResponseBytes(1000)).mediaLibrary();
        assertThat(narrow.serveImage(KEY).readAllBytes(bytes.length)).hasSize(bytes.length);
    }

    @Test
    void aSmallImageThatIsClosedUnreadGivesItsConnectionBack() {
        server.addImage(new byte[] {1, 2, 3}, "small.gif", "image/gif");
        library.get(id);
        for (int i = 0; i < 10; i++) {
            library.serveImage("small.gif").close();
        }
        library.get(id);
        assertThat(server.requests()).extracting(RecordedRequest::connection).containsOnly(0);
    }

    @Test
    void aDownloadThatBreaksBeforeItsHeadIsRepeated() {
        server.nextResponses(FakeResponse.of(503, ""), FakeResponse.disconnected());
        assertThat(library.serveImage(KEY).readAllBytes(bytes.length)).isEqualTo(bytes);
        assertThat(server.requests()).hasSize(3);
    }

    private void assertOnlyFile(Path file) throws Exception {
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static byte[] randomBytes(int size) {
        byte[] random = new byte[size];
        new Random(size).nextBytes(random);
        return random;
    }
}
