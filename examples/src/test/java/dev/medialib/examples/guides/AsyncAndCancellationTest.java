package dev.medialib.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import dev.medialib.sanity.SanityClient;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testkit.sanity.FakeSanity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/async-and-cancellation.md, run. */
class AsyncAndCancellationTest {

    @Test
    void severalEntriesAreReadAtTheSameTime() {
        try (FakeLivingdocs server = FakeLivingdocs.start();
                LivingdocsClient livingdocs = Fakes.clientOf(server)) {
            List<String> ids = List.of(server.addEntry(EntrySeed.image()), server.addEntry(EntrySeed.video()));

            assertThat(AsyncCalls.getAll(livingdocs, ids))
                    .extracting(MediaLibraryEntry::id)
                    .isEqualTo(ids);
        }
    }

    @Test
    void aCancelledUploadThrows(@TempDir Path folder) throws Exception {
        Path boat = Files.write(folder.resolve("boat.bin"), new byte[1_000]);
        try (FakeSanity server = FakeSanity.start();
                SanityClient sanity = Fakes.clientOf(server)) {
            server.nextResponses(FakeResponse.normal().after(Duration.ofSeconds(2)));
            CancelledUpload upload =
                    new CancelledUpload(sanity, server.library().id(), boat);
            upload.onCancelButton();

            assertThatExceptionOfType(CancellationException.class).isThrownBy(upload::await);
        }
    }
}
