package dev.medialib.sitefinity.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.testsupport.RawServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that end in the middle of a file: the server may have made something of the half that it has. */
@Timeout(60)
class UploadCutTest {
    private static final UUID ID = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");
    private static final Content FILE =
            Content.of(new byte[8 * 1024 * 1024]).withFileName("cat.jpg").withMediaType("image/jpeg");

    private static final Map<String, Consumer<Images>> WAYS = Map.of(
            "raw", images -> images.upload(FILE, u -> u.parentId(ID)),
            "base64", images -> images.upload(FILE, u -> u.parentId(ID).base64()),
            "replaced", images -> images.replaceFile(ID, FILE));

    @ParameterizedTest
    @ValueSource(strings = {"raw", "base64", "replaced"})
    void anUploadThatIsCutOffHasAnUnknownOutcome(String way) throws Exception {
        List<String> begun = new CopyOnWriteArrayList<>();
        try (RawServer server = RawServer.of(connection -> {
                    begun.add(connection.readHead().line());
                    connection.exactly(100_000);
                });
                SitefinityClient client = SiteServer.clientBuilder()
                        .baseUrl(server.url())
                        .accessKey("s3cret")
                        .build()) {
            assertThatExceptionOfType(MedialibException.class)
                    .isThrownBy(() -> WAYS.get(way).accept(client.images()))
                    .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
            assertThat(begun).hasSize(1);
        }
    }
}
