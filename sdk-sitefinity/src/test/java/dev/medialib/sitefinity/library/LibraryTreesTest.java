package dev.medialib.sitefinity.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.content.Content;
import dev.medialib.core.error.ApiException;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.media.Images;
import dev.medialib.sitefinity.query.FolderFields;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.taxonomy.Taxon;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Libraries with folders in folders, and the tags and categories across them. */
class LibraryTreesTest extends AgainstFakeSitefinity {
    private UUID animals;
    private UUID cars;
    private UUID cats;
    private UUID kittens;
    private UUID lion;
    private UUID cat;
    private UUID kitten;

    @BeforeEach
    void addLibraries() {
        animals = server.addLibrary("albums", "Animals");
        cars = server.addLibrary("albums", "Cars");
        cats = server.addFolder(animals, null, "Cats");
        kittens = server.addFolder(animals, cats, "Kittens");
        lion = server.addMedia(MediaSeed.image().title("lion").library(animals));
        cat = server.addMedia(MediaSeed.image().title("cat").library(animals).folder(cats));
        kitten = server.addMedia(
                MediaSeed.image().title("kitten").library(animals).folder(kittens));
        server.addMedia(MediaSeed.image().title("car").library(cars));
    }

    private static List<UUID> ids(Iterable<Image> images) {
        List<UUID> ids = new ArrayList<>();
        images.forEach(image -> ids.add(image.id()));
        return ids;
    }

    @Test
    void eachLevelHasItsOwnImages() {
        Images images = client.images();

        assertThat(ids(images.inLibrary(animals))).containsExactlyInAnyOrder(lion, cat, kitten);
        assertThat(ids(images.atRootOf(animals))).containsExactly(lion);
        assertThat(ids(images.inFolder(cats))).containsExactly(cat);
        assertThat(ids(images.directlyIn(animals))).containsExactly(lion);
        assertThat(ids(images.directlyIn(kittens))).containsExactly(kitten);
    }

    @Test
    void eachLevelTakesAQuery() {
        Images images = client.images();
        ListQuery others = ListQuery.of(q -> q.filter(ImageFields.TITLE.ne("cat")));

        assertThat(ids(images.inLibrary(animals, others))).containsExactlyInAnyOrder(lion, kitten);
        assertThat(ids(images.inLibrary(
                        animals, q -> q.orderBy(ImageFields.TITLE.descending()).limit(2))))
                .containsExactly(lion, kitten);
        assertThat(ids(images.atRootOf(animals, others))).containsExactly(lion);
        assertThat(ids(images.inFolder(cats, others))).isEmpty();
        assertThat(ids(images.directlyIn(cats, others))).isEmpty();
        assertThat(ids(images.anywhereInFolder(cats, others))).containsExactly(kitten);
        assertThat(images.atRootOf(animals, q -> q.select(ImageFields.TAGS)))
                .extracting(Image::tags)
                .containsExactly(List.of());
        assertThat(client.folders().children(cats, q -> q.filter(FolderFields.TITLE.eq("Tigers"))))
                .isEmpty();
        assertThat(client.folders().atRootOf(animals, q -> q.limit(1)))
                .extracting(Folder::id)
                .containsExactly(cats);
    }

    @Test
    void anOptionalFolderIsUsedAsItIs() {
        for (UUID folder : new UUID[] {cats, null}) {
            Folder made = client.folders().create(f -> f.title("Tigers").location(animals, folder));
            Image tiger = client.images()
                    .upload(
                            Content.of(new byte[] {1}).withFileName("tiger.jpg"),
                            u -> u.location(animals, folder).publish(true));
            client.images().update(kitten, i -> i.location(animals, folder));
            client.images().publish(kitten);

            assertThat(made.parentId()).isEqualTo(folder);
            assertThat(client.folders().atLocation(animals, folder))
                    .extracting(Folder::id)
                    .contains(made.id());
            assertThat(tiger.folderId()).isEqualTo(folder);
            assertThat(ids(client.images().atLocation(animals, folder))).contains(tiger.id(), kitten);
            assertThat(client.images().atLocation(animals, folder, q -> q.filter(ImageFields.TITLE.eq("tiger"))))
                    .hasSize(1);
        }
    }

    @Test
    void theLibraryOfAnImageIsReadWithIt() {
        Image image = client.images().get(kitten, p -> p.expand("Parent"));

        assertThat(image.parent().title()).isEqualTo("Animals");
        assertThat(image.unknownProperties()).containsOnlyKeys("@odata.context");
        assertThat(client.images().get(kitten).parent()).isNull();
    }

    @Test
    void anImageThatCameWithItsLibraryCanBeReplaced() {
        Image image = client.images().get(kitten, p -> p.selectAll().expand("Parent"));

        client.images().replace(image.withTitle("Tom"));

        assertThat(requests("PUT").get(0).body()).doesNotContain("\"Parent\"");
    }

    @Test
    void aFolderThatWasFoundCanBeReplaced() {
        Folder found = client.albums().folder(kittens);

        client.folders().replace(found.withTitle("Young cats"));

        assertThat(requests("PUT").get(0).body()).doesNotContain("Storage").doesNotContain("PreviewItems");
        assertThat(client.folders().get(kittens).title()).isEqualTo("Young cats");
    }

    @Test
    void foldersAreSeenLevelByLevelOrAllAtOnce() {
        assertThat(client.folders().atRootOf(animals)).extracting(Folder::id).containsExactly(cats);
        assertThat(client.folders().children(cats)).extracting(Folder::id).containsExactly(kittens);
        assertThat(client.albums().folders(null)).extracting(Folder::id).containsExactlyInAnyOrder(animals, cars);
        assertThat(client.albums().folders(animals)).extracting(Folder::id).containsExactly(cats);
        assertThat(client.albums().allFolders(animals)).extracting(Folder::id).containsExactlyInAnyOrder(cats, kittens);
        assertThat(client.albums().searchFolders(null, "kit"))
                .extracting(Folder::id)
                .containsExactly(kittens);
        assertThat(client.albums().folder(kittens).title()).isEqualTo("Kittens");
    }

    @Test
    void anImageIsMovedAloneOrWithOthers() {
        client.images().move(lion, animals, cats);
        assertThat(ids(client.images().inFolder(cats))).containsExactlyInAnyOrder(lion, cat);

        client.images().moveAll(List.of(lion, cat, kitten), cars);
        assertThat(client.images().inLibrary(animals)).isEmpty();
        assertThat(client.images().atRootOf(cars)).hasSize(4);

        assertThatThrownBy(() -> client.images().move(lion, cars, cats)).isInstanceOf(ApiException.class);
        assertThat(client.images().get(lion).folderId()).isNull();
    }

    @Test
    void foldersAreMadeChangedAndPutElsewhere() {
        Folder made =
                client.folders().create(f -> f.title("Tigers").rootId(animals).parentId(cats));
        assertThat(made.urlName()).isNotBlank();
        assertThat(client.folders().children(cats)).hasSize(2);

        client.folders().update(made.id(), f -> f.clearParentId().description("Large ones"));
        assertThat(client.folders().atRootOf(animals)).hasSize(2);
        client.folders().replace(made.id(), f -> f.withTitle("Big cats"));

        Folder after = client.folders().get(made.id());
        assertThat(after.title()).isEqualTo("Big cats");
        assertThat(after.description()).isEqualTo("Large ones");
        assertThat(after.urlName()).isEqualTo(made.urlName());
    }

    @Test
    void imagesAreFoundByTheTagsThatTheirTaxonomyLists() {
        UUID furry = server.addTag("furry");
        UUID wild = server.addTag("wild");
        UUID pets = server.addCategory("pets");
        UUID tame = server.addMedia(MediaSeed.image().title("tame").tags(furry).property("Category", List.of(pets)));
        UUID fierce = server.addMedia(MediaSeed.image().title("fierce").tags(furry, wild));

        assertThat(client.taxonomies().tags()).extracting(Taxon::id).containsExactlyInAnyOrder(furry, wild);
        assertThat(client.flatTaxa().inTaxonomy(server.tags())).hasSize(2);
        assertThat(client.hierarchyTaxa().inTaxonomy(server.categories()))
                .extracting(Taxon::title)
                .containsExactly("pets");
        assertThat(client.hierarchyTaxa().get(pets).title()).isEqualTo("pets");

        assertThat(ids(client.images().list(q -> q.filter(ImageFields.TAGS.contains(furry)))))
                .containsExactlyInAnyOrder(tame, fierce);
        assertThat(ids(client.images().list(q -> q.filter(ImageFields.TAGS.containsAll(List.of(furry, wild))))))
                .containsExactly(fierce);
        assertThat(ids(client.images().list(q -> q.filter(ImageFields.CATEGORY.contains(pets)))))
                .containsExactly(tame);
        assertThat(client.images()
                        .list(q -> q.select(ImageFields.TAGS).filter(ImageFields.ID.eq(fierce)))
                        .firstPage()
                        .items()
                        .get(0)
                        .tags())
                .containsExactlyInAnyOrder(furry, wild);
    }

    @Test
    void categoriesAreThoseOfTheBuiltInTaxonomy() {
        UUID pets = server.addCategory("pets");
        server.addTag("furry");

        assertThat(client.taxonomies().categories()).extracting(Taxon::id).containsExactly(pets);
    }

    @Test
    void wordsAreSoughtInTheFieldsThatAreNamed() {
        assertThat(ids(client.images().search("kit", List.of(ImageFields.TITLE))))
                .containsExactly(kitten);
        assertThat(client.images().searchCount("cat", List.of(ImageFields.TITLE)))
                .isEqualTo(1);
        assertThat(client.images().search("cat", List.of(ImageFields.AUTHOR))).isEmpty();
    }

    @Test
    void aChangedLibraryAndFolderAreReadAgain() {
        assertThat(client.albums().updateAndGet(animals, a -> a.title("Beasts")).title())
                .isEqualTo("Beasts");
        assertThat(client.folders().updateAndGet(cats, f -> f.title("Felines")).title())
                .isEqualTo("Felines");
    }

    @Test
    void aFolderIsReadChangedAndReplaced() {
        Folder sent = client.folders().replace(cats, f -> f.withTitle("Felines"));
        assertThat(sent.title()).isEqualTo("Felines");
        assertThat(client.folders().get(cats).title()).isEqualTo("Felines");
    }
}
