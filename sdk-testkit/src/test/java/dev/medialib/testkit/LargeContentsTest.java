package dev.medialib.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Contents of files that are more than a fake keeps in memory. */
class LargeContentsTest {

    private static final int FILES = 17;

    private static byte[] content(int number) {
        byte[] bytes = new byte[1 << 20];
        bytes[number] = (byte) number;
        return bytes;
    }

    private static HttpRequest.Builder request(FakeServer fake, String path, String token) {
        return HttpRequest.newBuilder(fake.url().resolve(path)).header("Authorization", "Bearer " + token);
    }

    @Test
    void sanityServesThemUntilItIsClosed() throws Exception {
        FakeSanity sanity = FakeSanity.start();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            String path = "/v1/media-libraries/" + sanity.library().id() + "/upload?type=file&filename=a.bin";
            HttpRequest upload = request(sanity, path, sanity.token())
                    .POST(BodyPublishers.ofByteArray(content(i)))
                    .build();
            String body = HttpClient.newHttpClient()
                    .send(upload, BodyHandlers.ofString())
                    .body();
            ids.add(HttpCaller.parse(body).at("/assetInstance/_id").asText());
        }
        for (int i = 0; i < FILES; i++) {
            assertThat(sanity.library().content(ids.get(i))).isEqualTo(content(i));
        }

        sanity.close();

        assertThatThrownBy(() -> sanity.library().content(ids.get(FILES - 1))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void sitefinityServesThemUntilItIsClosed() {
        FakeSitefinity sitefinity = FakeSitefinity.start();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            ids.add(sitefinity.addMedia(MediaSeed.image().title("image " + i).file(content(i), "a.png", "image/png")));
        }
        for (int i = 0; i < FILES; i++) {
            assertThat(sitefinity.file(ids.get(i))).isEqualTo(content(i));
        }

        sitefinity.close();

        assertThatThrownBy(() -> sitefinity.file(ids.get(FILES - 1))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void livingdocsServesThem() throws Exception {
        try (FakeLivingdocs livingdocs = FakeLivingdocs.start()) {
            for (int i = 0; i < FILES; i++) {
                livingdocs.addImage(content(i), "2026/" + i + ".png", "image/png");
            }
            for (int i = 0; i < FILES; i++) {
                String path = "/api/2026-05/mediaLibrary/serve-image/2026/" + i + ".png";
                HttpRequest read = request(livingdocs, path, livingdocs.token()).build();
                byte[] served = HttpClient.newHttpClient()
                        .send(read, BodyHandlers.ofByteArray())
                        .body();
                assertThat(served).isEqualTo(content(i));
            }
        }
    }
}
