package dev.medialib.sitefinity.library;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.media.MediaItem;
import dev.medialib.sitefinity.media.MediaItems;
import dev.medialib.sitefinity.site.Site;
import dev.medialib.sitefinity.taxonomy.Taxon;
import dev.medialib.sitefinity.taxonomy.Taxonomy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in libraries, folders and taxonomies. */
class LibraryContentsTest {
    private static final UUID ANIMALS = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");
    private static final UUID CATS = UUID.fromString("43d06f6a-513f-4014-a707-f2da1b10844f");
    private static final UUID SAMPLES = UUID.fromString("13f352fe-5bcc-4374-a234-0376f68bebc0");
    private static final String NO_MORE = "{\"value\":[]}";

    private SiteServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SiteServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private <T> List<T> all(String sample, Function<SitefinityClient, Paged<T>> list) {
        server.answer(200, text(sample));
        server.answer(200, NO_MORE);
        List<T> items = list.apply(server.client()).toList();
        assertThat(written(items)).isEqualTo(tree(text(sample), "/value"));
        return items;
    }

    /** A request's path, with its parameters decoded. */
    private record Asked(String path, Map<String, String> query) {
        String filter() {
            return query.get("$filter").replaceAll("[()]", "");
        }
    }

    private Asked asked() {
        RecordedRequest request = server.request();
        return new Asked(SiteServer.path(request), SiteServer.query(request.getTarget()));
    }

    @Test
    void theImagesOfALibraryAreThoseOfItsFoldersToo() {
        List<Image> images = all("media/images.json", c -> c.images().inLibrary(ANIMALS));

        assertThat(images).hasSize(6);
        Asked asked = asked();
        assertThat(asked.path()).isEqualTo("/api/default/images");
        assertThat(asked.filter()).isEqualTo("ParentId eq " + ANIMALS);
    }

    @Test
    void theRootLevelOfALibraryIsWhatIsInNoFolder() {
        all("media/images.json", c -> c.images().atRootOf(ANIMALS));

        assertThat(asked().filter()).isEqualTo("ParentId eq " + ANIMALS + " and FolderId eq null");
    }

    @Test
    void theItemsOfAFolderAreAskedForByTheFolder() {
        all("media/images.json", c -> c.images().inFolder(CATS));

        assertThat(asked().filter()).isEqualTo("FolderId eq " + CATS);
    }

    @Test
    void theFoldersBelowAFolderAreLookedThroughToo() {
        all("media/images.json", c -> c.images().anywhereInFolder(CATS));

        Asked asked = asked();
        assertThat(asked.path())
                .isEqualTo("/api/default/images/Default.mediaItemsRecursiveSearch(parentId=" + CATS + ")");
        assertThat(asked.query()).isEqualTo(Map.of("$orderby", "Id asc"));
        assertThat(asked().query()).containsEntry("$skip", "6");
    }

    @Test
    void aLibraryOrFolderIsAskedForByOneId() {
        all("media/images.json", c -> c.images().directlyIn(ANIMALS));

        assertThat(asked().filter())
                .isEqualTo("ParentId eq %1$s and FolderId eq null or FolderId eq %1$s".formatted(ANIMALS));
    }

    @Test
    void videosAndDocumentsAreListedAlike() {
        server.answer(200, NO_MORE);
        server.answer(200, NO_MORE);
        SitefinityClient client = server.client();
        List<MediaItems<? extends MediaItem, ?>> sets = List.of(client.videos(), client.documents());

        for (MediaItems<? extends MediaItem, ?> set : sets) {
            assertThat(set.inLibrary(SAMPLES).first(1)).isEmpty();
        }

        assertThat(asked().path()).isEqualTo("/api/default/videos");
        assertThat(asked().path()).isEqualTo("/api/default/documents");
    }

    @Test
    void theFoldersOfALibraryAndOfAFolderAreListed() {
        List<Folder> top = all("folders/folders.json", c -> c.folders().atRootOf(ANIMALS));
        assertThat(top).hasSize(2);
        Asked first = asked();
        assertThat(first.path()).isEqualTo("/api/default/folders");
        assertThat(first.filter()).isEqualTo("RootId eq " + ANIMALS + " and ParentId eq null");
        asked();

        all("folders/folders.json", c -> c.folders().children(CATS));
        assertThat(asked().filter()).isEqualTo("ParentId eq " + CATS);
    }

    @Test
    void librariesAndTheirFoldersAreSearched() {
        List<Folder> found =
                all("folders/found-folders.json", c -> c.documentLibraries().allFolders(null));

        assertThat(found).extracting(Folder::title).containsExactly("Samples", "Large documents");
        Asked asked = asked();
        assertThat(asked.path())
                .isEqualTo("/api/default/documentlibraries/Default.FoldersRecursiveSearch(parentId=null)");
        assertThat(asked.query()).isEqualTo(Map.of("recursive", "true"));
    }

    @Test
    void oneLevelOfFoldersIsAskedForWithoutTheOthers() {
        all("folders/found-folders.json", c -> c.videoLibraries().folders(SAMPLES));

        Asked asked = asked();
        assertThat(asked.path())
                .isEqualTo("/api/default/videolibraries/Default.FoldersRecursiveSearch(parentId=" + SAMPLES + ")");
        assertThat(asked.query()).containsEntry("recursive", "false");
    }

    @Test
    void foldersAreSearchedByWords() {
        all("folders/found-folders.json", c -> c.albums().searchFolders(SAMPLES, "O'Reilly & Söhne"));

        assertThat(asked().query()).isEqualTo(Map.of("recursive", "true", "$search", "O'Reilly & Söhne"));
    }

    @Test
    void aSearchForNothingIsRefused() {
        Albums albums = server.client().albums();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> albums.searchFolders(null, " "))
                .withMessage("text must not be empty");
        assertThat(server.requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{\"value\":%s}", "{\"value\":[%s]}"})
    void oneFolderIsReadFromWhicheverEnvelopeComes(String envelope) {
        String folder = JsonData.parse(text("folders/found-folders.json"))
                .at("/value/1")
                .toJson();
        server.answer(200, envelope.formatted(folder));

        Folder found = server.client().documentLibraries().folder(CATS);

        assertThat(written(found)).isEqualTo(tree(folder));
        assertThat(server.line())
                .isEqualTo("GET /api/default/documentlibraries/Default.FolderSearchById(id=" + CATS + ")");
    }

    @Test
    void tagsAndCategoriesAreListedFromTheirOwnSets() {
        List<Taxon> tags = all("taxa/flat-taxa.json", c -> c.taxonomies().tags());
        assertThat(tags).extracting(Taxon::title).containsExactly("Cats");
        Asked first = asked();
        assertThat(first.path()).isEqualTo("/api/default/flat-taxa");
        assertThat(first.filter()).isEqualTo("TaxonomyId eq cb0f3a19-a211-48a7-88ec-77495c0f5374");
        asked();

        all("taxa/hierarchy-taxa.json", c -> c.taxonomies().categories());
        Asked second = asked();
        assertThat(second.path()).isEqualTo("/api/default/hierarchy-taxa");
        assertThat(second.filter()).isEqualTo("TaxonomyId eq e5cd6d69-1543-427b-ad62-688a99f5e7d4");
    }

    @Test
    void theTaxaOfATaxonomyAreWhereItsKindIs() {
        List<Taxonomy> taxonomies =
                all("taxa/taxonomies.json", c -> c.taxonomies().list());
        assertThat(asked().path()).isEqualTo("/api/default/taxonomies");
        asked();

        all("taxa/flat-taxa.json", c -> c.taxonomies().taxa(taxonomies.get(0)));
        assertThat(asked().path()).isEqualTo("/api/default/flat-taxa");
        asked();
        all("taxa/hierarchy-taxa.json", c -> c.taxonomies().taxa(taxonomies.get(1)));
        assertThat(asked().path()).isEqualTo("/api/default/hierarchy-taxa");
    }

    @Test
    void taxaHaveOthersBelowThem() {
        UUID parent = UUID.fromString("7a1c8bdc-4fc2-4ae3-a4a8-0d4b8b5c3c1e");
        all("taxa/hierarchy-taxa.json", c -> c.hierarchyTaxa().children(parent));
        assertThat(asked().filter()).isEqualTo("ParentId eq " + parent);
        asked();

        all("taxa/flat-taxa.json", c -> c.flatTaxa().inTaxonomy(parent));
        assertThat(asked().filter()).isEqualTo("TaxonomyId eq " + parent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"@odata.context\":\"x\",\"value\":%s}", "{\"value\":%s}", "%s"})
    void theCurrentSiteIsReadWrappedOrNot(String envelope) {
        String site = JsonData.parse(text("sites/sites.json")).at("/value/0").toJson();
        server.answer(200, envelope.formatted(site));

        Site current = server.client().sites().current();

        assertThat(written(current)).isEqualTo(tree(site));
        assertThat(server.line()).isEqualTo("GET /api/default/sites/current");
    }
}
