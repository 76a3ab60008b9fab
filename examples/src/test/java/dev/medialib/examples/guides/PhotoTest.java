package dev.medialib.examples.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medialib.core.content.Content;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.testkit.junit.MedialibFakes;
import dev.medialib.testkit.sanity.FakeSanity;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MedialibFakes.class)
class PhotoTest {
    @Test
    void aFileThatExistsIsFound(FakeSanity server) {
        byte[] text = "terms and conditions".getBytes(StandardCharsets.UTF_8);
        try (SanityClient sanity = SanityClient.builder()
                .mediaLibraryUrl(server.url().toString())
                .token(server.token())
                .build()) {
            var library = sanity.mediaLibrary(server.library().id());

            UploadedAsset first = library.uploadOrGet(Content.of(text), u -> u.title("Terms"));
            UploadedAsset second = library.uploadOrGet(Content.of(text), u -> u.title("Terms"));

            assertEquals(first.asset().id(), second.asset().id());
        }
    }
}
