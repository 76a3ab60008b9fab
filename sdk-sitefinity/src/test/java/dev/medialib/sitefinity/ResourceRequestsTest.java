package dev.medialib.sitefinity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.call.RequestPreview;
import dev.medialib.core.content.Content;
import dev.medialib.sitefinity.item.EntitySet;
import dev.medialib.sitefinity.library.Album;
import dev.medialib.sitefinity.library.AlbumChange;
import dev.medialib.sitefinity.library.DocumentLibraryChange;
import dev.medialib.sitefinity.library.Folder;
import dev.medialib.sitefinity.library.FolderChange;
import dev.medialib.sitefinity.library.VideoLibraryChange;
import dev.medialib.sitefinity.media.DocumentChange;
import dev.medialib.sitefinity.media.ImageChange;
import dev.medialib.sitefinity.media.MediaUpload;
import dev.medialib.sitefinity.media.VideoChange;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.Projection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each method of each resource sends the request of its own set, and no other. */
class ResourceRequestsTest {
    private static final String ROOT = "https://cms.example.com/api/default/";
    private static final UUID ID = UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e");
    private static final Content FILE =
            Content.of("x".getBytes(StandardCharsets.UTF_8)).withFileName("x.bin");

    private final SitefinityClient client = SitefinityClient.builder()
            .baseUrl("https://cms.example.com")
            .culture("en")
            .build();

    @AfterEach
    void close() {
        client.close();
    }

    /** The method, the target below the service without the client's culture, and the body. */
    private String sent(Consumer<SitefinityClient> call) {
        RequestPreview preview = client.preview(call);
        assertThat(preview.url()).startsWith(ROOT);
        String target = SiteServer.decoded(preview.url().substring(ROOT.length()))
                .replace("sf_culture=en&", "")
                .replace("?sf_culture=en", "");
        return (preview.method() + " " + target + " " + preview.body()).strip();
    }

    static Stream<Arguments> sets() {
        return Stream.of(
                set("images", SitefinityClient::images),
                set("videos", SitefinityClient::videos),
                set("documents", SitefinityClient::documents),
                set("albums", SitefinityClient::albums),
                set("videolibraries", SitefinityClient::videoLibraries),
                set("documentlibraries", SitefinityClient::documentLibraries),
                set("folders", SitefinityClient::folders),
                set("taxonomies", SitefinityClient::taxonomies),
                set("flat-taxa", SitefinityClient::flatTaxa),
                set("hierarchy-taxa", SitefinityClient::hierarchyTaxa),
                set("sites", SitefinityClient::sites));
    }

    private static Arguments set(String name, Function<SitefinityClient, EntitySet<?>> set) {
        return Arguments.of(name, set);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void listsAreOfTheirSet(String name, Function<SitefinityClient, EntitySet<?>> set) {
        String all = "GET " + name + "?$orderby=Id asc";
        assertThat(sent(c -> set.apply(c).list().firstPage())).isEqualTo(all);
        assertThat(sent(c -> set.apply(c).list(ListQuery.ALL).firstPage())).isEqualTo(all);
        assertThat(sent(c -> set.apply(c).list(q -> q.skip(3)).firstPage())).isEqualTo(all + "&$skip=3");
    }

    @ParameterizedTest
    @MethodSource("sets")
    void countsAreOfTheirSet(String name, Function<SitefinityClient, EntitySet<?>> set) {
        assertThat(sent(c -> set.apply(c).count())).isEqualTo("GET " + name + "/$count");
        assertThat(sent(c -> set.apply(c).count(ImageFields.TITLE.eq("a"))))
                .isEqualTo("GET " + name + "/$count?$filter=Title eq 'a'");
    }

    @ParameterizedTest
    @MethodSource("sets")
    void singleItemsAreOfTheirSet(String name, Function<SitefinityClient, EntitySet<?>> set) {
        String one = "GET " + name + "(" + ID + ")";
        assertThat(sent(c -> set.apply(c).get(ID))).isEqualTo(one);
        assertThat(sent(c -> set.apply(c).get(ID, Projection.DEFAULT))).isEqualTo(one);
        assertThat(sent(c -> set.apply(c).get(ID, Projection.Builder::selectAll)))
                .isEqualTo(one + "?$select=*");
        assertThat(sent(c -> set.apply(c).find(ID))).isEqualTo(one);
        assertThat(sent(c -> set.apply(c).find(ID, Projection.Builder::selectAll)))
                .isEqualTo(one + "?$select=*");
    }

    @ParameterizedTest
    @MethodSource("sets")
    void searchesAreOfTheirSet(String name, Function<SitefinityClient, EntitySet<?>> set) {
        String search = "GET " + name + "/Default.Search(searchFields='Title')?$search=cat&$orderby=Id asc";
        assertThat(sent(c ->
                        set.apply(c).search("cat", List.of(ImageFields.TITLE)).firstPage()))
                .isEqualTo(search);
        assertThat(sent(c -> set.apply(c)
                        .search("cat", List.of(ImageFields.TITLE), q -> q.skip(3))
                        .firstPage()))
                .isEqualTo(search + "&$skip=3");
        assertThat(sent(c -> set.apply(c).searchCount("cat", List.of(ImageFields.TITLE))))
                .isEqualTo("GET " + name + "/Default.GetSearchCount(searchFields='Title')?$search=cat");
    }

    static Stream<Arguments> creations() {
        return Stream.of(
                call("albums", c -> c.albums().create(a -> a.title("Cats"))),
                call("albums", c -> c.albums().create(AlbumChange.of(a -> a.title("Cats")))),
                call("videolibraries", c -> c.videoLibraries().create(a -> a.title("Cats"))),
                call("videolibraries", c -> c.videoLibraries().create(VideoLibraryChange.of(a -> a.title("Cats")))),
                call("documentlibraries", c -> c.documentLibraries().create(a -> a.title("Cats"))),
                call(
                        "documentlibraries",
                        c -> c.documentLibraries().create(DocumentLibraryChange.of(a -> a.title("Cats")))));
    }

    static Stream<Arguments> updates() {
        return Stream.of(
                call("images", c -> c.images().update(ID, i -> i.title("Cats"))),
                call("images", c -> c.images().update(ID, ImageChange.of(i -> i.title("Cats")))),
                call("images", c -> c.images().updateAndGet(ID, i -> i.title("Cats"))),
                call("videos", c -> c.videos().update(ID, VideoChange.of(i -> i.title("Cats")))),
                call("documents", c -> c.documents().update(ID, DocumentChange.of(i -> i.title("Cats")))),
                call("albums", c -> c.albums().update(ID, a -> a.title("Cats"))),
                call("albums", c -> c.albums().update(ID, AlbumChange.of(a -> a.title("Cats")))),
                call("albums", c -> c.albums().updateAndGet(ID, a -> a.title("Cats"))),
                call(
                        "albums",
                        c -> c.albums()
                                .replace(Album.builder().id(ID).title("Cats").build())),
                call("videolibraries", c -> c.videoLibraries().update(ID, VideoLibraryChange.of(a -> a.title("Cats")))),
                call(
                        "documentlibraries",
                        c -> c.documentLibraries().update(ID, DocumentLibraryChange.of(a -> a.title("Cats")))),
                call("folders", c -> c.folders().update(ID, f -> f.title("Cats"))),
                call("folders", c -> c.folders().update(ID, FolderChange.of(f -> f.title("Cats")))),
                call("folders", c -> c.folders().updateAndGet(ID, f -> f.title("Cats"))),
                call(
                        "folders",
                        c -> c.folders()
                                .replace(Folder.builder().id(ID).title("Cats").build())));
    }

    private static Arguments call(String name, Consumer<SitefinityClient> call) {
        return Arguments.of(name, call);
    }

    @ParameterizedTest
    @MethodSource("creations")
    void newLibrariesAreOfTheirSet(String name, Consumer<SitefinityClient> creation) {
        assertThat(sent(creation)).isEqualTo("POST " + name + " {\"Title\":\"Cats\"}");
    }

    @ParameterizedTest
    @MethodSource("updates")
    void changesAreOfTheirSet(String name, Consumer<SitefinityClient> update) {
        assertThat(sent(update)).endsWith(" " + name + "(" + ID + ") {\"Title\":\"Cats\"}");
    }

    static Stream<Arguments> deletions() {
        return Stream.of(
                call("images", c -> c.images().delete(ID)),
                call("albums", c -> c.albums().delete(ID)),
                call("folders", c -> c.folders().delete(ID)));
    }

    @ParameterizedTest
    @MethodSource("deletions")
    void deletionsAreOfTheirSet(String name, Consumer<SitefinityClient> deletion) {
        assertThat(sent(deletion)).isEqualTo("DELETE " + name + "(" + ID + ")");
    }

    static Stream<Arguments> deletedTranslations() {
        return Stream.of(
                call("images", c -> c.images().deleteTranslation(ID, "bg")),
                call("albums", c -> c.albums().deleteTranslation(ID, "bg")),
                call("folders", c -> c.folders().deleteTranslation(ID, "bg")));
    }

    @ParameterizedTest
    @MethodSource("deletedTranslations")
    void deletedTranslationsAreOfTheirSet(String name, Consumer<SitefinityClient> deletion) {
        assertThat(sent(deletion)).isEqualTo("DELETE " + name + "(" + ID + ")?sf_culture=bg");
    }

    static Stream<Arguments> uploads() {
        return Stream.of(
                call("images", c -> c.images().upload(FILE, u -> u.parentId(ID))),
                call("images", c -> c.images().upload(FILE, MediaUpload.of(ImageChange::builder, u -> u.parentId(ID)))),
                call("videos", c -> c.videos().upload(FILE, u -> u.parentId(ID))),
                call("videos", c -> c.videos().upload(FILE, MediaUpload.of(VideoChange::builder, u -> u.parentId(ID)))),
                call("documents", c -> c.documents().upload(FILE, u -> u.parentId(ID))),
                call(
                        "documents",
                        c -> c.documents().upload(FILE, MediaUpload.of(DocumentChange::builder, u -> u.parentId(ID)))));
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void uploadsAreOfTheirSet(String name, Consumer<SitefinityClient> upload) {
        assertThat(sent(upload)).startsWith("POST " + name + " ");
    }
}
