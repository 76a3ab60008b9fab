package dev.medialib.sanity.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.AssetDocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSourceTest {
    private static final AssetDocumentId ASSET = AssetDocumentId.of("image-abc-10x20-png");

    private static ImageSource of(String json) {
        return ImageSource.of(JsonData.parse(json.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'image-abc-10x20-png'",
                "'https://cdn.sanity.io/images/p/d/abc-10x20.png'",
                "{'_ref':'image-abc-10x20-png','_type':'reference'}",
                "{'_id':'image-abc-10x20-png','_type':'sanity.imageAsset','url':null}",
                "{'asset':{'_ref':'image-abc-10x20-png'}}",
                "{'asset':{'_id':'image-abc-10x20-png'},'crop':null,'hotspot':null}",
                "{'asset':{'url':'http://localhost/abc-10x20.png'}}",
                "{'asset':'image-abc-10x20-png'}",
                "{'_id':'article','asset':{'_ref':'image-abc-10x20-png'}}"
            })
    void anImageIsFoundInWhateverAQueryReturns(String json) {
        assertThat(of(json)).isEqualTo(ImageSource.of(ASSET));
    }

    @Test
    void cropAndHotspotOfAFieldAreRead() {
        ImageSource source = of("{'asset':{'_ref':'image-abc-10x20-png'},"
                + "'crop':{'_type':'sanity.imageCrop','left':0.1,'top':0.2,'right':0.3,'bottom':0.4},"
                + "'hotspot':{'_type':'sanity.imageHotspot','x':0.5,'y':0.6,'width':0.7,'height':0.8}}");

        assertThat(source)
                .isEqualTo(new ImageSource(ASSET, new Crop(0.1, 0.2, 0.3, 0.4), new Hotspot(0.5, 0.6, 0.7, 0.8)));
    }

    @Test
    void missingNumbersGetDefaultsAndOthersAreLimitedToTheirRange() {
        ImageSource source = of("{'asset':{'_ref':'image-abc-10x20-png'},"
                + "'crop':{'left':-5.5e-17,'top':null},'hotspot':{'x':1.0000001,'width':1e999999999}}");

        assertThat(source).isEqualTo(new ImageSource(ASSET, Crop.NONE, new Hotspot(1, 0.5, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "7",
                "{'_type':'image','_upload':{'progress':3}}",
                "{'asset':null}",
                "{'asset':{'_ref':7}}",
                "{'_id':'article'}"
            })
    void aFieldWithoutImageIsRefused(String json) {
        assertThatThrownBy(() -> of(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an image field must have an asset");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'asset':{'_ref':'image-abc'}}",
                "{'asset':{'_ref':'file-abc-pdf'}}",
                "{'asset':{'url':'https://cdn.sanity.io/files/p/d/abc.pdf'}}",
                "{'asset':{'_ref':'image-abc-10x20-png'},'crop':[]}",
                "{'asset':{'_ref':'image-abc-10x20-png'},'crop':{'left':'0.1'}}",
                "{'asset':{'_ref':'image-abc-10x20-png'},'crop':{'left':0.5,'right':0.5}}",
                "{'asset':{'_ref':'image-abc-10x20-png'},'hotspot':true}"
            })
    void aMalformedFieldIsRefused(String json) {
        assertThatThrownBy(() -> of(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cdn.sanity.io/images/p/d/abc-10x20.png",
                "https://cdn.sanity.io/images/p/d/abc-10x20.png?w=5&h=6",
                "https://cdn.sanity.io/images/p/d/abc-10x20.png#f",
                "https://cdn.sanity.io/images/p/d/abc-10x20.png/other-1x1.jpg?w=5",
                "https://cdn.sanity.io/media-libraries/mlX/images/abc-10x20.png",
                "http://localhost:3000/abc-10x20.png"
            })
    void anAddressNamesTheImage(String url) {
        assertThat(ImageSource.of(url)).isEqualTo(ImageSource.of(ASSET));
    }

    @Test
    void anAddressOfSomethingElseIsRefused() {
        assertThatThrownBy(() -> ImageSource.of("https://cdn.sanity.io/images/p/d/abc.png"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{assetId}-{width}x{height}.{extension}");
        assertThatThrownBy(() -> ImageSource.of("ftp://cdn.sanity.io/abc-10x20.png"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileIsNoImage() {
        assertThatThrownBy(() -> ImageSource.of(AssetDocumentId.of("file-abc-pdf")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("asset must be the id of an image, but is file-abc-pdf");
    }
}
