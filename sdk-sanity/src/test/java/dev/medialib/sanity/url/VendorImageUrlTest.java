package dev.medialib.sanity.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.AssetDocumentId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The addresses are those that {@code @sanity/image-url} 2.1.1 answered. */
class VendorImageUrlTest {
    private static final JsonData RECORDED = Resources.json("sanity-image-url.json");
    private static final Cdn CDN = Cdn.dataset("p", "d");
    private static final ImageUrl CROPPED = CDN.image(Objects.requireNonNull(RECORDED.get("source")));
    private static final ImageUrl PLAIN = CDN.image("image-Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000-jpg");

    private static final Map<String, Supplier<Object>> CALLS = Map.of(
            "no params", PLAIN::url,
            "w+h same aspect, no rect", () -> PLAIN.width(200).height(300).url(),
            "crop+hotspot, square 300", () -> CROPPED.size(300, 300).url(),
            "ignoreImageParams",
                    () -> CROPPED.ignoreImageParams().size(300, 300).url(),
            "explicit rect", () -> CROPPED.rect(10, 20, 30, 40).width(50).url(),
            "vanity name", () -> PLAIN.vanityName("my-pic.jpg").width(10).url(),
            "from URL",
                    () -> CDN.image("https://cdn.sanity.io/images/other/place/abc-10x20.png?w=1")
                            .width(5)
                            .url(),
            "malformed id", () -> CDN.image("image-abc"),
            "bad fit", () -> FitMode.of("nope"),
            "bad frame", () -> Frame.of("2"));

    static Stream<JsonData> recorded() {
        return Objects.requireNonNull(RECORDED.get("vectors")).asList().stream();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void theAddressIsTheOneThatTheVendorBuilds(JsonData vector) {
        Supplier<Object> call = Objects.requireNonNull(
                CALLS.get(Objects.requireNonNull(vector.get("title")).asString()));
        JsonData url = vector.get("url");

        if (url == null) {
            assertThatThrownBy(call::get).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(call.get()).isEqualTo(url.asString());
        }
    }

    @Test
    void everyRecordedAddressHasItsCall() {
        assertThat(recorded().map(v -> Objects.requireNonNull(v.get("title")).asString()))
                .containsExactlyInAnyOrderElementsOf(CALLS.keySet());
    }

    @ParameterizedTest
    @CsvSource({"300, 300, '200,1150,1400,1400'", "100, 400, '300,150,600,2400'", "1000, 100, '200,2030,1400,140'"})
    void theRectangleFollowsTheHotspotWithinTheCrop(int width, int height, String rect) {
        assertThat(CROPPED.size(width, height).url()).endsWith("?rect=" + rect + "&w=" + width + "&h=" + height);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/sanity-image-rects.csv", numLinesToSkip = 1)
    void theRectangleIsTheSameToThePixel(
            int imageWidth,
            int imageHeight,
            double left,
            double top,
            double right,
            double bottom,
            double x,
            double y,
            double hotspotWidth,
            double hotspotHeight,
            Integer width,
            Integer height,
            String rect) {
        ImageUrl url = CDN.image(new ImageSource(
                AssetDocumentId.of("image-abc-" + imageWidth + "x" + imageHeight + "-jpg"),
                new Crop(left, top, right, bottom),
                new Hotspot(x, y, hotspotWidth, hotspotHeight)));
        String expected = "https://cdn.sanity.io/images/p/d/abc-" + imageWidth + "x" + imageHeight + ".jpg?rect="
                + rect.replace(' ', ',') + (width == null ? "" : "&w=" + width + "&h=" + height);
        String whole = "rect=0,0," + imageWidth + "," + imageHeight;

        assertThat((width == null ? url : url.size(width, height)).url())
                .isEqualTo(expected.replaceFirst("\\?" + whole + "$", "").replaceFirst(whole + "&", ""));
    }

    @Test
    void allTransformationsTogetherHaveTheVendorsOrderAndEncoding() {
        ImageUrl url = CDN.image("image-abc-10x20-png")
                .frame(Frame.FIRST)
                .pad(10)
                .dpr(1.5)
                .auto(AutoMode.FORMAT)
                .saturation(-100)
                .crop(CropMode.ENTROPY)
                .fit(FitMode.CROP)
                .quality(9)
                .maxWidth(8)
                .minWidth(7)
                .maxHeight(6)
                .minHeight(5)
                .orientation(Orientation.DEGREES_90)
                .invert(true)
                .sharpen(4)
                .blur(3)
                .download("a b'(é)&?.jpg")
                .format(ImageFormat.WEBP)
                .height(2)
                .width(1)
                .flipVertical()
                .flipHorizontal()
                .focalPoint(0.25, 0.1)
                .bg("ff00")
                .rect(1, 2, 3, 4);

        assertThat(url.url())
                .isEqualTo("https://cdn.sanity.io/images/p/d/abc-10x20.png?rect=1,2,3,4&bg=ff00&fp-x=0.25&fp-y=0.1"
                        + "&flip=hv&w=1&h=2&fm=webp&dl=a%20b'(%C3%A9)%26%3F.jpg&blur=3&sharp=4&invert=true&or=90"
                        + "&min-h=5&max-h=6&min-w=7&max-w=8&q=9&fit=crop&crop=entropy&sat=-100&auto=format&dpr=1.5"
                        + "&pad=10&frame=1");
        assertThat(url).hasToString(url.url());
        assertThat(url.uri()).hasToString(url.url());
    }
}
