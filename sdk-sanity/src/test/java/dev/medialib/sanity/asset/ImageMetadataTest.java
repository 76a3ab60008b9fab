package dev.medialib.sanity.asset;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import dev.medialib.testsupport.Samples;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Sanity reads out of the bytes of an image, by the vendor's types package. */
class ImageMetadataTest {
    private static final String SAMPLE = Samples.text("library/image-metadata.json");
    private static final AssetMetadata METADATA = JsonData.parse(SAMPLE).as(AssetMetadata.class);

    @Test
    void theMetadataOfAnImageComesOutAsItCame() {
        assertThat(written(METADATA)).isEqualTo(tree(SAMPLE));
    }

    @Test
    void nothingThatTheVendorDeclaresIsUnknown() {
        assertThat(Stream.of(
                                METADATA,
                                METADATA.dimensions(),
                                METADATA.location(),
                                METADATA.palette(),
                                METADATA.palette().dominant(),
                                METADATA.exif(),
                                METADATA.image(),
                                METADATA.iptc(),
                                METADATA.iptc().iim())
                        .map(JsonModel::unknownProperties))
                .allSatisfy(unknown -> assertThat(unknown).isEmpty());
    }

    @Test
    void aPaletteHasSevenColors() {
        ImagePalette palette = METADATA.palette();

        assertThat(Stream.of(
                                palette.dominant(),
                                palette.vibrant(),
                                palette.darkVibrant(),
                                palette.lightVibrant(),
                                palette.muted(),
                                palette.darkMuted(),
                                palette.lightMuted())
                        .map(PaletteSwatch::background))
                .containsExactly("#3a5f8a", "#c81d25", "#6b0f14", "#f29ca0", "#7d7f83", "#2f3033", "#c9cacc");
        assertThat(palette.dominant().foreground()).isEqualTo("#fff");
        assertThat(palette.dominant().title()).isEqualTo("#fafafa");
        assertThat(palette.dominant().population()).isEqualTo(new BigDecimal("6.40"));
    }

    @Test
    void aPlaceHasLatitudeLongitudeAndAltitude() {
        assertThat(METADATA.location().type()).isEqualTo("geopoint");
        assertThat(METADATA.location().latitude()).isEqualTo(new BigDecimal("59.9139"));
        assertThat(METADATA.location().longitude()).isEqualTo(new BigDecimal("10.7522"));
        assertThat(METADATA.location().altitude()).isEqualTo(new BigDecimal("23.50"));
    }

    static Stream<Arguments> partsWithManyFields() {
        return Stream.of(
                Arguments.of("/exif", ExifMetadata.class),
                Arguments.of("/image", ExifTags.class),
                Arguments.of("/iptc/iim", IptcFields.class));
    }

    @ParameterizedTest
    @MethodSource("partsWithManyFields")
    void everyFieldHasAnAccessorOfItsName(String pointer, Class<?> type) throws Exception {
        JsonData part = JsonData.parse(SAMPLE).at(pointer);
        Object model = part.as(type);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Method accessor : type.getMethods()) {
            JsonProperty property = accessor.getAnnotation(JsonProperty.class);
            if (property != null) {
                assertThat(property.value()).endsWithIgnoringCase(accessor.getName());
                values.put(property.value(), accessor.invoke(model));
            }
        }

        assertThat(JsonData.of(values)).isEqualTo(part);
    }

    @Test
    void theIptcFieldsOfAnImageAreRead() {
        IptcFields fields = METADATA.iptc().iim();

        assertThat(fields.objectName()).isEqualTo("Harbour");
        assertThat(fields.keywords()).containsExactly("harbour", "boats");
        assertThat(fields.byline()).containsExactly("A. Person");
        assertThat(fields.countryPrimaryLocationCode()).isEqualTo("NOR");
        assertThat(fields.captionAbstract()).isEqualTo("Boats in the harbour of Oslo");
        assertThat(METADATA.iptc().xmp().at("/dc/title").asString()).isEqualTo("Harbour");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "palette|{\"dominant\":{\"population\":\"many\"}}",
                "palette|[]",
                "location|\"Oslo\"",
                "location|{\"lat\":\"59° N\",\"lon\":10.7}",
                "exif|{\"ISO\":[100,200],\"Flash\":0.5}",
                "exif|false",
                "image|{\"Orientation\":\"left\",\"Make\":7}",
                "iptc|{\"iim\":{\"Keywords\":\"one\",\"City\":[\"Oslo\"]}}",
                "iptc|{\"iim\":7,\"xmp\":\"<x/>\"}",
                "keywords|\"one, two\"",
                "framerate|\"25/1\""
            })
    void aPartOfAnotherShapeLosesNothing(String part, String json) {
        String whole = "{\"lqip\":\"data:\",\"" + part + "\":" + json + "}";

        AssetMetadata metadata = JsonData.parse(whole).as(AssetMetadata.class);

        assertThat(metadata.lqip()).isEqualTo("data:");
        assertThat(written(metadata)).isEqualTo(tree(whole));
    }

    @Test
    void aFieldThatDoesNotFitLeavesItsSiblingsReadable() {
        ExifMetadata exif = JsonData.parse("{\"ISO\":[100],\"FNumber\":2.8}").as(ExifMetadata.class);

        assertThat(exif.iso()).isNull();
        assertThat(exif.unknownProperties()).containsOnlyKeys("ISO");
        assertThat(exif.fNumber()).isEqualTo(new BigDecimal("2.8"));
    }
}
