package dev.medialib.sitefinity.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.error.NotFoundException;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.sitefinity.item.Item;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tags, categories and folders, and what is found by them. */
class ClassificationTest extends AgainstFakeSitefinity {

    @Test
    void aTagIsReadCountedAndListedAmongTheTags() {
        UUID cats = server.addTag("Cats");
        server.addCategory("Animals");

        Taxon tag = client.flatTaxa().get(cats);

        assertThat(tag.title()).isEqualTo("Cats");
        assertThat(tag.taxonomyId()).isEqualTo(Taxonomies.TAGS);
        assertThat(client.flatTaxa().count()).isEqualTo(1);
        assertThat(client.taxonomies().tags()).extracting(Item::id).containsExactly(cats);
        assertThat(client.flatTaxa().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aTaxonomyThatCameWithoutItsTypeIsNotTakenForAFlatOne() {
        Taxonomy unknown = Taxonomy.builder().id(Taxonomies.CATEGORIES).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.taxonomies().taxa(unknown))
                .withMessageContaining("without Type");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aCategoryIsNoTag() {
        UUID animals = server.addCategory("Animals");

        assertThat(client.hierarchyTaxa().get(animals).title()).isEqualTo("Animals");
        assertThat(client.flatTaxa().find(animals)).isEmpty();
    }

    @Test
    void taggedImagesAreFoundByTheirTagsUntilTheTagsAreTakenAway() {
        UUID tag = server.addTag("Cats");
        UUID other = server.addTag("Dogs");
        UUID cat = cat();
        cat();

        client.images().update(cat, i -> i.tags(List.of(tag, other)));
        client.images().publish(cat);

        assertThat(client.images().get(cat).tags()).containsExactly(tag, other);
        assertThat(client.images().list(q -> q.filter(ImageFields.TAGS.contains(tag))))
                .extracting(Item::id)
                .containsExactly(cat);
        assertThat(client.images().count(ImageFields.TAGS.isEmpty())).isEqualTo(1);

        client.images().update(cat, i -> i.tags(List.of()));
        client.images().publish(cat);

        assertThat(client.images().get(cat).tags()).isEmpty();
        assertThat(client.images().count(ImageFields.TAGS.contains(tag))).isZero();
    }

    @Test
    void theItemsOfAFolderAndOfThoseBelowItAreListedAndNoOthers() {
        UUID library = server.addLibrary("albums", "Animals");
        UUID cats = server.addFolder(library, null, "Cats");
        UUID kittens = server.addFolder(library, cats, "Kittens");
        server.addMedia(MediaSeed.image().title("dog").library(library));
        UUID cat =
                server.addMedia(MediaSeed.image().title("cat").library(library).folder(cats));
        UUID kitten = server.addMedia(
                MediaSeed.image().title("kitten").library(library).folder(kittens));

        assertThat(client.images().anywhereInFolder(cats)).extracting(Item::id).containsExactlyInAnyOrder(cat, kitten);
        assertThat(client.images().inFolder(cats)).extracting(Item::id).containsExactly(cat);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        client.images().anywhereInFolder(UUID.randomUUID()).firstPage());
    }
}
