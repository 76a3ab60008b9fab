package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.asset.AssetMetadata;
import dev.medialib.sanity.asset.GeoPoint;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testkit.sanity.FakeSanity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The snippets of docs/sanity.md about what is known of assets, run. */
class SanityMetadataSnippetsTest {
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
}
