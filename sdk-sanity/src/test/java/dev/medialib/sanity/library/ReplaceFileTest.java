package dev.medialib.sanity.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.asset.AssetState;
import dev.medialib.sanity.error.AssetAlreadyExistsException;
import dev.medialib.sanity.error.DocumentNotFoundException;
import dev.medialib.sanity.error.IncompleteReplacementException;
import dev.medialib.sanity.error.UploadCorruptedException;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testkit.sanity.settings.DuplicateResponse;
import dev.medialib.testsupport.VirtualTime;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplaceFileTest {
    private static final byte[] MP4 = "\0\0\0\u0018ftypisom\0\0\0\0isom".getBytes(StandardCharsets.ISO_8859_1);

    private final FakeSanity fake = FakeSanity.start();
    private final SanityClient sanity = SanityServer.clientOf(fake, new VirtualTime());
    private final SanityMediaLibrary library =
            sanity.mediaLibrary(fake.library().id());
    private String assetId;
    private String first;

    @BeforeEach
    void upload() {
        UploadedAsset uploaded = library.upload(file("first"));
        assetId = uploaded.asset().id();
        first = uploaded.assetInstance().id();
        fake.clearRequests();
    }

    @AfterEach
    void stop() {
        sanity.close();
        fake.close();
    }

    private static Content file(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8)).withFileName(text + ".txt");
    }

    private String current() {
        return JsonData.parse(fake.library().document(assetId))
                .at("/currentVersion/_ref")
                .asString();
    }

    private List<String> requests() {
        return fake.requests().stream()
                .map(RecordedRequest::path)
                .map(path -> path.replaceFirst("\\?.*", "").replaceFirst("/v[^/]*/media-libraries/[^/]*/", ""))
                .toList();
    }

    @Test
    void theFileOfAnAssetIsReplaced() {
        ReplacedFile replaced = library.replaceFile(assetId, file("second"));

        String second = replaced.assetInstance().id();
        assertThat(current()).isEqualTo(second).isNotEqualTo(first);
        assertThat(fake.library().content(second)).isEqualTo("second".getBytes(StandardCharsets.UTF_8));
        assertThat(replaced.asset().currentVersion().ref()).isEqualTo(second);
        assertThat(replaced.asset().id()).isEqualTo(assetId);
        assertThat(replaced.previousInstanceId()).isEqualTo(first);
        assertThat(replaced.duplicate()).isFalse();
        assertThat(library.versions(assetId)).extracting(AssetInstance::id).containsExactly(first, second);
        assertThat(requests()).startsWith("doc/" + assetId, "upload", "mutate");
    }

    @Test
    void theDocumentsThatStayAsTheyAreAreListed() {
        fake.dataset()
                .addDocument("{\"_id\":\"article\",\"_type\":\"article\",\"image\":{\"media\":{\"_type\":"
                        + "\"globalDocumentReference\",\"_weak\":true,\"_ref\":\"media-library:" + library.id() + ":"
                        + assetId + "\"}}}");

        ReplacedFile replaced = library.replaceFile(assetId, file("second"));

        assertThat(requests()).doesNotContain("references/documents/" + assetId + "/to");
        assertThat(replaced.documentsToUpdate())
                .extracting(AssetReference::sourceFieldPaths)
                .containsExactly(List.of("image.media._ref"));
    }

    @Test
    void theOptionsOfTheUploadAreSent() {
        AssetInstance second = library.replaceFile(
                        assetId,
                        file("second"),
                        r -> r.upload(u -> u.filename("new.txt").sendSha1()))
                .assetInstance();

        assertThat(second.originalFilename()).isEqualTo("new.txt");
        assertThat(fake.requests().get(1).path()).contains("sha1=", "assetId=" + assetId);
    }

    @Test
    void aVideoBecomesCurrentWhenItIsProcessed() {
        fake.settings().videoPolls.set(3);

        ReplacedFile replaced = library.replaceFile(assetId, Content.of(MP4));

        assertThat(replaced.assetInstance().state()).isEqualTo(AssetState.READY);
        assertThat(current()).isEqualTo(replaced.assetInstance().id());
        assertThat(requests().indexOf("mutate")).isGreaterThan(4);
    }

    @Test
    void aVideoWithoutAStateIsWaitedFor() {
        fake.settings().videoPolls.set(2);
        UploadedAsset stored = library.upload(Content.of(MP4), u -> u.assetId(assetId));
        UploadedAsset stateless =
                stored.withAssetInstance(stored.assetInstance().withState(null));
        fake.nextResponses(
                FakeResponse.normal(),
                FakeResponse.of(201, stateless.toJsonData().toJson()));

        ReplacedFile replaced = library.replaceFile(assetId, Content.of(MP4));

        assertThat(replaced.assetInstance().state()).isEqualTo(AssetState.READY);
        assertThat(current()).isEqualTo(stored.assetInstance().id());
    }

    @Test
    void aVideoThatTakesTooLongIsStoredAndNotCurrent() {
        fake.settings().videoPolls.set(1_000);

        IncompleteReplacementException e = catchThrowableOfType(
                IncompleteReplacementException.class,
                () -> library.replaceFile(assetId, Content.of(MP4), r -> r.limit(Duration.ofSeconds(30))));

        assertThat(e.getCause()).isInstanceOf(DeadlineExceededException.class);
        assertThat(current()).isEqualTo(first).isEqualTo(e.previousInstanceId());
        fake.library().finishVideo(e.instanceId());
        library.setCurrentVersion(e.assetId(), e.instanceId());
        assertThat(current()).isEqualTo(e.instanceId());
    }

    @Test
    void aVideoThatCannotBeProcessedIsNotMadeCurrent() {
        fake.settings().videoPolls.set(1_000);
        String video = catchThrowableOfType(
                        IncompleteReplacementException.class,
                        () -> library.replaceFile(assetId, Content.of(MP4), r -> r.limit(Duration.ofSeconds(1))))
                .instanceId();
        fake.library().failVideo(video, "broken");
        fake.nextResponses(
                FakeResponse.normal(), FakeResponse.of(409, "{\"error\":{\"existingAssetId\":\"" + video + "\"}}"));

        assertThatThrownBy(() -> library.replaceFile(assetId, Content.of(MP4)))
                .isInstanceOf(IncompleteReplacementException.class)
                .hasNoCause()
                .hasMessageContaining(video)
                .hasMessageContaining("state errored: broken");
        assertThat(current()).isEqualTo(first);
    }

    @Test
    void aFailureAfterTheUploadTellsWhatIsStored() {
        fake.nextResponses(FakeResponse.normal(), FakeResponse.normal());
        fake.nextResponses(FakeResponse.of(500, "{}"), FakeResponse.of(500, "{}"), FakeResponse.of(500, "{}"));

        IncompleteReplacementException e = catchThrowableOfType(
                IncompleteReplacementException.class, () -> library.replaceFile(assetId, file("second")));

        assertThat(e.getCause()).isInstanceOf(ServerException.class);
        assertThat(e.assetId()).isEqualTo(assetId);
        assertThat(e.previousInstanceId()).isEqualTo(first);
        assertThat(e.outcomeUnknown()).isTrue();
        assertThat(e.isRetryable()).isTrue();
        assertThat(fake.library().content(e.instanceId())).isEqualTo("second".getBytes(StandardCharsets.UTF_8));
        assertThat(current()).isEqualTo(first);
    }

    @Test
    void theSameCallFinishesWhatAFailureLeft() {
        fake.nextResponses(FakeResponse.normal(), FakeResponse.normal(), FakeResponse.of(400, "{}"));
        String second = catchThrowableOfType(
                        IncompleteReplacementException.class, () -> library.replaceFile(assetId, file("second")))
                .instanceId();

        ReplacedFile replaced = library.replaceFile(assetId, file("second"));

        assertThat(replaced.duplicate()).isTrue();
        assertThat(replaced.previousInstanceId()).isEqualTo(first);
        assertThat(current()).isEqualTo(second);
        assertThat(library.versions(assetId)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(DuplicateResponse.class)
    void anUploadWhoseResponseWasLostIsFound(DuplicateResponse shape) {
        fake.settings().duplicateResponse.set(shape);
        fake.nextResponses(FakeResponse.normal(), FakeResponse.lost());

        ReplacedFile replaced = library.replaceFile(assetId, file("second"));

        assertThat(replaced.duplicate()).isTrue();
        assertThat(replaced.previousInstanceId()).isEqualTo(first);
        assertThat(current()).isEqualTo(replaced.assetInstance().id());
    }

    @Test
    void aChangeWhoseResponseWasLostIsDone() {
        fake.nextResponses(FakeResponse.normal(), FakeResponse.normal(), FakeResponse.lost());

        ReplacedFile replaced = library.replaceFile(assetId, file("second"));

        assertThat(current()).isEqualTo(replaced.assetInstance().id());
        assertThat(replaced.asset().currentVersion().ref())
                .isEqualTo(replaced.assetInstance().id());
    }

    @Test
    void aStreamWhoseUploadFailedIsNotSentAgain() {
        fake.nextResponses(FakeResponse.normal(), FakeResponse.lost());
        Content stream = Content.oneShot(new ByteArrayInputStream(new byte[] {1, 2, 3}), 3);

        assertThatThrownBy(() -> library.replaceFile(assetId, stream))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(library.replaceFile(assetId, Content.of(new byte[] {1, 2, 3}))
                        .duplicate())
                .isTrue();
    }

    @Test
    void anEarlierVersionBecomesCurrentAgain() {
        library.replaceFile(assetId, file("second"));

        ReplacedFile back = library.replaceFile(assetId, file("first"));

        assertThat(back.duplicate()).isTrue();
        assertThat(current()).isEqualTo(first);
        assertThat(library.versions(assetId)).hasSize(2);
    }

    @Test
    void theCurrentFileStaysWithoutAChange() {
        ReplacedFile replaced = library.replaceFile(assetId, file("first"));

        assertThat(replaced.previousInstanceId())
                .isEqualTo(first)
                .isEqualTo(replaced.assetInstance().id());
        assertThat(requests()).doesNotContain("mutate");
    }

    @ParameterizedTest
    @EnumSource(DuplicateResponse.class)
    void bytesOfAnotherAssetAreRejectedAndNothingChanges(DuplicateResponse shape) {
        fake.settings().duplicateResponse.set(shape);
        library.upload(file("other"));

        assertThatThrownBy(() -> library.replaceFile(assetId, file("other")))
                .isInstanceOf(AssetAlreadyExistsException.class)
                .hasMessageContaining("the asset " + assetId + " was not changed and has no version with these bytes");
        assertThat(current()).isEqualTo(first);
        assertThat(library.versions(assetId)).hasSize(1);
    }

    @Test
    void aFileThatWasDamagedIsNotMadeCurrent() {
        fake.library().corruptNextUploadHash();

        assertThatThrownBy(() -> library.replaceFile(assetId, file("second")))
                .isInstanceOfSatisfying(
                        UploadCorruptedException.class,
                        e -> assertThat(e.assetId()).isEqualTo(assetId));
        assertThat(current()).isEqualTo(first);
    }

    @Test
    void aServerThatIgnoresTheAssetIsNoticed() {
        UploadedAsset other = library.upload(file("other"));
        fake.nextResponses(
                FakeResponse.normal(), FakeResponse.of(201, other.toJsonData().toJson()));

        assertThatThrownBy(() -> library.replaceFile(assetId, file("other")))
                .isInstanceOfSatisfying(IncompleteReplacementException.class, e -> {
                    assertThat(e.assetId()).isEqualTo(other.asset().id());
                    assertThat(e.instanceId()).isEqualTo(other.assetInstance().id());
                })
                .hasMessageContaining("did not add it to the asset " + assetId);
        assertThat(current()).isEqualTo(first);
    }

    @Test
    void nothingIsUploadedForAnAssetThatIsNotThere() {
        assertThatThrownBy(() -> library.replaceFile("none", file("second")))
                .isInstanceOf(DocumentNotFoundException.class);
        assertThatThrownBy(() -> library.replaceFile(first, file("second")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not of an instance")
                .hasMessageContaining("sanity.fileAsset");
        assertThat(requests()).doesNotContain("upload");
    }

    @Test
    void theUploadCannotNameAnotherAsset() {
        assertThatThrownBy(() -> library.replaceFile(assetId, file("second"), r -> r.upload(u -> u.assetId("other"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("assetId of the upload must be absent or \"" + assetId + "\", but is \"other\"");
        assertThatThrownBy(() -> library.replaceFile(assetId, file("second"), r -> r.limit(Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit must be positive");
        assertThat(requests()).isEmpty();
    }

    @Test
    void onlyAnInstanceBecomesTheCurrentVersion() {
        assertThatThrownBy(() -> library.setCurrentVersion(first, assetId))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("instanceId must be the id of an instance");
        assertThat(requests()).isEmpty();
    }

    @Test
    void theVersionsOfAnAssetAreItsInstances() {
        assertThat(library.versions(assetId))
                .extracting(AssetInstance::originalFilename)
                .containsExactly("first.txt");
        assertThat(library.get(assetId, Asset.class).versions()).hasSize(1);
    }
}
