package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.content.Content;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.aspect.Aspect;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.asset.AssetMetadata;
import dev.medialib.sanity.asset.AssetType;
import dev.medialib.sanity.asset.GeoPoint;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.video.Subtitles;
import dev.medialib.testkit.sanity.FakeSanity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The snippets of docs/sanity.md about what is known of assets, run. */
class SanityMetadataSnippetsTest {
    record Rights(String holder, LocalDate until) {}

    private final FakeSanity server = FakeSanity.start();
    private final SanityClient sanity = SanityClient.builder()
            .mediaLibraryUrl(server.url().toString())
            .token(server.token())
            .build();
    private final SanityMediaLibrary library =
            sanity.mediaLibrary(server.library().id());

    @AfterEach
    void stop() {
        sanity.close();
        server.close();
    }

    @Test
    void metadataIsTyped() {
        String imageId = "image-a";
        List<BigDecimal> places = new ArrayList<>();
        server.library()
                .addDocument("{\"_id\":\"image-a\",\"_type\":\"sanity.imageAsset\","
                        + "\"metadata\":{\"location\":{\"lat\":59.91,\"lng\":10.75}}}");

        AssetInstance image = library.get(imageId, AssetInstance.class);
        AssetMetadata metadata = Objects.requireNonNull(image.metadata());
        GeoPoint place = metadata.location();
        if (place != null) {
            places.addAll(List.of(place.latitude(), place.longitude()));
        }

        assertThat(places).containsExactly(new BigDecimal("59.91"), new BigDecimal("10.75"));
    }

    @Test
    void aspectsAreDeployedAndHaveTypedValues() {
        String assetId = "a";
        server.library().addDocument("{\"_id\":\"a\",\"_type\":\"sanity.asset\"}");

        library.aspects()
                .deploy(Aspect.of(
                                "rights",
                                Map.of(
                                        "title",
                                        "Rights",
                                        "type",
                                        "object",
                                        "fields",
                                        List.of(
                                                Map.of("name", "holder", "type", "string"),
                                                Map.of("name", "until", "type", "date"))))
                        .withAssetTypes(AssetType.IMAGE));
        List<Aspect> deployed = library.aspects().list();

        assertThat(deployed).extracting(Aspect::name).containsExactly("rights");

        library.aspects().set(assetId, "rights", new Rights("A. Person", LocalDate.of(2027, 1, 1)));
        Rights rights = library.get(assetId, Asset.class).aspect("rights", Rights.class);
        library.aspects().unset(assetId, "rights");

        assertThat(rights).isEqualTo(new Rights("A. Person", LocalDate.of(2027, 1, 1)));
        assertThat(library.get(assetId, Asset.class).aspect("rights", Rights.class))
                .isNull();
    }

    @Test
    void subtitlesAreListedAndDeleted() {
        byte[] mp4 = "\0\0\0\u0018ftypisom\0\0\0\0isom".getBytes(StandardCharsets.ISO_8859_1);
        server.settings().videoPolls.set(0);
        String videoId = library.upload(Content.of(mp4)).assetInstance().id();
        List<String> languages = new ArrayList<>();

        Subtitles generated = library.videos().createSubtitles(videoId, "en");
        for (Subtitles subtitles : library.videos().subtitles(videoId)) {
            languages.add(subtitles.languageCode() + " " + subtitles.status());
        }
        library.videos().deleteSubtitles(videoId, Objects.requireNonNull(generated.id()));

        assertThat(languages).containsExactly("en ready");
        assertThat(library.videos().subtitles(videoId)).isEmpty();
    }
}
