package dev.medialib.sanity.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.asset.AssetState;
import dev.medialib.sanity.asset.AssetType;
import dev.medialib.sanity.asset.ImagePalette;
import dev.medialib.sanity.dataset.LinkedAsset;
import dev.medialib.sanity.document.Reference;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import dev.medialib.sanity.error.AssetNotReadyException;
import dev.medialib.sanity.error.UploadCorruptedException;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testkit.sanity.settings.DuplicateResponse;
import dev.medialib.testsupport.VirtualTime;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UploadsAgainstFakeTest {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final FakeSanity fake = FakeSanity.start();
    private final VirtualTime time = new VirtualTime();
    private final SanityClient sanity = SanityServer.clientOf(fake, time);
    private final SanityMediaLibrary library =
            sanity.mediaLibrary(fake.library().id());

    @AfterEach
    void stop() {
        sanity.close();
        fake.close();
    }

    private static Content png() {
        return Content.of(PNG).withFileName("dot.png");
    }

    @Test
    void anImageIsThereAfterItsUploadByteForByte() {
        UploadedAsset uploaded = library.upload(png(), u -> u.title("Dot").sendSha1());

        AssetInstance instance = uploaded.assetInstance();
        assertThat(uploaded.asset().title()).isEqualTo("Dot");
        assertThat(uploaded.asset().assetType()).isEqualTo(AssetType.IMAGE);
        assertThat(uploaded.asset().currentVersion().ref()).isEqualTo(instance.id());
        assertThat(instance.originalFilename()).isEqualTo("dot.png");
        assertThat(instance.size()).isEqualTo(PNG.length);
        assertThat(fake.library().content(instance.id())).isEqualTo(PNG);
    }

    @Test
    void anImageHasItsColors() {
        ImagePalette palette = library.upload(png()).assetInstance().metadata().palette();

        assertThat(palette.dominant().background()).isEqualTo("#3a5f8a");
        assertThat(palette.dominant().population()).isEqualByComparingTo("6.4");
    }

    @ParameterizedTest
    @EnumSource(DuplicateResponse.class)
    void deletedBytesAreUploadedAgainAfterTheirInstances(DuplicateResponse shape) {
        fake.settings().duplicateResponse.set(shape);
        UploadedAsset deleted = library.upload(png());
        library.deleteAsset(deleted.asset().id());

        assertThatThrownBy(() -> library.uploadOrGet(png()))
                .isInstanceOf(AssetAlreadyExistsException.class)
                .hasMessageContaining("delete its instance");
        library.delete(deleted.assetInstance().id());

        UploadedAsset again = library.uploadOrGet(png());
        assertThat(again.duplicate()).isFalse();
        assertThat(again.asset().id()).isNotEqualTo(deleted.asset().id());
        assertThat(again.assetInstance().id()).isEqualTo(deleted.assetInstance().id());
    }

    @Test
    void anUploadBelongsToASession() {
        UploadedAsset uploaded = library.upload(png());

        assertThat(uploaded.uploadSession().title()).isEqualTo("Upload");
        assertThat(uploaded.uploadSession().assets())
                .extracting(Reference::ref)
                .containsExactly(uploaded.asset().id());
    }

    @Test
    void aMultipartIsReadAsOneByAnotherImplementation() {
        UploadedAsset uploaded = library.upload(png().withFileName("say \"cheese\".png"), u -> u.multipart());

        assertThat(fake.library().content(uploaded.assetInstance().id())).isEqualTo(PNG);
        assertThat(uploaded.assetInstance().sha1hash()).hasSize(40);
    }

    @ParameterizedTest
    @EnumSource(DuplicateResponse.class)
    void whatIsThereAlreadyIsFoundHoweverTheServerSaysSo(DuplicateResponse shape) {
        fake.settings().duplicateResponse.set(shape);
        UploadedAsset first = library.upload(png());

        assertThatThrownBy(() -> library.upload(png())).isInstanceOf(AssetAlreadyExistsException.class);
        UploadedAsset again = library.uploadOrGet(
                Content.oneShot(new ByteArrayInputStream(PNG)).withFileName("other.png"));

        assertThat(again.duplicate()).isTrue();
        assertThat(again.asset()).isEqualTo(first.asset());
        assertThat(again.assetInstance()).isEqualTo(first.assetInstance());
    }

    @Test
    void aFileIsFoundByItsHashToo() {
        fake.settings().duplicateResponse.set(DuplicateResponse.ABSENT);
        Content text = Content.of("abc".getBytes(StandardCharsets.UTF_8)).withFileName("a.txt");
        UploadedAsset first = library.upload(text);

        assertThat(library.uploadOrGet(text).asset().id())
                .isEqualTo(first.asset().id());
    }

    @Test
    void bytesThatAreStoredOtherwiseAreNoticed() {
        fake.library().corruptNextUploadHash();

        assertThatThrownBy(() -> library.upload(png()))
                .isInstanceOfSatisfying(
                        UploadCorruptedException.class,
                        e -> assertThat(e.sentSha1()).hasSize(40).isNotEqualTo(e.storedSha1()));
    }

    @Test
    void anUploadedImageIsLinkedAsSoonAsItIsReady() {
        fake.settings().linkPolls.set(3);
        UploadedAsset uploaded = library.upload(png());

        LinkedAsset linked = sanity.assets().link(library.id(), uploaded);

        assertThat(time.sleeps()).hasSize(3);
        assertThat(linked.document().sha1hash())
                .isEqualTo(uploaded.assetInstance().sha1hash());
        assertThat(linked.document().media().ref())
                .isEqualTo(
                        "media-library:" + library.id() + ":" + uploaded.asset().id());
    }

    @Test
    void anImageThatIsNeverReadyIsNotWaitedForForEver() {
        fake.settings().linkPolls.set(1000);
        UploadedAsset uploaded = library.upload(png());

        assertThatThrownBy(() -> sanity.assets().link(library.id(), uploaded))
                .isInstanceOf(DeadlineExceededException.class)
                .hasCauseInstanceOf(AssetNotReadyException.class);
    }

    @Test
    void theSameImageInADatasetIsTheSameDocument() {
        AssetInstance first =
                sanity.assets().uploadImage(png(), u -> u.title("Dot").sourceName("s"));
        AssetInstance again = sanity.assets().uploadImage(png());

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(first.title()).isEqualTo("Dot");
        assertThat(first.source().name()).isEqualTo("s");
        assertThat(first.metadata().dimensions().width()).isEqualTo(1);
    }

    @Test
    void anAssetOfALibraryIsFoundByItsContent() {
        assertThat(library.findByContent(png())).isEmpty();
        UploadedAsset uploaded = library.upload(png());
        UploadedAsset file = library.upload(Content.of(new byte[] {1}).withFileName("a.bin"));

        assertThat(library.findByContent(png())).contains(uploaded.asset());
        assertThat(library.findBySha1(uploaded.assetInstance().sha1hash().toUpperCase(Locale.ROOT)))
                .contains(uploaded.asset());
        assertThat(library.findBySha1(file.assetInstance().sha1hash())).contains(file.asset());
    }

    @Test
    void anAssetOfADatasetIsFoundByItsContent() {
        assertThat(sanity.assets().findByContent(png())).isEmpty();
        AssetInstance file = sanity.assets().uploadFile(png());
        assertThat(sanity.assets().findByContent(png())).contains(file);
        AssetInstance image = sanity.assets().uploadImage(png());

        assertThat(sanity.assets().findBySha1(image.sha1hash())).contains(image);
    }

    @Test
    void whatHasNoHashIsNotSearched() {
        Content stream = Content.oneShot(new ByteArrayInputStream(PNG));

        assertThatThrownBy(() -> library.findByContent(stream)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sanity.assets().findByContent(stream)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> library.findBySha1("abc")).hasMessageContaining("40 hexadecimal digits");
        assertThatThrownBy(() -> sanity.assets().findBySha1("")).hasMessageContaining("40 hexadecimal digits");
        assertThat(stream.isSpent()).isFalse();
        assertThat(fake.requests()).isEmpty();
    }

    @Test
    void theLibraryIsAmongThoseOfItsProjectAndItsOrganization() {
        MediaLibraries libraries = sanity.mediaLibraries();

        assertThat(libraries.listOfProject(fake.projectId()))
                .extracting(LibraryInfo::id)
                .containsExactly(library.id());
        assertThat(libraries.listOfOrganization(fake.organizationId()))
                .isEqualTo(libraries.listOfProject(fake.projectId()));
        assertThat(libraries.get(library.id()).organizationId()).isEqualTo(fake.organizationId());
    }

    @Test
    void aVideoIsBeingWorkedOnAfterItsUpload() {
        byte[] mp4 = "\0\0\0\u0018ftypisom\0\0\0\0isom".getBytes(StandardCharsets.ISO_8859_1);

        UploadedAsset video = library.upload(Content.of(mp4).withFileName("v.mp4"));

        assertThat(video.asset().assetType()).isEqualTo(AssetType.VIDEO);
        assertThat(video.assetInstance().state()).isEqualTo(AssetState.PROCESSING);
    }
}
