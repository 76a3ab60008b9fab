package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.content.Content;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.Directory;
import dev.medialib.sanity.document.Mutation;
import dev.medialib.sanity.document.MutationBatchResult;
import dev.medialib.sanity.error.MutationError;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.sanity.webhook.SanityWebhooks;
import dev.medialib.testkit.sanity.FakeSanity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    void aWebhookIsCheckedAndRead() {
        String secret = "test";
        byte[] body = "{\"_id\":\"resume\"}".getBytes(StandardCharsets.UTF_8);
        String signature = "t=1633519811129,v1=tLa470fx7qkLLEcMOcEUFuBbRSkGujyskxrNXcoh0N0";

        SanityWebhooks webhooks = SanityWebhooks.signedWith(secret).withMaxAge(Duration.ofDays(36_500));
        JsonData change = webhooks.parse(body, signature);

        assertThat(change.get("_id").asString()).isEqualTo("resume");
    }
}
