package dev.medialib.sanity.asset;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.document.Reference;
import dev.medialib.sanity.library.LibraryInfo;
import dev.medialib.sanity.library.LibraryStatus;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.testsupport.Samples;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetSamplesTest {
    private static final String SHA1 = "11736fa2881515ae4fb5ba3db2fc247778ce8fab";
    private static final String INSTANCE = "image-" + SHA1 + "-4948x7422-jpg";

    private static <T> T read(String sample, Class<T> type) {
        return JsonData.parse(Samples.text(sample)).as(type);
    }

    private static AssetInstance document(String sample) {
        return JsonData.parse(Samples.text(sample)).get("document").as(AssetInstance.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image", "image-with-everything", "video-processing"})
    void anUploadComesOutAsItCame(String name) {
        String sample = "upload/" + name + ".json";
        UploadedAsset uploaded = read(sample, UploadedAsset.class);

        assertThat(written(uploaded)).isEqualTo(tree(Samples.text(sample)));
        assertThat(uploaded.duplicate()).isFalse();
        assertThat(uploaded.unknownProperties()).isEmpty();
        assertThat(uploaded.asset().unknownProperties().keySet()).containsExactly("_system");
        assertThat(uploaded.assetInstance().unknownProperties()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets/image", "assets/image-with-everything", "assets/linked", "assets/file"})
    void aDocumentOfADatasetComesOutAsItCame(String name) {
        String sample = name + ".json";
        AssetInstance document = document(sample);

        assertThat(written(document)).isEqualTo(tree(Samples.text(sample), "/document"));
        assertThat(document.unknownProperties()).isEmpty();
        assertThat(document.metadata() == null ? Map.of() : document.metadata().unknownProperties())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"library/video-ready.json", "library/file.json"})
    void anInstanceComesOutAsItCame(String sample) {
        AssetInstance instance = read(sample, AssetInstance.class);

        assertThat(written(instance)).isEqualTo(tree(Samples.text(sample)));
        assertThat(instance.unknownProperties()).isEmpty();
    }

    @Test
    void anAssetIsReadFieldByField() {
        Asset asset =
                read("upload/image-with-everything.json", UploadedAsset.class).asset();

        assertThat(asset.id()).isEqualTo("2w91UKgsNKEhWD6au6OzeNaOe7f");
        assertThat(asset.type()).isEqualTo("sanity.asset");
        assertThat(asset.revision()).isEqualTo("LR2OfQiXk5TMHKZpxdBNWd");
        assertThat(asset.createdAt().toInstant()).isEqualTo(Instant.parse("2025-04-23T20:09:49Z"));
        assertThat(asset.updatedAt().text()).isEqualTo("2025-04-23T20:09:54Z");
        assertThat(asset.title()).isEqualTo("Silhouette");
        assertThat(asset.assetType()).isEqualTo(AssetType.IMAGE);
        assertThat(asset.cdnAccessPolicy()).isEqualTo(CdnAccessPolicy.PUBLIC);
        assertThat(asset.currentVersion())
                .isEqualTo(Reference.builder()
                        .type("reference")
                        .ref(INSTANCE)
                        .weak(false)
                        .build());
        AssetVersion version = asset.versions().get(0);
        assertThat(version.key()).isEqualTo("a1");
        assertThat(version.type()).isEqualTo("sanity.asset.version");
        assertThat(version.title()).isEqualTo("silhouette.jpg");
        assertThat(version.instance().ref()).isEqualTo(INSTANCE);
        assertThat(version.instance().weak()).isNull();
        assertThat(asset.aspects().get("department").asString()).isEqualTo("Brand");
        assertThat(asset.aspects().get("rights").at("/regions/1").asString()).isEqualTo("us");
        assertThat(asset.parent().ref()).isEqualTo("dir-press");
        assertThat(asset.rootDirectory()).isNull();
        assertThat(asset.explicitNulls()).containsExactly("rootDirectory");
        assertThat(asset.url()).endsWith("/containers/2w91UKgsNKEhWD6au6OzeNaOe7f");
        assertThat(asset.unknownProperties().get("_system").get("createdBy").asString())
                .isEqualTo("gvRshKueQ");
    }

    @Test
    void anInstanceOfALibraryIsReadFieldByField() {
        UploadedAsset uploaded = read("upload/image-with-everything.json", UploadedAsset.class);
        AssetInstance instance = uploaded.assetInstance();

        assertThat(instance.id()).isEqualTo(INSTANCE);
        assertThat(instance.type()).isEqualTo("sanity.imageAsset");
        assertThat(instance.revision()).isEqualTo("i-rev-1");
        assertThat(instance.createdAt().text()).isEqualTo("2025-04-23T20:09:49.1Z");
        assertThat(instance.state()).isEqualTo(AssetState.READY);
        assertThat(instance.sha1hash()).isEqualTo(SHA1);
        assertThat(instance.mimeType()).isEqualTo("image/jpeg");
        assertThat(instance.extension()).isEqualTo("jpg");
        assertThat(instance.size()).isEqualTo(4763977);
        assertThat(instance.originalFilename()).isEqualTo("silhouette.jpg");
        assertThat(instance.uploadId()).isEqualTo("up-1");
        assertThat(instance.path()).startsWith("media-libraries/mlXYZ/images/");
        assertThat(instance.url()).startsWith("https://cdn.sanity.io/media-libraries/mlXYZ/images/");
        assertThat(instance.altText()).isEqualTo("A silhouette");
        AssetMetadata metadata = instance.metadata();
        assertThat(metadata.type()).isEqualTo("sanity.imageMetadata");
        assertThat(metadata.dimensions().type()).isEqualTo("sanity.imageDimensions");
        assertThat(metadata.dimensions().width()).isEqualTo(4948);
        assertThat(metadata.dimensions().height()).isEqualTo(7422);
        assertThat(metadata.dimensions().aspectRatio().value()).isEqualTo(0.6666666666666666);
        assertThat(metadata.palette().dominant().background()).isEqualTo("#0b0b0b");
        assertThat(metadata.lqip()).startsWith("data:image/jpeg");
        assertThat(metadata.blurHash()).isEqualTo("V36*mf00IU%M");
        assertThat(metadata.hasAlpha()).isFalse();
        assertThat(metadata.isOpaque()).isTrue();
        assertThat(metadata.location().latitude()).isEqualByComparingTo("59.91");
        assertThat(metadata.exif().iso()).isEqualByComparingTo("100");
        assertThat(metadata.explicitNulls()).containsExactly("iptc");
        assertThat(metadata.image().make()).isEqualTo("X");
        assertThat(metadata.keywords()).containsExactly("sky", "dawn");
        assertThat(uploaded.uploadSession().assets().get(0).ref()).isEqualTo("2w91UKgsNKEhWD6au6OzeNaOe7f");
    }

    @Test
    void aVideoIsReadFieldByField() {
        UploadedAsset uploaded = read("upload/video-processing.json", UploadedAsset.class);
        AssetInstance ready = read("library/video-ready.json", AssetInstance.class);
        AssetMetadata metadata = ready.metadata();

        assertThat(uploaded.asset().assetType()).isEqualTo(AssetType.VIDEO);
        assertThat(uploaded.assetInstance().state()).isEqualTo(AssetState.PROCESSING);
        assertThat(uploaded.assetInstance().sha1hash()).isNull();
        assertThat(ready.state()).isEqualTo(AssetState.READY);
        assertThat(ready.error()).isNull();
        assertThat(ready.explicitNulls()).containsExactly("error");
        assertThat(metadata.aspectRatio().json().asString()).isEqualTo("16:9");
        assertThat(metadata.aspectRatio().value()).isEqualTo(16.0 / 9);
        assertThat(metadata.duration()).isEqualTo(new BigDecimal("120.50"));
        assertThat(metadata.framerate()).isEqualTo(new BigDecimal("29.97"));
        assertThat(metadata.playbacks().get(0).id()).isEqualTo("p1");
        assertThat(metadata.playbacks().get(0).policy()).isEqualTo("signed");
        assertThat(metadata.playbacks().get(0).name()).isEqualTo("default");
        assertThat(metadata.renditions().get(1).name()).isEqualTo("270p.mp4");
        assertThat(metadata.renditions().get(1).resolution()).isEqualTo("270p");
        assertThat(metadata.subtitles().get(0).ref()).isEqualTo("sub-en");
    }

    @Test
    void aFileInAStateThatNobodyKnewYetIsRead() {
        AssetInstance file = read("library/file.json", AssetInstance.class);

        assertThat(file.state()).isEqualTo(AssetState.of("virus-scan"));
        assertThat(file.previewUrl()).endsWith("/previews/a.png");
    }

    @Test
    void anImageOfADatasetIsReadFieldByField() {
        AssetInstance image = document("assets/image-with-everything.json");

        assertThat(image.assetId()).isEqualTo("cd6b7eaf68c33e65ee6866873b9c0e48be84bb01");
        assertThat(image.label()).isEqualTo("hero");
        assertThat(image.title()).isEqualTo("Sunrise");
        assertThat(image.description()).isEmpty();
        assertThat(image.creditLine()).isEqualTo("© A. Person");
        assertThat(image.source().id()).isEqualTo("i-f323r1E");
        assertThat(image.source().name()).isEqualTo("unsplash");
        assertThat(image.source().url()).isEqualTo("https://unsplash.com/photos/i-f323r1E");
        assertThat(image.metadata().thumbHash()).isEqualTo("1QcSHQRnh493V4dIh4eXh1h4kJUI");
        assertThat(image.metadata().dimensions().aspectRatio()).hasToString("1.25");
        assertThat(image.state()).isNull();
        assertThat(image.media()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.25|1.25",
                "\"4:3\"|1.3333333333333333",
                "\"2.39:1\"|2.39",
                "\"16:0\"|NaN",
                "\"wide\"|NaN",
                "true|NaN",
                "1E+400|NaN"
            })
    void anAspectRatioIsAValueHoweverItIsWritten(String json, Double expected) {
        AssetMetadata metadata =
                JsonData.parse("{\"aspectRatio\":" + json + "}").as(AssetMetadata.class);

        assertThat(metadata.aspectRatio().value()).isEqualTo(expected);
        assertThat(metadata.aspectRatio()).hasToString(json);
        assertThat(metadata.aspectRatio())
                .isEqualTo(JsonData.parse("{\"aspectRatio\":" + json + "}")
                        .as(AssetMetadata.class)
                        .aspectRatio())
                .hasSameHashCodeAs(JsonData.parse(json));
        assertThat(written(metadata)).isEqualTo(tree("{\"aspectRatio\":" + json + "}"));
    }

    @Test
    void aLibraryIsReadFieldByField() {
        LibraryInfo library = read("library/one.json", LibraryInfo.class);

        assertThat(library.id()).isEqualTo("mlXYZ");
        assertThat(library.organizationId()).isEqualTo("oABC");
        assertThat(library.status()).isEqualTo(LibraryStatus.INACTIVE);
        assertThat(written(library)).isEqualTo(tree(Samples.text("library/one.json")));
    }
}
