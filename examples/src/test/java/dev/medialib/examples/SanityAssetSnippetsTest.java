package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.content.Content;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.asset.Directory;
import dev.medialib.sanity.dataset.LinkedAsset;
import dev.medialib.sanity.document.Mutation;
import dev.medialib.sanity.document.MutationBatchResult;
import dev.medialib.sanity.document.Transaction;
import dev.medialib.sanity.error.MutationError;
import dev.medialib.sanity.id.DocumentId;
import dev.medialib.sanity.library.AssetReference;
import dev.medialib.sanity.library.ReplacedFile;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.sanity.webhook.SanityWebhooks;
import dev.medialib.testkit.sanity.FakeSanity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/sanity.md about folders, versions, conflicts and webhooks, run. */
class SanityAssetSnippetsTest {
    private final FakeSanity server = FakeSanity.start();
    private final SanityClient sanity = SanityClient.builder()
            .mediaLibraryUrl(server.url().toString())
            .projectUrl(server.url().toString())
            .projectId(server.projectId())
            .dataset("production")
            .token(server.token())
            .build();
    private final SanityMediaLibrary library =
            sanity.mediaLibrary(server.library().id());

    @AfterEach
    void stop() {
        sanity.close();
        server.close();
    }

    private UploadedAsset upload() throws Exception {
        return library.upload(Content.of(Picture.of().bytes()).withFileName("boat.jpg"));
    }

    @Test
    void assetsAreKeptInFolders(@TempDir Path directory) throws Exception {
        Path path = Files.write(directory.resolve("boat.jpg"), Picture.of().bytes());

        Directory campaigns = library.folders().create("Campaigns");
        Directory spring = library.folders().create("Spring", campaigns.id());
        UploadedAsset uploaded = library.upload(Content.of(path), u -> u.parent(spring.id()));
        library.folders().moveAsset(uploaded.asset().id(), campaigns.id());
        for (Asset asset : library.folders().assets(campaigns.id())) {
            System.out.println(asset.title());
        }

        assertThat(library.folders().path(spring.id()))
                .extracting(Directory::name)
                .containsExactly("Campaigns", "Spring");
        assertThat(library.get(uploaded.asset().id(), Asset.class).parent().ref())
                .isEqualTo(campaigns.id());
    }

    @Test
    void conflictsAreSkippedAndNamed() {
        library.create(Map.of("_id", "tag-7", "_type", "tag"));
        List<Mutation> mutations = IntStream.range(0, 10)
                .mapToObj(i -> Mutation.create(Map.of("_id", "tag-" + i, "_type", "tag")))
                .toList();

        MutationBatchResult done = library.mutateAll(mutations, o -> o.skipConflicts());
        for (MutationError skipped : done.skipped()) {
            System.out.println("mutation " + skipped.index() + ": " + skipped.description());
        }

        assertThat(done.mutations()).isEqualTo(9);
        assertThat(done.skipped()).extracting(MutationError::index).containsExactly(7L);
    }

    @Test
    void aFileIsReplacedAndItsDocumentsFollow(@TempDir Path directory) throws Exception {
        UploadedAsset uploaded = upload();
        String assetId = uploaded.asset().id();
        Path path = Files.writeString(directory.resolve("boat.txt"), "a boat");
        server.dataset().addDocument("{\"_id\":\"article-1\",\"_type\":\"article\"}");
        sanity.dataset().attach("article-1", "mainImage", sanity.assets().link(library.id(), uploaded));

        ReplacedFile replaced = library.replaceFile(assetId, Content.of(path));
        System.out.println(replaced.previousInstanceId() + " is now "
                + replaced.assetInstance().id());

        LinkedAsset linked = sanity.assets()
                .link(library.id(), assetId, replaced.assetInstance().id());
        for (AssetReference reference : replaced.documentsToUpdate()) {
            String documentId = reference.source().documentId().value();
            for (String media : reference.sourceFieldPaths()) {
                if (media.endsWith(".media._ref")) { // not the media._ref of a link
                    String asset = media.replace(".media._ref", ".asset._ref");
                    sanity.dataset()
                            .patch(
                                    documentId,
                                    p -> p.set(asset, linked.document().id()));
                }
            }
        }

        assertThat(sanity.dataset().get("article-1").at("/mainImage/asset/_ref").asString())
                .isEqualTo(linked.document().id())
                .isNotEqualTo(uploaded.assetInstance().id());
        assertThat(sanity.dataset()
                        .get(linked.document().id())
                        .at("/media/_ref")
                        .asString())
                .isEqualTo("media-library:" + library.id() + ":" + assetId);
    }

    @Test
    void bytesAreFreedWithTheirAsset() throws Exception {
        String assetId = upload().asset().id();

        Transaction deletion = library.transaction()
                .delete(assetId)
                .delete(DocumentId.of(assetId).draft().value());
        for (AssetInstance version : library.versions(assetId)) {
            deletion = deletion.delete(version.id());
        }
        deletion.commit();

        assertThat(upload().duplicate()).isFalse();
    }

    @Test
    void anImageIsAppendedToAnArray() throws Exception {
        server.dataset().addDocument("{\"_id\":\"article-1\",\"_type\":\"article\"}");
        LinkedAsset linked = sanity.assets().link(library.id(), upload());

        JsonData item = linked.asField()
                .with("_type", "image")
                .with("_key", UUID.randomUUID().toString());
        sanity.dataset()
                .patch("article-1", p -> p.setIfMissing("gallery", List.of()).append("gallery", List.of(item)));

        assertThat(sanity.dataset().get("article-1").at("/gallery/0/_key")).isNotNull();
    }

    /** As the vendor's toolkit signs. */
    private static String signature(String secret, long time, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
        return "t=" + time + ",v1=" + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(body));
    }

    @Test
    void aWebhookIsCheckedAndRead() throws Exception {
        String secret = "test";
        byte[] body = "{\"_id\":\"resume\"}".getBytes(StandardCharsets.UTF_8);
        String signature = signature(secret, System.currentTimeMillis(), body);

        SanityWebhooks webhooks = SanityWebhooks.signedWith(secret).withMaxAge(Duration.ofMinutes(5));
        JsonData change = webhooks.parse(body, signature);

        assertThat(change.get("_id").asString()).isEqualTo("resume");
    }
}
