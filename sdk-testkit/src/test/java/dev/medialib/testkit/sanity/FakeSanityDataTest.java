package dev.medialib.testkit.sanity;

import static dev.medialib.testkit.HttpCaller.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.JavadocSample;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data of the server as JSON: seeds that a person writes, and saved states. */
class FakeSanityDataTest {

    private static final String OTHER = "{\"id\":\"mlOther00001\",\"documents\":[{\"_id\":\"a\",\"_type\":\"t\"}]}";

    private final FakeSanity sanity = FakeSanity.start();
    private final FakeMediaLibrary library = sanity.library();
    private final Caller caller = new Caller(sanity);

    @AfterEach
    void close() {
        sanity.close();
    }

    /** Adds all that a server can have, and returns the paths of requests that read it. */
    private List<String> fill() throws Exception {
        JsonNode image = caller.upload("?filename=cat.png&cdnAccessPolicy=private", Samples.png(3, 2))
                .ok();
        JsonNode video =
                caller.upload("?type=video&filename=cat.mp4", new byte[] {1}).ok();
        JsonNode done =
                caller.upload("?type=video&filename=dog.mp4", new byte[] {2}).ok();
        String assetId = image.at("/asset/_id").asText();
        String imageId = image.at("/assetInstance/_id").asText();
        String doneId = done.at("/assetInstance/_id").asText();
        String videoId = video.at("/assetInstance/_id").asText();
        library.finishVideo(doneId);
        caller.post(caller.library + "/video/" + doneId + "/subtitles", "{\"languageCode\":\"en\"}");
        library.addReference(assetId, "dataset:other.production:page", "a", "b[0]");
        library.setRefsearchResponse("{\"hits\":[1]}");
        library.addDocument("{\"_id\":\"secret\",\"_type\":\"note\"}");
        library.hideDocument("secret");
        caller.post(caller.library + "/signing-keys", "{\"name\":\"mine\"}").ok();
        sanity.addLibrary("mlOther00001", "oOther", "inactive").attachTo("elsewhere");
        sanity.serve("https://example.com/a.txt", new byte[] {3});
        sanity.dataset().addDocument("{\"_id\":\"news\",\"_type\":\"article\",\"nothing\":null,\"price\":1.50}");
        JsonNode file = caller.send(
                        "POST", Caller.ASSETS + "/files/production?filename=a.txt", "text/plain", new byte[] {4})
                .ok();
        String link = "{\"mediaLibraryId\":\"" + library.id() + "\",\"assetId\":\"" + assetId
                + "\",\"assetInstanceId\":\"" + imageId + "\"}";
        JsonNode linked = caller.post(Caller.ASSETS + "/media-library-link/production", link)
                .ok();
        sanity.addDataset("staging");
        return List.of(
                caller.library + "/query?query=*",
                caller.library + "/export",
                caller.library + "/doc/" + imageId + "," + videoId + ",secret",
                caller.library + "/signing-keys",
                caller.library + "/refsearch",
                caller.library + "/video/" + doneId + "/playback-info",
                caller.library.replace(Caller.V, "/vX") + "/assets/" + assetId + "/references",
                Caller.V + "/media-libraries?projectId=fakeproj",
                Caller.V + "/media-libraries?organizationId=oOther",
                Caller.DATA + "/export/production",
                Caller.DATA + "/doc/production/news",
                "/" + image.at("/assetInstance/path").asText(),
                "/" + file.at("/document/path").asText(),
                "/" + linked.at("/document/path").asText());
    }

    private static List<String> read(FakeSanity from, List<String> paths) throws Exception {
        Caller reader = new Caller(from);
        List<String> texts = new ArrayList<>();
        for (String path : paths) {
            Caller.Response response = reader.get(path);
            texts.add(path + " " + response.status() + " "
                    + response.text().replace(from.url().toString(), "URL"));
        }
        return texts;
    }

    @Test
    void anotherServerReadsAllThatOneHas() throws Exception {
        List<String> paths = fill();
        String saved = sanity.save();
        List<String> before = read(sanity, paths);
        assertThat(before).filteredOn(text -> text.contains(" 200 ")).hasSizeGreaterThan(10);
        try (FakeSanity other = FakeSanity.start()) {
            other.load(saved);

            assertThat(other.save()).isEqualTo(saved);
            assertThat(read(other, paths)).isEqualTo(before);
        }
    }

    @Test
    void aResetReturnsToWhatWasLoaded() throws Exception {
        fill();
        String saved = sanity.save();
        sanity.load(saved);
        library.addDocument("{\"_type\":\"later\"}");
        caller.upload("", new byte[] {9}).ok();

        sanity.reset();

        assertThat(sanity.save()).isEqualTo(saved);
    }

    @Test
    void aResetWithoutLoadedDataReturnsToANewServer() throws Exception {
        fill();

        sanity.reset();

        try (FakeSanity fresh = FakeSanity.start()) {
            assertThat(sanity.save()).isEqualTo(fresh.save());
        }
        assertThat(library.documentIds()).isEmpty();
    }

    @Test
    void sampleImagesDifferFromThoseThatWereLoaded() {
        library.addImage("cat.png");
        sanity.dataset().addImage("dog.png");
        try (FakeSanity other = FakeSanity.start()) {
            other.load(sanity.save());
            other.library().addImage("cat.png");
            other.dataset().addImage("dog.png");

            assertThat(other.library().documentIds()).hasSize(4);
            assertThat(other.dataset().documentIds()).hasSize(2);
        }
    }

    @Test
    void anUploadOfLoadedBytesIsADuplicate() throws Exception {
        caller.upload("", new byte[] {1}).ok();
        sanity.load(sanity.save());

        assertThat(caller.upload("", new byte[] {1}).status()).isEqualTo(409);
    }

    @Test
    void theSampleOfTheDocumentationIsASeed() throws Exception {
        sanity.load(JavadocSample.of(FakeSanity.class));

        assertThat(sanity.library().id()).isEqualTo("mlPictures01");
        JsonNode cat = parse(sanity.library().document("cat"));
        assertThat(cat.path("_rev").asText()).hasSize(22);
        assertThat(cat.path("_createdAt").asText()).endsWith("Z");
        assertThat(sanity.library().content("file-1d0ca2-txt")).isEqualTo("meow".getBytes(StandardCharsets.UTF_8));
        String url =
                parse(sanity.library().document("file-1d0ca2-txt")).path("url").asText();
        assertThat(url).isEqualTo(sanity.url() + "/files/cat.txt");
        assertThat(caller.get("/files/cat.txt").text()).isEqualTo("meow");
        assertThat(sanity.dataset().documentIds()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"library\":[]} | library is not known",
                "{\"libraries\":{}} | libraries must be an array",
                "{\"libraries\":[{\"documents\":[{},3]}]} | libraries[0].documents[1] must be an object",
                "{\"libraries\":[{\"documents\":[{}]}]} | libraries[0].documents[0]: json must have a _type",
                "{\"libraries\":[{\"hidden\":[1]}]} | libraries[0].hidden[0] must be a string",
                "{\"libraries\":[{},{}]} | id must be unique: mlFakeLib001",
                "{\"datasets\":[{\"files\":[{\"id\":\"a\",\"bytes\":\"?\"}]}]} | datasets[0].files[0].bytes must be bytes",
                "{\"datasets\":[{\"files\":[{\"bytes\":\"\"}]}]} | datasets[0].files[0].id is required",
                "{\"libraries\":[{\"linkAttempts\":{\"a\":-1}}]} | libraries[0].linkAttempts.a must be an integer",
                "[] | json must be an object"
            })
    void aWrongSeedChangesNothingAndItsPathIsNamed(String seed, String message) {
        sanity.load("{\"libraries\":[" + OTHER + "]}");
        String before = sanity.save();

        assertThatThrownBy(() -> sanity.load(seed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);

        assertThat(sanity.save()).isEqualTo(before);
    }
}
