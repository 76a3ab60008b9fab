package dev.medialib.sitefinity.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.sitefinity.error.ValidationException;
import dev.medialib.sitefinity.item.Item;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.sitefinity.query.TaxonFields;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void aTaxonomyWithoutItsTypeIsNotTreatedAsFlat() {
        Taxonomy unknown = Taxonomy.builder().id(Taxonomies.CATEGORIES).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.taxonomies().taxa(unknown))
                .withMessageContaining("taxonomy must have a Type");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aTagIsMadeOnceAndUsedAtOnce() {
        UUID cat = cat();

        Taxon pets = client.taxonomies().createTag("pets");
        client.images().update(cat, i -> i.tags(List.of(pets.id())));
        client.images().publish(cat);

        assertThat(pets.taxonomyId()).isEqualTo(Taxonomies.TAGS);
        assertThat(client.images().get(cat).tags()).containsExactly(pets.id());
        assertThat(client.taxonomies().tags(q -> q.filter(TaxonFields.TITLE.eq("pets"))))
                .extracting(Taxon::appliedTo)
                .containsExactly(1L);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> client.taxonomies().createTag("pets"))
                .matches(e -> e.fieldErrors().containsValue("TaxonomyNameDuplicate"));
    }

    @Test
    void aTaxonomyOfTheSitesOwnIsMadeWithItsTaxa() {
        Taxonomy regions = client.taxonomies()
                .create(t ->
                        t.title("Regions").name("regions").taxonName("Region").hierarchical(true));
        assertThat(lastRequest().body())
                .isEqualTo("{\"Type\":\"1\",\"Title\":\"Regions\",\"Name\":\"regions\",\"TaxonName\":\"Region\"}");

        Taxon europe = client.taxonomies().createTaxon(regions, t -> t.title("Europe"));
        Taxon france =
                client.taxonomies().createTaxon(regions, t -> t.title("France").parentId(europe.id()));

        assertThat(regions.isHierarchical()).isTrue();
        assertThat(regions.taxaUrl()).isEqualTo("hierarchy-taxa");
        assertThat(client.hierarchyTaxa().children(europe.id()))
                .extracting(Item::id)
                .containsExactly(france.id());
        assertThat(client.taxonomies().taxa(regions)).hasSize(2);
    }

    @Test
    void aFlatTaxonomyHasFlatTaxa() {
        Taxonomy colors = client.taxonomies().create(t -> t.title("Colors"));

        Taxon red = client.taxonomies().createTaxon(colors, t -> t.title("Red").synonyms("scarlet"));

        assertThat(colors.isHierarchical()).isFalse();
        assertThat(client.flatTaxa().get(red.id()).synonyms()).isEqualTo("scarlet");
    }

    @Test
    void aTaxonIsChangedAndDeleted() {
        UUID tag = server.addTag("Cats");

        Taxon changed = client.flatTaxa()
                .updateAndGet(
                        tag, t -> t.title("Felines").name("felines").ordinal(2).clearSynonyms());
        assertThat(changed.title()).isEqualTo("Felines");
        assertThat(changed.name()).isEqualTo("felines");

        client.flatTaxa().update(tag, TaxonChange.of(t -> t.description("All cats")));
        assertThat(client.flatTaxa().get(tag).description()).isEqualTo("All cats");
        client.flatTaxa().delete(tag);
        assertThat(client.flatTaxa().find(tag)).isEmpty();
    }

    @Test
    void aTaxonNeedsTitleAndTaxonomy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.flatTaxa().create(t -> t.title("Cats")))
                .withMessageContaining("TaxonomyId is required");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.flatTaxa().create(t -> t.taxonomyId(Taxonomies.TAGS)))
                .withMessageContaining("Title is required");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.taxonomies().create(t -> t.name("colors")))
                .withMessageContaining("Title is required");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxonChange.of(t -> t.field("AppliedTo", 3)))
                .withMessageContaining("AppliedTo is set by the server");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "\"0\", false", "\"1\", true", "\"Flat\", false", "\"Hierarchical\", true"})
    void theTypeOfATaxonomyCanBeNumberTextOrName(String type, boolean hierarchical) {
        String json = "{\"Id\":\"" + Taxonomies.TAGS + "\",\"Type\":" + type + "}";

        assertThat(Taxonomy.fromJson(JsonData.parse(json)).isHierarchical()).isEqualTo(hierarchical);
    }

    @Test
    void aCategoryIsNoTag() {
        UUID animals = server.addCategory("Animals");

        assertThat(client.hierarchyTaxa().get(animals).title()).isEqualTo("Animals");
        assertThat(client.flatTaxa().find(animals)).isEmpty();
    }

    @Test
    void imagesAreFoundByTheirTagsUntilTheTagsAreRemoved() {
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
    void itemsOfAFolderAndItsSubfoldersAreListed() {
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
