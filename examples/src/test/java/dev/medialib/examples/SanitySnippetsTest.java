package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Content;
import dev.medialib.core.content.Download;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityApiVersion;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.dataset.LinkedAsset;
import dev.medialib.sanity.dataset.VideoAttachment;
import dev.medialib.sanity.document.DocumentSelection;
import dev.medialib.sanity.document.Export;
import dev.medialib.sanity.document.FoundDocuments;
import dev.medialib.sanity.document.Groq;
import dev.medialib.sanity.document.Mutation;
import dev.medialib.sanity.document.MutationBatchResult;
import dev.medialib.sanity.document.MutationResult;
import dev.medialib.sanity.document.Perspective;
import dev.medialib.sanity.document.Transaction;
import dev.medialib.sanity.error.IncompleteBatchException;
import dev.medialib.sanity.error.RevisionMismatchException;
import dev.medialib.sanity.library.AssetReference;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.sanity.signing.SigningKey;
import dev.medialib.sanity.url.AutoMode;
import dev.medialib.sanity.url.Cdn;
import dev.medialib.sanity.url.UrlSigner;
import dev.medialib.sanity.video.PlaybackInfo;
import dev.medialib.sanity.video.SubtitleFormat;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.sanity.FakeSanity;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/sanity.md, run. */
class SanitySnippetsTest {
    private static final byte[] MP4 = "\0\0\0\u0018ftypisom\0\0\0\0isom".getBytes(StandardCharsets.ISO_8859_1);

    private FakeSanity server;
    private SanityClient sanity;
    private SanityMediaLibrary library;

    @BeforeEach
    void start() {
        server = FakeSanity.start();
        server.settings().videoPolls.set(0);
        sanity = SanityClient.builder()
                .mediaLibraryUrl(server.url().toString())
                .projectUrl(server.url().toString())
                .projectId(server.projectId())
                .dataset("production")
                .token(server.token())
                .build();
        library = sanity.mediaLibrary(server.library().id());
    }

    @AfterEach
    void stop() {
        sanity.close();
        server.close();
    }

    private UploadedAsset upload() throws Exception {
        return library.upload(Content.of(Picture.of().bytes()).withFileName("boat.jpg"));
    }

    @Test
    void aClientKnowsItsHostsAndVersions() {
        String token = "skPersonal";

        SanityClient sanity = SanityClient.builder()
                .projectId("y856rro4")
                .dataset("production")
                .token(token)
                .requestTagPrefix("acme.shop")
                .build();
        SanityMediaLibrary library = sanity.mediaLibrary("mlZxz9rvqf76");
        SanityMediaLibrary experimental =
                sanity.withApiVersion(SanityApiVersion.X).mediaLibrary("mlZxz9rvqf76");

        try (sanity) {
            assertThat(sanity.preview(c -> c.mediaLibrary(library.id()).get("a"))
                            .url())
                    .startsWith("https://api.sanity.io/v2025-03-25/media-libraries/mlZxz9rvqf76/");
            assertThat(sanity.preview(c -> c.dataset().get("a")).url())
                    .startsWith("https://y856rro4.api.sanity.io/v2025-03-25/data/doc/production/");
            assertThat(sanity.preview(c -> c.withApiVersion(SanityApiVersion.X)
                                    .mediaLibrary(experimental.id())
                                    .get("a"))
                            .url())
                    .startsWith("https://api.sanity.io/vX/");
        }
    }

    @Test
    void valuesOfQueriesTravelBesideTheText() {
        String typed = "nebula\"] | *[\"";
        server.library().addDocument("""
                {"_id": "a", "_type": "sanity.asset", "title": "A nebula"}""");
        server.library().addDocument("""
                {"_id": "drafts.b", "_type": "sanity.asset", "title": "A galaxy"}""");

        List<Asset> found = library.query(
                Groq.of("*[_type == \"sanity.asset\" && title match $words]{_id, title}")
                        .param("words", typed + "*"),
                Asset.class);

        long drafts = library.query(
                        Groq.of("count(*[_type == $type])").param("type", "sanity.asset"),
                        o -> o.perspective(Perspective.DRAFTS).tag("report"))
                .result()
                .asLong();

        assertThat(found).extracting(Asset::title).containsExactly("A nebula");
        assertThat(drafts).isEqualTo(2);
    }

    @Test
    void listingGoesOnBehindTheLastId() {
        List<String> ids = new ArrayList<>();

        DocumentSelection images = DocumentSelection.where(
                        Groq.of("_type == $type").param("type", "sanity.imageAsset"))
                .projection("{_id, sha1hash}");
        for (int i = 100; i < 250; i++) {
            server.library().addDocument("{\"_id\": \"id-" + i + "\", \"_type\": \"sanity.imageAsset\"}");
        }

        for (JsonData image : library.list(images)) {
            ids.add(image.get("_id").asString());
        }

        assertThat(ids).hasSize(150).doesNotHaveDuplicates().endsWith("id-249");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void documentsThatAreNotThereAreTold() throws Exception {
        String assetId = upload().asset().id();

        Asset asset = library.get(assetId, Asset.class);

        FoundDocuments found = library.getAll(List.of(assetId, "gone"));
        found.omitted().forEach((id, reason) -> System.out.println(id + ": " + reason));

        assertThat(found.listOf(Asset.class)).containsExactly(asset);
        assertThat(found.omitted()).containsOnlyKeys("gone");
    }

    @Test
    void aPatchIsCarriedOutInItsOrder() throws Exception {
        Asset asset = upload().asset();

        try {
            String revision = Objects.requireNonNull(asset.revision());
            MutationResult changed = library.patch(
                    asset.id(),
                    p -> p.ifRevision(revision)
                            .set("title", "Nebula")
                            .setIfMissing("tags", List.of())
                            .append("tags", List.of("space")));
            System.out.println(changed.document());
        } catch (RevisionMismatchException e) {
            System.out.println("someone was faster: the asset has revision " + e.currentRevision());
        }

        JsonData now = library.get(asset.id());
        assertThat(now.get("title").asString()).isEqualTo("Nebula");
        assertThat(now.get("tags").asList()).containsExactly(JsonData.of("space"));
    }

    @Test
    void aTransactionIsAllOrNothing() throws Exception {
        String assetId = upload().asset().id();

        String root = library.folders().rootId();
        Transaction move = library.transaction()
                .createIfNotExists(Map.of("_id", root, "_type", "sanity.tree", "name", "folders"))
                .createIfNotExists(Map.of(
                        "_id", "space",
                        "_type", "sanity.directory",
                        "name", "Space",
                        "parent", Map.of("_type", "reference", "_ref", root)))
                .patch(assetId, p -> p.set("parent", Map.of("_type", "reference", "_ref", "space")));
        MutationResult moved = move.commit();
        System.out.println(moved.transactionId() + (moved.replayed() ? ", done by an earlier attempt" : ""));

        assertThat(moved.transactionId()).isEqualTo(move.transactionId());
        assertThat(library.get(assetId, Asset.class).parent().ref()).isEqualTo("space");
    }

    @Test
    void aDryRunChangesNothing() throws Exception {
        String assetId = upload().asset().id();

        MutationResult would = library.mutate(List.of(Mutation.delete(assetId)), o -> o.dryRun());

        assertThat(would.documentIds()).containsExactly(assetId);
        assertThat(library.exists(assetId)).isTrue();
    }

    @Test
    void manyMutationsGoInTransactionsOneAfterTheOther() {
        List<Mutation> mutations = IntStream.range(0, 501)
                .mapToObj(i -> Mutation.create(Map.of("_id", "tag-" + i, "_type", "tag")))
                .toList();

        try {
            MutationBatchResult done = library.mutateAll(mutations);
            System.out.println(done.mutations() + " in " + done.transactionIds().size() + " transactions");
        } catch (IncompleteBatchException e) {
            System.out.println("go on from " + e.firstNotDone() + ": " + e.getCause());
        }

        assertThat(server.library().documentIds()).hasSize(501);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void uploadOrGetSaysWhatWasThere(@TempDir Path folder) throws Exception {
        Path path = Files.write(folder.resolve("boat.jpg"), Picture.of().bytes());
        String existing = upload().asset().id();

        UploadedAsset uploaded = library.uploadOrGet(
                Content.of(path), u -> u.title("Sailing boat").sendSha1());
        System.out.println(uploaded.asset().id() + (uploaded.duplicate() ? " was there" : " is new"));

        assertThat(uploaded.duplicate()).isTrue();
        assertThat(uploaded.asset().id()).isEqualTo(existing);
    }

    @Test
    void anAssetIsLinkedAndAttached() throws Exception {
        UploadedAsset uploaded = upload();
        server.dataset().addDocument("{\"_id\":\"article-1\",\"_type\":\"article\"}");

        LinkedAsset linked = sanity.assets().link(library.id(), uploaded, o -> o.limit(Duration.ofMinutes(1)));
        sanity.dataset().attach("article-1", "mainImage", linked);

        JsonData media = sanity.dataset().get("article-1").at("/mainImage/media");
        assertThat(media.get("_weak").asBoolean()).isTrue();
        assertThat(media.get("_ref").asString())
                .isEqualTo(
                        "media-library:" + library.id() + ":" + uploaded.asset().id());
    }

    @Test
    void aVideoIsWaitedForAttachedAndPlayed() {
        UploadedAsset video = library.upload(Content.of(MP4).withFileName("clip.mp4"));
        server.dataset().addDocument("{\"_id\":\"article-1\",\"_type\":\"article\"}");
        Content file = Content.of("WEBVTT\n".getBytes(StandardCharsets.UTF_8));

        String videoId = video.assetInstance().id();
        library.videos().awaitReady(videoId, Duration.ofMinutes(5));
        sanity.dataset().attach("article-1", "clip", VideoAttachment.of(library.id(), video));

        PlaybackInfo info = library.videos()
                .playbackInfo(videoId, p -> p.thumbnailWidth(640).expiration(Duration.ofHours(1)));
        URI mp4 = library.videos().rendition(videoId, "1080p.mp4", "clip.mp4");
        library.videos()
                .uploadSubtitles(videoId, file, s -> s.languageCode("en").format(SubtitleFormat.VTT));

        assertThat(info.stream().url()).startsWith("https://");
        assertThat(mp4.toString()).contains("dl=clip.mp4");
        assertThat(sanity.dataset().get("article-1").at("/clip/asset/_ref").asString())
                .endsWith(videoId);
        assertThat(library.videos().playbackInfo(videoId).subtitles()).hasSize(1);
    }

    @Test
    void referencesArePaged() throws Exception {
        String assetId = upload().asset().id();
        server.settings().referencesPageSize.set(2);
        server.library().addReferences(assetId, 5);

        for (AssetReference reference : library.references(assetId)) {
            System.out.println(reference.source() + " in " + reference.sourceFieldPaths());
        }

        assertThat(server.requests().stream().map(RecordedRequest::path)).anyMatch(path -> path.startsWith("/vX/"));
        assertThat(library.references(assetId).stream()).hasSize(5);
    }

    @Test
    void originalsAndSignedUrlsAreDownloaded(@TempDir Path folder) throws Exception {
        String instanceId = upload().assetInstance().id();
        SigningKey key = library.signingKeys().create("website");
        String address =
                library.find(instanceId, AssetInstance.class).orElseThrow().url();
        String signed = UrlSigner.of(key.id(), key.privateKey()).sign(address, Duration.ofHours(1));

        AssetInstance original = library.find(instanceId, AssetInstance.class).orElseThrow();
        try (Download download = sanity.download(original)) {
            download.saveTo(folder.resolve("boat.jpg"));
        }
        byte[] thumbnail = sanity.downloadUrl(signed).readAllBytes(1_000_000);

        assertThat(folder.resolve("boat.jpg")).hasBinaryContent(thumbnail).hasSize(original.size());
    }

    @Test
    void anAddressIsSigned() throws Exception {
        String address = upload().assetInstance().url();

        SigningKey key = library.signingKeys().create("website");
        UrlSigner signer = UrlSigner.of(key.id(), key.privateKey());
        String signed = signer.sign(address + "?w=800", Duration.ofHours(1));

        assertThat(signed).startsWith(address + "?w=800&keyid=").contains("&signature=");
    }

    @Test
    void theAddressOfAnImageKeepsToItsCrop() {
        JsonData field = JsonData.parse("{\"asset\":{\"_ref\":\"image-Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000-jpg\"},"
                + "\"crop\":{\"left\":0.1,\"top\":0.05,\"right\":0.2,\"bottom\":0.15},"
                + "\"hotspot\":{\"x\":0.3,\"y\":0.7,\"width\":1,\"height\":1}}");

        Cdn cdn = Cdn.dataset("zp7mbokg", "production");
        String thumbnail = cdn.image(field).size(300, 300).auto(AutoMode.FORMAT).url();
        String manual = cdn.file("file-1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b-pdf")
                .download("Manual.pdf")
                .url();

        assertThat(thumbnail)
                .startsWith("https://cdn.sanity.io/images/zp7mbokg/production/")
                .contains("&w=300&h=300");
        assertThat(manual).endsWith(".pdf?dl=Manual.pdf");
    }

    @Test
    void anExportIsAStream() {
        server.dataset().addDocument("{\"_id\":\"article-1\",\"_type\":\"article\"}");
        server.dataset().addDocument("{\"_id\":\"person-1\",\"_type\":\"person\"}");
        List<String> ids = new ArrayList<>();

        try (Export export = sanity.dataset().export("article")) {
            for (JsonData document : export) {
                ids.add(document.get("_id").asString());
            }
        }

        assertThat(ids).containsExactly("article-1");
    }

    @Test
    void aTestGivesTheFakeDocumentsToFind() {
        try (FakeSanity server = FakeSanity.start();
                SanityClient sanity = SanityClient.builder()
                        .mediaLibraryUrl(server.url().toString())
                        .projectUrl(server.url().toString())
                        .projectId(server.projectId())
                        .dataset("production")
                        .token(server.token())
                        .build()) {
            server.dataset().addDocument("{\"_id\": \"article-1\", \"_type\": \"article\"}");
            server.nextResponses(FakeSanity.rateLimited(Duration.ZERO));

            assertThat(sanity.dataset()
                            .query(Groq.of("*[_type == \"article\"]._id"))
                            .listOf(String.class))
                    .containsExactly("article-1");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void whatTheFakeDoesNotEvaluateItRefuses() {
        Groq unknown = Groq.of("* | score(title match \"boat\")");

        assertThatThrownBy(() -> library.query(unknown)).hasMessageContaining("score()");
    }
}
