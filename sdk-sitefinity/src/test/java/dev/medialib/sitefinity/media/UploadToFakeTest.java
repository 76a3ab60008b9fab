package dev.medialib.sitefinity.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.error.PayloadTooLargeException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.ChunkServer;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.error.ChunkRefusedException;
import dev.medialib.sitefinity.error.NotPublishedException;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.sitefinity.CustomField;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import dev.medialib.testkit.sitefinity.settings.DirectUpload;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of files that are sent. */
class UploadToFakeTest {
    private static final byte[] BYTES = bytes(1000);
    private static final Content FILE = Content.of(BYTES).withFileName("котка 1.png");

    @TempDir
    Path directory;

    private final FakeSitefinity fake = FakeSitefinity.start();
    private final UUID album = fake.addLibrary("albums", "Animals");
    private final SitefinityClient client = SitefinityClient.builder()
            .baseUrl(fake.url().toString())
            .accessKey(fake.accessKey())
            .build();

    @AfterEach
    void close() {
        client.close();
        fake.close();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @Test
    void imagesVideosAndDocumentsAreMadeOfTheirFiles() {
        UUID videos = fake.addLibrary("videolibraries", "Films");
        UUID documents = fake.addLibrary("documentlibraries", "Papers");
        Image image =
                client.images().upload(FILE, u -> u.parentId(album).fields(f -> f.alternativeText("A \uD83D\uDC08")));
        Video video = client.videos()
                .upload(
                        FILE.withFileName("x.mp4"),
                        u -> u.parentId(videos).title("Film").base64());
        Document document = client.documents().upload(FILE.withFileName("x.pdf"), u -> u.parentId(documents));

        assertThat(image.title()).isEqualTo("котка 1");
        assertThat(image.alternativeText()).isEqualTo("A \uD83D\uDC08");
        assertThat(image.totalSize()).isEqualTo(1000);
        assertThat(image.mimeType()).isEqualTo("image/png");
        assertThat(video.title()).isEqualTo("Film");
        assertThat(document.extension()).isEqualTo(".pdf");
        assertThat(fake.file(image.id())).isEqualTo(BYTES);
        assertThat(fake.file(video.id())).isEqualTo(BYTES);
        assertThat(fake.file(document.id())).isEqualTo(BYTES);
        assertThat(fake.item(image.id()).live()).isNull();
    }

    @ParameterizedTest
    @EnumSource(DirectUpload.class)
    void anItemIsPublishedWhicheverFormTheServerReads(DirectUpload form) {
        fake.settings().directUpload.set(form);
        Image image = client.images().upload(FILE, u -> u.parentId(album).publish(true));
        assertThat(fake.item(image.id()).live()).isNotNull();
    }

    @Test
    void anotherFileForAnItemIsPublishedOnRequestOnly() {
        UUID id = client.images().upload(FILE, u -> u.parentId(album)).id();
        client.images().replaceFile(id, Content.of(bytes(7)).withFileName("b.png"));
        assertThat(fake.file(id)).isEqualTo(bytes(7));
        assertThat(fake.item(id).live()).isNull();
        client.images().replaceFile(id, Content.of(bytes(8)).withFileName("c.png"), r -> r.publish(true));
        assertThat(fake.file(id)).isEqualTo(bytes(8));
        assertThat(fake.item(id).live()).isNotNull();
    }

    @Test
    void aFileThatIsThereButCannotBePublishedIsNotForgotten() {
        UUID id = client.images().upload(FILE, u -> u.parentId(album)).id();
        fake.settings().failNextOperation.set("Publish", "Not now");
        NotPublishedException failure = catchThrowableOfType(
                NotPublishedException.class,
                () -> client.images()
                        .replaceFile(id, Content.of(bytes(8)).withFileName("c.png"), r -> r.publish(true)));
        assertThat(failure.itemId()).isEqualTo(id);
        assertThat(failure).hasMessageContaining("Not now");
        assertThat(failure).hasCauseInstanceOf(ApiException.class);
        assertThat(fake.file(id)).isEqualTo(bytes(8));
    }

    @Test
    void aFileFromTheThresholdOnGoesInChunks() throws Exception {
        fake.settings().chunkSize.set(100);
        Path file = Files.write(directory.resolve("дълъг.png"), BYTES);
        Image image = client.images()
                .upload(
                        Content.of(file),
                        u -> u.parentId(album)
                                .fields(f -> f.alternativeText("long"))
                                .chunksFrom(1000)
                                .publish(true));

        assertThat(fake.file(image.id())).isEqualTo(BYTES);
        assertThat(image.title()).isEqualTo("дълъг");
        assertThat(image.alternativeText()).isEqualTo("long");
        assertThat(fake.item(image.id()).live()).isNotNull();
        assertThat(fake.openUploadSessions()).isZero();
        // the question, ten chunks and no empty one, the commit, the publication
        assertThat(fake.requests()).hasSize(13);
        assertThat(fake.requests().get(0).path())
                .isEqualTo("/api/default/images/Default.GetChunkUploadInfo(libraryId=" + album + ")");
        JsonData commit = JsonData.parse(fake.requests().get(11).body()).get("commitChunksDto");
        assertThat(commit.get("fileName").asString()).isEqualTo("дълъг.png");
        assertThat(commit.get("contentType").asString()).isEqualTo("image/png");
        assertThat(commit.get("fileTotalSize").asLong()).isEqualTo(1000);
        assertThat(commit.get("numberOfChunks").asLong()).isEqualTo(10);
        assertThat(commit.get("itemId")).isEqualTo(JsonData.NULL);
        assertThat(commit.at("/properties/ParentId").asString()).isEqualTo(album.toString());
        assertThat(commit.at("/properties").has("DirectUpload")).isFalse();
    }

    @Test
    void theCommitOfChunksNamesTheTypeOfEachProperty() {
        UUID tag = fake.addTag("pets");
        fake.addField("images", CustomField.classification("Regions", fake.tags()));
        fake.addField("images", CustomField.guid("Source"));
        fake.addField("images", CustomField.dateTime("Taken"));
        fake.addField("images", CustomField.number("Price"));
        fake.addField("images", CustomField.yesNo("Approved"));
        fake.addField("images", CustomField.text("Photographer"));
        Image image = client.images()
                .upload(
                        Content.of(BYTES).withFileName("cat.png"),
                        u -> u.parentId(album)
                                .tags(List.of(tag))
                                .category(List.of())
                                .fields(f -> f.ordinal(3)
                                        .includeInSitemap(false)
                                        .publicationDate(Instant.EPOCH)
                                        .clearAuthor())
                                .field("Regions", new UUID[] {tag})
                                .field("Source", tag)
                                .field("Taken", Instant.EPOCH)
                                .field("Price", 7)
                                .field("Approved", true)
                                .field("Photographer", "Ada")
                                .chunksFrom(1));

        Map<String, String> types = new TreeMap<>();
        JsonData.parse(fake.requests().get(2).body())
                .at("/commitChunksDto/properties")
                .asMap()
                .forEach((name, value) -> {
                    if (name.endsWith("@odata.type")) {
                        types.put(name.replace("@odata.type", ""), value.asString());
                    }
                });
        assertThat(types)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Title", "#Edm.String"),
                        Map.entry("ParentId", "#Edm.Guid"),
                        Map.entry("Tags", "#Collection(Edm.Guid)"),
                        Map.entry("Category", "#Collection(Edm.Guid)"),
                        Map.entry("Ordinal", "#Edm.Single"),
                        Map.entry("IncludeInSitemap", "#Edm.Boolean"),
                        Map.entry("PublicationDate", "#Edm.DateTimeOffset"),
                        Map.entry("Regions", "#Collection(Edm.Guid)"),
                        Map.entry("Source", "#Edm.Guid"),
                        Map.entry("Taken", "#Edm.DateTimeOffset"),
                        Map.entry("Price", "#Edm.Decimal"),
                        Map.entry("Approved", "#Edm.Boolean")));
        assertThat(client.images().getWithStatus(image.id()).tags()).containsExactly(tag);
    }

    @Test
    void aTextHasNoTypeSinceItMayNameChoices() {
        fake.addField("images", CustomField.choice("Mood", "Happy", "Sad"));
        client.images()
                .upload(
                        Content.of(BYTES).withFileName("cat.png"),
                        u -> u.parentId(album).field("Mood", "Happy,Sad").chunksFrom(1));

        JsonData properties = JsonData.parse(fake.requests().get(2).body()).at("/commitChunksDto/properties");
        assertThat(properties.get("Mood").asString()).isEqualTo("Happy,Sad");
        assertThat(properties.has("Mood@odata.type")).isFalse();
    }

    @Test
    void aListOfTextsIsNoChoiceAndHasAType() {
        fake.nextResponses(FakeResponse.normal(), FakeResponse.normal(), FakeResponse.of(201, ChunkServer.ITEM));
        client.images()
                .upload(
                        Content.of(BYTES).withFileName("cat.png"),
                        u -> u.parentId(album)
                                .field("Keywords", List.of("a", "b"))
                                .chunksFrom(1));

        JsonData properties = JsonData.parse(fake.requests().get(2).body()).at("/commitChunksDto/properties");
        assertThat(properties.get("Keywords@odata.type").asString()).isEqualTo("#Collection(Edm.String)");
    }

    @Test
    void base64WithoutTheHeaderIsStoredAsTextByAServerThatReadsTheHeader() {
        UUID id = client.images()
                .upload(FILE, u -> u.parentId(album).base64WithoutHeader())
                .id();
        assertThat(fake.file(id)).isEqualTo(Base64.getEncoder().encode(BYTES));

        client.images().replaceFile(id, FILE, r -> r.base64WithoutHeader());
        assertThat(fake.file(id)).isEqualTo(Base64.getEncoder().encode(BYTES));
        client.images().replaceFile(id, FILE, r -> r.base64());
        assertThat(fake.file(id)).isEqualTo(BYTES);
    }

    @Test
    void streamsOfKnownLengthGoInChunksTooEachReadOnce() {
        fake.settings().chunkSize.set(333);
        Content once = Content.oneShot(new ByteArrayInputStream(BYTES), 1000).withFileName("a.png");
        Content often = Content.of(() -> new ByteArrayInputStream(BYTES), 1000).withFileName("b.png");
        for (Content content : new Content[] {once, often}) {
            fake.clearRequests();
            UUID id = client.images()
                    .upload(content, u -> u.parentId(album).chunksFrom(1))
                    .id();
            assertThat(fake.file(id)).isEqualTo(BYTES);
            assertThat(fake.requests()).hasSize(6);
        }
    }

    @Test
    void whereTheStorageTakesNoChunksAFileGoesInOneRequest() {
        fake.settings().chunkedUploads.set(false);
        Content once = Content.oneShot(new ByteArrayInputStream(BYTES), 1000).withFileName("a.png");
        Image image = client.images()
                .upload(once, u -> u.parentId(album).chunksFrom(1).publish(true));
        assertThat(fake.file(image.id())).isEqualTo(BYTES);
        assertThat(fake.item(image.id()).live()).isNotNull();
    }

    @Test
    void aLibraryThatIsNotThereIsSaidByTheUpload() {
        NotFoundException failure = catchThrowableOfType(
                NotFoundException.class, () -> client.albums().get(UUID.randomUUID()));
        assertThat(failure).isNotNull();
        ApiException error = catchThrowableOfType(
                ApiException.class,
                () -> client.images()
                        .upload(FILE, u -> u.parentId(UUID.randomUUID()).chunksFrom(1)));
        assertThat(error.call().endpoint()).isEqualTo("sitefinity.items.upload");
    }

    @Test
    void aRejectedChunkIsRetriedAsOftenAsTheServerAllows() {
        fake.settings().chunkSize.set(100);
        fake.settings().failChunk.set(4, 3);
        Image image = client.images().upload(FILE, u -> u.parentId(album).chunksFrom(1));
        assertThat(fake.file(image.id())).isEqualTo(BYTES);
        assertThat(fake.requests()).hasSize(1 + 13 + 1);

        fake.settings().failChunk.set(2, 4);
        fake.clearRequests();
        ChunkRefusedException failure = catchThrowableOfType(
                ChunkRefusedException.class,
                () -> client.images().upload(FILE, u -> u.parentId(album).chunksFrom(1)));
        assertThat(failure.ordinal()).isEqualTo(2);
        assertThat(failure.status()).isEqualTo(200);
        assertThat(failure.rawBody()).contains("FailedChunkOrdinal");
        assertThat(fake.openUploadSessions()).isZero();
        assertThat(fake.items("images")).hasSize(1);
    }

    @Test
    void aRefusedCommitIsCleanedUpAfter() {
        fake.settings().chunkSize.set(100);
        fake.settings().allowedExtensions.set(Set.of(".jpg"));
        ApiException failure = catchThrowableOfType(
                ApiException.class,
                () -> client.images().upload(FILE, u -> u.parentId(album).chunksFrom(1)));
        assertThat(failure.call().endpoint()).isEqualTo("sitefinity.items.commitChunks");
        assertThat(fake.openUploadSessions()).isZero();
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void aTooLargeUploadFailsWithAKnownOutcome() {
        fake.settings().maxUploadBytes.set(10);
        PayloadTooLargeException failure = catchThrowableOfType(
                PayloadTooLargeException.class, () -> client.images().upload(FILE, u -> u.parentId(album)));
        assertThat(failure.outcomeUnknown()).isFalse();
    }
}
