package dev.medialib.sanity.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.id.AssetDocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CdnTest {
    private static final String IMAGE = "image-abc-10x20-png";

    @Test
    void imagesOfADatasetALibraryAndACanvasHaveTheirPlaces() {
        assertThat(Cdn.dataset("p", "~d").image(IMAGE).url())
                .isEqualTo("https://cdn.sanity.io/images/p/~d/abc-10x20.png");
        assertThat(Cdn.mediaLibrary("mlX").image(IMAGE).url())
                .isEqualTo("https://cdn.sanity.io/media-libraries/mlX/images/abc-10x20.png");
        assertThat(Cdn.canvas("c1").image(IMAGE).url())
                .isEqualTo("https://cdn.sanity.io/images/canvases/c1/abc-10x20.png");
    }

    @Test
    void anImageIsTakenInAnyOfItsForms() {
        Cdn cdn = Cdn.dataset("p", "d");
        String url = cdn.image(IMAGE).url();

        assertThat(cdn.image(AssetDocumentId.of(IMAGE)).url()).isEqualTo(url);
        assertThat(cdn.image(ImageSource.of(url)).url()).isEqualTo(url);
        assertThat(cdn.image(JsonData.parse("{\"asset\":{\"_ref\":\"" + IMAGE + "\"}}"))
                        .url())
                .isEqualTo(url);
    }

    @Test
    void anOwnDomainTakesThePlaceOfSanitys() {
        assertThat(Cdn.dataset("p", "d")
                        .baseUrl("https://x.example///")
                        .image(IMAGE)
                        .url())
                .isEqualTo("https://x.example/images/p/d/abc-10x20.png");
        assertThat(Cdn.dataset("p", "d")
                        .baseUrl("http://localhost:8080/a/")
                        .file("file-abc-pdf")
                        .url())
                .isEqualTo("http://localhost:8080/a/files/p/d/abc.pdf");
    }

    @Test
    void theNetworkOfAnApiIsFound() {
        assertThat(Cdn.dataset("p", "d").apiHost("https://api.sanity.work"))
                .hasToString("https://cdn.sanity.work/images/p/d/");
        assertThat(Cdn.dataset("p", "d").apiHost("http://localhost:1")).hasToString("http://localhost:1/images/p/d/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cdn.example.com",
                "ftp://a",
                "https://",
                "https://a b",
                "https://a?b",
                "https://a#b",
                "https:///a",
                "https://[a"
            })
    void whatIsNoAddressOfANetworkIsRefused(String baseUrl) {
        assertThatThrownBy(() -> Cdn.dataset("p", "d").baseUrl(baseUrl))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("baseUrl must be");
    }

    @Test
    void idsThatWouldChangeTheAddressAreRefused() {
        assertThatThrownBy(() -> Cdn.dataset("p/..", "d")).hasMessageStartingWith("projectId");
        assertThatThrownBy(() -> Cdn.dataset("p", "D")).hasMessageStartingWith("dataset");
        assertThatThrownBy(() -> Cdn.mediaLibrary("ml?")).hasMessageStartingWith("libraryId");
        assertThatThrownBy(() -> Cdn.canvas("../p")).hasMessageStartingWith("canvasId");
    }

    @Test
    void whatAnAddressCannotHoldOfALibrarysNameIsEncoded() {
        assertThat(Cdn.mediaLibrary("mlü")).hasToString("https://cdn.sanity.io/media-libraries/ml%C3%BC/images/");
    }

    @Test
    void aFileHasAnAddressAndCanBeDownloaded() {
        FileUrl file = Cdn.dataset("p", "d").file("file-abc-pdf");

        assertThat(file).hasToString("https://cdn.sanity.io/files/p/d/abc.pdf");
        assertThat(file.download().url()).isEqualTo("https://cdn.sanity.io/files/p/d/abc.pdf?dl=");
        assertThat(file.download("Handbuch (Übersicht) & mehr.pdf").uri())
                .hasToString("https://cdn.sanity.io/files/p/d/abc.pdf?dl=Handbuch%20(%C3%9Cbersicht)%20%26%20mehr.pdf");
        assertThat(Cdn.mediaLibrary("mlX")
                        .file(AssetDocumentId.of("file-abc-pdf"))
                        .url())
                .isEqualTo("https://cdn.sanity.io/media-libraries/mlX/files/abc.pdf");
    }

    @Test
    void onlyFilesHaveAddressesOfFiles() {
        assertThatThrownBy(() -> Cdn.dataset("p", "d").file(IMAGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("asset must be the id of a file, but is image-abc-10x20-png");
        assertThatThrownBy(() -> Cdn.canvas("c").file("file-abc-pdf"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("canvas");
        assertThatThrownBy(() -> Cdn.dataset("p", "d").file("file-abc-pdf").download("\ud83d"))
                .hasMessage("fileName must be valid Unicode");
    }
}
