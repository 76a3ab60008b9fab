package dev.medialib.testkit.sanity;

import static dev.medialib.testkit.HttpCaller.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeSanitySeedTest {

    private final FakeSanity sanity = FakeSanity.start();
    private final FakeMediaLibrary library = sanity.library();
    private final Caller caller = new Caller(sanity);

    @AfterEach
    void close() {
        sanity.close();
    }

    private String instanceOf(String assetId) {
        return parse(library.document(assetId)).at("/currentVersion/_ref").asText();
    }

    @Test
    void everySeededImageHasBytesOfItsOwn() {
        Set<String> hashes = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            JsonNode instance = parse(library.document(instanceOf(library.addImage("same.png"))));
            JsonNode asset = parse(sanity.dataset().document(sanity.dataset().addImage("same.png")));
            hashes.add(instance.path("sha1hash").asText());
            hashes.add(asset.path("sha1hash").asText());
        }

        assertThat(hashes).hasSize(200);
    }

    @Test
    void aSeededImageIsACompletePng() throws Exception {
        JsonNode asset = parse(library.document(library.addImage("hero.png")));
        String instance = asset.at("/currentVersion/_ref").asText();
        Buffer png = new Buffer().write(library.content(instance));

        png.skip(8);
        for (String type : List.of("IHDR", "IDAT", "IEND")) {
            int size = png.readInt();
            byte[] chunk = png.readByteArray(4L + size);
            CRC32 crc = new CRC32();
            crc.update(chunk);
            assertThat(new String(chunk, 0, 4, StandardCharsets.UTF_8)).isEqualTo(type);
            assertThat(png.readInt()).isEqualTo((int) crc.getValue());
        }
        assertThat(png.exhausted()).isTrue();
        assertThat(instance).endsWith("-8x6-png");
        assertThat(asset.path("title").asText()).isEqualTo("hero");
    }

    @Test
    void aSeededAssetHasTheGivenBytes() throws Exception {
        byte[] bytes = Samples.text("a,b");
        String asset = library.addAsset("table.csv", bytes);

        assertThat(library.content(instanceOf(asset))).isEqualTo(bytes);
        assertThat(caller.upload("", bytes).status()).isEqualTo(409);
        assertThatThrownBy(() -> library.addAsset("again.csv", bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("already exists");
    }

    @Test
    void aDatasetKeepsTheSameBytesOnce() {
        FakeDataset dataset = sanity.dataset();
        String id = dataset.addAsset("table.csv", Samples.text("a,b"));

        assertThat(dataset.addAsset("again.csv", Samples.text("a,b"))).isEqualTo(id);
        assertThat(id).startsWith("file-").endsWith("-csv");
        assertThatThrownBy(() -> dataset.addAsset("none.png", Samples.png(0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
