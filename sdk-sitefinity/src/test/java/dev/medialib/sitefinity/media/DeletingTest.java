package dev.medialib.sitefinity.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.NotFoundException;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.sitefinity.error.ParentHasChildrenException;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is deleted is in the recycle bin or gone; a translation goes alone only when that is asked for. */
class DeletingTest extends AgainstFakeSitefinity {

    private UUID translated() {
        return server.addMedia(MediaSeed.image().title("cat").translation("bg", Map.of("Title", "котка")));
    }

    @Test
    void aDeletedImageIsInTheRecycleBinOfTheSite() {
        UUID cat = cat();
        UUID dog = server.addMedia(MediaSeed.image().title("dog"));

        client.images().delete(cat);

        assertThat(server.recycled()).containsExactly(cat);
        assertThat(client.images().find(cat)).isEmpty();
        assertThat(client.images().list()).extracting(Image::id).containsExactly(dog);
        assertThatThrownBy(() -> client.images().delete(cat)).isInstanceOf(NotFoundException.class);
        server.restore(cat);
        assertThat(client.images().get(cat).title()).isEqualTo("cat");
    }

    @Test
    void withoutARecycleBinItIsGone() {
        UUID cat = cat();
        server.settings().recycleBin.set(false);

        client.images().delete(cat);

        assertThat(server.recycled()).isEmpty();
        assertThat(server.items("images")).isEmpty();
    }

    @Test
    void aClientOfOneCultureDeletesAllTranslations() {
        UUID cat = translated();

        client.withCulture("bg").images().delete(cat);

        assertThat(server.recycled()).containsExactly(cat);
        assertThat(client.images().find(cat)).isEmpty();
        assertThat(requests("DELETE"))
                .singleElement()
                .satisfies(request -> assertThat(request.path()).doesNotContain("sf_culture"));
    }

    @Test
    void oneTranslationIsDeletedAndTheOthersStay() {
        UUID cat = translated();

        client.withCulture("en").images().deleteTranslation(cat, "bg");

        assertThat(server.item(cat).cultures()).containsExactly("en");
        assertThat(client.images().get(cat).title()).isEqualTo("cat");
        assertThat(client.withCulture("bg").images().find(cat)).isEmpty();
    }

    @Test
    void aLibraryThatIsNotEmptyStaysAndSaysSo() {
        UUID animals = server.addLibrary("albums", "Animals");
        UUID folder = server.addFolder(animals, null, "Cats");
        UUID cat =
                server.addMedia(MediaSeed.image().title("cat").library(animals).folder(folder));

        assertThatThrownBy(() -> client.albums().delete(animals)).isInstanceOf(ParentHasChildrenException.class);
        assertThatThrownBy(() -> client.folders().delete(folder)).isInstanceOf(ParentHasChildrenException.class);

        client.images().delete(cat);
        client.folders().delete(folder);
        client.albums().delete(animals);
        assertThat(client.albums().list()).isEmpty();
        assertThat(client.folders().list()).isEmpty();
    }
}
