package dev.medialib.sanity.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.sanity.id.AssetDocumentId;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageUrlTest {
    private static final String ADDRESS = "https://cdn.sanity.io/images/p/d/abc-10x20.png";
    private static final ImageUrl IMAGE = Cdn.dataset("p", "d").image("image-abc-10x20-png");

    /** Values that lie on edges, or beside them by the least that a double can. */
    private static final double[] NASTY = {
        0, Double.MIN_VALUE, 1e-9, 0.1, 1 / 3.0, 0.4999999999, 0.5, 0.5000000001, 2 / 3.0, 0.999, Math.nextDown(1.0), 1
    };

    @Test
    void whatIsMadeOfAnAddressDoesNotChangeIt() {
        String before = IMAGE.url();

        IMAGE.width(5).flipVertical().ignoreImageParams().vanityName("x").download();

        assertThat(IMAGE.url()).isEqualTo(before).isEqualTo(ADDRESS);
    }

    @Test
    void theRectangleLiesWithinTheImageWhateverCropAndHotspotSay() {
        Random random = new Random(7);
        Pattern rect = Pattern.compile("[?&]rect=(\\d+),(\\d+),(\\d+),(\\d+)(&|$)");
        int seen = 0;
        for (int i = 0; i < 40_000; i++) {
            int width = size(random);
            int height = size(random);
            double left = nasty(random);
            double top = nasty(random);
            double right = left < 1 ? Math.min(nasty(random), Math.nextDown(1 - left)) : 0;
            double bottom = top < 1 ? Math.min(nasty(random), Math.nextDown(1 - top)) : 0;
            if (left + right >= 1 || top + bottom >= 1) {
                continue;
            }
            ImageSource source = new ImageSource(
                    AssetDocumentId.of("image-abc-" + width + "x" + height + "-png"),
                    new Crop(left, top, right, bottom),
                    new Hotspot(nasty(random), nasty(random), nasty(random), nasty(random)));
            ImageUrl url = IMAGE.image(source).size(size(random), size(random));

            Matcher found = rect.matcher(url.url());
            if (found.find()) {
                seen++;
                int rectWidth = Integer.parseInt(found.group(3));
                int rectHeight = Integer.parseInt(found.group(4));
                assertThat(rectWidth).as("%s of %s", url, source).isPositive();
                assertThat(rectHeight).as("%s of %s", url, source).isPositive();
                assertThat(Integer.parseInt(found.group(1)) + rectWidth)
                        .as("%s of %s", url, source)
                        .isLessThanOrEqualTo(width);
                assertThat(Integer.parseInt(found.group(2)) + rectHeight)
                        .as("%s of %s", url, source)
                        .isLessThanOrEqualTo(height);
            } else {
                assertThat(url.url()).doesNotContain("rect");
            }
        }
        assertThat(seen).isGreaterThan(10_000);
    }

    private static int size(Random random) {
        return random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1 + random.nextInt(20_000);
    }

    private static double nasty(Random random) {
        return random.nextBoolean() ? NASTY[random.nextInt(NASTY.length)] : random.nextDouble();
    }

    @Test
    void aCropThatKeepsLessThanAPixelShowsOnePixel() {
        ImageSource source = ImageSource.of("image-abc-10x20-png").withCrop(new Crop(0.9999, 0.4999, 0, 0.5));

        assertThat(IMAGE.image(source).url()).isEqualTo(ADDRESS + "?rect=9,10,1,1");
    }

    @Test
    void aHotspotAtTheEdgeKeepsTheRectangleAtTheEdge() {
        ImageSource source = ImageSource.of("image-abc-300x100-png");

        assertThat(IMAGE.image(source.withHotspot(new Hotspot(0, 0, 0, 0)))
                        .size(10, 10)
                        .url())
                .contains("rect=0,0,100,100");
        assertThat(IMAGE.image(source.withHotspot(new Hotspot(1, 1, 1, 1)))
                        .size(10, 10)
                        .url())
                .contains("rect=200,0,100,100");
    }

    @Test
    void anImageOfUnknownSizeIsLeftWhole() {
        assertThat(IMAGE.image(ImageSource.of("image-abc-0x0-svg")).size(10, 10).url())
                .isEqualTo("https://cdn.sanity.io/images/p/d/abc-0x0.svg?w=10&h=10");
    }

    @Test
    void whatTheCallerSaysAboutThePartToShowOverridesTheEditor() {
        ImageUrl cropped = IMAGE.image(ImageSource.of("image-abc-10x20-png").withCrop(new Crop(0.5, 0, 0, 0)));

        assertThat(cropped.url()).isEqualTo(ADDRESS + "?rect=5,0,5,20");
        assertThat(cropped.width(3).url()).isEqualTo(ADDRESS + "?rect=5,0,5,20&w=3");
        assertThat(cropped.height(3).url()).isEqualTo(ADDRESS + "?rect=5,0,5,20&h=3");
        assertThat(cropped.crop(CropMode.TOP).url()).isEqualTo(ADDRESS + "?crop=top");
        assertThat(cropped.focalPoint(0, 1).url()).isEqualTo(ADDRESS + "?fp-x=0&fp-y=1");
        assertThat(cropped.ignoreImageParams().url()).isEqualTo(ADDRESS);
        assertThat(cropped.rect(0, 0, 10, 20).url()).isEqualTo(ADDRESS);
    }

    static Stream<Arguments> written() {
        return Stream.of(
                written(i -> i.focalPoint(1e-7, 1.0), "fp-x=0.0000001&fp-y=1"),
                written(i -> i.focalPoint(-0.0, 0.10), "fp-x=0&fp-y=0.1"),
                written(i -> i.dpr(2), "dpr=2"),
                written(i -> i.dpr(2.50), "dpr=2.5"),
                written(i -> i.width(100_000_000), "w=100000000"),
                written(ImageUrl::flipHorizontal, "flip=h"),
                written(ImageUrl::flipVertical, "flip=v"),
                written(i -> i.flipHorizontal().flipVertical().flipHorizontal(), "flip=hv"),
                written(ImageUrl::download, "dl="),
                written(i -> i.download("名+%.png"), "dl=%E5%90%8D%2B%25.png"),
                written(i -> i.invert(false), "invert=false"),
                written(i -> i.saturation(0), "sat=0"),
                written(i -> i.format(ImageFormat.of("json")), "fm=json"),
                written(i -> i.format(ImageFormat.PJPG), "fm=pjpg"),
                written(i -> i.bg("AbC"), "bg=AbC"),
                written(i -> i.width(1).width(2), "w=2"));
    }

    private static Arguments written(UnaryOperator<ImageUrl> change, String query) {
        return Arguments.of(query, change);
    }

    @ParameterizedTest
    @MethodSource("written")
    void valuesAreWrittenInOneWay(String query, UnaryOperator<ImageUrl> change) {
        assertThat(change.apply(IMAGE).url()).isEqualTo(ADDRESS + "?" + query);
    }

    @Test
    void aRatioOfOneIsNotSaidAndTakesBackAnother() {
        assertThat(IMAGE.dpr(1).url()).isEqualTo(ADDRESS);
        assertThat(IMAGE.dpr(2).dpr(1).url()).isEqualTo(ADDRESS);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused(i -> i.width(0), "width must be at least 1, but is 0"),
                refused(i -> i.height(-1), "height must be at least 1, but is -1"),
                refused(i -> i.size(1, -1), "height"),
                refused(i -> i.minWidth(0), "minWidth"),
                refused(i -> i.maxWidth(0), "maxWidth"),
                refused(i -> i.minHeight(0), "minHeight"),
                refused(i -> i.maxHeight(0), "maxHeight"),
                refused(i -> i.rect(-1, 0, 1, 1), "rect.left must be at least 0"),
                refused(i -> i.rect(0, -1, 1, 1), "rect.top"),
                refused(i -> i.rect(0, 0, 0, 1), "rect.width"),
                refused(i -> i.rect(0, 0, 1, 0), "rect.height"),
                refused(i -> i.focalPoint(-0.1, 0), "focalPoint.x must be from 0 to 1, but is -0.1"),
                refused(i -> i.focalPoint(0, Double.NaN), "focalPoint.y"),
                refused(i -> i.focalPoint(0, Double.POSITIVE_INFINITY), "focalPoint.y"),
                refused(i -> i.blur(2001), "blur must be from 0 to 2000, but is 2001"),
                refused(i -> i.sharpen(-1), "sharpen"),
                refused(i -> i.quality(101), "quality"),
                refused(i -> i.saturation(-101), "saturation"),
                refused(i -> i.dpr(0.5), "dpr must be from 1 to 3"),
                refused(i -> i.dpr(3.5), "dpr"),
                refused(i -> i.pad(-1), "pad"),
                refused(i -> i.bg("#fff"), "bg must be 3, 4, 6 or 8 hexadecimal digits"),
                refused(i -> i.bg("fffff"), "bg"),
                refused(i -> i.bg("red&w=9"), "bg"),
                refused(i -> i.download("\ud800"), "fileName must be valid Unicode"),
                refused(i -> i.vanityName(""), "vanityName"),
                refused(i -> i.vanityName(".."), "vanityName"),
                refused(i -> i.vanityName("a/b"), "vanityName"),
                refused(i -> i.vanityName("\udc00"), "vanityName must be valid Unicode"));
    }

    private static Arguments refused(UnaryOperator<ImageUrl> change, String message) {
        return Arguments.of(message, change);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTheServerWouldNotUnderstandIsRefusedByName(String message, UnaryOperator<ImageUrl> change) {
        assertThatThrownBy(() -> change.apply(IMAGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aVanityNameCannotBreakOutOfThePath() {
        assertThat(IMAGE.vanityName("my pic?w=9#é.png").width(1).url())
                .isEqualTo(ADDRESS + "/my%20pic%3Fw%3D9%23%C3%A9.png?w=1");
    }

    @Test
    void theSameTreatmentCanBeGivenToAnotherImageAtAnotherPlace() {
        ImageUrl thumbnail = IMAGE.width(5).vanityName("x.png");

        assertThat(thumbnail
                        .image(ImageSource.of("image-def-1x1-gif"))
                        .cdn(Cdn.mediaLibrary("mlX"))
                        .url())
                .isEqualTo("https://cdn.sanity.io/media-libraries/mlX/images/def-1x1.gif/x.png?w=5");
    }

    @Test
    void constantsAreFoundByTheirText() {
        assertThat(Stream.of(FitMode.values()).map(FitMode::value).map(FitMode::of))
                .containsExactly(FitMode.values());
        assertThat(Stream.of(CropMode.values()).map(CropMode::value).map(CropMode::of))
                .containsExactly(CropMode.values());
        assertThat(Stream.of(Orientation.values()).map(Orientation::value).map(Orientation::of))
                .containsExactly(Orientation.values());
        assertThat(AutoMode.of("format")).isEqualTo(AutoMode.FORMAT);
        assertThat(Frame.of("1")).isEqualTo(Frame.FIRST);
        assertThat(ImageFormat.of("jpg")).isEqualTo(ImageFormat.JPG);
    }

    @Test
    void aTextWithoutConstantIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> FitMode.of("nope"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fit must be one of clip, crop, fill, fillmax, max, scale, min, but is \"nope\"");
        assertThatThrownBy(() -> Frame.of("2")).hasMessage("frame must be one of 1, but is \"2\"");
        assertThatThrownBy(() -> CropMode.of("TOP")).hasMessageStartingWith("crop must be one of top, ");
        assertThatThrownBy(() -> AutoMode.of("")).hasMessageStartingWith("auto must be one of format");
        assertThatThrownBy(() -> Orientation.of("45")).hasMessageStartingWith("orientation must be one of 0, 90, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jpg&w=1", "image/png", "é"})
    void aFormatIsAName(String value) {
        assertThatThrownBy(() -> ImageFormat.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("format must consist of");
    }

    @Test
    void fractionsOfCropAndHotspotAreChecked() {
        for (double bad : List.of(-0.1, 1.1, Double.NaN)) {
            assertThatThrownBy(() -> new Crop(bad, 0, 0, 0)).hasMessageStartingWith("crop.left must be from 0 to 1");
            assertThatThrownBy(() -> new Crop(0, bad, 0, 0)).hasMessageStartingWith("crop.top");
            assertThatThrownBy(() -> new Crop(0, 0, bad, 0)).hasMessageStartingWith("crop.right");
            assertThatThrownBy(() -> new Crop(0, 0, 0, bad)).hasMessageStartingWith("crop.bottom");
            assertThatThrownBy(() -> new Hotspot(bad, 0, 0, 0)).hasMessageStartingWith("hotspot.x");
            assertThatThrownBy(() -> new Hotspot(0, bad, 0, 0)).hasMessageStartingWith("hotspot.y");
            assertThatThrownBy(() -> new Hotspot(0, 0, bad, 0)).hasMessageStartingWith("hotspot.width");
            assertThatThrownBy(() -> new Hotspot(0, 0, 0, bad)).hasMessageStartingWith("hotspot.height");
        }
        assertThatThrownBy(() -> new Crop(0.5, 0, 0.5, 0)).hasMessageContaining("left + right");
        assertThatThrownBy(() -> new Crop(0, 1, 0, 0)).hasMessageContaining("top + bottom");
    }
}
