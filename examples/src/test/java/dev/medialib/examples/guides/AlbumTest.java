package dev.medialib.examples.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.testkit.junit.MedialibFakes;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MedialibFakes.class)
class AlbumTest {
    @Test
    void theImagesOfAnAlbumAreRead(FakeSitefinity server) {
        UUID animals = server.addLibrary("albums", "Animals");
        UUID cat = server.addMedia(MediaSeed.image().title("cat").library(animals));
        try (SitefinityClient sitefinity = SitefinityClient.builder()
                .baseUrl(server.url().toString())
                .accessKey(server.accessKey())
                .build()) {
            assertEquals("cat", sitefinity.images().get(cat).title());
            assertEquals(animals, sitefinity.images().get(cat).parentId());
        }
    }
}
