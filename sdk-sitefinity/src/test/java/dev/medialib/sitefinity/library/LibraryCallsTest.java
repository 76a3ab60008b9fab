package dev.medialib.sitefinity.library;

import static dev.medialib.sitefinity.SiteServer.body;
import static dev.medialib.sitefinity.SiteServer.line;
import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.ConflictException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.SiteServer;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.error.ParentHasChildrenException;
import java.util.UUID;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Libraries and folders are made, changed and deleted. */
class LibraryCallsTest {
    private static final UUID ANIMALS = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");
    private static final UUID CATS = UUID.fromString("43d06f6a-513f-4014-a707-f2da1b10844f");

    private SiteServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SiteServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aLibraryIsMadeFromItsTitleAlone() {
        server.answer(201, text("libraries/album.json"));

        Album album = server.client(b -> b.culture("en").provider("OpenAccessDataProvider"))
                .albums()
                .create(a -> a.title("Animals – тест"));

        assertThat(album.id()).isEqualTo(ANIMALS);
        RecordedRequest request = server.request();
        assertThat(line(request))
                .isEqualTo("POST /api/default/albums?sf_culture=en&sf_provider=OpenAccessDataProvider");
        assertThat(body(request)).isEqualTo("{\"Title\":\"Animals – тест\"}");
    }

    @Test
    void aNewLibraryWithoutATitleIsRefused() {
        Albums albums = server.client().albums();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> albums.create(a -> a.maxSize(1)))
                .withMessage("Title is required for a new item of albums");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> albums.create(a -> a.description("d").clearField("Title")));
        assertThat(server.requests()).isZero();
    }

    @Test
    void aLibraryIsNotMadeTwice() {
        server.answer(500, "{}");
        Albums albums = server.client().albums();

        assertThatThrownBy(() -> albums.create(a -> a.title("Animals")))
                .isInstanceOfSatisfying(
                        ServerException.class,
                        e -> assertThat(e.outcomeUnknown()).isTrue());
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void eachKindOfLibraryHasItsOwnSet() {
        server.noContent();
        server.noContent();
        server.noContent();
        SitefinityClient client = server.client();

        client.albums().update(ANIMALS, c -> c.resizeOnUpload(true).newSize(1600));
        client.videoLibraries().update(ANIMALS, c -> c.maxItemSize(10));
        client.documentLibraries().update(ANIMALS, c -> c.clearCoverId());

        assertThat(server.line()).isEqualTo("PATCH /api/default/albums(" + ANIMALS + ")");
        assertThat(server.line()).isEqualTo("PATCH /api/default/videolibraries(" + ANIMALS + ")");
        assertThat(server.line()).isEqualTo("PATCH /api/default/documentlibraries(" + ANIMALS + ")");
    }

    @Test
    void aLibraryIsGotChangedAndPutWithItsCustomFields() {
        server.answer(200, text("libraries/album.json"));
        server.noContent();

        var unused = server.client().albums().replace(ANIMALS, album -> album.withTitle("Zoo"));

        assertThat(unused.title()).isEqualTo("Zoo");
        assertThat(server.line()).isEqualTo("GET /api/default/albums(" + ANIMALS + ")");
        RecordedRequest put = server.request();
        assertThat(line(put)).isEqualTo("PUT /api/default/albums(" + ANIMALS + ")");
        JsonData expected = JsonData.parse(text("libraries/album.json"))
                .with("Title", "Zoo")
                .without("@odata.context")
                .without("Id")
                .without("LastModified")
                .without("DateCreated")
                .without("ChildrenCount");
        assertThat(tree(body(put))).isEqualTo(tree(expected.toJson()));
    }

    @Test
    void videoAndDocumentLibrariesArePutToo() {
        String library = JsonData.parse(text("libraries/video-libraries.json"))
                .at("/value/0")
                .toJson();
        UUID id = UUID.fromString("d4e22033-7bcd-4ce5-9c70-41f9b83d7d66");
        server.answer(200, library);
        server.noContent();
        server.answer(200, library);
        server.noContent();

        assertThat(server.client()
                        .videoLibraries()
                        .replace(id, l -> l.withMaxSize(5L))
                        .maxSize())
                .isEqualTo(5);
        assertThat(server.client()
                        .documentLibraries()
                        .replace(id, l -> l.withMaxSize(6L))
                        .maxSize())
                .isEqualTo(6);
        assertThat(server.requests()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 500})
    void aNonEmptyLibraryIsRecognizedByTheErrorCode(int status) {
        server.answer(status, text("errors/parent-has-children.json"));
        Albums albums = server.client().albums();

        assertThatThrownBy(() -> albums.delete(ANIMALS))
                .isInstanceOf(ParentHasChildrenException.class)
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.status()).isEqualTo(status);
                    assertThat(e.isRetryable()).isFalse();
                    assertThat(e.vendorMessage()).isEqualTo("The library has items and cannot be deleted.");
                });
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aLibraryIsDeleted() {
        server.noContent();

        server.client(b -> b.culture("bg")).documentLibraries().delete(ANIMALS);

        assertThat(server.line()).isEqualTo("DELETE /api/default/documentlibraries(" + ANIMALS + ")");
    }

    @Test
    void aFolderIsMadeInALibraryOrInAnotherFolder() {
        String folder =
                JsonData.parse(text("folders/folders.json")).at("/value/0").toJson();
        server.answer(201, folder);
        server.answer(201, folder);
        Folders folders = server.client().folders();

        Folder made = folders.create(f -> f.title("Cats library").rootId(ANIMALS));
        Folder nested = folders.create(FolderChange.builder()
                .title("Kittens")
                .rootId(ANIMALS)
                .parentId(CATS)
                .build());

        assertThat(made.id()).isEqualTo(CATS);
        assertThat(nested.rootId()).isEqualTo(ANIMALS);
        RecordedRequest request = server.request();
        assertThat(line(request)).isEqualTo("POST /api/default/folders");
        assertThat(body(request)).isEqualTo("{\"Title\":\"Cats library\",\"RootId\":\"" + ANIMALS + "\"}");
        assertThat(body(server.request()))
                .isEqualTo("{\"Title\":\"Kittens\",\"RootId\":\"" + ANIMALS + "\",\"ParentId\":\"" + CATS + "\"}");
    }

    @Test
    void aNullParentOfANewFolderIsRefusedWithARemedy() {
        Folders folders = server.client().folders();

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        folders.create(f -> f.title("Cats").rootId(ANIMALS).parentId(null)))
                .withMessage(
                        "ParentId must not be null; omit it, or use location(library, null) for the root level of the library");
        assertThat(server.requests()).isZero();
    }

    @Test
    void theRemedyForANullParentCreatesAFolderOfTheLibrary() {
        server.answer(
                201, JsonData.parse(text("folders/folders.json")).at("/value/0").toJson());

        var unused = server.client().folders().create(f -> f.title("Cats").location(ANIMALS, null));

        assertThat(JsonData.parse(body(server.request())))
                .isEqualTo(JsonData.parse("{\"Title\":\"Cats\",\"RootId\":\"" + ANIMALS + "\",\"ParentId\":null}"));
    }

    @Test
    void aFolderWithoutALibraryIsRefused() {
        Folders folders = server.client().folders();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> folders.create(f -> f.title("Cats")))
                .withMessage("RootId is required for a new item of folders");
        assertThat(server.requests()).isZero();
    }

    @Test
    void aFolderIsChangedReplacedAndDeleted() {
        String folder =
                JsonData.parse(text("folders/folders.json")).at("/value/0").toJson();
        server.noContent();
        server.answer(200, folder);
        server.noContent();
        server.noContent();
        Folders folders = server.client().folders();

        folders.update(CATS, c -> c.title("Cats").clearParentId());
        Folder replaced = folders.replace(CATS, f -> f.withTitle("Felines"));
        folders.delete(CATS);

        RecordedRequest patch = server.request();
        assertThat(line(patch)).isEqualTo("PATCH /api/default/folders(" + CATS + ")");
        assertThat(body(patch)).isEqualTo("{\"Title\":\"Cats\",\"ParentId\":null}");
        assertThat(server.line()).isEqualTo("GET /api/default/folders(" + CATS + ")");
        assertThat(tree(body(server.request())))
                .isEqualTo(tree("{\"UrlName\":\"cats-library\",\"Title\":\"Felines\",\"Description\":\"\",\"RootId\":\""
                        + ANIMALS + "\",\"ParentId\":null,\"CoverId\":null}"));
        assertThat(server.line()).isEqualTo("DELETE /api/default/folders(" + CATS + ")");
        assertThat(replaced.title()).isEqualTo("Felines");
    }
}
