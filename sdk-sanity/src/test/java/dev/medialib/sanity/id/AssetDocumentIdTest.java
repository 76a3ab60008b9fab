package dev.medialib.sanity.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetDocumentIdTest {

    @Test
    void theIdOfAnImageSaysItsHashSizeAndFormat() {
        AssetDocumentId id = AssetDocumentId.of("image-11736fa2881515ae4fb5ba3db2fc247778ce8fab-4948x7422-jpg");

        assertThat(id.type()).isEqualTo(AssetDocumentId.Type.IMAGE);
        assertThat(id.type().value()).isEqualTo("image");
        assertThat(id.assetId()).isEqualTo("11736fa2881515ae4fb5ba3db2fc247778ce8fab");
        assertThat(id.width()).isEqualTo(4948);
        assertThat(id.height()).isEqualTo(7422);
        assertThat(id.extension()).isEqualTo("jpg");
        assertThat(id.documentId())
                .isEqualTo(DocumentId.of("image-11736fa2881515ae4fb5ba3db2fc247778ce8fab-4948x7422-jpg"));
    }

    @ParameterizedTest
    @CsvSource({
        "file-abc_D9-pdf, FILE, abc_D9, pdf",
        "file-abc-7z, FILE, abc, 7z",
        "video-30rh9U3GDEK3ToiId1Zje4uvalC-mp4, VIDEO, 30rh9U3GDEK3ToiId1Zje4uvalC, mp4",
        "video-a-b-mp4, VIDEO, a-b, mp4",
        "video-abc, VIDEO, abc,"
    })
    void filesAndVideosHaveNoSize(String value, AssetDocumentId.Type type, String assetId, String extension) {
        AssetDocumentId id = AssetDocumentId.of(value);

        assertThat(id.type()).isEqualTo(type);
        assertThat(id.assetId()).isEqualTo(assetId);
        assertThat(id.extension()).isEqualTo(extension);
        assertThat(id.width()).isNull();
        assertThat(id.height()).isNull();
        assertThat(id).hasToString(value);
    }

    @Test
    void equalAreIdsThatAreWrittenTheSame() {
        assertThat(AssetDocumentId.of("file-a-pdf"))
                .isEqualTo(AssetDocumentId.of("file-a-pdf"))
                .hasSameHashCodeAs(AssetDocumentId.of("file-a-pdf"))
                .isNotEqualTo(AssetDocumentId.of("file-a-txt"))
                .isNotEqualTo("file-a-pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "image",
                "image-abc",
                "image-abc-10x20",
                "image-abc-10x-jpg",
                "image-abc-x20-jpg",
                "image-abc-10X20-jpg",
                "image--10x20-jpg",
                "image-abc-10x20-",
                "image-abc-10x20-jpg-",
                "image-abc-9999999999x20-jpg",
                "image-a/b-10x20-jpg",
                "image-..-10x20-jpg",
                "drafts.image-abc-10x20-jpg",
                "file-abc",
                "file-abc.pdf",
                "video-",
                "video",
                "video-a..b",
                "sound-abc-mp3",
                "2w91UKgsNKEhWD6au6OzeNaOe7f",
                "https://cdn.sanity.io/images/p/d/abc-10x20.jpg"
            })
    void whatIsNoAssetIdIsRefused(String value) {
        assertThatThrownBy(() -> AssetDocumentId.of(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRefusalShowsAnExample() {
        assertThatThrownBy(() -> AssetDocumentId.of("image-abc"))
                .hasMessageContaining("\"image-Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000-jpg\"")
                .hasMessageEndingWith("but is \"image-abc\"");
    }
}
