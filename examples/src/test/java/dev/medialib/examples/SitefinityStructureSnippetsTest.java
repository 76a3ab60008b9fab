package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.library.Album;
import dev.medialib.sitefinity.library.Folder;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.query.TaxonFields;
import dev.medialib.sitefinity.task.BackgroundTask;
import dev.medialib.sitefinity.taxonomy.Taxon;
import dev.medialib.sitefinity.taxonomy.Taxonomies;
import dev.medialib.sitefinity.taxonomy.Taxonomy;
import dev.medialib.sitefinity.webhook.HookEvent;
import dev.medialib.sitefinity.webhook.ServiceHooks;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The snippets of docs/sitefinity.md about moves, taxa and service hooks, run. */
class SitefinityStructureSnippetsTest {
    private FakeSitefinity server;
    private SitefinityClient sitefinity;

    @BeforeEach
    void start() {
        server = FakeSitefinity.start();
        sitefinity = SitefinityClient.builder()
                .baseUrl(server.url().toString())
                .accessKey(server.accessKey())
                .build();
    }

    @AfterEach
    void stop() {
        sitefinity.close();
        server.close();
    }

    @Test
    void librariesAndFoldersAreMovedInTheBackground() {
        Album album = sitefinity.albums().create(a -> a.title("Pets"));
        UUID otherFolder = server.addFolder(server.addLibrary("albums", "Animals"), null, "Cats");
        UUID target = server.addLibrary("albums", "Archive");

        sitefinity
                .albums()
                .moveAll(List.of(album.id(), otherFolder), target); // libraries and folders, with all that is in them
        List<BackgroundTask> failed = sitefinity.albums().backgroundTasks().awaitAll(Duration.ofMinutes(10));

        for (BackgroundTask task : sitefinity.albums().regenerateThumbnails(target)) {
            sitefinity.albums().backgroundTasks().await(task.id(), Duration.ofMinutes(10));
        }

        assertThat(failed).isEmpty();
        assertThat(sitefinity.folders().atRootOf(target))
                .extracting(Folder::id)
                .containsExactlyInAnyOrder(album.id(), otherFolder);
    }

    @Test
    void taxonomiesAndTaxaAreMade() {
        Taxonomies taxonomies = sitefinity.taxonomies();
        Taxon pets = taxonomies.tags(q -> q.filter(TaxonFields.TITLE.eq("pets"))).stream()
                .findFirst()
                .orElseGet(() -> taxonomies.createTag("pets"));

        Taxonomy regions = taxonomies.create(
                t -> t.title("Regions").name("regions").taxonName("Region").hierarchical(true));
        Taxon europe = taxonomies.createTaxon(regions, t -> t.title("Europe"));
        taxonomies.createTaxon(regions, t -> t.title("France").parentId(europe.id()));

        assertThat(taxonomies.tags()).extracting(Taxon::id).containsExactly(pets.id());
        assertThat(taxonomies.taxa(regions)).hasSize(2);
    }

    /** What a web framework gives of a request. */
    private record Request(String authorization) {
        String header(String name) {
            return name.equals("Authorization") ? authorization : null;
        }
    }

    @Test
    void aServiceHookIsCheckedAndRead() {
        String password = "shared with the site";
        byte[] body = ("{\"Name\":\"Image is published\",\"Item\":{\"Id\":\"" + UUID.randomUUID()
                        + "\",\"Title\":\"cat\"}}")
                .getBytes(StandardCharsets.UTF_8);
        Request request = new Request("Basic "
                + Base64.getEncoder().encodeToString(("sitefinity:" + password).getBytes(StandardCharsets.UTF_8)));

        ServiceHooks hooks = ServiceHooks.withBasicAuthentication("sitefinity", password);
        HookEvent event = hooks.parse(body, request.header(hooks.headerName()));
        Image published = event.item(Image.class); // null when the payload has no item

        assertThat(published.title()).isEqualTo("cat");
    }
}
