package dev.medialib.sanity.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Content;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.Directory;
import dev.medialib.sanity.document.MutationResult;
import dev.medialib.sanity.error.DocumentNotFoundException;
import dev.medialib.sanity.error.MutationConflictException;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testsupport.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryFoldersTest {
    private final FakeSanity fake = FakeSanity.start();
    private final SanityClient sanity = SanityServer.clientOf(fake, new VirtualTime());
    private final SanityMediaLibrary library =
            sanity.mediaLibrary(fake.library().id());
    private final LibraryFolders folders = library.folders();

    @AfterEach
    void stop() {
        sanity.close();
        fake.close();
    }

    private static Content file(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8)).withFileName(text + ".txt");
    }

    private JsonData stored(String id) {
        return JsonData.parse(fake.library().document(id));
    }

    @Test
    void aTopFolderIsCreatedWithTheTreeOfTheLibrary() {
        Directory folder = folders.create("Marketing");

        assertThat(folder.name()).isEqualTo("Marketing");
        assertThat(folder.parent().ref()).isEqualTo("tree." + library.id()).isEqualTo(folders.rootId());
        assertThat(folder.revision()).isNotNull();
        assertThat(stored(folder.id()).get("parent").toJson())
                .isEqualTo("{\"_type\":\"reference\",\"_ref\":\"" + folders.rootId() + "\"}");
        assertThat(stored(folders.rootId()).get("_type").asString()).isEqualTo("sanity.tree");
        assertThat(stored(folders.rootId()).get("name").asString()).isEqualTo("folders");
    }

    @Test
    void aFolderIsCreatedInAnother() {
        Directory outer = folders.create("Outer");
        Directory inner = folders.create("Inner", outer.id());

        assertThat(folders.list()).extracting(Directory::id).containsExactly(outer.id());
        assertThat(folders.list(outer.id())).extracting(Directory::name).containsExactly("Inner");
        assertThat(folders.path(inner.id())).extracting(Directory::name).containsExactly("Outer", "Inner");
        assertThat(folders.path(folders.rootId())).isEmpty();
    }

    @Test
    void aFolderWhoseResponseWasLostIsReturnedWithItsId() {
        fake.nextResponses(FakeResponse.lost());

        Directory folder = folders.create("Marketing");

        assertThat(stored(folder.id()).get("name").asString()).isEqualTo("Marketing");
        assertThat(folder.name()).isEqualTo("Marketing");
        assertThat(folder.revision()).isNull();
        assertThat(folders.list().toList()).hasSize(1);
    }

    @Test
    void aFolderInNoneIsRejectedByTheServer() {
        assertThatThrownBy(() -> folders.create("Marketing", "none"))
                .isInstanceOf(MutationConflictException.class)
                .hasMessageContaining("references non-existent document \"none\"");
    }

    @Test
    void moreFoldersThanOnePageAreListed() {
        fake.library().addDocument("{\"_id\":\"" + folders.rootId() + "\",\"_type\":\"sanity.tree\"}");
        for (int i = 0; i < 201; i++) {
            fake.library()
                    .addDocument("{\"_type\":\"sanity.directory\",\"name\":\"f" + i + "\",\"parent\":{\"_ref\":\""
                            + folders.rootId() + "\"}}");
        }

        assertThat(folders.list().toList()).hasSize(201).doesNotHaveDuplicates();
    }

    @Test
    void anAssetIsUploadedIntoAFolder() {
        Directory folder = folders.create("Marketing");
        String inside =
                library.upload(file("a"), u -> u.parent(folder.id())).asset().id();
        String outside = library.upload(file("b")).asset().id();

        assertThat(folders.assets(folder.id())).extracting(Asset::id).containsExactly(inside);
        assertThat(folders.assets(folders.rootId())).extracting(Asset::id).containsExactly(outside);
    }

    @Test
    void assetsAreMovedToAFolderAndBackToTheTop() {
        Directory folder = folders.create("Marketing");
        String one = library.upload(file("a")).asset().id();
        String other = library.upload(file("b")).asset().id();

        folders.moveAssets(List.of(one, other), folder.id());
        folders.moveAsset(other, folders.rootId());

        assertThat(folders.assets(folder.id())).extracting(Asset::id).containsExactly(one);
        assertThat(folders.assets(folders.rootId())).extracting(Asset::id).containsExactly(other);
    }

    @Test
    void anAssetIsMovedToTheTopOfALibraryWithoutFolders() {
        String asset = library.upload(file("a")).asset().id();

        folders.moveAsset(asset, folders.rootId());

        assertThat(stored(asset).at("/parent/_ref").asString()).isEqualTo(folders.rootId());
    }

    @ParameterizedTest(name = "the tree exists: {0}")
    @ValueSource(booleans = {false, true})
    void theResultOfAMoveToTheTopHasOnlyWhatWasMoved(boolean treeExists) {
        if (treeExists) {
            folders.create("Marketing");
        }
        String asset = library.upload(file("a")).asset().id();

        MutationResult moved = folders.moveAsset(asset, folders.rootId());

        assertThat(moved.document()).isEqualTo(stored(asset));
        assertThat(moved.documentIds()).containsExactly(asset);
    }

    @Test
    void theResultOfAFoldersMoveToTheTopIsTheFolder() {
        Directory inner = folders.create("Inner", folders.create("Outer").id());

        MutationResult moved = folders.move(inner.id(), folders.rootId());

        assertThat(moved.document()).isEqualTo(stored(inner.id()));
    }

    @Test
    void aFolderIsRenamedAndMoved() {
        Directory one = folders.create("One");
        Directory two = folders.create("Two");

        folders.rename(two.id(), "Second");
        folders.move(two.id(), one.id());

        assertThat(folders.get(two.id()).name()).isEqualTo("Second");
        assertThat(folders.list(one.id())).extracting(Directory::id).containsExactly(two.id());
    }

    @Test
    void aFolderCannotBeMovedIntoItself() {
        Directory outer = folders.create("Outer");
        Directory inner = folders.create("Inner", outer.id());

        for (String parent : List.of(outer.id(), inner.id())) {
            assertThatThrownBy(() -> folders.move(outer.id(), parent))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("parentId must not be the folder itself or a folder inside it");
        }
        assertThat(folders.get(outer.id()).parent().ref()).isEqualTo(folders.rootId());
    }

    @Test
    void anEmptyFolderIsDeleted() {
        Directory folder = folders.create("Marketing");

        folders.delete(folder.id());

        assertThat(folders.find(folder.id())).isEmpty();
        assertThatThrownBy(() -> folders.get(folder.id())).isInstanceOf(DocumentNotFoundException.class);
    }

    @Test
    void aFolderWithContentsIsKeptByTheServer() {
        Directory folder = folders.create("Marketing");
        library.upload(file("a"), u -> u.parent(folder.id()));

        assertThatThrownBy(() -> folders.delete(folder.id()))
                .isInstanceOf(MutationConflictException.class)
                .hasMessageContaining("cannot be deleted as there are references to it");
    }

    @Test
    void badInputIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> folders.create(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> folders.rename("a", "")).hasMessageContaining("name");
        assertThatThrownBy(() -> folders.create("a", "/")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> folders.assets("..")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> folders.delete(folders.rootId())).hasMessageContaining("library's tree");
        assertThatThrownBy(() -> library.upload(file("a"), u -> u.parent("/")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(fake.requests()).isEmpty();
    }

    @Test
    void aSymlinkShowsAnAssetInASecondFolder() {
        Directory folder = folders.create("Marketing");
        String asset = library.upload(file("a")).asset().id();

        String id = library.create(Map.of(
                        "_type", "sanity.symlink",
                        "parent", Map.of("_type", "reference", "_ref", folder.id()),
                        "target", Map.of("_type", "reference", "_ref", asset)))
                .documentIds()
                .get(0);

        assertThat(stored(id).at("/target/_ref").asString()).isEqualTo(asset);
        assertThat(folders.assets(folder.id())).isEmpty();
    }
}
