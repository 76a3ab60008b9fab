package dev.medialib.sanity.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Content;
import dev.medialib.core.internal.content.Sha1;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testkit.sanity.settings.DuplicateResponse;
import dev.medialib.testsupport.VirtualTime;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SVG images, which Sanity rewrites before it stores them, and SVG files, which it does not. */
class SvgUploadTest {
    private static final String ROOT = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"9\"/>";
    private static final String TEXT = "<?xml version=\"1.0\"?>\n<!-- made by hand -->\n" + ROOT;

    private final FakeSanity fake = FakeSanity.start();
    private final SanityClient sanity = SanityServer.clientOf(fake, new VirtualTime());
    private final SanityMediaLibrary library =
            sanity.mediaLibrary(fake.library().id());

    @AfterEach
    void stop() {
        sanity.close();
        fake.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Content svg() {
        return Content.of(bytes(TEXT)).withFileName("a.svg");
    }

    private static String sha1(String text) {
        return Sha1.of(Content.of(bytes(text)));
    }

    @Test
    void anSvgImageOfALibraryHasTheStoredHash() {
        AssetInstance stored = library.upload(svg()).assetInstance();

        assertThat(stored.id()).isEqualTo("image-" + sha1(ROOT) + "-8x9-svg");
        assertThat(stored.sha1hash()).isEqualTo(sha1(ROOT)).isNotEqualTo(sha1(TEXT));
    }

    @Test
    void anSvgImageOfADatasetHasTheStoredHash() {
        AssetInstance stored = sanity.assets().uploadImage(svg());

        assertThat(stored.sha1hash()).isEqualTo(sha1(ROOT));
        assertThat(sanity.assets().uploadImage(svg()).id()).isEqualTo(stored.id());
    }

    @Test
    void anSvgFileIsStoredAsItIs() {
        AssetInstance stored =
                library.upload(svg(), u -> u.type(UploadType.FILE).sendSha1()).assetInstance();

        assertThat(stored.sha1hash()).isEqualTo(sha1(TEXT));
        assertThat(sanity.assets().uploadFile(svg()).sha1hash()).isEqualTo(sha1(TEXT));
    }

    @Test
    void anSvgImageIsFoundByTheIdThatTheErrorNames() {
        UploadedAsset first = library.upload(svg());

        UploadedAsset again = library.uploadOrGet(svg());

        assertThat(again.duplicate()).isTrue();
        assertThat(again.asset()).isEqualTo(first.asset());
    }

    @Test
    void anSvgImageThatTheErrorDoesNotNameCannotBeFound() {
        fake.settings().duplicateResponse.set(DuplicateResponse.ABSENT);
        library.upload(svg());

        assertThatThrownBy(() -> library.uploadOrGet(svg()))
                .isInstanceOf(AssetAlreadyExistsException.class)
                .hasMessageContaining("an SVG image is not found by its hash, because Sanity rewrites it");
    }

    @Test
    void theHashOfAnSvgImageIsNotSent() {
        assertThatThrownBy(() -> library.upload(svg(), u -> u.sendSha1()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("type(UploadType.FILE)");
        assertThatThrownBy(() -> library.uploadOrGet(
                        svg().withMediaType("Image/SVG+xml; charset=utf-8"),
                        u -> u.sendSha1().type(UploadType.IMAGE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(fake.requests()).isEmpty();
    }
}
